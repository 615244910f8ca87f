import { bar, openBoard } from './board'
import { expect, expectAccessible, goTo, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

/**
 * The day that the program is for: somebody is placed, the rules speak, it is extended and ends in a job, and funnel,
 * goal and board move with it and back; a company's ten places are filled by five jobcentres; the chairman walks in.
 */

const NAME = 'Nadifa (opdigtet)'
const COMPANY = 'Lillebælt Lager (opdigtet)'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const fact = (page: Page, text: string) => page.getByRole('definition').filter({ hasText: text })

async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#${path}`)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** What the goal counts, how many of the registered are in a placement, and how far our person is, as of a day. */
async function figures(page: Page, asOf = '2013-07-01') {
  const goals = await call<{ name: string; value: number | null }[]>(page, 'goals/list', { asOf })
  const people = await call<{ name: string; stage: string }[]>(page, 'participants/list', { asOf })
  return {
    goal: goals.find(({ name }) => name === 'Virksomhedspraktik')?.value ?? 0,
    inPlacement: people.filter(({ stage }) => stage === 'inPlacement').length,
    stage: people.find(({ name }) => name === NAME)?.stage ?? null,
  }
}

/** The last day of our person's placement, as agreed. */
async function lastDay(page: Page): Promise<string | undefined> {
  const placements = await call<{ participantName: string; lastDay: string }[]>(page, 'placements/list', {})
  return placements.find(({ participantName }) => participantName === NAME)?.lastDay
}

test('a person of match 2 is placed for 13 weeks and not for 14, extended, and ends in a job; goal, funnel and board follow there and back', async ({
  page,
}) => {
  await openExample(page)
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const company = await make('organisations/create', { name: COMPANY, kinds: ['company'], sector: 'private' })
  const groups = await call<{ id: string; name: string; benefit: string; categoryId: string }[]>(
    page,
    'targetGroups/list',
    { asOf: '2013-07-01' },
  )
  const group = groups.find(({ name }) => name.includes('match 2'))
  await make('participants/create', {
    participant: { name: NAME, localId: 'B-014' },
    situation: {
      ...{ onDate: '2013-01-01', benefit: 'cashBenefit', categoryId: group?.categoryId },
      ...{ targetGroupId: group?.id, areaId: null, note: null },
    },
  })
  await make('slots/create', {
    slot: { organisationId: company, name: 'Lageret', scheme: 'companyTraineeship', hoursPerWeek: 2220 },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [],
  })
  const goals = await call<{ id: string; name: string }[]>(page, 'goals/list', {})
  const goal = goals.find(({ name }) => name === 'Virksomhedspraktik')
  await call(page, 'goals/update', { id: goal?.id, fields: { measure: 'placementsStarted' } })
  const before = await figures(page)
  const ended = (await call<{ outcome: string | null }[]>(page, 'placements/list', {})).filter(
    ({ outcome }) => outcome !== null && outcome !== 'none',
  ).length

  await show(page, '/placements', 'Forløb')
  await page.keyboard.press('Control+n')
  const made = dialog(page, 'Nyt forløb')
  await expect(made.getByRole('textbox', { name: 'Deltager' })).toBeFocused()
  await page.keyboard.type('b-014')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('lageret')
  await page.keyboard.press('Enter')
  await expect(made.getByRole('textbox', { name: 'Virksomhed' })).toHaveValue(COMPANY)
  await made.getByRole('textbox', { name: 'Start' }).fill('3/6 2013')
  const end = made.getByRole('textbox', { name: 'Planlagt slut' })
  await end.fill('+14 uger')
  const tooLong = made.getByText('Højst 13 uger, altså senest 01-09-2013.')
  await expect(tooLong).toBeVisible()
  await expect(made.getByText(/Kilde: Fredericias drejebog, januar 2013/).first()).toBeVisible()
  await expectAccessible(page)
  await end.fill('+13 uger')
  await expect(tooLong).toHaveCount(0)
  await made.getByRole('button', { name: 'Opret forløbet' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `${NAME}, ${COMPANY}` })).toBeVisible()
  await expect(fact(page, '01-09-2013 (13 uger)')).toBeVisible()
  const placed = { goal: before.goal + 1, inPlacement: before.inPlacement + 1, stage: 'inPlacement' }
  await expect.poll(() => figures(page)).toEqual(placed)

  await page.getByRole('button', { name: 'Forlæng', exact: true }).press('Enter')
  await dialog(page, 'Forlæng forløbet').getByRole('textbox', { name: 'Forlænget til' }).fill('+4 uger')
  await page.keyboard.press('Enter')
  await expect(fact(page, '29-09-2013 (17 uger, forlænget)')).toBeVisible()
  expect(await lastDay(page)).toBe('2013-09-29')

  await page.getByRole('button', { name: 'Afslut', exact: true }).press('Enter')
  const finish = dialog(page, 'Afslut forløbet')
  await finish.getByRole('combobox', { name: 'Resultat' }).click()
  await page.getByRole('option', { name: 'Ordinært job' }).click()
  await finish.getByRole('button', { name: 'Afslut forløbet' }).press('Enter')
  await expect(fact(page, '30-09-2013')).toBeVisible()

  // The funnel of the day says the job, and the board draws it.
  await goTo(page, 'Målgruppe')
  const funnel = page.getByRole('region', { name: 'Fra målgruppe til arbejde' })
  const jobs = funnel.locator('[data-figure="placements.outcomes"]')
  await expect(jobs).toHaveText(String(ended + 1))
  await openBoard(page)
  await expect(bar(page, NAME.split(' ')[0] ?? '')).toBeVisible()
  await expect(bar(page, NAME.split(' ')[0] ?? '')).toHaveAccessibleName(/Ordinært job/)

  await page.keyboard.press('Control+z')
  await expect(bar(page, NAME.split(' ')[0] ?? '')).toHaveAccessibleName(/Virksomhedspraktik/)
  await goTo(page, 'Målgruppe')
  await expect(jobs).toHaveText(String(ended))
  await page.keyboard.press('Control+z')
  await expect.poll(() => lastDay(page)).toBe('2013-09-01')
  expect(await figures(page)).toEqual(placed)
  await page.keyboard.press('Control+z')
  await expect.poll(() => figures(page)).toEqual(before)
})

test('ten places in Falck Hovedstaden are filled by five jobcentres: who owes is told until nobody does, and F8 hides who is there', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Prøv et eksempel: Det Professionelle Partnerskab/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  const slots = await call<
    {
      id: string
      organisationId: string
      organisationName: string
      quotas: { organisationId: string; name: string }[]
    }[]
  >(page, 'slots/list', { asOf: '2014-06-01' })
  const falck = slots.find(({ organisationName }) => organisationName === 'Falck Hovedstaden')
  const centres = falck?.quotas.map(({ organisationId }) => organisationId) ?? []
  expect(centres).toHaveLength(5)
  const { id: slotId } = await call<{ id: string }>(page, 'slots/create', {
    slot: { organisationId: falck?.organisationId, name: 'Stationerne nu', scheme: 'companyTraineeship' },
    capacity: { validFrom: null, minimum: 10, maximum: null },
    quotas: centres.map((organisationId, at) => ({
      ...{
        organisationId,
        minimum: 2,
        maximum: null,
        coordinating: at === 0,
        validFrom: null,
        validTo: null,
      },
    })),
  })
  // The last jobcentre sends one of its two, all others both.
  for (const [at, senderId] of centres
    .flatMap((id) => [id, id])
    .slice(0, 9)
    .entries()) {
    const { id: participantId } = await call<{ id: string }>(page, 'participants/create', {
      participant: { name: `Plads ${at + 1} (opdigtet)` },
    })
    await call(page, 'placements/create', {
      ...{ participantId, slotId, senderId, organisationId: falck?.organisationId, begun: true },
      ...{ scheme: 'companyTraineeship', startDate: '2026-01-05', plannedEnd: '2027-12-31' },
    })
  }
  await call(page, 'participants/create', { participant: { name: 'Nadifa (opdigtet)' } })

  await show(page, `/slots/${slotId}`, 'Stationerne nu')
  await expect(fact(page, '9 af 10')).toBeVisible()
  const owes = fact(page, `${falck?.quotas[4]?.name} 1`)
  await expect(owes).toBeVisible()
  await page.getByRole('button', { name: 'Nyt forløb' }).first().press('Enter')
  const made = dialog(page, 'Nyt forløb')
  await made.getByRole('textbox', { name: 'Deltager' }).fill('nadifa')
  await page.keyboard.press('Enter')
  // Whoever owes is who most likely sends.
  await expect(made.getByRole('textbox', { name: 'Sendt af' })).toHaveValue(falck?.quotas[4]?.name ?? '')
  await made.getByRole('button', { name: 'Opret forløbet' }).press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nadifa (opdigtet), Falck Hovedstaden' }),
  ).toBeVisible()
  await show(page, `/slots/${slotId}`, 'Stationerne nu')
  await expect(fact(page, '10 af 10')).toBeVisible()
  await expect(owes).toHaveCount(0)

  await expect(page.getByRole('main').getByText('Nadifa', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByText('Nadifa', { exact: false })).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('F8')
  await expect(page.getByText('Nadifa', { exact: false }).first()).toBeVisible()
})
