import { bar, fillBoard } from './board'
import { expect, expectAccessible, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

/**
 * Every page as it is used: with data, with its dialog open, and with an error, in each colour scheme. What axe finds
 * fails; the pictures lie in test-results/pages to be looked at.
 */

type Shown = {
  /** As in the address; `$organisation` and the like stand for a record of the kind with everything. */
  path: string
  heading: string | RegExp
  /** Opens what lies over the page. */
  open?: (page: Page) => Promise<void>
  /** What comes with the data, waited for before the page is looked at. */
  shows?: string
  /** The procedure that is refused, and the page says so. */
  fails?: string
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name }).first().press('Enter')
  await expect(page.getByRole('dialog').first()).toBeVisible()
}

const PAGES: Record<string, Shown> = {
  today: { path: '/', heading: 'I dag', fails: 'today/items' },
  organisations: {
    path: '/organisations',
    heading: 'Partnere',
    open: press('Ny partner'),
    fails: 'organisations/list',
  },
  organisation: {
    path: '/organisations/$organisation',
    heading: 'Tømrermester Kvist ApS (opdigtet)',
    open: press(/^Slet$/),
    fails: 'organisations/get',
  },
  agreements: {
    path: '/agreements',
    heading: 'Aftaler',
    open: press('Ny aftale'),
    fails: 'agreements/list',
  },
  agreement: {
    path: '/agreements/$agreement',
    heading: 'Paraplyaftalen (opdigtet)',
    open: press(/^Slet$/),
    fails: 'agreements/get',
  },
  slots: {
    path: '/slots',
    heading: 'Pladser',
    shows: 'aside h2',
    open: press('Ny plads'),
    fails: 'slots/list',
  },
  slot: { path: '/slots/$slot', heading: 'Lageret', open: press(/^Slet$/), fails: 'slots/get' },
  placements: {
    path: '/placements',
    heading: 'Forløb',
    shows: 'aside h2',
    open: press('Nyt forløb'),
    fails: 'placements/list',
  },
  placement: {
    path: '/placements/$placement',
    heading: /^Sara Prøve \(opdigtet\), Tømrermester Kvist/,
    open: press(/^Afslut$/),
    fails: 'placements/get',
  },
  targetGroups: {
    path: '/target-groups',
    heading: 'Målgruppe',
    open: press('Ny målgruppe'),
    fails: 'targetGroups/list',
  },
  targetGroup: {
    path: '/target-groups/$targetGroup',
    heading: 'Unge uden tal',
    open: press(/^Slet$/),
    fails: 'targetGroups/get',
  },
  participants: {
    path: '/participants',
    heading: 'Deltagere',
    open: press('Ny deltager'),
    fails: 'participants/list',
  },
  participant: {
    path: '/participants/$participant',
    heading: 'Sara Prøve (opdigtet)',
    open: press(/^Slet$/),
    fails: 'participants/get',
  },
  goal: {
    path: '/goals/$goal',
    heading: 'Praktikpladser i alt',
    open: press(/^Slet$/),
    fails: 'goals/get',
  },
  since: { path: '/since', heading: 'Siden sidst', open: press('Gem tallene'), fails: 'figures/compare' },
  duplicates: {
    path: '/duplicates',
    heading: 'Dubletter',
    open: press(/^Læg sammen …/),
    fails: 'duplicates/list',
  },
  board: {
    path: '/board',
    heading: 'Pladser og forløb',
    shows: '[data-bar]',
    open: async (page) => {
      await bar(page, 'Anna').press('e')
      await expect(page.getByRole('dialog', { name: /^Forlæng/ })).toBeVisible()
    },
    fails: 'board/get',
  },
  goals: { path: '/goals', heading: 'Mål', open: press('Nyt mål'), fails: 'goals/list' },
  exchange: {
    path: '/exchange',
    heading: 'Excel ind og ud',
    open: press('Indsæt fra Excel'),
    fails: 'imports/layouts',
  },
  undo: { path: '/undo', heading: 'Fortryd', fails: 'changes/recent' },
  trash: { path: '/trash', heading: 'Papirkurv', fails: 'trash/list' },
  settings: { path: '/settings', heading: 'Indstillinger', fails: 'staff/list' },
  programme: {
    path: '/programme',
    heading: 'Sønder-Korskærparken',
    open: press('Ny gruppe'),
    fails: 'programme/get',
  },
  categories: {
    path: '/categories',
    heading: 'Kategorier',
    open: press('Nyt kategorisæt'),
    fails: 'categories/catalogue',
  },
  rules: {
    path: '/rules',
    heading: 'Regler',
    shows: 'main summary',
    open: press('Ny regel'),
    fails: 'rules/book',
  },
  matching: { path: '/matching', heading: 'Find plads eller deltager' },
  contents: { path: '/contents', heading: 'Hvad er der i filen', fails: 'contents/get' },
  shortcuts: { path: '/shortcuts', heading: 'Tastaturgenveje' },
}

/** What opens from everywhere, over whichever page. */
const OVER: Record<string, (page: Page) => Promise<void>> = {
  search: async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('kvist')
    await expect(page.getByRole('option', { name: /Tømrermester Kvist ApS/ }).first()).toBeVisible()
  },
  log: async (page) => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('dialog', { name: 'Skriv i kontaktloggen' })).toBeVisible()
  },
  help: async (page) => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Hjælp' })).toBeVisible()
  },
}

type Ids = Record<
  'organisation' | 'agreement' | 'targetGroup' | 'goal' | 'participant' | 'slot' | 'placement',
  string
>

/**
 * A partner with everything, one that it may be the same as, something in the bin; an umbrella agreement with a
 * commitment over a goal's cap, a target group that is unknown, and kept figures.
 * @returns the ids of those that have a page
 */
async function fill(page: Page): Promise<Ids> {
  const { id } = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Tømrermester Kvist ApS (opdigtet)',
    kinds: ['company'],
    sector: 'private',
    cvr: '10000009',
    street: 'Havnevej 12',
    postcode: '7000',
    city: 'Fredericia',
    tags: ['bygherre'],
    note: 'Beskæftigelsesforvaltningens virksomhedsindgang ringer helst om formiddagen.',
  })
  await call(page, 'contacts/create', {
    ...{ organisationId: id, name: 'Direktør (opdigtet)', role: 'underskriver', phone: '12345678' },
    ...{ email: 'post@eksempel.dk', validFrom: '2026-01-01', validTo: null, note: null },
  })
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId: id, contactId: null, kind: 'discussion', onDate: '2026-11-20', staffId: null },
      ...{ text: 'Drøftede to pladser\ntil unge', topics: ['workTrial', 'employment'] },
    },
    nextStep: { text: 'Send paradigmet', dueOn: '2026-11-23', ownerId: null },
  })
  await call(page, 'organisations/create', { name: 'Tømrermester Kvist (opdigtet)', postcode: '7000' })
  const gone = await call<{ id: string }>(page, 'organisations/create', { name: 'Slettet (opdigtet)' })
  await call(page, 'organisations/remove', { ids: [gone.id] })
  await fillBoard(page, id)
  return { organisation: id, ...(await fillProgramme(page, id)), ...(await fillPlaces(page, id)) }
}

/** A place with too many in it, of whom one is somewhere else too, has run over, and misses a paper. */
async function fillPlaces(
  page: Page,
  organisationId: string,
): Promise<Pick<Ids, 'participant' | 'slot' | 'placement'>> {
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const participantId = await make('participants/create', {
    participant: { name: 'Sara Prøve (opdigtet)', trades: ['lager'], danish: 'some', ready: 'yes' },
  })
  const slot = await make('slots/create', {
    slot: {
      ...{ organisationId, name: 'Lageret', scheme: 'companyTraineeship', validTo: '2026-12-31' },
      tasks: 'Beskæftigelsesforvaltningens virksomhedsindgang aftaler opgaverne.',
    },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [{ organisationId, minimum: 3, maximum: 3, coordinating: true, validFrom: null, validTo: null }],
  })
  const own = { participantId, organisationId, slotId: slot, scheme: 'companyTraineeship', begun: true }
  const placement = await make('placements/create', {
    ...{ ...own, senderId: organisationId, startDate: '2026-08-01', plannedEnd: '2026-10-31' },
    hoursPerWeek: 2220,
  })
  await call(page, 'placements/create', { ...own, startDate: '2026-10-01', plannedEnd: '2027-01-31' })
  await call(page, 'placementExtensions/create', {
    ...{ placementId: placement, lastDay: '2026-11-10', decidedOn: '2026-10-20', reason: 'Mere tid' },
  })
  await call(page, 'placementPapers/create', {
    ...{ placementId: placement, paper: 'insurance', receivedOn: '2026-08-01', notNeededBecause: null },
  })
  await call(page, 'placementPapers/create', {
    ...{ placementId: placement, paper: 'stewardHeard', receivedOn: null, notNeededBecause: 'ingen TR' },
  })
  return { participant: participantId, slot, placement }
}

async function fillProgramme(
  page: Page,
  organisationId: string,
): Promise<Omit<Ids, 'organisation' | 'participant' | 'slot' | 'placement'>> {
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const period = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  await call(page, 'figureSets/freeze', { name: 'Styregruppemøde 3', asOf: '2026-06-01' })
  const school = await make('organisations/create', { name: 'Ådalskolen (opdigtet)', kinds: ['school'] })
  const agreement = await make('agreements/create', {
    agreement: {
      ...{ name: 'Paraplyaftalen (opdigtet)', type: 'framework', number: 100, noticeDays: 30, ...period },
      note: 'Beskæftigelsesforvaltningens virksomhedsindgang underskriver.',
    },
    parties: [
      { organisationId, side: 'partner', signatoryRole: 'direktør', signedOn: '2026-02-01', ...period },
    ],
    statuses: [{ status: 'signed', onDate: '2026-02-01', note: 'Fejret' }],
    commitments: [
      {
        ...{ organisationId: null, scheme: 'companyTraineeship', unit: 'slots', minimum: 160, maximum: 170 },
        ...{ ...period, targetGroupId: null, note: 'To ad gangen' },
      },
    ],
    unitIds: [school],
  })
  await call(page, 'agreementPoints/create', {
    agreementId: agreement,
    number: 4,
    name: 'Pladser',
    text: null,
  })
  const group = { benefit: null, categoryId: null, areaId: null, note: null }
  const targetGroup = await make('targetGroups/create', {
    ...{ ...group, name: 'Unge uden tal' },
    count: {
      ...{ countedOn: '2026-05-01', people: null, activeShare: null, unknownBecause: 'systemet er nede' },
      ...{ ownerId: null, source: 'Jobcentret' },
    },
  })
  const nothing = {
    ...{ requirement: null, measurementMethod: null, countingRule: null, countedAgreements: null },
    ...{
      groupFigure: null,
      minimumWeeks: null,
      participantStage: null,
      outcome: null,
      targetGroupId: null,
      areaId: null,
      organisationId: null,
      note: null,
    },
  }
  const aGoal = { ...nothing, ...period, measure: 'commitments', scheme: 'companyTraineeship' }
  const goal = await make('goals/create', {
    ...{ ...aGoal, name: 'Praktikpladser i alt', parentId: null, sector: null },
    target: { minimum: 500, maximum: null },
  })
  await call(page, 'goals/create', {
    ...{ ...aGoal, name: 'Heraf private', parentId: goal, sector: 'private' },
    target: { minimum: null, maximum: 150 },
  })
  await call(page, 'goalFollowUps/create', {
    ...{ goalId: goal, onDate: '2026-06-01', text: 'Vi følger op i maj.', staffId: null },
  })
  return { agreement, targetGroup, goal }
}

/** The address of a page, with the records in the places of their names. */
function addressOf({ path }: Shown, ids: Ids): string {
  return `#${path.replace(/\$(\w+)/, (_, kind: keyof Ids) => ids[kind])}`
}

async function show(page: Page, shown: Shown, ids: Ids): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    addressOf(shown, ids),
  )
  await expect(page.getByRole('heading', { level: 1, name: shown.heading })).toBeVisible()
  if (shown.shows !== undefined) await expect(page.locator(shown.shows).first()).toBeVisible()
}

/** In the other schemes a page differs by its colours alone, so that only what they decide is looked at again. */
async function lookAt(page: Page, scheme: string, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pages/${scheme}-${name}.png` })
  await expectAccessible(page, scheme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'])
}

const NAMES = Object.keys(PAGES)
/** So many pages at a time, so that no test is long. */
const AT_A_TIME = 6
const NOTHING_OVER: typeof OVER = {}
const PARTS = [
  ...Array.from({ length: Math.ceil(NAMES.length / AT_A_TIME) }, (_, part) => {
    const names = NAMES.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME)
    return { part: `${names[0]} to ${names.at(-1)}`, names, over: NOTHING_OVER }
  }),
  { part: 'what lies over them', names: [], over: OVER },
]

for (const scheme of ['light', 'dark', 'contrast'] as const) {
  for (const { part, names, over } of PARTS)
    test(`every page is readable with data and with its dialog open: ${scheme}, ${part}`, async ({
      page,
    }) => {
      await openExample(page)
      const ids = await fill(page)
      await call(page, 'settings/set', { colorScheme: scheme })
      await page.reload()
      for (const name of names) {
        const shown = PAGES[name] as Shown
        await show(page, shown, ids)
        await lookAt(page, scheme, name)
        const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(overflow, `${name} is wider than the window`).toBe(0)
        if (!shown.open) continue
        await shown.open(page)
        await lookAt(page, scheme, `${name}-open`)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      for (const [name, open] of Object.entries(over)) {
        await show(page, PAGES.organisations as Shown, ids)
        await open(page)
        await lookAt(page, scheme, `over-${name}`)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })

  test(`every page says what went wrong, readably: ${scheme}`, async ({ page }) => {
    await openExample(page)
    const ids = await fill(page)
    await call(page, 'settings/set', { colorScheme: scheme })
    for (const [name, shown] of Object.entries(PAGES)) {
      if (shown.fails === undefined) continue
      await page.route(`**/rpc/${shown.fails}`, (route) =>
        route.fulfill({
          status: 422,
          json: { json: { defined: false, code: 'file.busy', status: 422, message: 'file.busy', data: {} } },
        }),
      )
      await page.evaluate(
        (hash) => {
          window.location.hash = hash
        },
        addressOf(shown, ids),
      )
      await page.reload()
      await expect(page.getByRole('main').getByRole('alert').first(), name).toContainText(
        'Et andet program har fat i filen',
      )
      await lookAt(page, scheme, `${name}-error`)
      await page.unroute(`**/rpc/${shown.fails}`)
    }
  })
}
