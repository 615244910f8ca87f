import { addStaff, expect, expectAccessible, goTo, newDocument, openExample, test } from './fixtures'

test('what was just done is told below, and taken back from there', async ({ page }) => {
  await newDocument(page)
  await addStaff(page, 'Jens Bech')
  const toast = page.getByRole('status').filter({ hasText: 'Gemt' })
  await expect(toast).toContainText('Du tilføjede medarbejderen Jens Bech')
  await expectAccessible(page)
  await toast.getByRole('button', { name: 'Fortryd' }).click()
  await expect(page.getByLabel('Navn på Jens Bech')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'Fortrudt' })).toBeVisible()
})

test('the toast goes after ten seconds, but not while it is being used', async ({ page }) => {
  await newDocument(page)
  await page.clock.install()
  await addStaff(page, 'Jens Bech')
  const toast = page.getByRole('status').filter({ hasText: 'Gemt' })
  await expect(toast).toBeVisible()
  await page.clock.runFor(9_000)
  await toast.getByRole('button', { name: 'Fortryd' }).focus()
  await page.clock.runFor(20_000)
  await expect(toast).toBeVisible()
  await page.getByLabel('Søg i hele filen').focus()
  await page.clock.runFor(10_500)
  await expect(page.getByRole('status').filter({ hasText: 'Gemt' })).toHaveCount(0)
})

test('Ctrl+Z and Ctrl+Y take back and do again, and say on the button what they will take', async ({
  page,
}) => {
  await newDocument(page)
  await addStaff(page, 'Jens Bech')
  await goTo(page, 'Partnere')
  const undo = page.getByRole('region', { name: 'Find og fortryd' }).getByRole('button', { name: 'Fortryd' })
  await undo.hover()
  await expect(page.getByRole('tooltip')).toHaveText('Ctrl+Z fortryder: Du tilføjede medarbejderen Jens Bech')
  await page.keyboard.press('Control+z')
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await goTo(page, 'Indstillinger')
  await expect(page.getByLabel('Navn på Jens Bech')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(page.getByLabel('Navn på Jens Bech')).toBeVisible()
})

test('Ctrl+Z in a text field takes back what was typed there, and nothing of the file', async ({ page }) => {
  await newDocument(page)
  await addStaff(page, 'Jens Bech')
  const name = page.getByRole('textbox', { name: 'Navn', exact: true })
  await name.pressSequentially('Karen')
  await page.keyboard.press('Control+z')
  await expect(name).not.toHaveValue('Karen')
  await expect(page.getByLabel('Navn på Jens Bech')).toBeVisible()
})

test('the list takes back one thing among others, and says what stays because it was changed since', async ({
  page,
}) => {
  await newDocument(page)
  await addStaff(page, 'Jens Bech')
  const name = page.getByLabel('Navn på Jens Bech')
  await name.fill('Jens Beck')
  await name.press('Enter')
  await expect(page.getByLabel('Navn på Jens Beck')).toBeVisible()
  await goTo(page, 'Fortryd')
  await expect(page.getByText('Mette Holm rettede Navn fra Jens Bech til Jens Beck')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fortryd: Mette Holm tilføjede medarbejderen Jens Beck' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Jens Beck blev stående' })).toBeVisible()
  await page.getByRole('button', { name: /^Fortryd: Mette Holm rettede Navn/ }).click()
  await expect(
    page.getByText('Mette Holm fortrød og førte Navn fra Jens Beck tilbage til Jens Bech'),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Gentag: Mette Holm fortrød og førte Navn/ }).click()
  await goTo(page, 'Indstillinger')
  await expect(page.getByLabel('Navn på Jens Beck')).toBeVisible()
})

test('older things come when asked for, down to the making of the file', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Fortryd')
  await expect(page.getByRole('listitem').filter({ has: page.locator('time') })).toHaveCount(50)
  const older = page.getByRole('button', { name: 'Vis ældre' })
  await expect(async () => {
    if (await older.isVisible()) await older.click()
    await expect(page.getByText('Filen blev oprettet')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectAccessible(page)
})
