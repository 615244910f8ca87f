import { expect, expectAccessible, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

/**
 * Every page as it is used: with data, with its dialog open, and with an error, in each colour scheme. What axe finds
 * fails; the pictures lie in test-results/pages to be looked at.
 */

type Shown = {
  /** As in the address; `$id` is a partner with everything. */
  path: string
  heading: string | RegExp
  /** Opens what lies over the page. */
  open?: (page: Page) => Promise<void>
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
    path: '/organisations/$id',
    heading: 'Tømrermester Kvist ApS (opdigtet)',
    open: press(/^Slet$/),
    fails: 'organisations/get',
  },
  duplicates: {
    path: '/duplicates',
    heading: 'Dubletter',
    open: press(/^Læg sammen …/),
    fails: 'duplicates/list',
  },
  goals: { path: '/goals', heading: 'Mål', open: press('Nyt mål'), fails: 'goals/list' },
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

/** A partner with everything, one that it may be the same as, and something in the bin. @returns its id */
async function fill(page: Page): Promise<string> {
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
  return id
}

async function show(page: Page, { path, heading }: Shown, id: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `#${path.replace('$id', id)}`,
  )
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

async function lookAt(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pages/${name}.png` })
  await expectAccessible(page)
}

for (const scheme of ['light', 'dark', 'contrast'] as const) {
  test(`every page is readable with data and with its dialog open: ${scheme}`, async ({ page }) => {
    await openExample(page)
    const id = await fill(page)
    await call(page, 'settings/set', { colorScheme: scheme })
    await page.reload()
    for (const [name, shown] of Object.entries(PAGES)) {
      await show(page, shown, id)
      await lookAt(page, `${scheme}-${name}`)
      const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
      expect(overflow, `${name} is wider than the window`).toBe(0)
      if (!shown.open) continue
      await shown.open(page)
      await lookAt(page, `${scheme}-${name}-open`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    for (const [name, open] of Object.entries(OVER)) {
      await show(page, PAGES.organisations as Shown, id)
      await open(page)
      await lookAt(page, `${scheme}-over-${name}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`every page says what went wrong, readably: ${scheme}`, async ({ page }) => {
    await openExample(page)
    const id = await fill(page)
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
        `#${shown.path.replace('$id', id)}`,
      )
      await page.reload()
      await expect(page.getByRole('main').getByRole('alert').first(), name).toContainText(
        'Et andet program har fat i filen',
      )
      await lookAt(page, `${scheme}-${name}-error`)
      await page.unroute(`**/rpc/${shown.fails}`)
    }
  })
}
