import { expect, expectAccessible, goTo, openExample, test } from './fixtures'

test('the licences are one click from the settings, can be searched, and open with the keyboard', async ({
  page,
}) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.getByRole('link', { name: 'Licenser' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Licenser' })).toBeVisible()
  await expect(page.getByText('react-dom', { exact: true })).toBeVisible()
  await page.getByLabel('Find en programdel').fill('sqlite')
  await expect(page.getByRole('status').filter({ hasText: '3 programdele' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('May you do good and not evil.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Find en programdel').fill('findes ikke')
  await expect(page.getByText('Ingen programdel hedder sådan.')).toBeVisible()
})
