import { eq, inArray, or } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { circlesEver } from '../rules/hierarchy'
import { parseCvr, parseIndustryCode, parsePNumber, parsePostcode, parseWebsite } from '../rules/identifiers'
import { nameKey } from '../rules/text'
import type { IndustryScheme, OrganisationKind, PartnerStep, Sector } from '../rules/vocabulary'
import {
  attachment,
  contact,
  interaction,
  nextStep,
  notDuplicate,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
} from '../schema'
import { isContactOf } from './contacts'
import { asGiven, date, formatted, invalid, requiredDate, requiredText, text, words } from './fields'
import { assertPeriod } from './periods'
import { records } from './records'

type Membership = typeof organisationParent.$inferSelect

/** Partners and everybody else we work with, units included. */
export const organisations = records({
  table: organisation,
  fields: {
    name: requiredText(200),
    kinds: asGiven<OrganisationKind[]>(),
    sector: asGiven<Sector | null>(),
    cvr: formatted(parseCvr),
    pNumber: formatted(parsePNumber),
    industryCode: formatted(parseIndustryCode),
    industryScheme: asGiven<IndustryScheme | null>(),
    street: text(200),
    postcode: formatted(parsePostcode),
    city: text(100),
    website: formatted(parseWebsite),
    tags: words(50),
    note: text(10_000),
    mainContactId: asGiven<string | null>(),
    ownerId: asGiven<string | null>(),
  },
  derive: (row) => (row.name === undefined ? {} : { nameKey: nameKey(row.name) }),
  check: {
    on: ['mainContactId'],
    rule: (file, { id, mainContactId }) => {
      if (mainContactId !== null && !isContactOf(file, mainContactId, id))
        throw invalid('mainContactId', 'contact.elsewhere')
    },
  },
  beforeRemove: removeWhatHangsOn,
})

/** Steps of the talk with a partner, each from its day. */
export const organisationSteps = records({
  table: organisationStep,
  fields: { organisationId: asGiven<string>(), step: asGiven<PartnerStep>(), onDate: requiredDate },
})

/** Head counts, each with its day. */
export const organisationEmployeeCounts = records({
  table: organisationEmployees,
  fields: { organisationId: asGiven<string>(), countedOn: requiredDate, employees: asGiven<number>() },
})

/** Whose unit an organisation is, in periods; never its own, through however many links, on any day. */
export const organisationParents = records({
  table: organisationParent,
  fields: { organisationId: asGiven<string>(), parentId: asGiven<string>(), validFrom: date, validTo: date },
  check: {
    on: ['organisationId', 'parentId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo)
      assertNoCircle(allMemberships(file), [row.organisationId])
    },
  },
  beforeRemove: (file, id) => {
    // An older row, which the removed one covered, may come to hold again.
    const rows = allMemberships(file)
    const gone = rows.find((row) => row.id === id)
    if (gone)
      assertNoCircle(
        rows.filter((row) => row !== gone),
        [gone.organisationId],
      )
  },
})

/** Whose unit everybody is or was. */
export function allMemberships(file: OpenFile): Membership[] {
  return file.orm.select().from(organisationParent).all()
}

/** Looks at memberships that were just put back. @throws DrejebogError organisation.circle */
export function assertNoCircles(file: OpenFile, membershipIds: readonly string[]): void {
  if (membershipIds.length === 0) return
  const all = allMemberships(file)
  const wanted = new Set(membershipIds)
  const units = all.filter(({ id }) => wanted.has(id)).map(({ organisationId }) => organisationId)
  assertNoCircle(all, [...new Set(units)])
}

/** @throws DrejebogError organisation.circle when one of the organisations would become its own unit, on any day */
export function assertNoCircle(rows: Membership[], organisationIds: string[]): void {
  if (organisationIds.some((each) => circlesEver(rows, each))) throw new DrejebogError('organisation.circle')
}

/** What hangs on an organisation goes with it; its units stay and stand alone. */
function removeWhatHangsOn(file: OpenFile, id: string): void {
  file.orm.update(organisation).set({ mainContactId: null }).where(eq(organisation.id, id)).run()
  const entries = file.orm.select({ id: interaction.id }).from(interaction)
  const ofEntries = inArray(nextStep.interactionId, entries.where(eq(interaction.organisationId, id)))
  file.orm.delete(nextStep).where(eq(nextStep.organisationId, id)).run()
  file.orm.update(nextStep).set({ interactionId: null }).where(ofEntries).run()
  file.orm.delete(attachment).where(eq(attachment.organisationId, id)).run()
  file.orm.delete(interaction).where(eq(interaction.organisationId, id)).run()
  file.orm
    .delete(notDuplicate)
    .where(or(eq(notDuplicate.organisationId, id), eq(notDuplicate.otherId, id)))
    .run()
  file.orm.delete(contact).where(eq(contact.organisationId, id)).run()
  file.orm.delete(organisationStep).where(eq(organisationStep.organisationId, id)).run()
  file.orm.delete(organisationEmployees).where(eq(organisationEmployees.organisationId, id)).run()
  const either = or(eq(organisationParent.organisationId, id), eq(organisationParent.parentId, id))
  const gone = file.orm.delete(organisationParent).where(either).returning().all()
  const units = gone.map((row) => row.organisationId).filter((unit) => unit !== id)
  if (units.length > 0) assertNoCircle(allMemberships(file), units)
}
