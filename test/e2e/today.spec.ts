import { formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, goTo, newDocument, test } from './fixtures'
import { addStaffByCall, addStep, chip, day, group, refused, row, rowButton, rows, withSteps } from './today'

test('a document opens on I dag, which stands first in the navigation', async ({ page }) => {
  await newDocument(page)
  const links = page.getByRole('navigation', { name: 'Sider' }).getByRole('link')
  await expect(links.first()).toHaveText('I dag')
  await goTo(page, 'I dag')
  await expect(links.first()).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveTitle(/^I dag – Byskoven/)
})

test('what is to be done stands under its heading with its number, its partner, its day and whom to call', async ({
  page,
}) => {
  await withSteps(page)
  await expect(group(page, 'Over tid')).toContainText('Over tid 2')
  await expect(group(page, 'Denne uge').locator('[data-row]')).toHaveCount(1)
  await expect(group(page, 'Næste 3 uger').locator('[data-row]')).toHaveCount(1)
  const late = row(page, 'Ring til formanden')
  await expect(late).toContainText('Grønne Gårdrum (opdigtet) · Formand')
  await expect(late).toContainText('12 34 56 78')
  await expect(late).toContainText(formatDate(day(-9)))
  await expect(late).toContainText('9 dage over tid')
  await expect(late).toContainText('MH')
  await expect(row(page, 'Skriv til kommunen')).toContainText('Uden partner')
  await expect(row(page, 'Skriv til kommunen')).toContainText('1 dag over tid')
  await expectAccessible(page)
})

test('the keyboard walks across the headings and stays on the next row after done and after a week later', async ({
  page,
}) => {
  await withSteps(page)
  await expect(rowButton(page, 'Ring til formanden')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rowButton(page, 'Send paradigmet')).toBeFocused()
  await page.keyboard.press('End')
  await expect(rowButton(page, 'Aftal besøg')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('u')
  await expect(row(page, 'Ring til formanden')).toHaveCount(0)
  await expect(rowButton(page, 'Skriv til kommunen')).toBeFocused()

  // From today, not from the day that has passed.
  await page.keyboard.press('+')
  await expect(rowButton(page, 'Send paradigmet')).toBeFocused()
  await expect(row(page, 'Skriv til kommunen')).toContainText(formatDate(day(7)))
  await expect(group(page, 'Over tid')).toHaveCount(0)

  // The last one done leaves the keyboard on the one before.
  await page.keyboard.press('End')
  await page.keyboard.press('u')
  await expect(rowButton(page, 'Skriv til kommunen')).toBeFocused()
})

test('what was done is taken back by Ctrl+Z and from the toast, and stands in its place again', async ({
  page,
}) => {
  await withSteps(page)
  await page.keyboard.press('u')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Ring til formanden')).toBeVisible()
  await row(page, 'Send paradigmet').getByRole('button', { name: 'Udført: Send paradigmet' }).click()
  await expect(row(page, 'Send paradigmet')).toHaveCount(0)
  await page
    .getByRole('status')
    .filter({ hasText: 'Gemt' })
    .getByRole('button', { name: 'Fortryd', exact: true })
    .click()
  await expect(row(page, 'Send paradigmet')).toBeVisible()
})

test('Enter opens the partner beside the list, which goes on walking, and Esc closes it', async ({
  page,
}) => {
  await withSteps(page)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Detaljer om Grønne Gårdrum (opdigtet)' })
  await expect(panel.getByRole('region', { name: 'Næste skridt' })).toContainText('Ring til formanden')
  await expect(rowButton(page, 'Ring til formanden')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary', { name: 'Detaljer om Skriv til kommunen' })).toContainText(
    'Uden partner',
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(rowButton(page, 'Skriv til kommunen')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Nyt siden' })).toBeVisible()
})

test('F2 edits the step in the panel: its text, its day and whose it is', async ({ page }) => {
  await withSteps(page)
  await addStaffByCall(page)
  await page.keyboard.press('F2')
  const steps = page.getByRole('region', { name: 'Næste skridt' })
  await expect(steps.getByRole('textbox', { name: 'Næste skridt' })).toBeFocused()
  await page.keyboard.type('Ring til den nye formand')
  await page.keyboard.press('Tab')
  await expect(steps.getByRole('textbox', { name: 'Frist' })).toBeFocused()
  await page.keyboard.type('+2 uger')
  await page.keyboard.press('Tab')
  await page.keyboard.type('jens')
  await page.keyboard.press('Enter')
  const edited = row(page, 'Ring til den nye formand')
  await expect(edited).toContainText(formatDate(day(14)))
  await expect(edited).toContainText('JB')
})

test('a step that is done in the panel goes from the list, and the keyboard goes on there', async ({
  page,
}) => {
  await withSteps(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Udført: Skriv til kommunen' })
    .press('Enter')
  await expect(row(page, 'Skriv til kommunen')).toHaveCount(0)
  await expect(rowButton(page, 'Send paradigmet')).toBeFocused()
})

test('the filter shows mine, a colleague’s and nobody’s, and is there again on coming back', async ({
  page,
}) => {
  await withSteps(page)
  const jens = await addStaffByCall(page)
  await addStep(page, 'Hent nøglen', day(2), { ownerId: jens })
  await expect(rows(page)).toHaveCount(5)
  await chip(page, 'Mine').click()
  await expect(rows(page)).toHaveCount(2)
  await expect(row(page, 'Aftal besøg')).toBeVisible()
  await chip(page, 'Uden navn').click()
  await expect(rows(page)).toHaveCount(2)
  await expect(row(page, 'Skriv til kommunen')).toBeVisible()
  await chip(page, 'Jens Bech').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(row(page, 'Hent nøglen')).toBeVisible()

  await goTo(page, 'Partnere')
  await goTo(page, 'I dag')
  await expect(chip(page, 'Jens Bech')).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('u')
  await expect(page.getByText('Ingen skridt passer til det, du har valgt.')).toBeVisible()
  await expectAccessible(page)
})

test('Ctrl+N writes a step with a partner, due in two weeks and one’s own, and stands on it', async ({
  page,
}) => {
  await withSteps(page)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Spørg til praktikpladser')
  await page.keyboard.press('Tab')
  await page.keyboard.type('gård')
  await page.getByRole('option', { name: /Grønne Gårdrum/ }).click()
  await expect(page.getByRole('textbox', { name: 'Frist' })).toHaveValue(formatDate(day(14)))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tilføj' }).click()
  const added = row(page, 'Spørg til praktikpladser')
  await expect(added).toContainText('Grønne Gårdrum (opdigtet)')
  await expect(added).toContainText('MH')
  await expect(rowButton(page, 'Spørg til praktikpladser')).toBeFocused()
})

test('what is due later is not forgotten: its number opens it', async ({ page }) => {
  await withSteps(page)
  await addStep(page, 'Til foråret', day(120))
  await page.getByRole('button', { name: 'Vis også 1 med frist senere' }).click()
  await expect(group(page, 'Senere')).toContainText('Til foråret')
  await page.getByRole('button', { name: 'Vis kun de næste 3 uger' }).click()
  await expect(group(page, 'Senere')).toHaveCount(0)
})

test('a very long list is drawn in parts and counted whole', async ({ page }) => {
  await newDocument(page)
  for (let number = 1; number <= 205; number++) await addStep(page, `Skridt ${number}`, day(-1))
  await goTo(page, 'I dag')
  await expect(group(page, 'Over tid')).toContainText('Over tid 205')
  await expect(rows(page)).toHaveCount(200)
  await page.getByRole('button', { name: 'Vis 5 mere' }).click()
  await expect(rows(page)).toHaveCount(205)
})

test('a step refused by the file stays where it was, and says why', async ({ page }) => {
  await withSteps(page)
  await page.route('**/rpc/nextSteps/update', (route) =>
    route.fulfill({ status: 422, json: { json: refused('record.notFound') } }),
  )
  await page.keyboard.press('u')
  await expect(page.getByRole('status').filter({ hasText: 'Det findes ikke længere.' })).toBeVisible()
  await expect(rowButton(page, 'Ring til formanden')).toBeFocused()
  await expect(rows(page)).toHaveCount(4)
})
