import { formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, newDocument, openExample, type Page, test } from './fixtures'
import { call } from './organisations'
import { day } from './today'

/** The target groups: typed by keyboard, put right in place, unknown, told in other categories, and as of a day. */

async function showGroups(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Målgruppe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Målgruppe' })).toBeVisible()
}

const funnel = (page: Page) => page.getByRole('region', { name: 'Fra målgruppe til arbejde' })
const figure = (page: Page, key: string) => funnel(page).locator(`[data-figure="targetGroup.${key}"]`)
const groups = (page: Page) => page.getByRole('table').filter({ hasText: 'Opgjort den' })
const rowOf = (page: Page, name: string | RegExp) => groups(page).getByRole('row', { name })
/** Expects the numbers of a row, from left to right; a field that can be edited says its name before them. */
async function expectNumbers(page: Page, name: string | RegExp, expected: string[]): Promise<void> {
  const read = async () => {
    const texts = await rowOf(page, name).locator('td[data-number]:not([data-registered])').allInnerTexts()
    return texts.map((text) => text.split('\n').at(-1)?.replaceAll('\u00a0', ' '))
  }
  await expect.poll(read).toEqual(expected)
}

/** Opens the dialog with Ctrl+N, and goes through it with the keyboard alone. */
async function typeGroup(page: Page, benefit: string, category: string, rest: string[]): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Ny målgruppe' })
  await expect(dialog.getByRole('combobox', { name: 'Ydelse' })).toBeFocused()
  // Dagpenge stands first, and kontanthjælp after it.
  for (const _ of benefit === 'Dagpenge' ? [1] : [1, 2]) {
    await page.keyboard.press('ArrowDown')
    // The first arrow opens the list, which notes in a timer where it stands: no hand is faster, but this one is.
    await page.evaluate(() => new Promise((done) => window.setTimeout(done)))
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  if (category !== '') {
    await page.keyboard.type(category)
    await page.keyboard.press('Enter')
  }
  // Its name has followed by itself, and there are no areas to choose from.
  for (const text of ['', '', ...rest]) {
    await page.keyboard.press('Tab')
    if (text !== '') await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

test('three groups typed by keyboard give 425, 120 and 305, each group rounded for itself', async ({
  page,
}) => {
  await newDocument(page)
  await showGroups(page)
  await expect(page.getByText('Skriv den første gruppe')).toBeVisible()
  await expectAccessible(page)
  await typeGroup(page, 'Kontanthjælp', 'match 1 (Match 1-3)', ['83', '33'])
  await expect(rowOf(page, 'Kontanthjælp, match 1')).toContainText('match 1 (Match 1-3)')
  await typeGroup(page, 'Kontanthjælp', 'match 2 (Match 1-3)', ['189', '33 %'])
  await typeGroup(page, 'Dagpenge', '', ['153', '20'])
  await expect(figure(page, 'total')).toHaveText('425')
  await expect(figure(page, 'active')).toHaveText('120')
  await expect(figure(page, 'available')).toHaveText('305')
  await expect(funnel(page)).toContainText('305 af 425 (71,8 %)')
  await expectNumbers(page, /^Kontanthjælp, match 1/, ['83', '33 %', '27', '56'])
  await expectNumbers(page, /^Kontanthjælp, match 2/, ['189', '33 %', '62', '127'])
  await expectNumbers(page, /^Dagpenge/, ['153', '20 %', '31', '122'])
  await expectNumbers(page, /^I alt/, ['425', '120', '305'])

  // What follows is not counted, which is not the same as 0.
  await expect(funnel(page).getByText('Motiverede og klar')).toBeVisible()
  await expect(funnel(page)).not.toContainText(/\b0\b/)
  await page.getByText('Efter ydelse').click()
  await expectNumbers(page, /^Kontanthjælp i alt/, ['272', '89', '183'])
})

test('189 put right to 199 in F13 makes 435 and 311, corrects the count and makes no second one', async ({
  page,
}) => {
  await openExample(page)
  await showGroups(page)
  await expect(figure(page, 'total')).toHaveText('425')
  await rowOf(page, /^Kontanthjælp, match 2/)
    .getByRole('button', { name: 'Personer 189' })
    .press('F2')
  await expect(page.getByText('Du retter optællingen fra 01-01-2013.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('199')
  await page.keyboard.press('Enter')
  await expect(figure(page, 'total')).toHaveText('435')
  await expect(figure(page, 'available')).toHaveText('311')
  await expectNumbers(page, /^I alt/, ['435', '124', '311'])
  const group = (await call<{ id: string; name: string }[]>(page, 'targetGroups/list', {})).find(
    ({ name }) => name === 'Kontanthjælp, match 2',
  )
  const { counts } = await call<{ counts: { people: number; countedOn: string }[] }>(
    page,
    'targetGroups/get',
    {
      id: group?.id,
    },
  )
  expect(counts).toMatchObject([{ people: 199, countedOn: '2013-01-01' }])
  await page.keyboard.press('Control+z')
  await expect(figure(page, 'total')).toHaveText('425')
})

for (const [key, name] of [
  ['total', 'Personer i målgruppen'],
  ['active', 'I gang et andet sted'],
  ['available', 'Til rådighed'],
] as const)
  test(`${name} in the funnel opens a list whose sum it is`, async ({ page }) => {
    await openExample(page)
    await showGroups(page)
    const shown = await figure(page, key).innerText()
    await figure(page, key).press('Enter')
    const drawer = page.getByRole('dialog', { name })
    await expect(drawer.getByRole('row')).toHaveCount(4)
    const amounts = await drawer.locator('tbody [data-number]').allInnerTexts()
    expect(String(amounts.reduce((sum, text) => sum + Number(text), 0))).toBe(shown)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(figure(page, key)).toBeFocused()
  })

test('an unknown number is carried with its reason, its day and who finds it out, and is never 0', async ({
  page,
}) => {
  await openExample(page)
  await showGroups(page)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Ny målgruppe' })
  await dialog.getByRole('textbox', { name: 'Målgruppe' }).fill('Unge under 25')
  await dialog.getByLabel('Heraf i gang et andet sted').fill('120')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Skriv en andel fra 0 til 100 %.')).toBeVisible()
  await dialog.getByLabel('Heraf i gang et andet sted').fill('33')
  await page.keyboard.press('Enter')
  // A share of nobody: neither a number nor a reason, and not let go of in silence.
  await expect(dialog.getByRole('alert')).toContainText('Skriv et tal, eller skriv hvorfor det er ukendt.')
  await dialog.getByRole('textbox', { name: 'Personer' }).fill('12')
  await dialog.getByLabel('Ukendt fordi').fill('jobcentrets system er nede')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Skriv enten et tal eller en grund')
  expect(await call<unknown[]>(page, 'targetGroups/list', {})).toHaveLength(3)
  await dialog.getByRole('textbox', { name: 'Personer' }).fill('')
  await dialog.getByLabel('Heraf i gang et andet sted').fill('')
  await dialog.getByRole('textbox', { name: 'Hvem finder ud af det' }).fill('Område')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  const row = rowOf(page, /^Unge under 25/)
  await expect(row).toContainText('Ukendt, fordi jobcentrets system er nede · Områdesekretæren')
  await expect(row).toContainText(formatDate(day(0)))
  await expectNumbers(page, /^Unge under 25/, ['ukendt', 'ikke udfyldt', 'ukendt', 'ukendt'])
  await expect(figure(page, 'total')).toHaveText('mindst 425')
  await expect(figure(page, 'available')).toHaveText('mindst 305')
  await expect(funnel(page)).toContainText('Unge under 25: ukendt, fordi jobcentrets system er nede')
  await expectNumbers(page, /^I alt/, ['mindst 425', 'mindst 120', 'mindst 305'])
  await expectAccessible(page)

  // As soon as somebody knows, the number takes the place of the reason.
  await row.getByRole('button', { name: 'Personer ukendt' }).press('F2')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await expect(figure(page, 'total')).toHaveText('465')
  await expect(row).not.toContainText('Ukendt, fordi')
})

test('a category and a number that cannot be are refused where they were typed, and nothing of it is saved', async ({
  page,
}) => {
  await openExample(page)
  await showGroups(page)
  const share = rowOf(page, /^Dagpenge/).getByRole('button', { name: 'Heraf i gang et andet sted 20 %' })
  await share.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('120')
  await page.keyboard.press('Enter')
  const refusal = rowOf(page, /^Dagpenge/).getByRole('alert')
  await expect(refusal).toContainText('Skriv en andel fra 0 til 100 %.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const people = rowOf(page, /^Dagpenge/).getByRole('button', { name: 'Personer 153' })
  await people.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(refusal).toContainText('Skriv et tal, eller skriv hvorfor det er ukendt.')
  await page.keyboard.press('Escape')
  await expectNumbers(page, /^Dagpenge/, ['153', '20 %', '31', '122'])

  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Ny målgruppe' })
  await dialog.getByRole('textbox', { name: 'Kategori' }).fill('match 9')
  await expect(page.getByText('Ingen kategori passer.')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await call<unknown[]>(page, 'targetGroups/list', {})).toHaveLength(3)
})

test('a new count leaves the old one, and the day before it shows what stood then', async ({ page }) => {
  await openExample(page)
  await showGroups(page)
  await page.getByRole('button', { name: 'Ny optælling: Dagpenge' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ny optælling: Dagpenge' })
  await expect(dialog.getByLabel('Personer')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('140')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expectNumbers(page, /^Dagpenge/, ['140', '20 %', '28', '112'])
  await expect(figure(page, 'total')).toHaveText('412')

  const asOf = page.getByRole('textbox', { name: 'Vis tallene pr. dato' })
  await asOf.fill(formatDate(day(-1)))
  await asOf.press('Enter')
  await expect(figure(page, 'total')).toHaveText('425')
  await asOf.fill('31/12 2012')
  await asOf.press('Enter')
  await expect(funnel(page)).toContainText('Målgruppen var ikke talt op 31-12-2012.')
  await expect(page.getByText('Pr. 31-12-2012 er ingen af grupperne talt op.')).toBeVisible()
  await expect(groups(page).getByText('ikke opgjort')).toHaveCount(3)
  await expect(page.getByRole('main')).not.toContainText(/\b0\b/)
  await expectAccessible(page)
})

test('told in the categories of 2014, match 2 may be two things, and the groups keep what they are', async ({
  page,
}) => {
  await openExample(page)
  await showGroups(page)
  await page
    .getByLabel('Oversæt til et andet kategorisæt')
    .selectOption({ label: 'Oversat til Visitation 2014' })
  const told = page.getByRole('region', { name: 'Oversat til Visitation 2014' })
  await expect(told.getByRole('row', { name: /^Flere mulige/ })).toContainText('272')
  await expect(told.getByRole('row', { name: /^Flere mulige/ })).toContainText(
    'Kontanthjælp, match 2, fra match 2 (Match 1-3), kan blive aktivitetsparat: Fra 30 år; den passive kategori blev afskaffet (sikkerhed: høj)',
  )
  await expect(told.getByRole('row', { name: /^Uden kategori/ })).toContainText('153')
  await expect(told.getByRole('row', { name: /^I alt/ })).toContainText('425')
  await expect(rowOf(page, /^Kontanthjælp, match 2/)).toContainText('match 2 (Match 1-3)')
  await expectAccessible(page)
  await page.getByLabel('Oversæt til et andet kategorisæt').selectOption({ label: 'Oversat til Match 1-5' })
  const back = page.getByRole('region', { name: 'Oversat til Match 1-5' })
  await expect(back.getByRole('row', { name: /^Kan ikke oversættes/ })).toContainText('272')
})

test('the page of a group draws its counts, and deleting it says what goes and which goal changes', async ({
  page,
}) => {
  await openExample(page)
  await showGroups(page)
  const [group] = await call<{ id: string; name: string }[]>(page, 'targetGroups/list', {})
  await call(page, 'targetGroupCounts/create', {
    ...{ targetGroupId: group?.id, countedOn: '2013-06-01', people: null, activeShare: null },
    ...{ unknownBecause: 'systemet er nede', ownerId: null, source: null },
  })
  await call(page, 'goals/create', {
    ...{ name: 'Match 1 til rådighed', measure: 'targetGroup', groupFigure: 'available' },
    ...{ parentId: null, validFrom: null, validTo: null, requirement: null, measurementMethod: null },
    ...{ countingRule: null, countedAgreements: null, scheme: null, sector: null, areaId: null },
    ...{ targetGroupId: group?.id, organisationId: null, note: null },
    ...{ minimumWeeks: null, participantStage: null, outcome: null },
  })
  await rowOf(page, new RegExp(`^${group?.name}`))
    .getByRole('link')
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: group?.name })).toBeVisible()
  await expect(page.getByText('Ukendt, fordi systemet er nede')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Personer: ukendt pr\. 01-06-2013/ })).toBeVisible()
  await page.getByText('Vis som tabel').press('Enter')
  await expect(page.getByRole('row', { name: '01-01-2013 83 56' })).toBeVisible()
  await expectAccessible(page)

  // The unknown count becomes known in its row, without its reason having to be taken out first.
  await page.getByRole('button', { name: 'Personer ukendt' }).press('F2')
  await page.keyboard.type('90')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Personer: 90 pr\. 01-06-2013/ })).toBeVisible()

  await page.getByRole('button', { name: 'Slet', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 optællinger slettes med.')
  await expect(dialog.getByRole('listitem')).toHaveText(['Match 1 til rådighed'])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Slet målgruppen' }).click()
  await expect(figure(page, 'total')).toHaveText('342')
  await page.keyboard.press('Control+z')
  await expect(figure(page, 'total')).toHaveText('432')
})

for (const [name, viewport, colorScheme] of [
  ['on the projector', { width: 1280, height: 720 }, 'light'],
  ['dark', { width: 1366, height: 768 }, 'dark'],
  ['at 200 %', { width: 683, height: 384 }, 'light'],
] as const)
  test(`nothing lies outside the page ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await openExample(page)
    await showGroups(page)
    await page.getByText('Efter ydelse').click()
    await expect(figure(page, 'available')).toHaveText('305')
    const wide = await page
      .getByRole('main')
      .evaluate((main) => [main.scrollWidth - main.clientWidth, document.body.scrollWidth - innerWidth])
    expect(Math.max(...wide), 'the page scrolls sideways').toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await page.screenshot({ path: `test-results/pages/target-groups ${name}.png` })
  })
