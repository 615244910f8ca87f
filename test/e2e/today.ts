import { expect, type Page } from '@playwright/test'
import { addDays, today as dayOf } from '../../db/rules/dates'
import { goTo, newDocument } from './fixtures'
import { call } from './organisations'

const TODAY = dayOf(new Date())
/** So many days from today, ISO. */
export const day = (days: number) => addDays(TODAY, days)

/** The rows of the list, one of them by its text, and the part of it that the keyboard stands on. */
export const row = (page: Page, text: string) => page.locator('[data-row]').filter({ hasText: text })
export const rowButton = (page: Page, text: string) => row(page, text).locator('[data-open]')
export const rows = (page: Page) => page.locator('[data-row]')
/** What stands under a heading of the list. */
export const group = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name} \\d`) })
/** A button of the filter. */
export const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Hvis skridt' }).getByRole('button', { name, exact: true })

const STEP = { organisationId: null, interactionId: null, ownerId: null, doneOn: null }

/** Lays out a step without the window. */
export async function addStep(page: Page, text: string, dueOn: string, more: object = {}): Promise<void> {
  await call(page, 'nextSteps/create', { ...STEP, text, dueOn, ...more })
}

async function addPartner(page: Page, name: string): Promise<string> {
  return (await call<{ id: string }>(page, 'organisations/create', { name })).id
}

/** A document with a partner and four steps: two overdue, one of today, one in two weeks; two are Mette's. */
export async function withSteps(page: Page): Promise<{ partner: string }> {
  await newDocument(page)
  const partner = await addPartner(page, 'Grønne Gårdrum (opdigtet)')
  const [me] = await call<{ id: string }[]>(page, 'staff/list', undefined)
  const ownerId = me?.id ?? ''
  const contact = { role: null, email: null, validFrom: null, validTo: null, note: null }
  await call(page, 'contacts/create', {
    ...contact,
    organisationId: partner,
    name: 'Formand',
    phone: '12345678',
  })
  await addStep(page, 'Ring til formanden', day(-9), { organisationId: partner, ownerId })
  await addStep(page, 'Skriv til kommunen', day(-1))
  await addStep(page, 'Send paradigmet', day(0), { organisationId: partner })
  await addStep(page, 'Aftal besøg', day(14), { organisationId: partner, ownerId })
  await goTo(page, 'I dag')
  await expect(rows(page)).toHaveCount(4)
  return { partner }
}

/** A colleague, Jens Bech. */
export async function addStaffByCall(page: Page): Promise<string> {
  const person = { name: 'Jens Bech', initials: 'JB', active: true }
  return (await call<{ id: string }>(page, 'staff/create', person)).id
}

/** A refusal of the backend as it comes over HTTP. */
export const refused = (code: string) => ({ defined: false, code, status: 422, message: code, data: {} })
