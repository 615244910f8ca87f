import { addDays, formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call } from './organisations'
import { day, row, rowButton, rows } from './today'

/** I dag as the overview: goals and funnel beside the list, and reminders that come from the records. */

const goal = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Mål' }).getByRole('listitem').filter({ hasText: name })
const toPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name }).click()

const COMMITMENT = {
  ...{ organisationId: null, scheme: 'companyTraineeship', unit: 'slots', maximum: null },
  ...{ validFrom: null, validTo: null, targetGroupId: null, note: null },
}

type Agreement = { fields?: object; status: string; onDate: string; places?: number; partner?: string }

/** Lays out an agreement without the window. @returns its id */
async function anAgreement(
  page: Page,
  name: string,
  { fields = {}, status, onDate, places, partner }: Agreement,
): Promise<string> {
  const party = { side: 'partner', signatoryRole: null, signedOn: null, validFrom: null, validTo: null }
  const { id } = await call<{ id: string }>(page, 'agreements/create', {
    agreement: { name, type: 'partnership', ...fields },
    parties: partner === undefined ? [] : [{ ...party, organisationId: partner }],
    statuses: [{ status, onDate, note: null }],
    commitments: places === undefined ? [] : [{ ...COMMITMENT, minimum: places }],
  })
  return id
}

async function aPartner(page: Page, name: string): Promise<string> {
  return (await call<{ id: string }>(page, 'organisations/create', { name })).id
}

test('F13 opens on its goals and its 425 and 305, each of which opens what it counts', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'I dag')
  await expect(goal(page, 'Virksomhedspraktik')).toContainText('5 af mindst 25')
  await expect(goal(page, 'Læreplads')).toContainText('af 2-5')
  await expect(goal(page, 'Fritidsjob')).toContainText('ikke målsat')
  const funnel = page.getByRole('region', { name: 'Fra målgruppe til arbejde' })
  await expect(funnel).toContainText('425')
  await funnel.getByRole('button', { name: /^Til rådighed: 305\./ }).click()
  const drawer = page.getByRole('dialog', { name: 'Til rådighed' })
  await expect(drawer.getByRole('row')).toHaveCount(4)
  const amounts = await drawer.locator('tbody [data-number]').allInnerTexts()
  expect(amounts.reduce((sum, each) => sum + Number(each), 0)).toBe(305)
  await expectAccessible(page)
})

test('four places that are agreed on move the goal, its bar and its list, and another day takes them away again', async ({
  page,
}) => {
  await openExample(page)
  const [first] = await call<{ id: string }[]>(page, 'goals/list', {})
  await call(page, 'goals/update', { id: first?.id, fields: { measure: 'commitments' } })
  const partner = await aPartner(page, 'Malermester Skov (opdigtet)')
  await anAgreement(page, 'Aftale med malermesteren', {
    ...{ status: 'signed', onDate: day(-3), places: 4, partner },
  })
  await goTo(page, 'I dag')
  const practice = goal(page, 'Virksomhedspraktik')
  await expect(practice).toContainText('4 af mindst 25')
  await expect(practice.locator('svg [data-tone="one"]')).toHaveCount(1)
  await practice.getByRole('button', { name: /^Virksomhedspraktik: 4\./ }).click()
  const drawer = page.getByRole('dialog', { name: 'Virksomhedspraktik' })
  await expect(drawer.getByRole('row').filter({ hasText: 'Malermester Skov' })).toContainText('4')
  await page.keyboard.press('Escape')

  const asOf = page.getByLabel('Vis tallene pr. dato')
  await asOf.fill(formatDate(day(-4)))
  await asOf.press('Enter')
  await expect(practice).toContainText('0 af mindst 25')
  await expect(practice.locator('svg [data-tone="one"]')).toHaveCount(0)
  // The list of what is to be done is that of today all the same.
  await expect(page.getByText('En anden dag end i dag')).toBeVisible()
  await expect(row(page, 'Fejr aftale nr. 1')).toBeVisible()
  await page.getByRole('button', { name: 'Tilbage til i dag' }).click()
  await expect(practice).toContainText('4 af mindst 25')
})

test('a reminder is put away with U and for a week with +, each taken back by Ctrl+Z, and comes when its day changes', async ({
  page,
}) => {
  await newDocument(page)
  const partner = await aPartner(page, 'Grønne Gårdrum (opdigtet)')
  const ends = await anAgreement(page, 'Gårdaftalen', {
    ...{ fields: { validTo: day(10) }, status: 'signed', onDate: '2020-01-01', partner },
  })
  await anAgreement(page, 'Kladden', { status: 'draft', onDate: day(-31), partner })
  await goTo(page, 'I dag')
  const ending = `Forny eller afslut, udløber ${formatDate(day(10))}: Gårdaftalen`
  const still = `Har stået stille siden ${formatDate(day(-31))}: Kladden`
  await expect(rows(page)).toHaveCount(2)
  await expect(row(page, still)).toContainText('1 dag over tid')
  await expect(row(page, ending)).toContainText('Grønne Gårdrum (opdigtet)')
  await expectAccessible(page)

  await expect(rowButton(page, still)).toBeFocused()
  await page.keyboard.press('u')
  await expect(row(page, still)).toHaveCount(0)
  await expect(rowButton(page, ending)).toBeFocused()
  await page.keyboard.press('+')
  await expect(rows(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row(page, ending)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, still)).toBeVisible()

  await row(page, ending).getByRole('button', { name: 'Set' }).click()
  await expect(row(page, ending)).toHaveCount(0)
  await call(page, 'agreements/update', { id: ends, fields: { validTo: day(12) } })
  await goTo(page, 'Partnere')
  await goTo(page, 'I dag')
  await expect(row(page, `udløber ${formatDate(day(12))}: Gårdaftalen`)).toBeVisible()
})

test('Enter shows the agreement beside the list, where the reminder is put away with the reason why', async ({
  page,
}) => {
  await newDocument(page)
  const partner = await aPartner(page, 'Grønne Gårdrum (opdigtet)')
  await anAgreement(page, 'Kladden', { status: 'draft', onDate: day(-40), partner })
  await goTo(page, 'I dag')
  await expect(rowButton(page, 'Kladden')).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await expect(panel).toContainText('Har stået stille siden')
  await expectAccessible(page)
  await panel.getByLabel('Hvorfor er det i orden').fill('set, jobcentret har godkendt')
  await panel.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(rows(page)).toHaveCount(0)
  await goTo(page, 'Fortryd')
  await expect(page.getByRole('main')).toContainText('Kladden')
})

test('an unknown figure is told to who finds it out, and leads to its target group', async ({ page }) => {
  await newDocument(page)
  const [me] = await call<{ id: string }[]>(page, 'staff/list', undefined)
  const group = await call<{ id: string }>(page, 'targetGroups/create', {
    ...{ name: 'Dagpenge', benefit: null, categoryId: null, areaId: null, note: null },
  })
  await call(page, 'targetGroupCounts/create', {
    ...{ targetGroupId: group.id, countedOn: day(-20), people: null, activeShare: null },
    ...{ unknownBecause: 'a-kassen svarer ikke', ownerId: me?.id, source: null },
  })
  await goTo(page, 'I dag')
  await expect(row(page, 'Find tallet')).toContainText('MH')
  await expect(row(page, 'Find tallet')).toContainText(formatDate(addDays(day(-20), 30)))
  await expect(page.getByRole('region', { name: 'Fra målgruppe til arbejde' })).toContainText('ukendt')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByRole('button', { name: 'Åbn hele siden (Enter)' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dagpenge' })).toBeVisible()
})

test('what is new tells agreements, what they promise and figures, since a day or since a meeting', async ({
  page,
}) => {
  await newDocument(page)
  const partner = await aPartner(page, 'Grønne Gårdrum (opdigtet)')
  await anAgreement(page, 'Gårdaftalen', { status: 'signed', onDate: day(-2), places: 4, partner })
  await call(page, 'figureSets/freeze', { name: 'Styregruppemøde 3', asOf: day(-1) })
  await goTo(page, 'I dag')
  const news = (kind: string) => page.locator('[data-news]').filter({ hasText: kind })
  await news('Underskrevne aftaler').locator('summary').click()
  await expect(news('Underskrevne aftaler').getByRole('link', { name: 'Gårdaftalen' })).toBeVisible()
  await news('Nye og ændrede tilsagn').locator('summary').click()
  await expect(news('Nye og ændrede tilsagn')).toContainText('Virksomhedspraktik: 4 pladser')
  await expectAccessible(page)
  const meeting = `Styregruppemøde 3 (${formatDate(day(-1))})`
  await page.getByLabel('Nyt siden hvornår').selectOption({ label: meeting })
  await expect(news('Underskrevne aftaler')).toHaveCount(0)
  await page.getByRole('link', { name: 'Se, hvad der er sket med tallene' }).click()
  await expect(page.getByLabel('Sammenlign med')).toHaveValue(/.+/)
  await expect(page.getByLabel('Sammenlign med').locator('option:checked')).toHaveText(meeting)
  await toPage(page, 'I dag')
  await expect(page.getByLabel('Nyt siden hvornår').locator('option:checked')).toHaveText(meeting)
})
