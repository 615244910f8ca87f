import { copyFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  expect,
  expectAccessible,
  fillNewDocument,
  goTo,
  makeSheet,
  newDocument,
  openExample,
  PASSWORD,
  type Page,
  test,
} from './fixtures'

async function closeFile(page: Page): Promise<void> {
  await goTo(page, 'Indstillinger')
  await page.getByRole('button', { name: 'Luk filen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Drejebog' })).toBeVisible()
}

test('a new file leads straight into it, and the next step is the recovery sheet', async ({
  page,
  machine,
}) => {
  await newDocument(page)
  await expect(page.getByRole('navigation')).toContainText('Byskoven')
  await expect(page.getByRole('link', { name: 'Udskriv Gendannelsesark' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Gemt \d\d\.\d\d · i delt mappe$/ })).toBeVisible()
  expect(await readdir(machine.documents)).toContain('Byskoven.drejebog')
})

test('what is missing for a new file is said at its field, and what was typed stays', async ({ page }) => {
  await page.getByRole('button', { name: 'Ny fil' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny fil' })
  await dialog.getByRole('button', { name: 'Opret filen' }).click()
  await expect(dialog.getByText('Skal udfyldes.')).toHaveCount(4)
  await fillNewDocument(page, 'Byskoven', 'kort')
  await expect(dialog.getByLabel('Dine initialer')).toHaveValue('MH')
  await dialog.getByRole('textbox', { name: 'Adgangskoden igen' }).fill('noget andet')
  await dialog.getByRole('button', { name: 'Opret filen' }).click()
  await expect(dialog.getByText('De to adgangskoder er ikke ens')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Adgangskoden igen' }).fill('kort')
  await dialog.getByRole('button', { name: 'Opret filen' }).click()
  await expect(dialog.getByText('Adgangskoden er for kort. Brug mindst 8 tegn.')).toBeVisible()
  await expect(dialog.getByLabel('Filens navn')).toHaveValue('Byskoven')
  await dialog.getByLabel('Filens navn').fill('Byskoven/Nord')
  await dialog.getByRole('textbox', { name: 'Adgangskode', exact: true }).fill(PASSWORD)
  await dialog.getByRole('textbox', { name: 'Adgangskoden igen' }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Opret filen' }).click()
  await expect(dialog.getByText('Navnet kan ikke bruges til en fil.')).toBeVisible()
  await expectAccessible(page)
})

test('the password is shown when asked for', async ({ page }) => {
  await page.getByRole('button', { name: 'Ny fil' }).click()
  const password = page.getByRole('textbox', { name: 'Adgangskode', exact: true })
  await password.fill(PASSWORD)
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Vis adgangskoden' }).first().click()
  await expect(password).toHaveAttribute('type', 'text')
})

test('a name that is taken is refused, and the file that has it stays as it was', async ({ page }) => {
  await newDocument(page)
  await closeFile(page)
  await page.getByRole('button', { name: 'Ny fil' }).click()
  await fillNewDocument(page, 'Byskoven')
  await page.getByRole('button', { name: 'Opret filen' }).click()
  await expect(page.getByText('Der ligger allerede en fil med det navn')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Byskoven i/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
})

test('a file that was open is on the list with its day, and opens without asking again', async ({ page }) => {
  await newDocument(page)
  await closeFile(page)
  const item = page.getByRole('button', { name: /^Byskoven i documents 1 i dag \d\d\.\d\d/ })
  await expect(item).toBeVisible()
  await expectAccessible(page)
  await item.click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
})

test('a file that is gone says so, stays out of the way, and can be taken off the list', async ({
  page,
  machine,
}) => {
  await newDocument(page)
  await closeFile(page)
  for (const name of await readdir(machine.documents)) await rm(join(machine.documents, name))
  await page.reload()
  await page.getByRole('button', { name: /^Byskoven Ikke at finde/ }).click()
  await expect(page.getByRole('alert')).toContainText('Filen er der ikke.')
  await page.getByRole('button', { name: 'Fjern Byskoven fra listen' }).click()
  await expect(page.getByText('Der er ingen endnu')).toBeVisible()
})

test('a file that is not ours, and one that is cut off, are refused in a sentence each', async ({
  page,
  machine,
}) => {
  await newDocument(page)
  await closeFile(page)
  const own = join(machine.documents, 'Byskoven.drejebog')
  await writeFile(join(machine.documents, 'Regneark.drejebog'), 'PK\u0003\u0004 something else')
  await copyFile(own, join(machine.documents, 'Halv.drejebog'))
  await truncate(join(machine.documents, 'Halv.drejebog'), (await stat(own)).size - 5000)
  await page.reload()
  await page.getByRole('button', { name: /^Regneark i/ }).click()
  await expect(page.getByRole('alert')).toContainText('Det er ikke en Drejebog-fil.')
  await page.getByRole('button', { name: /^Halv i/ }).click()
  await expect(page.getByRole('alert')).toContainText('Filen er ikke hel.')
  await expectAccessible(page)
})

test.describe('on another machine', () => {
  test('a file opens with the password, after a wrong one, and asks who is there', async ({
    page,
    machine,
    startMachine,
    openWindow,
  }) => {
    await newDocument(page)
    await closeFile(page)
    const other = await openWindow(await startMachine({ documents: machine.documents }))
    await other.getByRole('button', { name: /^Byskoven i/ }).click()
    const dialog = other.getByRole('dialog', { name: 'Åbn Byskoven' })
    const password = dialog.getByRole('textbox', { name: 'Adgangskode' })
    await password.fill('rundt om haven')
    await dialog.getByRole('button', { name: 'Åbn filen' }).click()
    await expect(dialog.getByText('Adgangskoden passer ikke til filen.')).toBeVisible()
    await expect(password).toHaveValue('rundt om haven')
    await expectAccessible(other)
    await password.fill(PASSWORD)
    await password.press('Enter')
    const who = other.getByRole('dialog', { name: 'Hvem er du?' })
    await expect(who.getByRole('button', { name: 'Mette Holm (MH)' })).toBeVisible()
    await expectAccessible(other)
    await who.getByRole('button', { name: 'Jeg står ikke på listen' }).click()
    await who.getByLabel('Navn').fill('Karen Lund')
    await who.getByRole('button', { name: 'Det er mig' }).click()
    await expect(who).toBeHidden()
    await goTo(other, 'Indstillinger')
    await expect(other.getByRole('radio', { name: 'Jeg er Karen Lund' })).toBeChecked()
  })

  test('a file opens with the recovery key, after one wrong character whose group is named', async ({
    page,
    machine,
    startMachine,
    openWindow,
  }) => {
    await newDocument(page)
    const groups = await makeSheet(page)
    await closeFile(page)
    const other = await openWindow(await startMachine({ documents: machine.documents }))
    await other.getByRole('button', { name: /^Byskoven i/ }).click()
    const dialog = other.getByRole('dialog', { name: 'Åbn Byskoven' })
    await dialog.getByText('Gendannelsesark', { exact: true }).click()
    const key = dialog.getByLabel('Nøglen på Gendannelsesarket')
    const third = groups[2] as string
    const mistyped = groups.with(2, third.slice(0, 4) + (third.endsWith('7') ? '8' : '7'))
    await key.fill(mistyped.join(' '))
    await dialog.getByRole('button', { name: 'Åbn filen' }).click()
    await expect(dialog.getByText('Gruppe 3 er tastet forkert. Se efter på arket, og ret den.')).toBeVisible()
    await expectAccessible(other)
    await key.fill(groups.join('-').toLowerCase())
    await dialog.getByRole('button', { name: 'Åbn filen' }).click()
    await other
      .getByRole('dialog', { name: 'Hvem er du?' })
      .getByRole('button', { name: /^Mette Holm/ })
      .click()
    await expect(other.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  })

  test('who will not say their name is reminded, and can say it later', async ({
    page,
    machine,
    startMachine,
    openWindow,
  }) => {
    await newDocument(page)
    await closeFile(page)
    const other = await openWindow(await startMachine({ documents: machine.documents }))
    await other.getByRole('button', { name: /^Byskoven i/ }).click()
    await other.getByRole('textbox', { name: 'Adgangskode' }).fill(PASSWORD)
    await other.getByRole('button', { name: 'Åbn filen' }).click()
    await other.getByRole('dialog', { name: 'Hvem er du?' }).getByRole('button', { name: 'Luk' }).click()
    await expect(other.getByText('Det, du skriver, får intet navn')).toBeVisible()
    await expectAccessible(other)
    await other.getByRole('button', { name: 'Vælg dig selv' }).click()
    await other
      .getByRole('dialog')
      .getByRole('button', { name: /^Mette Holm/ })
      .click()
    await expect(other.getByText('Det, du skriver, får intet navn')).toBeHidden()
  })
})

test('an example opens without password or sheet, and says that it is one', async ({ page }) => {
  await openExample(page)
  await expect(page.getByRole('region', { name: 'Om filen' })).toContainText('Eksempel.')
  await expect(page.getByRole('link', { name: 'Udskriv Gendannelsesark' })).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto(`${new URL(page.url()).origin}/#/sheet`)
  await expect(page.getByText('Et eksempel har ikke noget ark')).toBeVisible()
})

test('the examples are told apart by name, on the screen and when read aloud, and the one clicked is the one opened', async ({
  page,
}) => {
  const buttons = page.getByRole('button', { name: /^Prøv et eksempel: / })
  await expect(buttons).toHaveText([
    'Sønder-Korskærparken',
    'Partnerskab om integration',
    'Partnerskaber i Slagelse',
    'Det Professionelle Partnerskab',
  ])
  await expectAccessible(page)
  await buttons.last().click()
  await expect(page).toHaveTitle('I dag – Det Professionelle Partnerskab – Drejebog')
})

test('nothing of a document that was closed is seen in the next', async ({ page }) => {
  await openExample(page)
  await expect(page.getByText('Boligkontoret').first()).toBeVisible()
  await closeFile(page)
  await newDocument(page)
  await expect(page.getByText('Boligkontoret')).toHaveCount(0)
  await page.getByLabel('Søg i hele filen').fill('bolig')
  await expect(page.getByText('Ingenting fundet.')).toBeVisible()
})

test('a reload keeps the window, and the token stays out of the address', async ({ page }) => {
  await openExample(page)
  expect(page.url()).not.toContain('token')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Partnere' })).toBeVisible()
})

test.describe('without its token', () => {
  test.use({ expectedErrors: { list: [/status of 403/] } })

  test('the page says how to open it, and shows nothing of the file', async ({
    page,
    openWindow,
    machine,
  }) => {
    await openExample(page)
    const stranger = await openWindow({ ...machine, address: `${new URL(machine.address).origin}/` })
    await expect(stranger.getByRole('alert')).toContainText('Siden er åbnet uden den adresse')
    await expect(stranger.getByText('Partnere')).toHaveCount(0)
    await expectAccessible(stranger)
  })
})

test('a file that the shell was handed opens as if it had been clicked', async ({ page }) => {
  await newDocument(page)
  await closeFile(page)
  // Only the desktop's shell is handed files, so its word is put into the backend's answer.
  let ref = ''
  await page.route('**/rpc/documents/list', async (route) => {
    const response = await route.fetch()
    ref = (await response.json()).json[0].ref
    await route.fulfill({ response })
  })
  await page.reload()
  await expect.poll(() => ref).not.toBe('')
  await page.route('**/rpc/session/status', async (route) => {
    const response = await route.fetch()
    const { json, ...rest } = await response.json()
    await route.fulfill({ response, json: { ...rest, json: { ...json, offered: ref } } })
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('the start page and its dialog have nothing that axe finds wrong', async ({ page }) => {
      await expect(page.getByRole('button', { name: 'Ny fil' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Ny fil' }).click()
      await expect(page.getByRole('dialog', { name: 'Ny fil' })).toBeVisible()
      await expectAccessible(page)
    })
  })

test('a weekly copy does not stand among the files to work in, but can be opened', async ({
  page,
  machine,
}) => {
  await newDocument(page)
  const copies = async () =>
    (await readdir(machine.documents)).filter((name) => name.includes('sikkerhedskopi'))
  await expect.poll(copies).toHaveLength(1)
  await closeFile(page)
  await expect(page.getByRole('button', { name: /^Byskoven i / })).toBeVisible()
  const copy = page.getByRole('button', { name: /sikkerhedskopi uge/ })
  await expect(copy).toBeHidden()
  await page.getByText('Ugekopier (1)').click()
  await expectAccessible(page)
  await copy.click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
})
