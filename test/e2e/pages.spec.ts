import { bar } from './board'
import { expect, expectAccessible, openExample, type Page, refuse, test } from './fixtures'
import { call } from './organisations'
import { fill, type Ids } from './pages'

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

/** Light and dark follow the system, so that one visit sees both; high contrast is chosen. */
const SCHEMES = [['light', 'dark'], ['contrast']] as const
type Schemes = (typeof SCHEMES)[number]

/** In the other schemes a page differs by its colours alone, so that only what they decide is looked at again. */
async function lookAt(page: Page, schemes: Schemes, name: string): Promise<void> {
  for (const scheme of schemes) {
    const system = scheme === 'dark' ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme: system })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', system)
    // What still moves from one scheme to the other is taken to its end.
    await page.screenshot({ path: `test-results/pages/${scheme}-${name}.png`, animations: 'disabled' })
    await expectAccessible(page, scheme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'])
  }
}

/** Refuses a procedure while the page that asks for it, which says so, is looked at. */
async function fail(page: Page, procedure: string, look: () => Promise<void>): Promise<void> {
  await refuse(page, procedure, 'file.busy')
  await page.reload()
  await expect(page.getByRole('main').getByRole('alert').first(), procedure).toContainText(
    'Et andet program har fat i filen',
  )
  await look()
  await page.unroute(`**/rpc/${procedure}`)
  await page.reload()
}

/** Chooses the scheme, where it is one that has to be chosen. */
async function choose(page: Page, [scheme]: Schemes): Promise<void> {
  await call(page, 'settings/set', { colorScheme: scheme === 'contrast' ? 'contrast' : 'auto' })
  await page.reload()
}

const NAMES = Object.keys(PAGES)
/** So many pages at a time, so that no test is long. */
const AT_A_TIME = 4
const NOTHING_OVER: typeof OVER = {}
const PARTS = [
  ...Array.from({ length: Math.ceil(NAMES.length / AT_A_TIME) }, (_, part) => {
    const names = NAMES.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME)
    return { part: `${names[0]} to ${names.at(-1)}`, names, over: NOTHING_OVER }
  }),
  { part: 'what lies over them', names: [], over: OVER },
]

for (const schemes of SCHEMES) {
  const scheme = schemes.join(' and ')
  for (const { part, names, over } of PARTS)
    test(`every page is readable with data, with its dialog open and when it fails: ${scheme}, ${part}`, async ({
      page,
    }) => {
      await openExample(page)
      const ids = await fill(page)
      await choose(page, schemes)
      for (const name of names) {
        const shown = PAGES[name] as Shown
        await show(page, shown, ids)
        await lookAt(page, schemes, name)
        const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(overflow, `${name} is wider than the window`).toBe(0)
        if (shown.open) {
          await shown.open(page)
          await lookAt(page, schemes, `${name}-open`)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        if (shown.fails !== undefined)
          await fail(page, shown.fails, () => lookAt(page, schemes, `${name}-error`))
      }
      for (const [name, open] of Object.entries(over)) {
        await show(page, PAGES.organisations as Shown, ids)
        await open(page)
        await lookAt(page, schemes, `over-${name}`)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })
}
