import { expect, expectAccessible, goTo, openExample, type Page, test } from './fixtures'
import { call, field, rowOf } from './organisations'

type Made = { id: string }

/** Goes to a page by its address, as a link does. */
async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#${path}`)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

const NAME = 'Nadifa (opdigtet)'
const COMPANY = 'Lillebælt Lager (opdigtet)'
const PLACEMENT = `${NAME}, ${COMPANY}`

/** An invented person, a place with two jobcentres' quotas, and a rule about papers, in the example of F13. */
async function fill(page: Page): Promise<{ slot: string; centre: string; company: string }> {
  const make = async (path: string, input: unknown) => (await call<Made>(page, path, input)).id
  const company = await make('organisations/create', { name: COMPANY, kinds: ['company'] })
  const centre = await make('organisations/create', { name: 'Randers (opdigtet)', kinds: ['jobCentre'] })
  await make('participants/create', { participant: { name: NAME, localId: 'B-014' } })
  const slot = await make('slots/create', {
    slot: { organisationId: company, name: 'Lageret', scheme: 'companyTraineeship', hoursPerWeek: 2220 },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [
      {
        ...{ organisationId: centre, minimum: 1, maximum: 1, coordinating: true },
        ...{ validFrom: null, validTo: null },
      },
    ],
  })
  const none = { minimum: null, maximum: null, extension: null, extendedMaximum: null, rate: null }
  await make('schemeRules/create', {
    ...{ ...none, name: 'Papirer', originKey: 'praktik-papirer', active: true, kind: 'papers', sector: null },
    ...{ scheme: 'companyTraineeship', benefits: [], categories: [], validFrom: null, validTo: null },
    ...{ unit: null, papers: ['practiceAgreement'], ratio: null, text: null, source: null, checkedOn: null },
  })
  return { slot, centre, company }
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const fact = (page: Page, text: string) => page.getByRole('definition').filter({ hasText: text })

/** Lets the goal about traineeships count those that were started, not the places that were agreed. */
async function countStarted(page: Page): Promise<void> {
  const goals = await call<{ id: string; name: string }[]>(page, 'goals/list', {})
  const goal = goals.find(({ name }) => name === 'Virksomhedspraktik')
  await call(page, 'goals/update', { id: goal?.id, fields: { measure: 'placementsStarted' } })
}

/** How many placements that goal counts. */
async function traineeships(page: Page): Promise<number | null> {
  const goals = await call<{ name: string; value: number | null }[]>(page, 'goals/list', {
    asOf: '2013-12-31',
  })
  return goals.find(({ name }) => name === 'Virksomhedspraktik')?.value ?? null
}

test('somebody is placed for 13 weeks with the keyboard, extended, and finished with a job that follows; each is undone', async ({
  page,
}) => {
  await openExample(page)
  await fill(page)
  await countStarted(page)
  await show(page, '/placements', 'Forløb')
  const before = (await traineeships(page)) ?? 0

  await page.keyboard.press('Control+n')
  const dialogNew = dialog(page, 'Nyt forløb')
  await expect(dialogNew.getByRole('textbox', { name: 'Deltager' })).toBeFocused()
  await page.keyboard.type('b-014')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('lageret')
  await page.keyboard.press('Enter')
  // What the place knows is filled in.
  await expect(dialogNew.getByRole('textbox', { name: 'Timer om ugen' })).toHaveValue('37')
  await expect(dialogNew.getByRole('textbox', { name: 'Sendt af' })).toHaveValue('Randers (opdigtet)')
  await expect(dialogNew.getByRole('textbox', { name: 'Virksomhed' })).toHaveValue(COMPANY)
  await dialogNew.getByRole('textbox', { name: 'Start' }).focus()
  await page.keyboard.type('4/2 2013')
  await dialogNew.getByRole('textbox', { name: 'Planlagt slut' }).focus()
  await page.keyboard.type('+13 uger')
  // Both days count: 91 of them.
  await expect(dialogNew.getByText('søndag 05-05-2013')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: PLACEMENT })).toBeVisible()
  await expect(fact(page, '05-05-2013 (13 uger)')).toBeVisible()
  await expect(fact(page, 'I gang')).toBeVisible()
  await expect.poll(() => traineeships(page)).toBe(before + 1)
  await expectAccessible(page)

  // It has run over its last day, and the paper is missing: both come to the page of the day.
  await goTo(page, 'I dag')
  await expect(page.getByText(`Er det slut? Sidste dag var 05-05-2013: ${NAME}`)).toBeVisible()
  await expect(page.getByText(`Mangler Praktikaftale, start 04-02-2013: ${NAME}`)).toBeVisible()
  await page.goBack()
  await page.getByRole('checkbox', { name: 'Praktikaftale' }).press('Space')
  await expect(page.getByText(/^modtaget /)).toBeVisible()

  await page.getByRole('button', { name: 'Forlæng', exact: true }).press('Enter')
  await dialog(page, 'Forlæng forløbet').getByRole('textbox', { name: 'Forlænget til' }).fill('+13 uger')
  await page.keyboard.press('Enter')
  await expect(fact(page, '04-08-2013 (26 uger, forlænget)')).toBeVisible()

  await page.getByRole('button', { name: 'Afslut', exact: true }).press('Enter')
  const finish = dialog(page, 'Afslut forløbet')
  await finish.getByRole('combobox', { name: 'Resultat' }).click()
  await page.getByRole('option', { name: 'Ordinært job' }).click()
  await expect(finish.getByRole('textbox', { name: 'Sidste dag' })).toHaveValue('04-08-2013')
  await expect(finish.getByRole('combobox', { name: 'Ordning' })).toHaveValue('Ordinært job')
  await expectAccessible(page)
  await finish.getByRole('button', { name: 'Afslut forløbet' }).press('Enter')

  // One stands on the job that follows, from the day after and without an end.
  await expect(page.getByText('Ordinært job').first()).toBeVisible()
  await expect(fact(page, '05-08-2013')).toBeVisible()
  await show(page, '/placements', 'Forløb')
  // The list begins with the last year.
  await page.getByRole('button', { name: 'Alle år' }).click()
  await expect(rowOf(page, 'Nadifa')).toHaveCount(2)
  await expect(rowOf(page, 'Nadifa').filter({ hasText: 'Gennemført' })).toContainText('04-08-2013')
  await expect(rowOf(page, 'Nadifa').filter({ hasText: 'I gang' })).toContainText('05-08-2013')

  for (const [state, end] of [
    ['I gang', '04-08-2013'],
    ['I gang', '05-05-2013'],
  ] as const) {
    await page.keyboard.press('Control+z')
    await expect(rowOf(page, 'Nadifa')).toHaveCount(1)
    await expect(rowOf(page, 'Nadifa')).toContainText(state)
    await expect(rowOf(page, 'Nadifa')).toContainText(end)
  }
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Nadifa')).toHaveCount(0)
  expect(await traineeships(page)).toBe(before)
})

test('a second one on the same days and on a full place is warned of before it is made, which stops nobody', async ({
  page,
}) => {
  await openExample(page)
  const { slot, centre, company } = await fill(page)
  const people = await call<(Made & { name: string })[]>(page, 'participants/choices', undefined)
  const participantId = people.find(({ name }) => name === NAME)?.id
  await call(page, 'placements/create', {
    ...{ participantId, organisationId: company, slotId: slot, senderId: centre, begun: true },
    ...{ scheme: 'companyTraineeship', startDate: '2026-10-01', plannedEnd: '2026-12-31' },
  })
  await show(page, `/slots/${slot}`, 'Lageret')
  await expect(fact(page, '1 af 1')).toBeVisible()
  await page.getByRole('button', { name: 'Nyt forløb' }).press('Enter')
  const dialogNew = dialog(page, 'Nyt forløb')
  await dialogNew.getByRole('textbox', { name: 'Deltager' }).fill('Nadifa')
  await page.keyboard.press('Enter')
  await dialogNew.getByRole('textbox', { name: 'Start' }).fill('1/11 2026')
  await dialogNew.getByRole('textbox', { name: 'Planlagt slut' }).fill('30/11 2026')
  const warnings = dialogNew.getByRole('status')
  await expect(warnings).toContainText('Er i et andet forløb på de samme dage, fra 01-11-2026 til 30-11-2026')
  await expect(warnings).toContainText('Fra 01-11-2026 er der 2 på pladsen, og der er plads til 1.')
  await dialogNew.getByRole('textbox', { name: 'Planlagt slut' }).fill('1/10 2026')
  await dialogNew.getByRole('button', { name: 'Opret forløbet' }).press('Enter')
  await expect(dialogNew.getByRole('alert')).toContainText('Slutdatoen ligger før startdatoen')
  await dialogNew.getByRole('textbox', { name: 'Planlagt slut' }).fill('30/11 2026')
  await dialogNew.getByRole('button', { name: 'Opret forløbet' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: PLACEMENT })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'på de samme dage' })).toBeVisible()
  await show(page, '/placements', 'Forløb')
  await expect(rowOf(page, 'Nadifa').getByRole('img', { name: /to på samme tid/ })).toHaveCount(2)
  await expectAccessible(page)
})

test('an anonymous place is planned, called off with a reason, and reopened; a paper is not needed for a reason', async ({
  page,
}) => {
  await openExample(page)
  const { slot } = await fill(page)
  await show(page, `/slots/${slot}`, 'Lageret')
  await page.getByRole('button', { name: 'Nyt forløb' }).press('Enter')
  const dialogNew = dialog(page, 'Nyt forløb')
  await dialogNew.getByRole('textbox', { name: 'Start' }).fill('+2 uger')
  await expect(dialogNew.getByRole('combobox', { name: 'Begyndt' })).toHaveValue('Nej')
  await dialogNew.getByRole('button', { name: 'Opret forløbet' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Anonym plads, ${COMPANY}` })).toBeVisible()
  await expect(fact(page, 'Planlagt')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Afslut', exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'Praktikaftale er ikke nødvendigt' }).press('Enter')
  await page.getByRole('textbox', { name: 'Ikke nødvendigt, fordi' }).fill('jobcentret har den')
  await page.keyboard.press('Enter')
  await expect(page.getByText('ikke nødvendigt: jobcentret har den')).toBeVisible()

  await page.getByRole('button', { name: 'Annullér', exact: true }).press('Enter')
  await dialog(page, 'Annullér forløbet')
    .getByRole('textbox', { name: 'Hvorfor blev det ikke til noget' })
    .fill('Blev syg')
  await page.keyboard.press('Enter')
  await expect(fact(page, 'Annulleret')).toBeVisible()
  await expect(field(page, 'Grund')).toContainText('Blev syg')
  await page.getByRole('button', { name: 'Genåbn', exact: true }).press('Enter')
  await dialog(page, 'Genåbn forløbet?').getByRole('button', { name: 'Genåbn forløbet' }).press('Enter')
  await expect(fact(page, 'Planlagt')).toBeVisible()
})

test('a place is made from a partner and found; the list says what is free and who owes', async ({
  page,
}) => {
  await openExample(page)
  const { company } = await fill(page)
  await show(page, '/slots', 'Pladser')
  await expect(page.getByRole('main')).toContainText('1 ledig nu · 0 af 1 optaget')
  await expect(rowOf(page, 'Lageret')).toContainText('Randers (opdigtet) 1')
  await expectAccessible(page)

  await show(page, `/organisations/${company}`, COMPANY)
  await page.getByRole('button', { name: 'Ny plads' }).press('Enter')
  const dialogNew = dialog(page, 'Ny plads')
  await expect(dialogNew.getByRole('textbox', { name: 'Plads', exact: true })).toHaveValue(
    'Virksomhedspraktik',
  )
  await dialogNew.getByRole('textbox', { name: 'Plads', exact: true }).fill('Køkkenet')
  await dialogNew.getByRole('textbox', { name: 'Antal pladser' }).fill('6-8')
  await expectAccessible(page)
  await dialogNew.getByRole('button', { name: 'Opret pladsen' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Køkkenet' })).toBeVisible()
  await expect(fact(page, '0 af 6-8')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('køkkenet')
  await page
    .getByRole('option', { name: /Køkkenet/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Køkkenet' })).toBeVisible()
})
