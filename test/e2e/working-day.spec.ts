import { expect, newDocument, type Page, test } from './fixtures'
import { call, rowOf } from './organisations'

/** A secretary's bad day, from the first call to the list on paper, without a mouse. */

const CITIES = ['Fredericia', 'Vejle', 'Kolding', 'Århus']

/** Forty partners, one of them entered twice, all spoken with a long time ago. */
async function fortyPartners(page: Page): Promise<void> {
  for (let n = 0; n < 38; n++) await aPartner(page, `Partner ${n} (opdigtet)`, { city: CITIES[n % 4] })
  await aPartner(page, 'Strømandens Skole (opdigtet)', { kinds: ['school'], city: 'Århus', postcode: '8000' })
  await aPartner(page, 'Tømrermester Kvist ApS (opdigtet)', { postcode: '7000' })
  await aPartner(page, 'Tømrermester Kvist (opdigtet)', { postcode: '7000', city: 'Fredericia' })
}

async function aPartner(page: Page, name: string, fields: object): Promise<void> {
  const { id: organisationId } = await call<{ id: string }>(page, 'organisations/create', { name, ...fields })
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId, contactId: null, kind: 'visit', onDate: '2020-01-15', staffId: null, topics: [] },
      text: 'Første besøg',
    },
    nextStep: null,
  })
}

/** Finds what is looked for in the field on top and goes there. */
async function find(page: Page, query: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(query)
  const option = page.getByRole('listbox', { name: 'Det, der blev fundet' }).getByRole('option').first()
  await expect(option).toContainText(first)
  await expect(option).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
}

/** Logs a call from anywhere. */
async function logCall(page: Page, partner: string, text: string): Promise<void> {
  await page.keyboard.press('Control+l')
  const dialog = page.getByRole('dialog', { name: 'Skriv i kontaktloggen' })
  await expect(dialog.getByRole('textbox', { name: 'Partner' })).toBeFocused()
  await page.keyboard.type(partner)
  await expect(page.getByRole('option', { name: partner }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: 'Hvad skete der' }).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

test('three calls, a half remembered school, a company entered twice, and what was deleted by mistake', async ({
  page,
}) => {
  await newDocument(page)
  await fortyPartners(page)
  await expect(page.getByText('Viser 41 af 41')).toBeVisible()

  for (const [partner, text] of [
    ['Partner 7', 'Vil gerne have to praktikanter'],
    ['Partner 12', 'Ringer tilbage efter ferien'],
    ['Kvist ApS', 'Har plads til en lærling'],
  ] as const)
    await logCall(page, partner, text)

  await find(page, 'ømand', /Strømandens Skole/)
  await expect(page.getByRole('heading', { level: 1, name: 'Strømandens Skole (opdigtet)' })).toBeVisible()
  await find(page, 'lærling', /Har plads til en lærling/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tømrermester Kvist ApS (opdigtet)' }),
  ).toBeVisible()

  // The company that was entered twice: the page itself says so.
  await page.getByRole('button', { name: /^Læg sammen …: / }).press('Enter')
  const merge = page.getByRole('dialog', { name: 'Læg to partnere sammen' })
  await expect(merge).toContainText('2 + 1 linjer i kontaktloggen')
  await merge.getByRole('button', { name: 'Læg sammen', exact: true }).press('Enter')
  await expect(merge).toHaveCount(0)
  await expect(page.getByText(/Du lagde Tømrermester Kvist/)).toBeVisible()
  await page.locator('body').press('Control+z')
  await find(page, 'kvist', /Tømrermester Kvist/)
  await expect(page.getByRole('list', { name: 'Måske den samme som' })).toBeVisible()

  // Deleted by mistake, and put back from the bin.
  await find(page, 'partner 7', /Partner 7/)
  await page.getByRole('button', { name: 'Slet', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: /^Slet/ }).press('Enter')
  await expect(page.getByText('Viser 40 af 40')).toBeVisible()
  await find(page, 'papirkurv', /Gå til Papirkurv/)
  await page.getByRole('button', { name: 'Sæt tilbage: Partner 7 (opdigtet)' }).press('Enter')
  await expect(page.getByText(/Du satte partneren Partner 7/)).toBeVisible()
  await find(page, 'praktikanter', /Vil gerne have to praktikanter/)
  await expect(page.getByRole('heading', { level: 1, name: 'Partner 7 (opdigtet)' })).toBeVisible()
})

test('those not spoken with for 90 days are set up by hand, saved by a name, and printed', async ({
  page,
}) => {
  await newDocument(page)
  await fortyPartners(page)
  await aPartner(page, 'Aldrig talt med (opdigtet)', {})
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name: 'Ny i dag (opdigtet)' })
  const { today } = await call<{ today: string }>(page, 'session/status', undefined)
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId: id, contactId: null, kind: 'call', staffId: null, topics: [], text: 'Ringede' },
      onDate: today.slice(0, 10),
    },
    nextStep: null,
  })
  await page.getByRole('button', { name: /^Filtrér Sidst talt med/ }).press('Enter')
  await page.keyboard.type('90')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Viser 42 af 43')).toBeVisible()
  await expect(rowOf(page, 'Ny i dag')).toHaveCount(0)

  await page.getByRole('button', { name: 'Visninger' }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'Gem som visning' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Visningens navn').fill('Stille i 90 dage, alle')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Stille i 90 dage, alle' }).first()).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheet = page.locator('[data-print-sheet]')
  await expect(sheet).toContainText('Stille i 90 dage, alle')
  await expect(sheet.getByRole('row')).toHaveCount(43)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
