import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { circlesEver } from '../rules/hierarchy'
import { parseCvr, parseIndustryCode, parsePNumber, parsePostcode, parseWebsite } from '../rules/identifiers'
import { nameKey } from '../rules/text'
import type { IndustryScheme, OrganisationKind, PartnerStep, Sector } from '../rules/vocabulary'
import { organisation, organisationEmployees, organisationParent, organisationStep } from '../schema'
import { isContactOf } from './contacts'
import { asGiven, date, formatted, invalid, requiredDate, requiredText, text, words } from './fields'
import { removeWhatHangsOn } from './hanging'
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
  beforeRemove: removeWhatHangsOnIt,
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
function removeWhatHangsOnIt(file: OpenFile, id: string): void {
  const units = allMemberships(file)
    .filter(({ parentId }) => parentId === id)
    .map(({ organisationId }) => organisationId)
  removeWhatHangsOn(file, 'organisation', [id])
  if (units.length > 0) assertNoCircle(allMemberships(file), units)
}
