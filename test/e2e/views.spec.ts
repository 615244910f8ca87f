import {
  expect,
  expectAccessible,
  goTo,
  newDocument,
  openExample,
  PASSWORD,
  type Page,
  test,
} from './fixtures'

const views = (page: Page, name: string | RegExp = 'Visninger') => page.getByRole('button', { name }).first()
const head = (page: Page, name: string) =>
  page.getByRole('columnheader', { name }).getByRole('button', { name, exact: true })

async function saveView(page: Page, name: string): Promise<void> {
  await views(page).click()
  await page.getByRole('menuitem', { name: 'Gem som visning' }).click()
  await page.getByRole('dialog').getByLabel('Visningens navn').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(views(page, name)).toBeVisible()
}

/** Companies in Fredericia by name downwards, with one column more and another wider. */
async function setUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Luk panelet' }).click()
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await page.getByRole('button', { name: 'Filtrér By' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Fredericia' }).click()
  await page.keyboard.press('Escape')
  await head(page, 'Navn').click()
  await head(page, 'Navn').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: 'Sektor' }).click()
  await page.keyboard.press('Escape')
}

test('a view brings everything back as it was saved, also after coming back', async ({ page }) => {
  await openExample(page)
  await setUp(page)
  const shown = await page.getByText(/^Viser \d+ af 19$/).innerText()
  const width = (await head(page, 'Navn').locator('..').boundingBox())?.width
  await views(page).click()
  await page.getByRole('menuitem', { name: 'Gem som visning' }).click()
  await expect(page.getByLabel('Visningens navn')).toHaveValue('Virksomheder, Fredericia')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(views(page, 'Virksomheder, Fredericia')).toBeVisible()

  await views(page, 'Virksomheder, Fredericia').click()
  await page.getByRole('menuitem', { name: 'Som fra begyndelsen' }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Sektor' })).toHaveCount(0)
  await goTo(page, 'Fortryd')
  await goTo(page, 'Partnere')
  await views(page).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Virksomheder, Fredericia', exact: true }).click()
  await expect(page.getByText(shown)).toBeVisible()
  await expect(page.getByText('By: Fredericia')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Sektor' })).toBeVisible()
  await expect(head(page, 'Navn').locator('..')).toHaveAttribute('aria-sort', 'descending')
  expect((await head(page, 'Navn').locator('..').boundingBox())?.width).toBe(width)
})

test('a view says when it was changed, takes the change, another name, and its deletion can be undone', async ({
  page,
}) => {
  await openExample(page)
  await saveView(page, 'Mine')
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await expect(views(page, 'Mine ændret')).toBeVisible()
  // A name that is taken is refused, and what was typed stays.
  await views(page, 'Mine ændret').click()
  await page.getByRole('menuitem', { name: 'Gem som visning' }).click()
  await page.getByLabel('Visningens navn').fill('mine')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Der er allerede en visning med det navn. Skriv et andet.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await views(page, 'Mine ændret').click()
  await page.getByRole('menuitem', { name: 'Gem ændringer i Mine' }).click()
  await expect(page.getByRole('button', { name: 'Mine', exact: true })).toBeVisible()
  await views(page, 'Mine').click()
  await page.getByRole('menuitem', { name: 'Omdøb Mine' }).click()
  await page.getByLabel('Visningens navn').fill('Virksomhederne')
  await page.keyboard.press('Enter')
  await expect(views(page, 'Virksomhederne')).toBeVisible()

  await views(page, 'Virksomhederne').click()
  await page.getByRole('menuitem', { name: 'Slet Virksomhederne' }).click()
  await expect(views(page)).toBeVisible()
  await page.getByRole('status').filter({ hasText: 'Gemt' }).getByRole('button', { name: 'Fortryd' }).click()
  await expect(views(page, 'Virksomhederne')).toBeVisible()
})

test('views are chosen with the keyboard alone, and the keyboard is back where it was', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await saveView(page, 'Virksomhederne')
  await views(page, 'Virksomhederne').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
  await expect(views(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Viser 10 af 19')).toBeVisible()
})

test('a view is there on the other machine', async ({ startMachine, openWindow }) => {
  const mettes = await startMachine()
  const mette = await openWindow(mettes)
  await newDocument(mette)
  await mette.keyboard.press('Control+n')
  await mette.getByRole('dialog').getByLabel('Navn').fill('Skolen')
  await mette.keyboard.press('Enter')
  await expect(mette.getByRole('heading', { level: 1, name: 'Skolen' })).toBeVisible()
  await goTo(mette, 'Partnere')
  await mette.getByRole('button', { name: 'Uden kontakt' }).click()
  await saveView(mette, 'Dem vi ikke kender')
  await mette.close()
  await mettes.stop()

  const jens = await openWindow(await startMachine({ documents: mettes.documents }))
  await jens.getByRole('button', { name: /^Byskoven i / }).click()
  await jens.getByRole('dialog').getByRole('textbox', { name: 'Adgangskode' }).fill(PASSWORD)
  await jens.getByRole('dialog').getByRole('button', { name: 'Åbn' }).click()
  await jens
    .getByRole('dialog')
    .getByRole('button', { name: /Mette Holm/ })
    .click()
  await goTo(jens, 'Partnere')
  await views(jens).click()
  await jens.getByRole('menuitem', { name: 'Dem vi ikke kender', exact: true }).click()
  await expect(jens.getByRole('button', { name: 'Uden kontakt' })).toHaveAttribute('aria-pressed', 'true')
})

test('filters stand over the list in words, and each is taken away by itself', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Luk panelet' }).click()
  await page.getByRole('button', { name: 'Filtrér By' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Fredericia' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: 'Ansatte' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filtrér Ansatte' }).click()
  await page.getByRole('textbox', { name: 'Fra' }).fill('100')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ansatte: fra 100', { exact: true })).toBeVisible()
  const counted = Number(/Viser (\d+)/.exec(await page.getByText(/^Viser \d+ af 19$/).innerText())?.[1])
  await page.getByRole('checkbox', { name: 'Også uden værdi' }).click()
  await expect(page.getByText('Ansatte: fra 100, også uden værdi')).toBeVisible()
  const withEmpty = Number(/Viser (\d+)/.exec(await page.getByText(/^Viser \d+ af 19$/).innerText())?.[1])
  expect(withEmpty).toBeGreaterThan(counted)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Fjern filteret Ansatte: fra 100, også uden værdi' }).click()
  await expect(page.getByText('Viser 18 af 19')).toBeVisible()
  await page.getByRole('button', { name: 'Fjern filteret By: Fredericia' }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
})

test('paper carries the name of the view', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await saveView(page, 'Til mødet')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('[data-print-sheet] h1')).toHaveText('Partnere: Til mødet')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
})
