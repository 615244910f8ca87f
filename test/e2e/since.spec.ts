import { formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, newDocument, openExample, type Page, test } from './fixtures'
import { call } from './organisations'
import { day } from './today'

/** "Siden sidst": what has become of the figures, in numbers that add up and open their lists. */

const MEETING = '2013-02-01'

const toSince = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Siden sidst' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Siden sidst' })).toBeVisible()
}
const figure = (page: Page, key: string) => page.locator(`[data-compared="${key}"]`)
/** The numbers of a row as they are read; '' where there is none. */
const numbers = (page: Page, key: string) => figure(page, key).locator('td').allInnerTexts()

/** The group of 189 in F13 with its count. */
async function groupOf189(page: Page) {
  const groups = await call<{ id: string; total: number | null }[]>(page, 'targetGroups/list', {})
  const id = groups.find(({ total }) => total === 189)?.id ?? ''
  const group = await call<{ name: string; counts: { id: string; people: number }[] }>(
    page,
    'targetGroups/get',
    {
      id,
    },
  )
  const count = group.counts.find(({ people }) => people === 189)?.id ?? ''
  return { id, name: group.name, count }
}

test('kept figures against a corrected count: 425 + 10 = 435, apart as corrected, with the list that says so', async ({
  page,
}) => {
  await openExample(page)
  const group = await groupOf189(page)
  await toSince(page)
  const asOf = page.getByLabel('Vis tallene pr. dato')
  await asOf.fill(formatDate(MEETING))
  await asOf.press('Enter')
  await page.getByRole('button', { name: 'Gem tallene' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gem tallene' })
  await dialog.getByLabel('Navn').fill('Styregruppemøde 3')
  await dialog.getByRole('button', { name: 'Gem tallene, som de er' }).click()
  const meeting = `Styregruppemøde 3 (${formatDate(MEETING)})`
  await expect(page.getByLabel('Sammenlign med').locator('option:checked')).toHaveText(meeting)
  await expect(page.getByText('Ingen tal har flyttet sig.')).toBeVisible()

  await call(page, 'targetGroupCounts/update', { id: group.count, fields: { people: 199 } })
  await page.getByRole('button', { name: 'Tilbage til i dag' }).click()
  await expect(figure(page, 'targetGroup.total')).toBeVisible()
  expect(await numbers(page, 'targetGroup.total')).toEqual(['425', '+10', '', '', '', '435'])
  expect(await numbers(page, 'targetGroup.available')).toEqual(['305', '+6', '', '', '', '311'])
  await expect(figure(page, 'agreements.agreements')).toHaveCount(0)
  await expectAccessible(page)

  await figure(page, 'targetGroup.total')
    .getByRole('button', { name: /^Rettet siden/ })
    .click()
  const list = page.getByRole('dialog', { name: 'Rettet siden: Personer i målgruppen' })
  await expect(list.locator('tbody tr')).toHaveCount(1)
  await expect(list.locator('tbody tr')).toContainText(group.name)
  await expect(list.locator('tbody [data-number]')).toHaveText('10')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // As it was said, and as it is: each opens its own list.
  await figure(page, 'targetGroup.total')
    .getByRole('button', { name: /: 425\./ })
    .click()
  const said = page.getByRole('dialog', { name: `Personer i målgruppen ${formatDate(MEETING)}` })
  await expect(said.locator('tbody tr').filter({ hasText: group.name })).toContainText('189')
  await page.keyboard.press('Escape')
  await figure(page, 'targetGroup.total')
    .getByRole('button', { name: /: 435\./ })
    .click()
  const now = page.getByRole('dialog', { name: 'Personer i målgruppen' })
  await expect(now.locator('tbody tr').filter({ hasText: group.name })).toContainText('199')
})

test('between two days: new, changed and ended add up, and what was entered late stands apart', async ({
  page,
}) => {
  await newDocument(page)
  const sign = (name: string, onDate: string, ended: string | null = null) =>
    call(page, 'agreements/create', {
      agreement: { name, type: 'partnership' },
      statuses: [
        { status: 'signed', onDate, note: null },
        ...(ended === null ? [] : [{ status: 'terminated', onDate: ended, note: null }]),
      ],
    })
  await sign('Gammel', day(-60))
  await sign('Ophørt', day(-60), day(-5))
  await sign('Ny', day(-3))
  await sign('Endnu en', day(-2))
  await toSince(page)
  // From 30 days ago, until another day is chosen. All of it was entered today.
  await expect(page.getByLabel('Siden dagen')).toHaveValue(formatDate(day(-30)))
  await expect(figure(page, 'agreements.agreements')).toBeVisible()
  expect(await numbers(page, 'agreements.agreements')).toEqual(['2', '+2', '', '-1', '3', '2'])
  await figure(page, 'agreements.agreements')
    .getByRole('button', { name: /^Ophørt/ })
    .click()
  await expect(page.getByRole('dialog').locator('tbody tr')).toHaveText(/Ophørt/)
  await page.keyboard.press('Escape')

  const from = page.getByLabel('Siden dagen')
  await from.fill(formatDate(day(-2)))
  await from.press('Enter')
  await expect(page.getByText('Vis også de')).toBeVisible()
  await expect(figure(page, 'agreements.agreements').locator('td').first()).toHaveText('3')
  await figure(page, 'agreements.agreements').getByRole('button', { name: /: 3\./ }).first().click()
  await expect(page.getByRole('dialog').locator('tbody tr')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.getByLabel('Vis også de').check()
  await expect(figure(page, 'discussions')).toBeVisible()
  await expectAccessible(page)
})

test('what nobody knows is said to be unknown, then and now, and not a number', async ({ page }) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'targetGroups/create', {
    ...{ name: 'Dagpenge', benefit: null, categoryId: null, areaId: null, note: null },
  })
  const count = { activeShare: null, ownerId: null, source: null, targetGroupId: id }
  await call(page, 'targetGroupCounts/create', {
    ...{ ...count, countedOn: day(-60), people: null, unknownBecause: 'ikke talt endnu' },
  })
  await call(page, 'targetGroupCounts/create', {
    ...{ ...count, countedOn: day(-1), people: 163, unknownBecause: null },
  })
  await toSince(page)
  await expect(figure(page, 'targetGroup.total')).toBeVisible()
  expect((await numbers(page, 'targetGroup.total')).slice(0, 5)).toEqual(['ukendt', '+163', '', '', '163'])
  await figure(page, 'targetGroup.total')
    .getByRole('button', { name: /: ukendt\./ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('Ukendt, fordi ikke talt endnu')
})

test('kept figures are renamed in their place and let go of, and Ctrl+Z brings them back', async ({
  page,
}) => {
  await newDocument(page)
  await call(page, 'figureSets/freeze', { name: 'Møde 1', asOf: day(-10) })
  await toSince(page)
  const kept = page.getByRole('region', { name: 'Gemte tal' })
  await kept
    .getByRole('button', { name: /Møde 1/ })
    .first()
    .click()
  await kept.getByRole('textbox').fill('Styregruppemøde 1')
  await page.keyboard.press('Enter')
  await expect(kept).toContainText('Styregruppemøde 1')
  await kept.getByRole('button', { name: /^Fjern Styregruppemøde 1/ }).click()
  await expect(kept).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(kept).toContainText('Styregruppemøde 1')
})

test('on paper the choices are told in a line, and nothing that is pressed is printed', async ({ page }) => {
  await openExample(page)
  await call(page, 'figureSets/freeze', { name: 'Styregruppemøde 3', asOf: MEETING })
  const group = await groupOf189(page)
  await call(page, 'targetGroupCounts/update', { id: group.count, fields: { people: 199 } })
  await toSince(page)
  const meeting = `Styregruppemøde 3 (${formatDate(MEETING)})`
  await page.getByLabel('Sammenlign med').selectOption({ label: meeting })
  await expect(figure(page, 'targetGroup.total')).toContainText('+10')
  await page.setViewportSize({ width: 720, height: 1_000 })
  await page.emulateMedia({ media: 'print' })
  await expect(
    page.getByText(`Styregruppemøde 3 ${formatDate(MEETING)}, sammenlignet med ${formatDate(day(0))}`),
  ).toBeVisible()
  for (const hidden of ['Gem tallene', 'Fortryd'])
    await expect(page.getByRole('button', { name: hidden }).first()).toBeHidden()
  await expect(page.getByLabel('Sammenlign med')).toBeHidden()
  const width = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
})
