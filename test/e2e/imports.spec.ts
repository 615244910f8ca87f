import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, goTo, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

const HEADERS = ['Firma', 'Postnr. og by', 'Kontaktperson', 'Tlf.', 'Antal ansatte', 'CPR-nr.']

/** Twelve partners as they lie in somebody's sheet: a title above, a sum below. */
const TWELVE: string[][] = [
  ['Virksomheder i området'],
  [],
  HEADERS,
  ...Array.from({ length: 12 }, (_, at) => [
    `Virksomhed ${at + 1} (opdigtet)`,
    '8000 Aarhus C',
    `Person ${at + 1}`,
    `223344${String(at).padStart(2, '0')}`,
    String(at + 2),
    '',
  ]),
  ['I alt', '', '', '', '90', ''],
]

/** Pastes rows on the page as Ctrl+V does after they were copied in a spreadsheet. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  )
}

async function toImport(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Excel ind og ud' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Excel ind og ud' })).toBeVisible()
}

/** Chooses a file on the page. */
const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByRole('main')
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Trin' }).getByRole('button', { name: new RegExp(name) })
const current = (page: Page) =>
  page.getByRole('navigation', { name: 'Trin' }).locator('[aria-current="step"]')

test('twelve partners are pasted, looked through, taken in and taken back, all of them', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await expectAccessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    TWELVE.map((row) => row.join('\t')).join('\r\n'),
  )
  await page.keyboard.press('Control+v')

  await expect(current(page)).toContainText('Kolonner')
  await expect(page.getByLabel('Kolonne A: Firma')).toHaveValue('organisation.name')
  await expect(page.getByLabel('Kolonne D: Tlf.')).toHaveValue('contact.phone')
  await expect(page.getByText('Kolonnen med CPR-numre læses ikke.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Læs række 16' })).not.toBeChecked()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Videre til Værdier' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Videre til Gennemse' }).click()
  await expect(page.getByRole('button', { name: 'Nye 12' })).toBeVisible()
  await expect(page.getByRole('cell', { name: /Telefon: 22 33 44 00/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Indlæs 12 ændringer' }).click()
  await expect(page.getByRole('heading', { name: 'Listen er hentet ind' })).toBeVisible()
  await expect(page.getByText('12 nye, 0 ændrede, 0 uændrede, 0 afviste.')).toBeVisible()
  await expectAccessible(page)
  expect(await call<unknown[]>(page, 'organisations/list', {})).toHaveLength(12)

  await page.getByRole('button', { name: 'Fortryd indlæsningen' }).click()
  await expect(page.getByText('Filen er, som den var før.')).toBeVisible()
  expect(await call<unknown[]>(page, 'organisations/list', {})).toHaveLength(0)
})

test('leaving the page and coming back loses nothing, and a row that is unticked is not taken in', async ({
  page,
}) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, TWELVE)
  await page.getByLabel('Kolonne D: Tlf.').selectOption('')
  await step(page, 'Gennemse').click()
  await page.getByRole('checkbox', { name: 'Tag række 5 med' }).click()
  await expect(page.getByRole('button', { name: 'Nye 11' })).toBeVisible()

  await goTo(page, 'Partnere')
  await toImport(page)
  await expect(current(page)).toContainText('Gennemse')
  await page.getByRole('button', { name: 'Læses ikke 2' }).click()
  await expect(page.getByRole('checkbox', { name: 'Tag række 5 med' })).not.toBeChecked()
  await step(page, 'Kolonner').click()
  await expect(page.getByLabel('Kolonne D: Tlf.')).toHaveValue('')
  await page.getByRole('button', { name: 'Videre til Værdier' }).click()
  await page.getByRole('button', { name: 'Videre til Gennemse' }).click()
  await page.getByRole('button', { name: 'Indlæs 11 ændringer' }).click()
  await expect(page.getByText('11 nye, 0 ændrede')).toBeVisible()
})

test('an unknown word is answered once, and its rows are rejected until then', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, [
    ['Firma', 'Sektor'],
    ['Skolen (opdigtet)', 'halvoffentlig'],
    ['Bageren (opdigtet)', 'privat'],
  ])
  await expect(step(page, 'Værdier')).toHaveAccessibleName(/1 ting venter/)
  await step(page, 'Gennemse').click()
  await page.getByRole('button', { name: 'Afviste 1' }).click()
  await expect(page.getByRole('cell', { name: /Sektor "halvoffentlig": Ordet kendes ikke/ })).toBeVisible()
  await expect(page.getByText('1 svar mangler under Værdier.')).toBeVisible()
  await step(page, 'Værdier').click()
  await page.getByLabel('Sektor: hvad betyder "halvoffentlig"?').selectOption({ label: 'Offentlig' })
  await expect(step(page, 'Værdier')).toHaveAccessibleName(/intet venter/)
  await expect(page.getByLabel('Sektor: hvad betyder "halvoffentlig"?')).toHaveValue('public')
  await step(page, 'Gennemse').click()
  await expect(page.getByRole('button', { name: 'Nye 2' })).toBeVisible()
})

test('the rejected rows are saved with their reasons once the others are taken in, and can be read again', async ({
  page,
}) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, [
    ['Firma', 'E-mail', 'CPR-nr.', 'Bil'],
    ['Skolen (opdigtet)', 'skolen', '', 'rød'],
    ['Bageren (opdigtet)', 'bageren@eksempel.dk', '', 'hvid'],
  ])
  await step(page, 'Gennemse').click()
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await expect(page.getByRole('heading', { name: 'Listen er hentet ind' })).toBeVisible()
  await page.getByRole('button', { name: 'Gem den ene afviste som Excel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gem de afviste rækker' })
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await dialog.getByRole('checkbox', { name: 'D · Bil' }).check()
  await expectAccessible(page)
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Gem filen' }).click()
  const file = await (await saved).path()

  await page.getByRole('button', { name: 'Indlæs en til' }).click()
  await choose(page, 'Afviste.xlsx', await readFile(file))
  await step(page, 'Kolonner').click()
  await expect(page.getByRole('cell', { name: 'Skolen (opdigtet)' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'rød' })).toBeVisible()
  await expect(
    page.getByRole('cell', { name: /E-mail "skolen": Det er ikke en e-mailadresse/ }),
  ).toBeVisible()
})

test('another row is said to be the header, and the columns follow', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, TWELVE)
  await page.getByRole('button', { name: 'Række 4', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Dette er overskriften' }).click()
  await expect(page.getByLabel('Kolonne A: Virksomhed 1 (opdigtet)')).toBeVisible()
  await page.getByRole('button', { name: 'Række 3', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Dette er overskriften' }).click()
  await expect(page.getByLabel('Kolonne A: Firma')).toHaveValue('organisation.name')
  await expect(page.getByRole('checkbox', { name: 'Læs række 16' })).not.toBeChecked()
})

test('a file that is no list is refused with what to do, and the page begins again', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await choose(page, 'liste.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'))
  await expect(page.getByRole('alert')).toContainText('Gem')
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Vælg fil' })).toBeVisible()
})

test('a file that is dropped is read, also when another list is on its way', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, TWELVE)
  await expect(current(page)).toContainText('Kolonner')
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['Firma;By\r\nSkolen (opdigtet);Ebeltoft\r\n'], 'skoler.csv'))
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect(page.getByRole('cell', { name: 'Skolen (opdigtet)' })).toBeVisible()
  await step(page, 'Gennemse').click()
  await expect(page.getByRole('button', { name: 'Nye 1', exact: true })).toBeVisible()
})

test('a reading that is stopped leaves nothing, and the next file is read', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  const list = Buffer.from('Firma;By\r\nSkolen (opdigtet);Ebeltoft\r\n')
  // One that takes its time.
  await page.route('**/rpc/imports/read', () => undefined)
  await choose(page, 'lang.csv', list)
  await expect(page.getByText('Læser lang.csv')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Vælg fil' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.unroute('**/rpc/imports/read')
  await choose(page, 'kort.csv', list)
  await expect(current(page)).toContainText('Kolonner')
})

test('a text file with other letters is read as the user says', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await choose(
    page,
    'partnere.csv',
    Buffer.from('Firma;By\r\nÅdalskolen (opdigtet);Rønde\r\nBageren (opdigtet);Ebeltoft\r\n', 'latin1'),
  )
  await expect(page.getByText('Ådalskolen (opdigtet);Rønde')).toBeVisible()
  await page.getByLabel('Bogstaverne er læst som').selectOption('cp850')
  await expect(page.getByText('Ådalskolen (opdigtet);Rønde')).toHaveCount(0)
  await page.getByLabel('Bogstaverne er læst som').selectOption('windows-1252')
  await expect(page.getByText('Ådalskolen (opdigtet);Rønde')).toBeVisible()
  await page.getByRole('button', { name: 'Videre til Kolonner' }).click()
  await expect(page.getByRole('cell', { name: 'Ådalskolen (opdigtet)' })).toBeVisible()
})

const SCHOOL = [
  ['Firma', 'Adresse'],
  ['Ådalskolen (opdigtet)', 'Havnevej 1'],
]

test('a partner that is edited after the review stops it, says which, and is reviewed again', async ({
  page,
}) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'organisations/create', {
    ...{ name: 'Ådalskolen (opdigtet)', street: 'Skovvej 7' },
  })
  await toImport(page)
  await paste(page, SCHOOL)
  await step(page, 'Gennemse').click()
  await expect(page.getByRole('cell', { name: /Adresse: før: Skovvej 7 nu: Havnevej 1/ })).toBeVisible()
  await call(page, 'organisations/update', { id, fields: { street: 'Torvet 3' } })
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await expect(page.getByRole('alert')).toContainText('Der er rettet i Ådalskolen (opdigtet)')
  await page.getByRole('button', { name: 'Gennemse igen' }).click()
  await expect(page.getByRole('cell', { name: /Adresse: før: Torvet 3 nu: Havnevej 1/ })).toBeVisible()
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await expect(page.getByText('0 nye, 1 ændrede')).toBeVisible()
})

test('taking it back keeps what was edited since, and says so', async ({ page }) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name: 'Ådalskolen (opdigtet)' })
  await toImport(page)
  await paste(page, SCHOOL)
  await step(page, 'Gennemse').click()
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await expect(page.getByRole('heading', { name: 'Listen er hentet ind' })).toBeVisible()
  await call(page, 'organisations/update', { id, fields: { street: 'Torvet 3' } })
  await page.getByRole('button', { name: 'Fortryd indlæsningen' }).click()
  const undone = page.getByRole('region', { name: 'Indlæsningen er fortrudt' })
  await expect(undone.getByRole('listitem')).toContainText('Ådalskolen (opdigtet)')
  await expectAccessible(page)
})

test('the same list again is remembered by its sender, changes nothing, and can be forgotten', async ({
  page,
}) => {
  await newDocument(page)
  await toImport(page)
  await page.getByLabel('Hvem kommer listen fra').fill('Jobcentret')
  await page.getByRole('button', { name: 'Indsæt fra Excel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indsæt fra Excel' })
  await dialog.getByLabel('Rækker fra Excel').fill(SCHOOL.map((row) => row.join('\t')).join('\n'))
  await dialog.getByRole('button', { name: 'Læs rækkerne' }).click()
  await step(page, 'Gennemse').click()
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await page.getByRole('button', { name: 'Indlæs en til' }).click()

  await paste(page, SCHOOL)
  await expect(page.getByText('Kolonnerne er husket fra Jobcentret')).toBeVisible()
  await step(page, 'Gennemse').click()
  await expect(page.getByText('Alt står allerede i filen.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Indlæs 0 ændringer' })).toBeDisabled()

  await page.getByRole('button', { name: 'Begynd forfra' }).click()
  await page.getByRole('button', { name: /^Glem Partnere fra Jobcentret/ }).click()
  await expect(page.getByRole('heading', { name: 'Lister, Drejebog kender' })).toHaveCount(0)
})

test('nothing of a list is left when its document is closed', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, TWELVE)
  await expect(current(page)).toContainText('Kolonner')
  await goTo(page, 'Indstillinger')
  await page.getByRole('button', { name: 'Luk filen' }).click()
  await newDocument(page, 'En anden')
  await toImport(page)
  await expect(current(page)).toContainText('Fil')
  await expect(page.getByRole('button', { name: 'Vælg fil' })).toBeVisible()
})

test('very many rows are pasted all the same', async ({ page }) => {
  await newDocument(page)
  await toImport(page)
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    `Virksomhed ${at + 1} (opdigtet)`,
    '8000 Aarhus C',
    'Ringer helst om formiddagen, og helst ikke om fredagen',
  ])
  await paste(page, [['Firma', 'Postnr. og by', 'Bemærkninger'], ...rows])
  await step(page, 'Gennemse').click()
  await expect(page.getByRole('button', { name: 'Nye 20.000' })).toBeVisible()
})
