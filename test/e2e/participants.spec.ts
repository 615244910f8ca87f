import { copyFile, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectAccessible, goTo, newDocument, openExample, test } from './fixtures'
import { call } from './organisations'

test('somebody from kontanthjælp match 2 is entered by keyboard alone, belongs where the group does, and is counted', async ({
  page,
}) => {
  await openExample(page)
  await goTo(page, 'Målgruppe')
  const funnel = page.getByRole('region', { name: 'Fra målgruppe til arbejde' })
  await expect(funnel.getByRole('button', { name: /^Registrerede deltagere: 8\./ })).toBeVisible()
  await page.getByRole('link', { name: 'Deltagere', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Deltagere' })).toBeVisible()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Ny deltager' })
  await expectAccessible(page)
  await page.keyboard.type('Ida Ny (opdigtet)')
  await dialog.getByRole('textbox', { name: 'Målgruppe' }).fill('match 2')
  await page.keyboard.press('Enter')
  // What the group says of its people is filled in.
  await expect(dialog.getByRole('textbox', { name: 'Område' })).toHaveValue('Sønder-Korskærparken')
  await dialog.getByLabel('Navn eller initialer').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Ny (opdigtet)' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByText('B-009').first()).toBeVisible()
  await expect(main.getByText('Kontanthjælp, match 2').first()).toBeVisible()
  const rows = await call<{ localId: string; categoryName: string; stage: string }[]>(
    page,
    'participants/list',
    {},
  )
  expect(rows.find(({ localId }) => localId === 'B-009')).toMatchObject({
    ...{ categoryName: 'match 2', stage: 'referred' },
  })
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Det findes ikke længere').first()).toBeVisible()
})

test('the list shows who waits, who is in placement and where, and Enter opens the page with its history', async ({
  page,
}) => {
  await openExample(page)
  await goTo(page, 'Målgruppe')
  await page.getByRole('link', { name: 'Deltagere', exact: true }).click()
  await page.getByRole('button', { name: 'Venter på plads' }).click()
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'I forløb', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'Amina (opdigtet)' })
  await expect(row).toContainText('Lillebælt Tømrer og Snedker (opdigtet)')
  await row.getByRole('gridcell').nth(2).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Amina (opdigtet)' })).toBeVisible()
  await expect(page.getByText('"I forløb" følger af forløbet')).toBeVisible()
  await expectAccessible(page)
})

test('a CPR number is refused wherever it is typed', async ({ page }) => {
  await openExample(page)
  await page.goto(`${new URL(page.url()).origin}/#/participants`)
  await page.getByRole('button', { name: 'Ny deltager' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny deltager' })
  await dialog.getByLabel('Nr.', { exact: true }).fill('070761-4285')
  await dialog.getByRole('button', { name: 'Opret deltageren' }).click()
  await expect(dialog.getByRole('alert')).toContainText('CPR')
})

test('somebody is erased for good by keyboard alone: another number is refused, and nothing brings them back', async ({
  page,
}) => {
  await openExample(page)
  type Placement = { participantName: string | null; organisationName: string }
  const placements = () => call<Placement[]>(page, 'placements/list', {})
  const before = await placements()
  const theirs = before.filter(({ participantName }) => participantName === 'Amina (opdigtet)')
  expect(theirs).toHaveLength(2)
  await goTo(page, 'Målgruppe')
  await page.getByRole('link', { name: 'Deltagere', exact: true }).press('Enter')
  await page.getByRole('row').filter({ hasText: 'Amina (opdigtet)' }).getByRole('gridcell').nth(2).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Slet', exact: true }).press('Enter')
  const bin = page.getByRole('dialog', { name: 'Slet Amina (opdigtet)?' })
  await expect(bin.getByRole('button', { name: 'Slet deltageren' })).toBeFocused()
  // The rare one is not the one that Enter takes.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(bin.getByRole('button', { name: 'Slet helt …' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Slet Amina (opdigtet) helt?' })
  await expect(dialog.getByText('De 2 forløb bliver stående')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Skriv B-001 for at bekræfte' })).toBeFocused()
  await page.keyboard.type('B-002')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Det er ikke deltagerens nummer.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('b-001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Deltagere' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Deltageren er slettet helt.' })).toBeVisible()
  await expect(page.getByText('Bent (opdigtet)').first()).toBeVisible()
  await expect(page.getByText('Amina (opdigtet)')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.getByLabel('Søg i hele filen').fill('Amina')
  await expect(page.getByText('Ingenting fundet.')).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, 'Fortryd')
  await expect(page.getByText('slettede en deltager helt')).toBeVisible()
  await expect(page.getByText('Amina (opdigtet)')).toHaveCount(0)
  await goTo(page, 'Papirkurv')
  await expect(page.getByText('Amina (opdigtet)')).toHaveCount(0)
  // Their places are there, and are nobody's.
  const after = await placements()
  const nobodys = (rows: Placement[]) => rows.filter(({ participantName }) => participantName === null).length
  expect(after).toHaveLength(before.length)
  expect(nobodys(after)).toBe(nobodys(before) + 2)
})

test('an erasure says which copies hold somebody yet, and when the shared folder could not be reached', async ({
  page,
  machine,
}) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'participants/create', {
    participant: { name: 'Sara (opdigtet)', localId: 'B-7' },
  })
  await call(page, 'documents/publish', undefined)
  const path = join(machine.documents, 'Byskoven.drejebog')
  await copyFile(path, join(machine.documents, 'Byskoven (konflikt PC-12).drejebog'))
  // The day's copy and the week's are made by themselves.
  const weekly = async () =>
    (await readdir(machine.documents)).filter((name) => name.includes('sikkerhedskopi'))
  await expect.poll(weekly).toHaveLength(1)
  await page.goto(`${new URL(page.url()).origin}/#/participants/${id}`)
  // With names hidden it is the number that is shown, and that is what is asked for.
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 1, name: 'B-7' })).toBeVisible()
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await page.getByRole('button', { name: 'Slet helt …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Slet B-7 helt?' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    '1 sikkerhedskopi på denne pc',
    /^Byskoven \(sikkerhedskopi uge \d{4}-\d{2}\)\.drejebog$/,
    'Byskoven (konflikt PC-12).drejebog',
  ])
  await expectAccessible(page)
  await rename(machine.documents, `${machine.documents} væk`)
  await dialog.getByRole('textbox').fill('B-7')
  await dialog.getByRole('button', { name: 'Slet helt' }).click()
  const told = page.getByRole('status').filter({ hasText: 'Deltageren er slettet helt.' })
  await expect(told).toContainText('Den delte mappe kunne ikke nås')
  await expectAccessible(page)
  await rename(`${machine.documents} væk`, machine.documents)
  await told.getByRole('button', { name: 'Luk' }).click()
  await expect(told).toHaveCount(0)
})
