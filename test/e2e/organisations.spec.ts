import { expect, expectAccessible, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call, createPartner, field, openPartner, rowOf, save, write } from './organisations'

const toast = (page: Page) => page.getByRole('status').filter({ hasText: 'Fortryd' })

test('a partner with contacts, steps, head count and units is entered with the keyboard alone', async ({
  page,
}) => {
  await newDocument(page)
  await createPartner(page, 'Center for Skoler')

  // Fields, one after the other by Tab.
  await field(page, 'Adresse').press('Enter')
  await page.keyboard.type('Skovvej 4')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4200')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Slagelse')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Adresse')).toContainText('Skovvej 4')
  await expect(field(page, 'Postnummer')).toContainText('4200')
  await expect(field(page, 'By')).toContainText('Slagelse')
  await expect(field(page, 'By')).toBeFocused()

  // Several kinds at once.
  await field(page, 'Art').press('Enter')
  await page.getByRole('option', { name: 'Skole' }).click()
  await page.getByRole('option', { name: 'Kommune' }).click()
  await page.keyboard.press('Tab')
  await expect(field(page, 'Art')).toContainText('Kommune')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Ny kontakt' }).press('Enter')
  await page.keyboard.type('Bente Birk')
  await page.keyboard.press('Tab')
  await page.keyboard.type('skoleleder')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12345678')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Telefon')).toContainText('12 34 56 78')
  await expect(page.getByRole('button', { name: 'Ny kontakt' })).toBeFocused()
  await page.getByRole('button', { name: 'Bente Birk er hovedkontakt' }).press('Enter')
  await expect(page.getByText('Bente Birk · 12 34 56 78')).toBeVisible()

  await page.getByRole('button', { name: 'Nyt trin' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3/4 2026')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Dato')).toContainText('03-04-2026')
  await expect(field(page, 'Dato').getByText('03-04-2026')).toHaveAttribute('title', 'uge 14, 2026')

  await page.getByRole('button', { name: 'Ny optælling' }).press('Enter')
  await page.keyboard.type('1.250')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('definition').filter({ hasText: '1.250' })).toBeVisible()

  await page
    .getByRole('combobox', { name: 'Tilføj en enhed' })
    .or(page.getByPlaceholder('Tilføj en enhed'))
    .first()
    .focus()
  await page.keyboard.type('Nordskolen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Nordskolen' })).toBeVisible()

  // All of it stands there still, and the list shows it.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Center for Skoler' })).toBeVisible()
  await expect(field(page, 'Rolle')).toContainText('skoleleder')
  await goTo(page, 'Partnere')
  await expect(rowOf(page, 'Center for Skoler')).toContainText('Bente Birk')
  await expect(rowOf(page, 'Center for Skoler')).toContainText('Kontakt03-04-2026')
  await expect(rowOf(page, 'Nordskolen')).toContainText('Center for Skoler')
})

test('an edit is saved on leaving, given up by Esc, taken back and done again', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await field(page, 'By').click()
  await page.keyboard.type('Vejle')
  await field(page, 'Adresse').click()
  await expect(field(page, 'By')).toContainText('Vejle')
  await expect(page.getByText('Gemt', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await field(page, 'By').click()
  await page.keyboard.type('Kolding')
  await page.keyboard.press('Escape')
  await expect(field(page, 'By')).toContainText('Vejle')
  await expect(field(page, 'By')).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(field(page, 'By')).toContainText('ikke udfyldt')
  await page.keyboard.press('Control+y')
  await expect(field(page, 'By')).toContainText('Vejle')
  await expect(page.getByRole('heading', { level: 1, name: 'Falck' })).toBeVisible()
})

test('a bad CVR number is refused with the reason, kept as typed, and said again when one walks away', async ({
  page,
}) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await write(page, 'CVR-nummer', '12345678')
  const refusal = page
    .getByRole('alert')
    .filter({ hasText: 'CVR-nummer er ikke gemt. Det CVR-nummer findes ikke' })
  await expect(refusal).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'CVR-nummer' })).toHaveValue('12345678')
  await expectAccessible(page)

  await goTo(page, 'Partnere')
  await expect(page.getByRole('status').filter({ hasText: 'CVR-nummer er ikke gemt' })).toBeVisible()
  await openPartner(page, 'Falck')
  await expect(page.getByRole('textbox', { name: 'CVR-nummer' })).toHaveValue('12345678')

  await page.getByRole('textbox', { name: 'CVR-nummer' }).fill('13 74 81 36')
  await page.keyboard.press('Enter')
  await expect(field(page, 'CVR-nummer')).toContainText('13748136')
  await expect(refusal).toBeHidden()
})

test('a P-number is never refused by modulus 11, and a CPR number is never stored', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await save(page, 'P-nummer', '1000000001')
  await field(page, 'Note').click()
  await page.keyboard.type('Spørg efter 070761-4285')
  await expect(page.getByText('Det ligner et CPR-nummer')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Note er ikke gemt. Det ligner et CPR-nummer' }),
  ).toBeVisible()
  await page.reload()
  await expect(field(page, 'Note')).toContainText('ikke udfyldt')
})

test('an organisation cannot become a unit under itself, and the sentence says so', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Skoleafdelingen')
  await createPartner(page, 'Nordskolen')
  await goTo(page, 'Partnere')
  await openPartner(page, 'Skoleafdelingen')
  await page.getByPlaceholder('Tilføj en enhed').fill('nord')
  await page.getByRole('option', { name: 'Nordskolen' }).click()
  await page.getByRole('link', { name: 'Nordskolen' }).click()
  await expect(page.getByRole('navigation', { name: 'Hører til' })).toContainText('Skoleafdelingen')

  await page.getByPlaceholder('Tilføj en enhed').fill('skoleaf')
  await page.getByRole('option', { name: 'Skoleafdelingen' }).click()
  await expect(page.getByRole('alert')).toContainText('til en enhed under sig selv')
  await expect(page.getByPlaceholder('Tilføj en enhed')).toHaveValue('skoleaf')
  await expectAccessible(page)
})

test('deleting says what goes along, and undo brings all of it back', async ({ page }) => {
  await openExample(page)
  await openPartner(page, 'Lillebælt')
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 kontakter')
  await expect(dialog).toContainText('3 trin')
  await expect(dialog).toContainText('1 optælling af ansatte')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Slet partneren' }).click()
  await expect(page.getByText('Viser 18 af 18')).toBeVisible()
  await toast(page).getByRole('button', { name: 'Fortryd' }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
  await openPartner(page, 'Lillebælt')
  await expect(page.getByRole('button', { name: /^Navn Byggeleder/ })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '34' })).toBeVisible()
})

test('texts that look like code are shown as they were typed, everywhere', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"> {{name}} $t(common:saved) \u202e"\'&'
  await newDocument(page)
  await createPartner(page, evil)
  for (const label of ['Adresse', 'By']) await save(page, label, evil)
  await field(page, 'Note').click()
  await page.keyboard.insertText(evil)
  await page.keyboard.press('Control+Enter')
  await field(page, 'Mærker').click()
  await page.keyboard.insertText('<b>x</b>')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Mærker')).toContainText('<b>x</b>')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ny kontakt' }).click()
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill(evil)
  await page.getByRole('textbox', { name: 'Rolle' }).fill(evil)
  await page.keyboard.press('Enter')
  await expect(field(page, 'Rolle')).toContainText(evil)
  await expect(page.getByRole('listitem').filter({ hasText: 'kontakten' })).toContainText(evil)

  await goTo(page, 'Partnere')
  await expect(rowOf(page, '<img')).toContainText(evil)
  await expect(page.getByRole('complementary').first()).toContainText(evil)
  await page.getByRole('button', { name: 'Filtrér Navn' }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: evil })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.title()).toContain('Partnere')
})

test('a partner whose making is taken back says so and shows the way on', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alert')).toContainText('Det findes ikke længere.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til listen over partnere' }).click()
  await expect(page.getByText('Her står dem, I arbejder sammen med')).toBeVisible()
})

test('a second window shows an edit by itself', async ({ page, openWindow, machine }) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  const other = await openWindow(machine)
  await goTo(other, 'Partnere')
  await expect(rowOf(other, 'Falck')).toBeVisible()
  await save(page, 'By', 'Ribe')
  await expect(rowOf(other, 'Falck')).toContainText('Ribe')
})

test('everything about partners is there in English', async ({ page }) => {
  await openExample(page)
  await call(page, 'settings/set', { language: 'en' })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeVisible()
  await expect(page.getByText('Showing 19 of 19')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New partner' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Contact' }).first()).toBeVisible()
  await page.getByRole('grid').press('Enter')
  for (const name of [
    'Main facts',
    'Address',
    'Numbers',
    'Contacts',
    'Steps',
    'Employees',
    'Units',
    'Belongs under',
  ])
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  await expectAccessible(page)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`list, panel, page, rows being written and dialogs are accessible in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await newDocument(page)
    await expectAccessible(page)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('dialog').getByLabel('Navn').fill('Falck')
    await page.keyboard.press('Enter')
    await field(page, 'Art').click()
    await expect(page.getByRole('option', { name: 'Skole' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Nyt trin' }).click()
    const steps = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Trin' }) })
    await steps.getByRole('textbox', { name: 'Dato' }).fill('ikke en dato')
    await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Dato er ikke gemt. Det er ikke en dato.')
    await expectAccessible(page)
    await steps.getByRole('button', { name: 'Vis kalender' }).click()
    await expect(page.getByRole('dialog', { name: 'Vis kalender' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await steps.getByRole('textbox', { name: 'Dato' }).fill('i dag')
    await page.keyboard.press('Enter')
    await expect(field(page, 'Trin')).toContainText('Kontakt')
    await page.getByRole('button', { name: 'Ny placering' }).click()
    await page.getByPlaceholder('Skriv en del af navnet').fill('fal')
    await expect(page.getByRole('option', { name: 'Falck' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await goTo(page, 'Partnere')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Filtrér Navn' }).click()
    await expect(page.getByRole('dialog', { name: 'Filtrér Navn' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Vælg Falck' }).click()
    await page.getByRole('button', { name: 'Kolonner' }).click()
    await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'By' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Gem, kopiér, udskriv' }).click()
    await expect(page.getByRole('button', { name: 'Udskriv listen' })).toBeVisible()
    await expectAccessible(page)
  })
