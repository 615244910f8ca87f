import { expect, type Locator, type Page } from '@playwright/test'
import { addDays, today } from '../../db/rules/dates'
import { call } from './organisations'

/** The day by the program's own clock, and days counted from it. */
export async function days(page: Page): Promise<(from: number) => string> {
  const status = await call<{ today: string }>(page, 'session/status', undefined)
  const day = today(new Date(status.today))
  return (by) => addDays(day, by)
}

const make = async (page: Page, path: string, input: unknown) =>
  (await call<{ id: string }>(page, path, input)).id

export const anOrganisation = (page: Page, name: string, kind = 'company') =>
  make(page, 'organisations/create', { name, kinds: [kind] })

/** Places in an organisation, firm and at most, to be filled by a jobcentre. */
export async function aSlot(
  page: Page,
  organisationId: string,
  name: string,
  values: {
    minimum: number
    maximum?: number
    senderId?: string
    quota?: number
    scheme?: string
    from?: string
  },
): Promise<string> {
  const {
    minimum,
    maximum = null,
    senderId,
    quota = minimum,
    scheme = 'companyTraineeship',
    from = null,
  } = values
  return make(page, 'slots/create', {
    slot: { organisationId, name, scheme, validFrom: from },
    capacity: { validFrom: null, minimum, maximum },
    quotas:
      senderId === undefined
        ? []
        : [
            {
              ...{ organisationId: senderId, minimum: quota, maximum: null, coordinating: true },
              ...{ validFrom: null, validTo: null },
            },
          ],
  })
}

/** Somebody in a place, begun. */
export async function aPlacement(
  page: Page,
  values: {
    organisationId: string
    startDate: string
    plannedEnd: string | null
    slotId?: string
    senderId?: string
    scheme?: string
    begun?: boolean
    name?: string
  },
): Promise<string> {
  const { name, scheme = 'companyTraineeship', begun = true, ...rest } = values
  const participantId =
    name === undefined ? null : await make(page, 'participants/create', { participant: { name } })
  return make(page, 'placements/create', { ...rest, participantId, scheme, begun })
}

/** The page with the board on it. */
export async function openBoard(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sider' })
    .getByRole('link', { name: 'Pladser og forløb' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pladser og forløb' })).toBeVisible()
}

/** The bar of a placement. */
export const bar = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Tavlen' }).getByRole('button', { name: new RegExp(`^${name}`) })

/** Four places: somebody in one who was extended, one who is to come, one too many for a place of one, and the rest free. */
export async function fillBoard(page: Page, organisationId: string): Promise<void> {
  const day = await days(page)
  const senderId = await anOrganisation(page, 'Jobcenter Beskæftigelsesforvaltningen (opdigtet)', 'jobCentre')
  const slotId = await aSlot(page, organisationId, 'Værkstedet', { minimum: 2, maximum: 3, senderId })
  const narrow = await aSlot(page, organisationId, 'Kontoret', { minimum: 1, scheme: 'wageSubsidyJob' })
  const extended = await aPlacement(page, {
    ...{
      organisationId,
      slotId,
      senderId,
      startDate: day(-20),
      plannedEnd: day(10),
      name: 'Anna (opdigtet)',
    },
  })
  await call(page, 'placementExtensions/create', {
    ...{ placementId: extended, lastDay: day(30), decidedOn: null, reason: null },
  })
  await aPlacement(page, {
    ...{
      organisationId,
      slotId,
      startDate: day(40),
      plannedEnd: day(60),
      begun: false,
      name: 'Bo (opdigtet)',
    },
  })
  for (const name of ['Carl (opdigtet)', 'Ditte (opdigtet)'])
    await aPlacement(page, {
      ...{
        organisationId,
        slotId: narrow,
        startDate: day(-9),
        plannedEnd: day(-2),
        scheme: 'wageSubsidyJob',
        name,
      },
    })
}
