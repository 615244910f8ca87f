import { formatDate } from '../../db/rules/dates'
import { A_GOAL } from '../fixtures/programme'
import { anOrganisation, aPlacement, aSlot, bar, days, openBoard } from './board'
import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

/** The board: an end that is moved by mouse and by keyboard, what follows from it, and how it is looked at. */

type Laid = {
  day: (by: number) => string
  placement: string
  slot: string
  organisation: string
  sender: string
}

/** One firm place that Randers fills: somebody is in it, and the next one comes after a gap of ten days. */
async function lay(page: Page): Promise<Laid> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await newDocument(page)
  const day = await days(page)
  const sender = await anOrganisation(page, 'Jobcenter Randers', 'jobCentre')
  const organisation = await anOrganisation(page, 'Redningen (opdigtet)')
  const slot = await aSlot(page, organisation, 'Stationen', { minimum: 1, senderId: sender, from: day(-10) })
  const place = { organisationId: organisation, slotId: slot, senderId: sender }
  const placement = await aPlacement(page, {
    ...{ ...place, startDate: day(-10), plannedEnd: day(20), name: 'Anna (opdigtet)' },
  })
  await aPlacement(page, {
    ...{ ...place, startDate: day(31), plannedEnd: day(40), name: 'Bo (opdigtet)', begun: false },
  })
  await openBoard(page)
  await expect(bar(page, 'Anna')).toBeVisible()
  return { day, placement, slot, organisation, sender }
}

const lastDayOf = async (page: Page, id: string) =>
  (await call<{ lastDay: string }>(page, 'placements/get', { id })).lastDay

/** How many free places there are on a day: what the goal on slots is filled by. */
const freeOn = async (page: Page, asOf: string) =>
  (await call<{ occupancy: { free: number } }[]>(page, 'slots/list', { asOf }))[0]?.occupancy.free

/** How many the goal on placements in progress counts on a day. */
const goalOn = async (page: Page, asOf: string) =>
  (await call<{ value: number }[]>(page, 'goals/list', { asOf }))[0]?.value

/** Takes the end of a bar and carries it so many days along. */
async function drag(page: Page, name: string, by: number): Promise<void> {
  const box = await bar(page, name).boundingBox()
  const track = await page.locator('[data-track]').first().boundingBox()
  if (!box || !track) throw new Error('the bar is not to be seen')
  const { from, to } = await inSight(page)
  const width = track.width / ((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1)
  const [x, y] = [box.x + box.width - 3, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (by * width) / 2, y)
  await page.mouse.move(x + by * width, y)
}

/** The days that the window asked for last. */
async function inSight(page: Page): Promise<{ from: string; to: string }> {
  const asked = page.waitForRequest('**/rpc/board/get')
  await page.reload()
  await expect(bar(page, 'Anna')).toBeVisible()
  return (await asked).postDataJSON().json
}

test('a bar is drawn out by the mouse, the gap says what is left, a goal of that day moves, and Fortryd puts all back', async ({
  page,
}) => {
  const { day, placement } = await lay(page)
  await call(page, 'goals/create', { ...A_GOAL, name: 'Praktikker i gang', measure: 'placementsInProgress' })
  expect(await goalOn(page, day(22))).toBe(0)
  const gap = page.getByText(/^ledig 10 dage · Randers skylder 1$/)
  await expect(gap).toBeAttached()
  await drag(page, 'Anna', 4)
  await expect(page.getByText(`Slut ${formatDate(day(24))}`)).toBeVisible()
  expect(await lastDayOf(page, placement)).toBe(day(20))
  await page.mouse.up()
  await expect(page.getByText(/^ledig 6 dage · Randers skylder 1$/)).toBeAttached()
  await expect(bar(page, 'Anna')).toHaveAccessibleName(new RegExp(`til ${formatDate(day(24))} \\(5 uger`))
  expect(await lastDayOf(page, placement)).toBe(day(24))
  expect(await freeOn(page, day(22))).toBe(0)
  expect(await goalOn(page, day(22))).toBe(1)
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect(gap).toBeAttached()
  expect(await lastDayOf(page, placement)).toBe(day(20))
  expect(await freeOn(page, day(22))).toBe(1)
  expect(await goalOn(page, day(22))).toBe(0)
})

test('Esc while it is dragged leaves the end where it was', async ({ page }) => {
  const { day, placement } = await lay(page)
  await drag(page, 'Anna', 4)
  await expect(page.getByText(`Slut ${formatDate(day(24))}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText(/^Slut /)).toHaveCount(0)
  expect(await lastDayOf(page, placement)).toBe(day(20))
})

test('by keyboard it goes a day and a week at a time, as one operation, and Ctrl+Z takes it back', async ({
  page,
}) => {
  const { day, placement } = await lay(page)
  await bar(page, 'Anna').focus()
  await page.keyboard.down('Shift')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await expect(page.getByText(`Slut ${formatDate(day(28))}`)).toBeVisible()
  expect(await lastDayOf(page, placement)).toBe(day(20))
  await page.keyboard.up('Shift')
  await expect(page.getByText(/^ledig 2 dage · Randers skylder 1$/)).toBeAttached()
  expect(await lastDayOf(page, placement)).toBe(day(28))
  await expect(bar(page, 'Anna')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^ledig 10 dage · Randers skylder 1$/)).toBeAttached()
  expect(await lastDayOf(page, placement)).toBe(day(20))
})

test('Esc gives up a step by keyboard, also while Shift is held down', async ({ page }) => {
  const { placement, day } = await lay(page)
  await bar(page, 'Anna').focus()
  await page.keyboard.down('Shift')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText(/^Slut /)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.up('Shift')
  await expect(page.getByText(/^Slut /)).toHaveCount(0)
  expect(await lastDayOf(page, placement)).toBe(day(20))
})

test('an end that is over stands still and says why, and a refusal puts the bar back', async ({ page }) => {
  const { day, placement } = await lay(page)
  await page.route('**/rpc/placements/moveEnd', (route) =>
    route.fulfill({
      status: 422,
      json: { json: { defined: false, code: 'file.busy', status: 422, message: 'file.busy', data: {} } },
    }),
  )
  await bar(page, 'Anna').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText(/Et andet program har fat i filen/)).toBeVisible()
  await expect(page.getByText(/^Slut /)).toHaveCount(0)
  expect(await lastDayOf(page, placement)).toBe(day(20))
  await page.unroute('**/rpc/placements/moveEnd')
  await call(page, 'placements/finish', {
    ...{ id: placement, state: 'completed', onDate: day(-2), outcome: 'none', reason: null, next: null },
  })
  await page.reload()
  await bar(page, 'Anna').focus()
  await page.keyboard.press('Shift+ArrowRight')
  const why = page.getByText(`forløbet sluttede ${formatDate(day(-2))}, så slutdatoen ligger fast`)
  await expect(why).toBeVisible()
  await bar(page, 'Bo').focus()
  await expect(why).toHaveCount(0)
  await drag(page, 'Anna', 5)
  await page.mouse.up()
  await expect(why).toBeVisible()
  await expect(page.getByText(/^Slut /)).toHaveCount(0)
})

test('E extends: a new last day in weeks from the old one, drawn as an extension', async ({ page }) => {
  const { day, placement } = await lay(page)
  await bar(page, 'Anna').focus()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Forlæng Anna (opdigtet)' })
  const field = dialog.getByRole('textbox', { name: 'Ny sidste dag' })
  await expect(field).toBeFocused()
  await field.fill('+0 uger')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(`Skriv en dag efter ${formatDate(day(20))}`)
  await field.fill('+1 uge')
  await dialog.getByRole('button', { name: `Forlæng til ${formatDate(day(27))}` }).click()
  await expect(dialog).toHaveCount(0)
  await expect(bar(page, 'Anna')).toHaveAccessibleName(
    new RegExp(`til ${formatDate(day(27))}.*forlænget fra ${formatDate(day(20))}`),
  )
  expect(await lastDayOf(page, placement)).toBe(day(27))
  // Moved now, it is the extension that moves; before the day first planned it cannot come.
  await bar(page, 'Anna').focus()
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(
    page.getByText(/Den nye sidste dag skal ligge efter den, der var aftalt før den/),
  ).toBeVisible()
  expect(await lastDayOf(page, placement)).toBe(day(27))
})

test('arrows walk between the bars with one of them in the order of Tab, and Enter opens', async ({
  page,
}) => {
  const { placement, organisation, day } = await lay(page)
  await aPlacement(page, {
    ...{ organisationId: organisation, startDate: day(0), plannedEnd: day(15), name: 'Carl (opdigtet)' },
  })
  await expect(bar(page, 'Carl')).toBeAttached({ timeout: 15_000 })
  await expect(page.locator('[data-bar][tabindex="0"]')).toHaveCount(1)
  await bar(page, 'Anna').focus()
  await page.keyboard.press('ArrowRight')
  await expect(bar(page, 'Bo')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(bar(page, 'Carl')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(bar(page, 'Anna')).toBeFocused()
  await expect(page.locator('[data-bar][tabindex="0"]')).toHaveCount(1)
  const details = page.getByRole('region', { name: 'Det valgte forløb' })
  await expect(details).toContainText('Redningen (opdigtet)')
  await expect(details).toContainText('ingen mentor')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/placements/${placement}$`))
})

test('zoom and arrows move in time, and two years of 28 places need no scrolling sideways', async ({
  page,
}) => {
  const { day, organisation } = await lay(page)
  await aSlot(page, organisation, 'Kantinen', { minimum: 27 })
  const board = page.getByRole('region', { name: 'Tavlen' })
  for (const zoom of ['Måned', 'Kvartal', 'År', '2 år']) {
    await page
      .getByRole('radiogroup', { name: 'Hvor meget tid der vises' })
      .getByText(zoom, { exact: true })
      .click()
    await expect(bar(page, 'Anna')).toBeVisible()
    expect(await board.evaluate((each) => each.scrollWidth - each.clientWidth), zoom).toBe(0)
  }
  await expect(board.getByText(day(0).slice(0, 4), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Senere' }).click()
  await page.getByRole('button', { name: 'Senere' }).click()
  await page.getByRole('button', { name: 'Senere' }).click()
  await expect(bar(page, 'Anna')).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: 'I dag' }).click()
  await expect(bar(page, 'Anna')).toBeVisible()
})

test('the numbers on top leave on the board what they count, and words and schemes do too', async ({
  page,
}) => {
  const { organisation, day } = await lay(page)
  await aSlot(page, organisation, 'Kantinen', { minimum: 2, scheme: 'wageSubsidyJob', from: day(-3) })
  const free = page.getByRole('button', { name: '2 ledige nu' })
  await free.click()
  await expect(bar(page, 'Anna')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Tavlen' }).getByText(/^ledig 4 dage$/)).toHaveCount(2)
  await free.click()
  await page.getByRole('button', { name: '1 slutter inden 3 uger' }).click()
  await expect(bar(page, 'Anna')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Kantinen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ryd filtre' }).click()
  await page.getByRole('textbox', { name: 'Søg på tavlen' }).fill('kant')
  await expect(page.getByRole('link', { name: 'Kantinen' })).toBeVisible()
  await expect(bar(page, 'Anna')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Søg på tavlen' }).fill('')
  await page.getByRole('button', { name: 'Løntilskudsjob' }).click()
  await expect(page.getByRole('link', { name: 'Stationen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ryd filtre' }).click()
  await page.getByRole('combobox', { name: 'Vis efter' }).selectOption('Jobcenter')
  await expect(page.getByRole('heading', { level: 2, name: /^Jobcenter Randers/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^Uden jobcenter/ })).toBeVisible()
})

test('the wall shows the board alone, and paper every line of it', async ({ page }) => {
  const { organisation } = await lay(page)
  await aSlot(page, organisation, 'Kantinen', { minimum: 40 })
  await expect(page.getByRole('link', { name: 'Kantinen' })).toBeVisible()
  await page.getByRole('button', { name: 'Projektor' }).click()
  const wall = page.getByRole('dialog', { name: 'Pladser og forløb' })
  // Before an audience nobody is named unless somebody says so.
  await expect(wall.getByRole('img', { name: /^B-001/ })).toBeVisible()
  await expect(page.getByText('Anna')).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
  await expect(page.getByRole('group', { name: /plads 40$/ })).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheet = page.locator('[data-print-sheet]')
  await expect(sheet.getByRole('img', { name: /^Anna/ })).toBeVisible()
  await expect(sheet.getByRole('row')).toHaveCount(1 + 1 + 1 + 40)
  await expect(sheet.getByText('Virksomhedspraktik').first()).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})

test('before the first place it says what belongs here and where to begin', async ({ page }) => {
  await newDocument(page)
  await openBoard(page)
  await expect(page.getByRole('link', { name: 'Skriv pladserne' })).toHaveAttribute('href', '#/slots')
  await expect(page.getByRole('link', { name: /hentes ind fra Excel/ })).toBeVisible()
  await expectAccessible(page)
})
