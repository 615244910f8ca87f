import { readFile } from 'node:fs/promises'
import { expect, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call, openPartner, rowOf } from './organisations'

const head = (page: Page, name: string) =>
  page.getByRole('columnheader', { name }).getByRole('button', { name, exact: true })
const names = (page: Page) => page.locator('tbody strong').allInnerTexts()
const active = (page: Page) => page.locator('tr[data-active]')

/** Takes in a column that is not there from the start. */
async function takeIn(page: Page, column: string): Promise<void> {
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: column, exact: true }).click()
  await page.keyboard.press('Escape')
}

/** So few rows are in sight that the others are not drawn. */
const LOW = { width: 1366, height: 560 }

test('a filter, the sorting, the place and the scroll are found again on coming back', async ({ page }) => {
  await page.setViewportSize(LOW)
  await openExample(page)
  await page.getByRole('button', { name: 'Øverste niveau' }).click()
  await page.getByRole('button', { name: 'Filtrér By' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Fredericia' }).click()
  await expect(page.getByText('Viser 13 af 19')).toBeVisible()
  await page.keyboard.press('Escape')
  await head(page, 'Navn').click()
  await head(page, 'Navn').click()
  await expect(head(page, 'Navn').locator('..')).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('grid').press('End')
  await expect(active(page)).toContainText('ALAVU')
  const scrolled = await page.getByRole('grid').evaluate((grid) => grid.scrollTop)
  expect(scrolled).toBeGreaterThan(0)

  await page.getByRole('grid').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'ALAVU' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Viser 13 af 19')).toBeVisible()
  await expect(active(page)).toContainText('ALAVU')
  await expect(page.getByRole('grid')).toBeFocused()
  expect(await page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBe(scrolled)
  await expect(head(page, 'Navn').locator('..')).toHaveAttribute('aria-sort', 'descending')

  await page.getByRole('button', { name: 'Ryd filtre' }).click()
  await page.getByRole('button', { name: 'Alle', exact: true }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
})

test('nothing of one document is found again in the next', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await expect(page.getByText('Viser 10 af 19')).toBeVisible()
  await call(page, 'documents/close', undefined)
  await newDocument(page)
  await call(page, 'organisations/create', { name: 'Skolen' })
  await expect(page.getByText('Viser 1 af 1')).toBeVisible()
})

test('the list is walked, opened, edited and left with the keyboard alone', async ({ page }) => {
  await openExample(page)
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused()
  const panel = page.getByRole('complementary')
  const first = (await names(page))[0] as string
  await expect(panel.getByRole('heading', { level: 2, name: first })).toBeVisible()
  await grid.press('ArrowDown')
  await grid.press('ArrowDown')
  const third = (await names(page))[2] as string
  await expect(panel.getByRole('heading', { level: 2, name: third })).toBeVisible()
  const pointed = await grid.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${pointed}"]`)).toContainText(third)

  await grid.press('End')
  await grid.press('Home')
  await expect(active(page)).toContainText(first)
  await grid.press('F2')
  await page.keyboard.type('Aktiv Fritid')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Aktiv Fritid')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(grid).toBeFocused()

  // The head is one stop: arrows walk it, Shift + arrow widens, Enter sorts, Down goes to the rows.
  await grid.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(head(page, 'Navn')).toBeFocused()
  const before = (await head(page, 'Navn').locator('..').boundingBox())?.width ?? 0
  await page.keyboard.press('Shift+ArrowRight')
  await expect
    .poll(async () => (await head(page, 'Navn').locator('..').boundingBox())?.width)
    .toBe(before + 16)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Trin' })).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('ArrowDown')
  await expect(grid).toBeFocused()

  await grid.press(' ')
  await grid.press('Shift+ArrowDown')
  await grid.press('Shift+ArrowDown')
  await expect(page.getByText('3 valgt')).toBeVisible()
  await grid.press('Control+a')
  await expect(page.getByText('19 valgt')).toBeVisible()
  await grid.press('Enter')
  await expect(page.getByRole('grid')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
})

for (const size of [LOW, { width: 683, height: 384 }])
  test(`rows that are not in sight are not drawn at ${size.width} x ${size.height}, and are counted all the same`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await openExample(page)
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-rowcount', '20')
    expect(await page.locator('tbody tr').count()).toBeLessThan(19)
    await grid.press('End')
    await expect(active(page)).toHaveAttribute('aria-rowindex', '20')
    await expect(active(page)).toBeInViewport()
    await expect(page.locator('tbody tr')).toHaveCount(await page.locator('tbody tr[aria-rowindex]').count())
  })

test('sorts the Danish way and by size, the empty ones last both ways', async ({ page }) => {
  await newDocument(page)
  for (const [name, employees] of [
    ['Zoo', 9],
    ['Århus', 1250],
    ['Ærø', null],
    ['Aalborg', 80],
  ] as const) {
    const { id } = await call<{ id: string }>(page, 'organisations/create', { name })
    if (employees !== null)
      await call(page, 'employeeCounts/create', { organisationId: id, employees, countedOn: '2026-01-01' })
  }
  await page.getByRole('button', { name: 'Luk panelet' }).click()
  await takeIn(page, 'Ansatte')
  await expect.poll(() => names(page)).toEqual(['Zoo', 'Ærø', 'Aalborg', 'Århus'])
  await head(page, 'Ansatte').click()
  await expect.poll(() => names(page)).toEqual(['Zoo', 'Aalborg', 'Århus', 'Ærø'])
  await head(page, 'Ansatte').click()
  await expect.poll(() => names(page)).toEqual(['Århus', 'Aalborg', 'Zoo', 'Ærø'])
})

test('numbers and dates are filtered from and to, typed as everywhere', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Luk panelet' }).click()
  await takeIn(page, 'Ansatte')
  await page.getByRole('button', { name: 'Filtrér Ansatte' }).click()
  await page.getByRole('textbox', { name: 'Fra' }).fill('20,5,')
  await page.getByRole('textbox', { name: 'Til' }).fill('40')
  await expect(page.getByText('Det er ikke et tal.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Fra' }).fill('20')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Viser 4 af 19')).toBeVisible()
  await page.getByRole('button', { name: 'Ryd filteret' }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
  await page.keyboard.press('Escape')

  await takeIn(page, 'Trin siden')
  await page.getByRole('button', { name: 'Filtrér Trin siden' }).click()
  await page.getByRole('textbox', { name: 'Fra' }).fill('14/1 2013')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Fra' })).toHaveValue('14-01-2013')
  await expect(page.getByText('Viser 3 af 19')).toBeVisible()
})

test('a column is drawn wider with the mouse, and its cells follow', async ({ page }) => {
  await openExample(page)
  const cell = head(page, 'Trin').locator('..')
  const before = await cell.boundingBox()
  if (!before) throw new Error('the head is not drawn')
  const edge = { x: before.x + before.width, y: before.y + before.height / 2 }
  await page.mouse.move(edge.x, edge.y)
  await page.mouse.down()
  await page.mouse.move(edge.x + 40, edge.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await cell.boundingBox())?.width).toBe(before.width + 40)
  const below = await rowOf(page, 'ALAVU').getByRole('gridcell').nth(2).boundingBox()
  expect(below?.width).toBe(before.width + 40)
  await expect(cell).not.toHaveAttribute('aria-sort', /./)
})

test('the CSV file holds what the list shows and runs nothing in a spreadsheet', async ({ page }) => {
  await newDocument(page)
  for (const name of ['=HYPERLINK("http://x.example")', '+45 12', 'Falck; "Nord"', 'Skolen'])
    await call(page, 'organisations/create', { name, kinds: name === 'Skolen' ? ['school'] : ['company'] })
  await page.getByRole('button', { name: 'Virksomheder' }).click()
  await expect(page.getByText('Viser 3 af 4')).toBeVisible()
  await head(page, 'Navn').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem, kopiér, udskriv' }).click()
  await page.getByRole('button', { name: 'Gem listen som CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Partnere \d\d-\d\d-\d{4}\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  const lines = text.split('\r\n').map((line) => line.split(';')[0])
  expect(text.split('\r\n')[0]).toBe(
    '\ufeff"Navn";"Trin";"Trin siden";"Kontakt";"Kontaktens rolle";"Telefon";"Sidst talt med (dage)";"Sidst talt med";"Næste skridt";"Frist";"By"',
  )
  expect(lines.slice(1, 4)).toEqual(['"\'+45 12"', '"\'=HYPERLINK(""http://x.example"")"', '"Falck'])
  expect(text).not.toContain('Skolen')
})

test('the copied table holds the chosen rows, as text and as a table', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  await page.getByRole('checkbox', { name: 'Vælg Boligkontoret' }).click()
  await page.getByRole('checkbox', { name: 'Vælg boli.nu' }).click()
  await page.getByRole('button', { name: 'Gem, kopiér, udskriv' }).click()
  await page.getByRole('button', { name: 'Kopiér de valgte som tabel' }).click()
  await expect(page.getByText('2 rækker er kopieret')).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text()
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  expect(copied.text?.split('\n').map((line) => line.split('\t')[0]?.trim())).toEqual([
    'Navn',
    'boli.nu',
    'Boligkontoret',
    '',
  ])
  expect(copied.html).toContain('<td>Boligkontoret</td>')
})

test('paper gets every row that the filters leave, and what was filtered', async ({ page }) => {
  await page.setViewportSize(LOW)
  await openExample(page)
  await page.getByRole('button', { name: 'Filtrér By' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Fredericia' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Viser 18 af 19')).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('[data-print-sheet]')
  await expect(sheet.locator('tbody tr')).toHaveCount(18)
  await expect(sheet).toContainText('Viser 18 af 19 · By: Fredericia')
  await expect(sheet).toContainText(/Udskrevet \d\d-\d\d-\d{4}/)
  await expect(page.getByRole('navigation')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})

test('several are deleted at once and come back at once', async ({ page }) => {
  await openExample(page)
  await page.getByRole('checkbox', { name: 'Vælg ALAVU' }).click()
  await page.getByRole('checkbox', { name: 'Vælg Jobcentret' }).click()
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await page.getByRole('button', { name: 'Slet 2 partnere' }).click()
  await expect(page.getByText('Viser 17 af 17')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()
})

test('the search on top finds by unit and by phone without spaces, and shows its find as a list', async ({
  page,
}) => {
  await openExample(page)
  await openPartner(page, 'boli.nu')
  await page.getByRole('button', { name: 'Ny kontakt' }).click()
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Bo')
  await page.getByRole('textbox', { name: 'Telefon' }).fill('75 92 11 22')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('korskærparken')
  // Itself, what it is a unit of, and the grocer's shop that is called after it.
  await page.getByRole('option', { name: 'Vis 3 partnere på listen' }).click()
  await expect(page.getByText('Viser 3 af 19')).toBeVisible()
  await expect(page.getByText('Søgt: korskærparken')).toBeVisible()
  await page.getByRole('button', { name: 'Vis alle igen' }).click()
  await expect(page.getByText('Viser 19 af 19')).toBeVisible()

  await goTo(page, 'Partnere')
  await page.getByRole('button', { name: 'Kolonner' }).click()
  await page.getByRole('checkbox', { name: 'Telefon' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filtrér Telefon' }).click()
  await page.getByLabel('Indeholder').fill('75921122')
  await expect(page.getByText('Viser 0 af 19')).toBeVisible()
})
