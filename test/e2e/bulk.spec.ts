import { expect, expectAccessible, goTo, openExample, type Page, test } from './fixtures'
import { call, rowOf } from './organisations'

type Row = { id: string; name: string; sector: string | null; tags: string[]; city: string | null }

const rowsOf = (page: Page) => call<Row[]>(page, 'organisations/list', {})

test('a field is changed at many at once, told as one thing, and taken back as one', async ({ page }) => {
  await openExample(page)
  const before = await rowsOf(page)
  await page.getByRole('grid').press('Control+a')
  await expect(page.getByText('19 valgt')).toBeVisible()
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog', { name: 'Ret 19 valgte' })
  await dialog.getByRole('combobox', { name: 'Felt' }).selectOption('Mærker')
  await dialog.getByLabel('Mærker').fill('vinter')
  await page.keyboard.press('Enter')
  // Leaving the field closes its list.
  await page.keyboard.press('Tab')
  await expect(dialog.getByText('19 af 19 bliver ændret.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ret 19' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Du rettede Mærker for 19 partnere')).toBeVisible()
  for (const { tags } of await rowsOf(page)) expect(tags).toContain('vinter')

  await goTo(page, 'Fortryd')
  const items = page.getByRole('listitem').filter({ has: page.locator('time') })
  const item = items.first()
  await expect(item).toContainText('rettede Mærker for 19 partnere')
  await item.getByRole('button', { name: 'Vis hver for sig' }).click()
  await expect(item.getByRole('paragraph')).toHaveCount(19)
  await expectAccessible(page)
  await item.getByRole('button', { name: /^Fortryd: / }).click()
  await expect(items.nth(1).getByText('Fortrudt')).toBeVisible()
  expect(await rowsOf(page)).toEqual(before)
})

test('says beforehand how many change and where something else is lost, and can empty a field', async ({
  page,
}) => {
  await openExample(page)
  const rows = await rowsOf(page)
  const inVejle = rows.filter(({ city }) => city === 'Vejle').length
  const without = rows.filter(({ city }) => city === null).length
  await page.getByRole('grid').press('Control+a')
  await page.getByRole('button', { name: 'Ret flere' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Felt' }).selectOption('By')
  await expect(dialog.getByRole('button', { name: 'Ret', exact: true })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'By' }).fill('Vejle')
  await expect(dialog.getByText(`${19 - inVejle} af 19 bliver ændret.`)).toBeVisible()
  await expect(
    dialog.getByText(`Hos ${19 - inVejle - without} af dem står der noget andet nu.`),
  ).toBeVisible()
  await dialog.getByText('Tøm feltet').click()
  await dialog.getByRole('button', { name: `Ret ${19 - without}` }).click()
  await expect(dialog).toHaveCount(0)
  for (const { city } of await rowsOf(page)) expect(city).toBeNull()
})

test('refuses what cannot stand in the field, and changes nothing when one of them is gone', async ({
  page,
}) => {
  await openExample(page)
  await page.getByRole('checkbox', { name: 'Vælg ALAVU' }).click()
  await page.getByRole('checkbox', { name: 'Vælg Boligkontoret' }).click()
  await page.getByRole('button', { name: 'Ret flere' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Felt' }).selectOption('Postnummer')
  await dialog.getByRole('textbox', { name: 'Postnummer' }).fill('70')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Postnummer er ikke gemt')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Postnummer' }).fill('7100')
  const before = await rowsOf(page)
  const gone = before.find(({ name }) => name === 'ALAVU')
  await page.route('**/rpc/organisations/updateMany', async (route) => {
    // Somebody else was faster.
    await call(page, 'organisations/remove', { ids: [gone?.id] })
    await route.continue()
  })
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('findes ikke længere')
  const others = before.filter(({ id }) => id !== gone?.id)
  expect(await rowsOf(page)).toEqual(others)
})

test('a hidden row is not changed with the others, and the sum is of those in sight', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Luk panelet' }).click()
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: 'Ansatte' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('grid').press('Control+a')
  await expect(page.getByText(/Ansatte i alt/)).toBeVisible()
  const all = await page.getByText(/Ansatte i alt/).innerText()
  await page.getByRole('button', { name: 'Filtrér Ansatte' }).click()
  await page.getByRole('textbox', { name: 'Fra' }).fill('30')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('19 valgt')).toHaveCount(0)
  await expect(page.getByText(/Ansatte i alt/)).not.toHaveText(all)
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: 'Ansatte' }).click()
  await expect(page.getByText(/Ansatte i alt/)).toHaveCount(0)
})

test('rows are selected in a stretch with Shift and a click', async ({ page }) => {
  await openExample(page)
  const boxes = page.locator('tbody').getByRole('checkbox')
  await boxes.nth(1).click()
  await boxes.nth(5).click({ modifiers: ['Shift'] })
  await expect(page.getByText('5 valgt')).toBeVisible()
})

test('copies the addresses of the selected, each once, and says how many have none', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  const person = { name: 'Kontakt', role: null, phone: null, validFrom: null, validTo: null, note: null }
  for (const email of ['post@eksempel.dk', 'Post@eksempel.dk', 'bo@eksempel.dk', null]) {
    const { id } = await call<{ id: string }>(page, 'organisations/create', { name: `Nyt firma ${email}` })
    await call(page, 'contacts/create', { ...person, organisationId: id, email })
  }
  await expect(rowOf(page, 'Nyt firma null')).toBeVisible()
  for (const box of await page.getByRole('checkbox', { name: /^Vælg Nyt firma/ }).all()) await box.click()
  await page.getByRole('button', { name: 'Gem, kopiér, udskriv' }).click()
  await page.getByRole('button', { name: 'Kopiér de valgtes e-mailadresser' }).click()
  await expect(page.getByText('2 adresser kopieret, 1 partner har ingen')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(
    copied
      .split('; ')
      .map((each) => each.toLowerCase())
      .sort(),
  ).toEqual(['bo@eksempel.dk', 'post@eksempel.dk'])
})
