import {
  expect,
  expectAccessible,
  goTo,
  makeSheet,
  newDocument,
  placeOf,
  sheetGroups,
  test,
} from './fixtures'

test('the sheet is confirmed with two of its groups, and the reminder goes away', async ({ page }) => {
  await newDocument(page)
  await page.getByRole('link', { name: 'Udskriv Gendannelsesark' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lav Gendannelsesarket' }).click()
  const groups = await sheetGroups(page)
  for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Arket er udskrevet, videre' }).click()
  // What is to be typed from paper must not stand on the screen.
  for (const group of groups) await expect(page.getByText(group)).toHaveCount(0)
  const fields = await page.getByRole('textbox', { name: /^Gruppe \d$/ }).all()
  expect(fields).toHaveLength(2)
  const [first, second] = fields as [(typeof fields)[0], (typeof fields)[0]]
  await first.fill(groups[(await placeOf(first)) - 1] as string)
  await second.fill('AAAAA')
  await page.getByRole('button', { name: 'Bekræft arket' }).click()
  const wrong = `Gruppe ${await placeOf(second)} passer ikke med arket.`
  await expect(page.getByRole('alert')).toContainText(wrong)
  await expectAccessible(page)
  await second.fill((groups[(await placeOf(second)) - 1] as string).toLowerCase())
  await page.getByRole('button', { name: 'Bekræft arket' }).click()
  await expect(page.getByText('Arket gælder nu')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Udskriv Gendannelsesark' })).toHaveCount(0)
})

test('the sheet can be put off, and the reminder stays until it is confirmed', async ({ page }) => {
  await newDocument(page)
  await page.getByRole('link', { name: 'Udskriv Gendannelsesark' }).click()
  await page.getByRole('button', { name: 'Lav Gendannelsesarket' }).click()
  await sheetGroups(page)
  await goTo(page, 'Partnere')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Udskriv Gendannelsesark' })).toBeVisible()
})

test('the printed sheet is one page with the file, the day and the groups, and nothing of the window', async ({
  page,
}) => {
  await newDocument(page, 'Byskoven og Beskæftigelsesforvaltningens fælles program i Nørre Snede')
  await page.getByRole('link', { name: 'Udskriv Gendannelsesark' }).click()
  await page.getByRole('button', { name: 'Lav Gendannelsesarket' }).click()
  const [group = ''] = await sheetGroups(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(group)).toBeVisible()
  await expect(page.getByText('Hvor det skal ligge')).toBeVisible()
  for (const hidden of [
    page.getByRole('navigation'),
    page.getByLabel('Søg i hele filen'),
    page.getByRole('button', { name: 'Udskriv arket' }),
    page.getByRole('link', { name: 'Udskriv Gendannelsesark' }),
  ])
    await expect(hidden).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('a new sheet is made in settings, with other groups than the first', async ({ page }) => {
  await newDocument(page)
  const before = await makeSheet(page)
  await goTo(page, 'Indstillinger')
  await expect(page.getByText('Der er udskrevet og bekræftet et ark.')).toBeVisible()
  await page.getByRole('link', { name: 'Lav et nyt ark' }).click()
  await expect(page.getByText('gælder det gamle, indtil det nye er bekræftet')).toBeVisible()
  await page.getByRole('button', { name: 'Lav et nyt ark' }).click()
  const after = await sheetGroups(page)
  for (const group of after) expect(before).not.toContain(group)
})
