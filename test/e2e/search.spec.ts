import { expect, expectAccessible, goTo, newDocument, openExample, type Page, refuse, test } from './fixtures'
import { call } from './organisations'

const field = (page: Page) => page.getByLabel('Søg i hele filen')
const results = (page: Page) => page.getByRole('listbox', { name: 'Det, der blev fundet' })
const option = (page: Page, name: RegExp | string) => results(page).getByRole('option', { name })

/** A school whose name one half remembers, with a contact and a line in its contact log. */
async function aSchool(page: Page): Promise<void> {
  const { id: organisationId } = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Strømandens Skole (opdigtet)',
    kinds: ['school'],
    city: 'Århus',
    note: 'Køkkenet har haft praktikpladser før.',
  })
  await call(page, 'contacts/create', {
    ...{ organisationId, name: 'Søren Ørsted (opdigtet)', role: 'Skoleleder', phone: '12345678' },
    ...{ email: null, validFrom: null, validTo: null, note: null },
  })
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId, contactId: null, kind: 'call', onDate: '2026-11-20', staffId: null, topics: [] },
      text: 'Vil gerne have en lærling i tømrerfaget',
    },
    nextStep: { text: 'Send paradigmet', dueOn: '2026-12-09', ownerId: null },
  })
}

test('a school is found by the middle of its name, typed without Danish letters, and Enter goes there', async ({
  page,
}) => {
  await openExample(page)
  await aSchool(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('oemand')
  await expect(option(page, /Strømandens Skole/)).toBeVisible()
  await expect(results(page).locator('mark')).toHaveText('ømand')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Strømandens Skole (opdigtet)' })).toBeVisible()
  await expect(field(page)).toHaveValue('')
})

test('a list that comes while one searches does not take the keyboard', async ({ page }) => {
  await newDocument(page)
  await aSchool(page)
  let letGo: () => void = () => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/rpc/organisations/list', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await field(page).click()
  await page.keyboard.type('oemand')
  await expect(option(page, /Strømandens Skole/)).toBeVisible()
  letGo()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await expect(option(page, /Strømandens Skole/)).toBeVisible()
})

test('everything is found by kind, with where it was: phones with spaces, notes, the contact log, next steps', async ({
  page,
}) => {
  await newDocument(page)
  await aSchool(page)
  await page.keyboard.press('Control+k')
  for (const [query, group, told] of [
    ['12 34', 'Kontakter', /Søren Ørsted.*Skoleleder · Strømandens Skole.*Telefon: 12 34 56 78/s],
    ['praktikplads', 'Partnere', /Strømandens Skole.*Note: Køkkenet har haft praktikpladser før\./s],
    ['tømrer', 'Kontaktlog', /Vil gerne have en lærling i tømrerfaget.*Opkald · 20-11-2026/s],
    ['paradigme', 'Næste skridt', /Send paradigmet.*frist 09-12-2026/s],
  ] as const) {
    await field(page).fill(query)
    await expect(results(page).getByText(group, { exact: true }), query).toBeVisible()
    await expect(option(page, told), query).toBeVisible()
  }
  await field(page).fill('tømrer')
  await option(page, /lærling/).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Strømandens Skole (opdigtet)' })).toBeVisible()
})

test('the arrow keys walk over the kinds, and the option they stand on is the one that is told', async ({
  page,
}) => {
  await newDocument(page)
  await aSchool(page)
  // The list takes the keyboard when its first row comes.
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('en')
  await expect(results(page).getByText('Kontaktlog', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const told = await field(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${told}"]`)).toHaveAttribute('data-combobox-selected', 'true')
})

test('empty it shows the partners written about last, and what can be done', async ({ page }) => {
  await openExample(page)
  await aSchool(page)
  await page.keyboard.press('Control+k')
  await expect(results(page).getByText('Senest skrevet om')).toBeVisible()
  await expect(results(page).getByRole('option').first()).toContainText('Strømandens Skole')
  await expect(option(page, /Opret partner/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Strømandens Skole (opdigtet)' })).toBeVisible()
})

test('an action is found by its name or by another word, and run from any page', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('opret partner')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Ny partner' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sikkerhedskopi')
  await option(page, /Gå til Indstillinger/).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible()
})

test('all partners that were found are shown as a list', async ({ page }) => {
  await openExample(page)
  await field(page).fill('opdigtet')
  await option(page, /^Vis \d+ partnere på listen$/).click()
  await expect(page.getByRole('row', { name: /El-gruppen Fæstningen/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Jobcentret/ })).toHaveCount(0)
})

test('says so when nothing is found, and Esc empties it', async ({ page }) => {
  await openExample(page)
  await field(page).fill('xyzzy')
  await expect(page.getByText('Ingenting fundet.')).toBeVisible()
  await expectAccessible(page)
  await field(page).press('Escape')
  await expect(field(page)).toHaveValue('')
  await expect(page.getByText('Ingenting fundet.')).toBeHidden()
})

test('a search that fails says so where it was asked', async ({ page }) => {
  await openExample(page)
  await refuse(page, 'search/find', 'file.busy')
  await field(page).fill('bolig')
  await expect(page.getByRole('alert')).toContainText('Et andet program har fat i filen')
  await expectAccessible(page)
})
