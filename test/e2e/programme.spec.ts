import type { Locator } from '@playwright/test'
import { formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call, save, write } from './organisations'
import { day } from './today'

const chart = (page: Page): Locator => page.getByRole('figure', { name: 'Organisationsdiagram' })

/** Who sits in the groups as the chart draws it, by name. */
const sitting = (page: Page): Locator =>
  chart(page).locator('[data-chart]').filter({ hasNotText: 'Styregruppe' })

async function toProgramme(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Programmet' }).click()
}

/** Makes the programme as a user does, from the empty page. */
async function makeProgramme(page: Page): Promise<void> {
  await newDocument(page)
  await toProgramme(page)
  await page.getByRole('textbox', { name: 'Programmets navn' }).fill('Byskovens partnerskab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Byskovens partnerskab' })).toBeVisible()
}

/** A steering group with two who sit in it and one who left five days ago. */
async function withGroup(page: Page): Promise<void> {
  await makeProgramme(page)
  const { id: groupId } = await call<{ id: string }>(page, 'programmeGroups/create', {
    ...{ name: 'AMA-styregruppen', kind: 'steeringGroup', parentId: null },
    ...{ validFrom: null, validTo: null, note: null },
  })
  const members = [
    { name: 'Boligkontoret (opdigtet)', role: 'tovholder', validTo: null },
    { name: 'Jobcentret (opdigtet)', role: 'visitation', validTo: null },
    { name: 'Ungehuset (opdigtet)', role: 'lommepengejob', validTo: day(-5) },
  ]
  for (const { name, role, validTo } of members) {
    const { id } = await call<{ id: string }>(page, 'organisations/create', { name })
    await call(page, 'groupMembers/create', {
      ...{ groupId, organisationId: id, contactId: null, role, validFrom: day(-400), validTo },
    })
  }
  await expect(sitting(page)).toHaveCount(2)
}

test('a programme is made from the empty page with its name, and a name is what it needs', async ({
  page,
}) => {
  await newDocument(page)
  await toProgramme(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Opret programmet' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Navn skal udfyldes.')
  await page.getByRole('textbox', { name: 'Programmets navn' }).fill('Byskovens partnerskab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Byskovens partnerskab' })).toBeVisible()
  await expect(page).toHaveTitle(/^Byskovens partnerskab – Byskoven/)
  await save(page, 'Sagsnummer', '2016-038673')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Sagsnummer 2016-038673/ })).toBeVisible()
})

test('an area is written in another one, and is refused under its own part with nothing saved', async ({
  page,
}) => {
  await makeProgramme(page)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Nyt område', exact: true }).click()
  await main.getByRole('textbox', { name: 'Område', exact: true }).fill('Sønder-Korskærparken')
  await page.keyboard.press('Enter')
  await main.getByRole('button', { name: 'Nyt område i Sønder-Korskærparken' }).click()
  await main.getByRole('textbox', { name: 'Område', exact: true }).fill('Sønderparken')
  await main.getByRole('button', { name: 'Tilføj' }).click()
  const part = main.getByRole('listitem').getByRole('listitem').filter({ hasText: 'Sønderparken' })
  await expect(part.getByRole('button', { name: 'Ligger i Sønder-Korskærparken' })).toBeVisible()

  await main.getByRole('button', { name: /^Ligger i ikke udfyldt/ }).click()
  await page.getByRole('option', { name: /^Sønderparken/ }).click()
  await expect(main.getByRole('alert')).toHaveText(
    'Ligger i er ikke gemt. Det ville lægge den under sig selv.',
  )
  const areas = await call<{ name: string; parentId: string | null }[]>(page, 'areas/list', null)
  expect(areas.find(({ name }) => name === 'Sønder-Korskærparken')?.parentId).toBeNull()
  await expectAccessible(page)
})

test('an area that is removed is back with one click, and what lay in it lies there again', async ({
  page,
}) => {
  await makeProgramme(page)
  const whole = await call<{ id: string }>(page, 'areas/create', {
    name: 'Parken',
    parentId: null,
    note: null,
  })
  await call(page, 'areas/create', { name: 'Søndre del', parentId: whole.id, note: null })
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Fjern Parken' }).click()
  await expect(main.getByRole('button', { name: /^Område Parken/ })).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect(
    main.getByRole('listitem').getByRole('listitem').filter({ hasText: 'Søndre del' }),
  ).toBeVisible()
})

test('a steering group and its members are written from the chart alone, with the keyboard', async ({
  page,
}) => {
  await makeProgramme(page)
  const jobcentre = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Jobcentret (opdigtet)',
  })
  const other = await call<{ id: string }>(page, 'organisations/create', { name: 'Ungehuset (opdigtet)' })
  for (const [organisationId, name] of [
    [jobcentre.id, 'Virksomhedskonsulent'],
    [other.id, 'Ungekonsulent'],
  ])
    await call(page, 'contacts/create', {
      ...{ organisationId, name, role: null, phone: null, email: null },
      ...{ validFrom: null, validTo: null, note: null },
    })
  await chart(page).getByRole('button', { name: 'Opret styregruppen' }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Gruppens navn' }).fill('AMA-styregruppen')
  await page.keyboard.press('Enter')
  await expect(chart(page).getByRole('button', { name: /^AMA-styregruppen/ })).toBeVisible()

  const editor = page.getByRole('region', { name: 'AMA-styregruppen' })
  await editor.getByRole('button', { name: 'Nyt medlem' }).click()
  await editor.getByRole('textbox', { name: 'Medlem' }).fill('jobc')
  await page.getByRole('option', { name: /^Jobcentret/ }).click()
  await editor.getByRole('textbox', { name: 'Repræsenteret ved' }).click()
  // Those of the member, not those of all partners.
  await expect(page.getByRole('option')).toHaveText([/Virksomhedskonsulent/])
  await page.getByRole('option').click()
  await editor.getByRole('textbox', { name: 'Rolle' }).fill('visitation')
  await page.keyboard.press('Enter')
  await expect(sitting(page)).toHaveText(['Jobcentret (opdigtet)visitation · Virksomhedskonsulent'])

  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await sitting(page).first().press('Enter')
  await expect(editor.getByRole('button', { name: /^Medlem Jobcentret/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sitting(page).first()).toBeFocused()
})

test('the chart shows who sat in the group on the day that is chosen: three before one left, two today', async ({
  page,
}) => {
  await withGroup(page)
  await expect(chart(page)).not.toContainText('Ungehuset')
  const date = page.getByRole('textbox', { name: 'Vis tallene pr. dato' })
  await date.fill(formatDate(day(-6)))
  await page.keyboard.press('Enter')
  await expect(sitting(page)).toHaveCount(3)
  await chart(page).getByText('Vis som tabel').click()
  const table = chart(page).getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(4)
  await expect(table.getByRole('row', { name: /Ungehuset/ })).toContainText(formatDate(day(-5)))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tilbage til i dag' }).click()
  await expect(sitting(page)).toHaveCount(2)
  await expect(table.getByRole('row')).toHaveCount(3)
})

test('a membership is ended beside the chart: the member leaves the drawing, and stays in the group with its days', async ({
  page,
}) => {
  await withGroup(page)
  await chart(page)
    .getByRole('button', { name: /^Jobcentret/ })
    .click()
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Medlem Jobcentret/ }) })
  await row.getByRole('button', { name: /^Til / }).click()
  await row.getByRole('textbox', { name: 'Til' }).fill(formatDate(day(-1)))
  await page.keyboard.press('Enter')
  await expect(sitting(page)).toHaveText([/^Boligkontoret/])
  await expect(row).toContainText('Ikke med længere')
  await expect(row).toContainText(formatDate(day(-1)))
  await expectAccessible(page)
})

test('a group is moved under another one in the drawing, and never under what reports to it', async ({
  page,
}) => {
  await withGroup(page)
  await call(page, 'programmeGroups/create', {
    ...{
      name: 'Følgegruppen',
      kind: 'advisoryGroup',
      parentId: null,
      validFrom: null,
      validTo: null,
      note: null,
    },
  })
  await chart(page)
    .getByRole('button', { name: /^Følgegruppen/ })
    .click()
  const below = chart(page)
    .getByRole('listitem')
    .getByRole('listitem')
    .getByRole('button', { name: /^Følgegruppen/ })
  await expect(below).toHaveCount(0)
  await page.getByRole('button', { name: /^Hører under/ }).click()
  await page.getByRole('option', { name: 'AMA-styregruppen' }).click()
  await expect(below).toBeVisible()

  await chart(page)
    .getByRole('button', { name: /^AMA-styregruppen/ })
    .click()
  await page.getByRole('button', { name: /^Hører under/ }).click()
  await page.getByRole('option', { name: 'Følgegruppen' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Hører under er ikke gemt. Det ville lægge den under sig selv.',
  )
  await expect(below).toBeVisible()
})

test('on paper the chart stands alone on one sheet, however many groups there are', async ({ page }) => {
  await withGroup(page)
  for (let at = 1; at <= 7; at++)
    await call(page, 'programmeGroups/create', {
      ...{ name: `Arbejdsgruppe for beskæftigelse ${at}`, kind: 'other', parentId: null },
      ...{ validFrom: null, validTo: null, note: null },
    })
  await expect(chart(page).getByRole('button', { name: /^Arbejdsgruppe/ })).toHaveCount(7)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 1031, height: 702 })
  await expect(page.getByRole('button', { name: 'Ny gruppe' })).toBeHidden()
  await expect(page.getByText('Kategorier og deres kilder')).toBeHidden()
  await expect(chart(page)).toContainText(`Organisationsdiagram pr. ${formatDate(day(0))}`)
  for (const box of await chart(page).locator('[data-chart]').all()) {
    const { x, y, width, height } = (await box.boundingBox()) as NonNullable<
      Awaited<ReturnType<Locator['boundingBox']>>
    >
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(1032)
    expect(y + height).toBeLessThanOrEqual(703)
  }
})

test('a category scheme says that nobody has looked at its source until somebody has', async ({ page }) => {
  await makeProgramme(page)
  await page.getByRole('link', { name: 'Kategorier og deres kilder' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kategorier' })).toBeVisible()
  const scheme = page
    .getByRole('group')
    .filter({ hasText: 'Match 1-3' })
    .filter({ hasText: 'matchvurdering' })
  await expect(scheme).toContainText('ikke efterset')
  await scheme.locator('summary').click()
  await expect(scheme.getByRole('button', { name: 'Kategori match 2', exact: true })).toBeVisible()
  await expect(scheme.getByText('match 2 (Match 1-3)').first()).toBeVisible()
  await write(page, 'Efterset den', '1/2 2026')
  await expect(scheme.locator('summary')).toContainText('efterset 01-02-2026')
  await expectAccessible(page)
})
