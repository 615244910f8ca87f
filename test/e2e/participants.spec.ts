import { expect, expectAccessible, goTo, openExample, test } from './fixtures'
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
