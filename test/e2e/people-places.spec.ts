import { expect, expectAccessible, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

/** What of people and places leads from one to the other: a person's own page, a place's, the groups, and the board. */

const made = async (page: Page, path: string, input: unknown) =>
  (await call<{ id: string }>(page, path, input)).id

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

test('from a person to a free place and back: the pair gives a placement, which both pages then show', async ({
  page,
}) => {
  await newDocument(page)
  const shop = await made(page, 'organisations/create', { name: 'Butikken (opdigtet)' })
  const slot = await made(page, 'slots/create', {
    slot: { organisationId: shop, name: 'Kassen', scheme: 'companyTraineeship' },
    capacity: { validFrom: null, minimum: 1, maximum: null },
  })
  const person = await made(page, 'participants/create', { participant: { name: 'Ali Prøve (opdigtet)' } })
  await go(page, `#/participants/${person}`)
  const places = page.getByRole('region', { name: 'Ledige pladser, der passer bedst' })
  await expect(places.getByRole('listitem').first()).toContainText('Butikken (opdigtet)')
  await expect(places).toContainText('?Varighed kan ikke afgøres')
  await expectAccessible(page)
  await places.getByRole('button', { name: /^Opret forløb: Ali/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opret forløb' }).click()
  const own = page.getByRole('region', { name: 'Forløb', exact: true })
  await expect(own.getByRole('link', { name: 'Butikken (opdigtet)' })).toBeVisible()
  await expect(own).toContainText('Kassen · Virksomhedspraktik')
  await expect(places).toContainText('Ingen plads bliver ledig')
  await go(page, `#/slots/${slot}`)
  const people = page.getByRole('region', { name: 'Deltagere, der passer bedst' })
  await expect(people.getByRole('listitem').first()).toContainText('✗skal begynde hos Butikken (opdigtet)')
  await expectAccessible(page)
})

test('the registered of a group stand beside its count, and open their list', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Målgruppe')
  const row = page.getByRole('row', { name: /^Kontanthjælp, match 2/ })
  await expect(row).toContainText('185 er kun talt')
  await row.getByRole('button', { name: /^Registrerede deltagere/ }).click()
  const drawer = page.getByRole('dialog', { name: 'Registrerede deltagere: Kontanthjælp, match 2' })
  await expect(drawer.getByRole('row')).toHaveCount(5)
})

test('an empty board has a way to the latest placements, and the list begins with the last year', async ({
  page,
}) => {
  await newDocument(page)
  const shop = await made(page, 'organisations/create', { name: 'Butikken (opdigtet)' })
  const placement = { organisationId: shop, scheme: 'companyTraineeship', begun: true }
  const old = await made(page, 'placements/create', {
    ...{ ...placement, startDate: '2014-01-06', plannedEnd: '2014-03-30' },
  })
  await call(page, 'placements/finish', {
    ...{ id: old, state: 'completed', onDate: '2014-03-30', outcome: null, reason: null, next: null },
  })
  await go(page, '#/board')
  await page.getByRole('button', { name: 'Gå til de seneste forløb' }).click()
  await expect(page.getByRole('button', { name: 'Gå til de seneste forløb' })).toHaveCount(0)
  await expect(page.getByText('mar', { exact: true })).toBeVisible()
  await call(page, 'placements/create', { ...placement, startDate: '2026-01-05' })
  await go(page, '#/placements')
  await expect(page.getByText('Viser 1 af 2')).toBeVisible()
  await page.getByRole('button', { name: 'Alle år' }).click()
  await expect(page.getByText('Viser 2 af 2')).toBeVisible()
})

test('Enter in a field whose list has not come yet waits for it, and where nothing is found sends nothing off', async ({
  page,
}) => {
  await newDocument(page)
  const shop = await made(page, 'organisations/create', { name: 'Butikken (opdigtet)' })
  await made(page, 'slots/create', {
    slot: { organisationId: shop, name: 'Lageret', scheme: 'companyTraineeship' },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [],
  })
  let letGo: () => void = () => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/rpc/slots/list', async (route) => {
    await held
    await route.continue()
  })
  await go(page, '#/placements')
  await page.getByRole('button', { name: 'Nyt forløb' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Nyt forløb' })
  const slot = dialog.getByRole('textbox', { name: 'Plads' })
  await slot.fill('lageret')
  await page.keyboard.press('Enter')
  // Also for whoever goes on at once.
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  letGo()
  await expect(slot).toHaveValue('Butikken (opdigtet): Lageret')
  await expect(dialog.getByRole('textbox', { name: 'Virksomhed' })).toHaveValue('Butikken (opdigtet)')
  await slot.fill('findes ikke')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Ingen plads passer')).toBeVisible()
  await expect(dialog).toBeVisible()
})

test('five jobcentres keep a place filled, one with a number of its own and one that coordinates', async ({
  page,
}) => {
  await newDocument(page)
  await made(page, 'organisations/create', { name: 'Falck Hovedstaden (opdigtet)' })
  for (const name of ['Lyngby', 'Gladsaxe', 'Gentofte', 'Rudersdal', 'Furesø'])
    await made(page, 'organisations/create', { name: `Jobcenter ${name}`, kinds: ['jobCentre'] })
  await go(page, '#/slots')
  await page.getByRole('button', { name: 'Ny plads' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny plads' })
  await dialog.getByRole('textbox', { name: 'Virksomhed eller enhed' }).fill('falck')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Antal pladser').fill('10')
  await dialog.getByLabel('Hvert jobcenter sender').fill('2')
  for (const name of ['Lyngby', 'Gladsaxe', 'Gentofte', 'Rudersdal', 'Furesø']) {
    await dialog.getByRole('combobox', { name: 'Jobcentre, der holder dem fyldt' }).fill(name)
    await page.keyboard.press('Enter')
  }
  const own = dialog.getByLabel('Et andet antal fra: Jobcenter Gladsaxe')
  await own.fill('4-3')
  await dialog.getByRole('textbox', { name: 'Koordineres af' }).fill('gentofte')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Opret pladsen' }).click()
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await own.fill('1-3')
  await dialog.getByRole('button', { name: 'Opret pladsen' }).click()
  await expect(dialog).toHaveCount(0)
  const [slot] = await call<{ quotas: Record<string, unknown>[] }[]>(page, 'slots/list', {})
  expect(
    slot?.quotas.map(({ name, minimum, maximum, coordinating }) => [name, minimum, maximum, coordinating]),
  ).toEqual([
    ['Jobcenter Gentofte', 2, null, true],
    ['Jobcenter Furesø', 2, null, false],
    ['Jobcenter Gladsaxe', 1, 3, false],
    ['Jobcenter Lyngby', 2, null, false],
    ['Jobcenter Rudersdal', 2, null, false],
  ])
})
