import { expect, expectAccessible, newDocument, type Page, refuse, test } from './fixtures'
import { call, createPartner, openPartner, rowOf } from './organisations'

const NAME = 'Murermester Hansen ApS (opdigtet)'
const TWIN = 'Murermester Hansn (opdigtet)'

/** The company that was entered twice, each with a contact and a line in its contact log. */
async function enteredTwice(page: Page): Promise<void> {
  for (const [name, city, note] of [
    [NAME, 'Fredericia', 'Ringer helst om morgenen'],
    [TWIN, 'Fredericia C', 'Har plads til en praktikant'],
  ]) {
    const { id: organisationId } = await call<{ id: string }>(page, 'organisations/create', {
      ...{ name, city, note, postcode: '7000', kinds: ['company'] },
    })
    await call(page, 'contacts/create', {
      ...{ organisationId, name: `Leder hos ${city}`, role: null, phone: null, email: null },
      ...{ validFrom: null, validTo: null, note: null },
    })
    await call(page, 'interactions/log', {
      entry: {
        ...{ organisationId, contactId: null, kind: 'call', onDate: '2026-11-20', staffId: null, topics: [] },
        text: `Ringede til ${city}`,
      },
      nextStep: null,
    })
  }
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Læg to partnere sammen' })

test('a company entered twice is shown while its name is typed, and on its page', async ({ page }) => {
  await newDocument(page)
  await enteredTwice(page)
  await expect(rowOf(page, 'Murermester Hansn')).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('Navn').fill('Murermester Hansen (opdigtet)')
  await expect(page.getByRole('dialog').getByRole('link', { name: NAME })).toBeVisible()
  await page.keyboard.press('Escape')
  await openPartner(page, 'Murermester Hansn')
  await expect(page.getByRole('list', { name: 'Måske den samme som' })).toContainText(`${NAME} Fredericia`)
  await expectAccessible(page)
})

test('two are merged by keyboard with a choice a field, everything on both is there, and one undo parts them', async ({
  page,
}) => {
  await newDocument(page)
  await enteredTwice(page)
  await page.getByRole('button', { name: 'Find dubletter' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dubletter' })).toBeVisible()
  await expect(page.getByText('næsten samme navn', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Læg sammen …: / }).press('Enter')
  await expect(dialog(page)).toContainText('1 + 1 kontakter')
  await expect(dialog(page).getByRole('radio', { name: 'Begge' })).toBeChecked()
  await expectAccessible(page)
  await dialog(page).getByRole('radio', { name: NAME }).press('ArrowRight')
  await expect(dialog(page).getByRole('radio', { name: TWIN })).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Læg sammen', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: TWIN })).toBeVisible()
  for (const text of ['Leder hos Fredericia', 'Leder hos Fredericia C', 'Har plads til en praktikant'])
    await expect(page.getByText(text, { exact: false }).first()).toBeVisible()
  for (const text of ['Ringede til Fredericia', 'Ringede til Fredericia C'])
    await expect(page.getByRole('main').getByText(text, { exact: true })).toBeVisible()
  await expect(page.getByRole('status').getByText('Gemt')).toBeVisible()
  await page.locator('body').press('Control+z')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Murermester Hansen')).toBeVisible()
  await expect(rowOf(page, 'Murermester Hansn')).toBeVisible()
})

test('a pair that is said to be two stays away, and comes back when that is taken back', async ({ page }) => {
  await newDocument(page)
  await enteredTwice(page)
  await page.getByRole('button', { name: 'Find dubletter' }).click()
  await page.getByRole('button', { name: /^Ikke den samme: / }).click()
  await expect(page.getByText('Der er ingen partnere, der ligner hinanden.')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect(page.getByText('næsten samme navn', { exact: true })).toBeVisible()
})

test('any two selected partners can be merged, and a refusal is told in the dialog', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Skolen')
  await createPartner(page, 'Ungdomsskolen')
  await page.keyboard.press('Escape')
  // All that are shown are chosen, not those that are still on their way.
  await expect(page.getByText('Viser 2 af 2')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Vælg alle' }).check()
  await page.getByRole('button', { name: 'Læg sammen …' }).click()
  await refuse(page, 'organisations/merge', 'organisation.circle')
  await dialog(page).getByRole('button', { name: 'Læg sammen', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('en enhed under sig selv')
  await expectAccessible(page)
})
