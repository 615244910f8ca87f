import { aPlacementsSheet, PLACEMENT_ROWS } from '../fixtures/placements-list'
import { workbookOf } from '../fixtures/workbook-of'
import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

type Placement = { startDate: string; plannedEnd: string | null; scheme: string; sector: string | null }

async function toImport(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Excel ind og ud' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Excel ind og ud' })).toBeVisible()
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .getByRole('main')
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

/** Pastes rows on the page as Ctrl+V does. */
const paste = (page: Page, rows: readonly (readonly string[])[]) =>
  page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  )

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Trin' }).getByRole('button', { name: new RegExp(name) })

/** Makes all of a field that are not there. */
const makeAll = (page: Page, field: string) =>
  page
    .getByLabel(`Alle under ${field}, hvor du ikke vælger noget andet`)
    .selectOption({ label: 'Opret dem, der ikke findes' })

test('a workbook of placements with weeks is read, its people made, taken in and taken back', async ({
  page,
}) => {
  await newDocument(page)
  await toImport(page)
  await choose(page, 'Forløb.xlsx', workbookOf(aPlacementsSheet()))
  await expect(page.getByText('Læses som Forløb.')).toBeVisible()
  await expect(page.getByLabel('Kolonne E: Startdato')).toHaveValue('placement.startDate')
  await expect(page.getByText('Kolonnen med CPR-numre læses ikke.')).toBeVisible()
  await expect(page.getByText('707614', { exact: false })).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Videre til Værdier' }).click()
  await makeAll(page, 'Deltager')
  await makeAll(page, 'Virksomhed')
  await page
    .getByLabel(/Sendt af: hvem er/)
    .selectOption({ label: 'Opret partneren "Jobcenter Prøveby (opdigtet)"' })
  await page.getByLabel(/^Mentor: hvem er/).selectOption({ label: 'Opret kontakten "Mester (opdigtet)"' })
  await page
    .getByLabel(/^Jobkonsulent: hvem er/)
    .selectOption({ label: 'Opret kontakten "Konsulent (opdigtet)"' })
  await expect(step(page, 'Værdier')).toHaveAccessibleName(/intet venter/)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Videre til Gennemse' }).click()
  await expect(page.getByRole('button', { name: `Nye ${PLACEMENT_ROWS}` })).toBeVisible()
  await expect(page.getByText('Der står en uge, så ugens søndag er brugt.').first()).toBeVisible()
  await expect(page.getByText(/Timer om ugen: 37,5/).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: `Indlæs ${PLACEMENT_ROWS} ændringer` }).click()
  await expect(page.getByText(`${PLACEMENT_ROWS} nye, 0 ændrede, 0 uændrede, 0 afviste.`)).toBeVisible()
  const placements = await call<Placement[]>(page, 'placements/list', {})
  expect(placements).toHaveLength(PLACEMENT_ROWS)
  // `uge 14/2013` to `uge 27 2013`, a Monday to a Sunday.
  expect(placements).toContainEqual(
    expect.objectContaining({
      ...{
        startDate: '2013-04-01',
        plannedEnd: '2013-07-07',
        scheme: 'adultApprenticeship',
        sector: 'private',
      },
    }),
  )
  expect(await call<unknown[]>(page, 'participants/list', {})).toHaveLength(PLACEMENT_ROWS - 6)

  await page.getByRole('button', { name: 'Fortryd indlæsningen' }).click()
  await expect(page.getByText('Filen er, som den var før.')).toBeVisible()
  expect(await call<unknown[]>(page, 'placements/list', {})).toHaveLength(0)
  expect(await call<unknown[]>(page, 'organisations/list', {})).toHaveLength(0)
})

test('a list of participants asks once from when it holds, and once which set the categories are of', async ({
  page,
}) => {
  await newDocument(page)
  await toImport(page)
  await paste(page, [
    ['Navn', 'Fødselsdato', 'Ydelse', 'Match', 'Status', 'CPR-nr.'],
    ['Person A (opdigtet)', '03-02-1985', 'kth', '2', 'visiteret', ''],
    ['Person B (opdigtet)', '04-05-1990', 'kth', 'M3', 'sagt ja', ''],
  ])
  await expect(page.getByText('Læses som Deltagere.')).toBeVisible()
  await expect(page.getByText(/Mangler: Oplysningerne gælder fra/)).toBeVisible()
  const when = page.getByRole('textbox', { name: /Oplysningerne gælder fra, for alle rækker/ })
  await when.fill('1/11 2026')
  await when.press('Enter')
  await expect(page.getByText(/Mangler:/)).toHaveCount(0)
  await expectAccessible(page)
  await step(page, 'Værdier').click()
  await page
    .getByLabel('Hvilket kategorisæt er kolonnen "Match" fra?')
    .selectOption({ label: 'Match 1-3 (2010-2013)' })
  await step(page, 'Gennemse').click()
  await page.getByRole('button', { name: 'Indlæs 2 ændringer' }).click()
  await expect(page.getByText('2 nye, 0 ændrede')).toBeVisible()
  expect(await call<unknown[]>(page, 'participants/list', {})).toMatchObject([
    { localId: 'B-001', benefit: 'cashBenefit', schemeName: 'Match 1-3', stage: 'referred' },
    { localId: 'B-002', stage: 'accepted', stageSince: '2026-11-01' },
  ])
})

test('places come with their range, and free ones that do not add up are told', async ({ page }) => {
  await newDocument(page)
  await call(page, 'organisations/create', { name: 'Vaskeriet (opdigtet)' })
  await toImport(page)
  await paste(page, [
    ['Virksomhed', 'Antal pladser', 'Heraf ledige', 'Offentlig/privat', 'Arbejdsopgaver'],
    ['Vaskeriet (opdigtet)', '6-8', '2', 'privat', 'Rulle og folde'],
  ])
  await expect(page.getByText('Læses som Pladser.')).toBeVisible()
  await page.getByLabel('Ordning, for alle rækker').selectOption({ label: 'Virksomhedspraktik' })
  await step(page, 'Gennemse').click()
  await expect(page.getByText('Drejebog regner 6 ledige ud fra forløbene.')).toBeVisible()
  await page.getByRole('button', { name: 'Indlæs 1 ændring' }).click()
  await expect(page.getByText('1 nye, 0 ændrede')).toBeVisible()
  expect(await call<unknown[]>(page, 'slots/list', {})).toMatchObject([
    { tasks: 'Rulle og folde', occupancy: { minimum: 6, maximum: 8, free: 6 } },
  ])
})
