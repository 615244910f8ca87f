import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

/** Two places and two participants; one of the places is far, one of the people is not ready. */
async function fill(page: Page): Promise<void> {
  const id = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const shop = await id('organisations/create', { name: 'Butikken (opdigtet)' })
  const yard = await id('organisations/create', { name: 'Gården (opdigtet)' })
  const jobcentre = await id('organisations/create', { name: 'Jobcenter Randers (opdigtet)' })
  await call(page, 'slots/create', {
    slot: {
      ...{ organisationId: shop, name: 'Kassen', scheme: 'companyTraineeship', trades: ['butik'] },
      ...{ hoursPerWeek: 2220, danish: 'some' },
    },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [
      {
        ...{ organisationId: jobcentre, minimum: 1, maximum: null, coordinating: true },
        ...{ validFrom: null, validTo: null },
      },
    ],
  })
  await call(page, 'slots/create', {
    slot: { organisationId: yard, name: 'Marken', scheme: 'wageSubsidyJob', trades: ['landbrug'] },
    capacity: { validFrom: null, minimum: 1, maximum: null },
  })
  const person = { trades: ['Butik'], hoursWanted: 1500, danish: 'good', ready: 'yes' }
  await call(page, 'participants/create', {
    participant: { ...person, localId: 'B-001', name: 'Ali Prøve (opdigtet)' },
  })
  await call(page, 'participants/create', {
    participant: { ...person, localId: 'B-002', name: 'Bodil Prøve (opdigtet)', ready: 'no' },
  })
}

test('places beside a participant, by keyboard: reasons in words, a placement made, and the other way round', async ({
  page,
}) => {
  await newDocument(page)
  await fill(page)
  await page.keyboard.press('Control+k')
  await page.getByLabel('Søg i hele filen').fill('find plads')
  await page.getByRole('option', { name: /Find plads til en deltager/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Find plads eller deltager' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Deltager' })).toBeFocused()
  await page.keyboard.type('ali')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 2, name: 'Pladser til Ali Prøve (opdigtet)' }),
  ).toBeVisible()
  const lines = page.getByRole('main').locator('ol > li')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Butikken (opdigtet)')
  await expect(lines.first()).toContainText('✓fag: Butik')
  await expect(lines.first()).toContainText('✓timer: ønsker 25 t/uge, pladsen har 37 t/uge')
  await expect(lines.first()).toContainText('?pladsen venter på en fra Jobcenter Randers (opdigtet)')
  await expect(lines.last()).toContainText('✗fag: ønsker Butik, pladsen er landbrug')
  await expect(page.getByText('Færrest imod står først')).toBeVisible()
  await expectAccessible(page)

  await lines
    .first()
    .getByRole('button', { name: /Opret forløb: Ali/ })
    .press('Enter')
  const dialog = page.getByRole('dialog', { name: /Opret forløb/ })
  await expect(dialog.getByLabel('Timer om ugen')).toHaveValue('25')
  await dialog.getByRole('textbox', { name: 'Start' }).fill('3/8 2027')
  await dialog.getByRole('textbox', { name: 'Planlagt slut' }).fill('1/11 2027')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Opret forløb' }).click()
  await expect(dialog).toHaveCount(0)
  const [made] = await call<Record<string, unknown>[]>(page, 'placements/list', {})
  expect(made).toMatchObject({
    ...{ participantName: 'Ali Prøve (opdigtet)', slotName: 'Kassen', scheme: 'companyTraineeship' },
    ...{ startDate: '2027-08-03', plannedEnd: '2027-11-01', hoursPerWeek: 1500, state: 'planned' },
  })

  await page.getByText('Deltager til en plads').click()
  await page.getByRole('textbox', { name: 'Plads' }).fill('kassen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /^Deltagere til Kassen/ })).toBeVisible()
  await expect(lines.filter({ hasText: 'Ali' })).toContainText(
    '✗skal begynde hos Butikken (opdigtet) 03-08-2027',
  )
  await expect(lines.filter({ hasText: 'Bodil' })).toContainText('✗ikke klar endnu')
  await page.keyboard.press('F8')
  await expect(lines.filter({ hasText: 'B-001' })).toContainText('✗skal begynde')
  await expect(page.getByRole('main').getByText('Ali')).toHaveCount(0)
})
