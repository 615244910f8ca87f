import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

/** The goals: written by keyboard, shown on the wall, and what stands there when a cap is broken or nobody knows. */

const NONE = {
  ...{ parentId: null, validFrom: null, validTo: null, requirement: null, measurementMethod: null },
  ...{
    countingRule: null,
    countedAgreements: null,
    groupFigure: null,
    minimumWeeks: null,
    participantStage: null,
    outcome: null,
    scheme: null,
    sector: null,
  },
  ...{ targetGroupId: null, areaId: null, organisationId: null, note: null },
}
const SIGNED = '2026-03-01'

async function aGoal(page: Page, values: Record<string, unknown>): Promise<string> {
  const made = await call<{ id: string }>(page, 'goals/create', { ...NONE, measure: 'manual', ...values })
  return made.id
}

/** A goal of entered figures, with one that holds from March. */
async function aCounted(
  page: Page,
  name: string,
  value: number,
  minimum: number | null,
  maximum: number | null,
) {
  const goalId = await aGoal(page, { name, target: { minimum, maximum } })
  await anEntry(page, goalId, { value, source: 'Jobcentret' })
  return goalId
}

async function anEntry(page: Page, goalId: string, values: Record<string, unknown>): Promise<void> {
  await call(page, 'goalEntries/create', {
    ...{ goalId, onDate: SIGNED, value: null, unknownBecause: null, ownerId: null, source: null },
    ...values,
  })
}

/** A signed agreement on so many places. @returns its id */
async function places(
  page: Page,
  name: string,
  sector: 'public' | 'private',
  minimum: number,
): Promise<string> {
  const partner = await call<{ id: string }>(page, 'organisations/create', { name, sector })
  const party = {
    side: 'partner',
    signatoryRole: 'direktør',
    signedOn: SIGNED,
    validFrom: null,
    validTo: null,
  }
  const commitment = {
    scheme: 'companyTraineeship',
    unit: 'slots',
    maximum: null,
    validFrom: SIGNED,
    validTo: null,
  }
  const { id } = await call<{ id: string }>(page, 'agreements/create', {
    agreement: { name: `Aftale med ${name}`, type: 'partnership' },
    parties: [{ organisationId: partner.id, ...party }],
    statuses: [{ status: 'signed', onDate: SIGNED, note: null }],
    commitments: [{ organisationId: partner.id, minimum, targetGroupId: null, note: null, ...commitment }],
  })
  return id
}

/** A16: 500, of them at most 150 public and at least 350 private. */
async function theLinked(page: Page): Promise<void> {
  const measured = { measure: 'commitments', scheme: 'companyTraineeship' }
  const parentId = await aGoal(page, {
    ...{ ...measured, name: 'Praktikpladser', validTo: '2026-12-31', target: { minimum: 500, maximum: 500 } },
  })
  const part = (name: string, sector: string, target: object) =>
    aGoal(page, { ...measured, name, parentId, sector, target })
  await part('Offentlige', 'public', { minimum: null, maximum: 150 })
  await part('Private', 'private', { minimum: 350, maximum: null })
}

async function showGoals(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sider' })
    .getByRole('link', { name: 'Mål', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mål' })).toBeVisible()
}

const list = (page: Page) => page.getByRole('main').getByRole('list', { name: 'Målene' })
const rowOf = (page: Page, name: string) =>
  list(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
const names = (page: Page) => list(page).getByRole('listitem').getByRole('link').allInnerTexts()

/** As F5 and Ctrl+N reach the page: the menu of the desktop sends them too. */
const pressNew = (page: Page) => page.keyboard.press('Control+n')

test('goals are written by keyboard alone, and the range states of 4 of 2-5 and 6 of 2-5 are told apart', async ({
  page,
}) => {
  await newDocument(page)
  await showGoals(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Skriv målene' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Nyt mål' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('Lærepladser')
  await page.keyboard.press('Tab')
  await page.keyboard.type('5-2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Det mindste tal skal stå først.')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2-5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('31/12 2026')
  await page.keyboard.press('Enter')
  const row = rowOf(page, 'Lærepladser')
  await expect(row).toContainText('0 af 2-5')
  await expect(row).toContainText('under')

  await pressNew(page)
  await page.keyboard.type('Fritidsjob')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Fritidsjob')).toContainText('ikke målsat')

  const goals = await call<{ id: string; name: string }[]>(page, 'goals/list', {})
  const id = goals.find(({ name }) => name === 'Lærepladser')?.id as string
  await call(page, 'goals/update', { id, fields: { measure: 'manual' } })
  await expect(row).toContainText('ukendt af 2-5')
  for (const [value, state] of [
    [1, 'under'],
    [4, 'nået'],
    [6, 'over'],
  ] as const) {
    await anEntry(page, id, { value })
    await expect(row).toContainText(`${value} af 2-5`)
    await expect(row).toContainText(state)
  }
})

test('over the cap 160 and 360 count 510: the row warns, and the list behind the figure adds up to it', async ({
  page,
}) => {
  await newDocument(page)
  await places(page, 'Aalborg Service (opdigtet)', 'public', 150)
  await places(page, 'Byg og Bo (opdigtet)', 'private', 360)
  await theLinked(page)
  await showGoals(page)
  await expect(rowOf(page, 'Praktikpladser')).toContainText('510 af 500')
  await expect(page.getByText(/tæller ikke med/)).toHaveCount(0)

  await places(page, 'Region Service (opdigtet)', 'public', 10)
  // The part's own line, which lies in the line of the total.
  await expect(rowOf(page, 'Offentlige').last()).toContainText('160 af højst 150: 10 tæller ikke med')
  await expect(rowOf(page, 'Praktikpladser')).toContainText('510 af 500')
  await expect(page.getByText(/^Offentlige: 10 over det, der højst tæller med/)).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/pages/goals-linked.png' })

  await page.getByRole('button', { name: /^Praktikpladser: 510/ }).click()
  const drawer = page.getByRole('dialog', { name: 'Praktikpladser' })
  await expect(drawer.getByText('over loftet, tæller ikke med')).toBeVisible()
  const amounts = await drawer.locator('tbody td:last-child').allInnerTexts()
  expect(amounts.map((text) => Number(text.replace('−', '-'))).reduce((sum, each) => sum + each, 0)).toBe(510)
})

test('what nobody knows says why, since when and who finds out, and nowhere 0', async ({ page }) => {
  await newDocument(page)
  const id = await aGoal(page, { name: 'Ledige pladser', target: { minimum: 40, maximum: null } })
  await showGoals(page)
  const row = rowOf(page, 'Ledige pladser')
  await expect(row).toContainText('ingen har opgjort det endnu')
  const [staff] = await call<{ id: string }[]>(page, 'staff/list', {})
  await anEntry(page, id, { unknownBecause: 'HAJ er nede', ownerId: staff?.id })
  await expect(row).toContainText('ukendt, fordi HAJ er nede · 01-03-2026 · Mette Holm finder ud af det')
  await expect(row).toContainText('ukendt af mindst 40')
  await expect(row.getByText('0', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  const cells = page.getByRole('row', { name: /Ledige pladser/ }).getByRole('cell')
  await expect(cells.first()).toHaveText('ukendt')
  await expectAccessible(page)
})

test('an earlier day shows what stood then, and the page says that it is another day', async ({ page }) => {
  await newDocument(page)
  await places(page, 'Byg og Bo (opdigtet)', 'private', 18)
  await aGoal(page, { name: 'Praktik', measure: 'commitments', target: { minimum: 25, maximum: null } })
  await showGoals(page)
  await expect(rowOf(page, 'Praktik')).toContainText('18 af mindst 25')
  const day = page.getByRole('textbox', { name: 'Vis tallene pr. dato' })
  await day.fill('28/2 2026')
  await day.press('Enter')
  await expect(rowOf(page, 'Praktik')).toContainText('0 af mindst 25')
  await expect(page.getByText('pr. 28-02-2026 · tæller: aftalte pladser')).toBeVisible()
  await expect(page.getByText('En anden dag end i dag')).toBeVisible()
})

/** F13's goals, the longest of them as its text writes it. */
async function sixGoals(page: Page): Promise<void> {
  await aCounted(page, 'Virksomhedspraktik til beboere i Sønderparken og Korskærparken', 18, 25, null)
  await aCounted(page, 'Løntilskudsjob', 6, 10, 10)
  await aCounted(page, 'Lærepladser', 4, 2, 5)
  await aCounted(page, 'Ordinære job hos entreprenørerne på renoveringen af begge afdelinger', 3, 5, 10)
  await aCounted(page, 'Lommepengejob', 7, null, 5)
  await aCounted(page, 'Fritidsjob', 2, null, null)
}

test('six goals stand on the projector at 1280 × 720 without scrolling, large enough for the room', async ({
  page,
}) => {
  await newDocument(page)
  await sixGoals(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await showGoals(page)
  await expect(list(page).getByRole('listitem')).toHaveCount(6)
  const onPage = await page.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight)
  expect(onPage, 'the page scrolls').toBeLessThanOrEqual(0)

  await page.getByRole('button', { name: 'Projektor' }).press('Enter')
  const wall = page.getByRole('dialog', { name: 'Mål' })
  await expect(wall.getByRole('listitem')).toHaveCount(6)
  await expect(wall.getByRole('button', { name: /^Flyt/ })).toHaveCount(0)
  for (const each of await wall.getByRole('listitem').all()) await expect(each).toBeInViewport({ ratio: 1 })
  await expect(wall.getByText(/^pr\. /)).toBeInViewport({ ratio: 1 })
  const sizes = await wall
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Number.parseFloat(getComputedStyle(link).fontSize)))
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(28)
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/pages/goals-projector.png' })

  // Over it a figure opens; Esc closes that alone, and then the view.
  await wall.getByRole('button', { name: /^Løntilskudsjob: 6/ }).click()
  await expect(page.getByRole('dialog', { name: 'Løntilskudsjob' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Løntilskudsjob' })).toHaveCount(0)
  await expect(wall).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
})

test('goals are put in another order by keyboard, and it stays', async ({ page }) => {
  await newDocument(page)
  for (const name of ['Praktik', 'Løntilskud', 'Lærepladser']) await aCounted(page, name, 1, 5, null)
  await showGoals(page)
  await expect.poll(() => names(page)).toEqual(['Praktik', 'Løntilskud', 'Lærepladser'])
  await page.getByRole('button', { name: 'Flyt Lærepladser op' }).press('Enter')
  await expect.poll(() => names(page)).toEqual(['Praktik', 'Lærepladser', 'Løntilskud'])
  await rowOf(page, 'Lærepladser').getByRole('link').press('Alt+ArrowUp')
  await expect.poll(() => names(page)).toEqual(['Lærepladser', 'Praktik', 'Løntilskud'])
  await page.reload()
  await expect.poll(() => names(page)).toEqual(['Lærepladser', 'Praktik', 'Løntilskud'])
})

test('on paper there is the whole of it and nothing to press', async ({ page }) => {
  await newDocument(page)
  await sixGoals(page)
  await showGoals(page)
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: 'test-results/pages/goals-print.png' })
  for (const name of ['Projektor', 'Nyt mål', 'Vis som tabel', 'Flyt Lærepladser op'])
    await expect(page.getByRole('button', { name, includeHidden: true })).toBeHidden()
  await expect(rowOf(page, 'Lærepladser')).toBeVisible()
  // A ground of CSS may be left out on paper; what is drawn as a shape is not.
  const bar = rowOf(page, 'Lærepladser').locator('svg rect[data-tone="one"]')
  expect(await bar.evaluate((rect) => rect.getBoundingClientRect().width)).toBeGreaterThan(50)
})

test('the page of a goal refuses at the field what cannot be, and saves nothing of it', async ({ page }) => {
  await newDocument(page)
  await theLinked(page)
  const id = await aGoal(page, {
    name: 'Andet mål',
    validTo: '2026-12-31',
    target: { minimum: 2, maximum: 5 },
  })
  await showGoals(page)
  await rowOf(page, 'Praktikpladser').getByRole('link', { name: 'Praktikpladser' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Praktikpladser' })).toBeVisible()
  await expectAccessible(page)
  const field = (label: string) => page.getByRole('button', { name: new RegExp(`^${label} `) })

  // It has parts of its own.
  await field('Del af målet').click()
  await page.keyboard.type('Andet')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Det ville lægge den under sig selv.')).toBeVisible()

  await page
    .getByRole('navigation', { name: 'Sider' })
    .getByRole('link', { name: 'Mål', exact: true })
    .click()
  await rowOf(page, 'Andet mål').getByRole('link').click()
  await field('Fra').click()
  await page.keyboard.type('1/1 2027')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Slutdatoen ligger før startdatoen.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Fra', exact: true }).press('Escape')
  await field('Højst').click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Det mindste tal skal stå først.')).toBeVisible()
  const saved = await call<{ validFrom: string | null; targets: { maximum: number }[] }>(page, 'goals/get', {
    id,
  })
  expect(saved.validFrom).toBeNull()
  expect(saved.targets.map(({ maximum }) => maximum)).toEqual([5])
})

test('a goal of its own figures is counted, followed up, seen over the year and put in the bin', async ({
  page,
}) => {
  await newDocument(page)
  const id = await aCounted(page, 'Ledige pladser', 12, 40, null)
  await showGoals(page)
  await rowOf(page, 'Ledige pladser').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ledige pladser' })).toBeVisible()
  await page.getByRole('button', { name: 'Skriv en opgørelse' }).click()
  await page.getByRole('textbox', { name: 'Antal' }).fill('30')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Ledige pladser: 30 pr\./ })).toBeVisible()
  await page.getByText('Vis som tabel').click()
  await expect(page.getByRole('table', { name: 'Ledige pladser' }).getByRole('row')).toHaveCount(14)
  await page.getByRole('button', { name: 'Skriv opfølgning' }).click()
  await page.getByRole('textbox', { name: 'Opfølgning' }).fill('Styregruppen tager det op i maj')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Tilføj' }).click()
  await expect(page.getByText('Styregruppen tager det op i maj').first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/pages/goal.png' })
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await page.getByRole('button', { name: 'Slet målet' }).click()
  await expect(page.getByText('Her står det, I skal nå')).toBeVisible()
  expect(await call<{ id: string }[]>(page, 'goals/list', {})).not.toContainEqual(
    expect.objectContaining({ id }),
  )
})
