import { asc, desc, eq, or, sql } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { holdsOn } from '../rules/dated'
import {
  type IndustryScheme,
  type OrganisationKind,
  type PartnerStep,
  type Sector,
  type ShownStep,
  shownStep,
} from '../rules/vocabulary'
import { organisation, organisationEmployees, organisationParent, organisationStep } from '../schema'
import { agreementList } from './agreement-list'
import { attachmentsOf, type ListedAttachment } from './attachments'
import { CONTACT_OF_O, type Contact, contactsOf } from './contacts'
import { type Interaction, interactionsOf } from './interactions'
import { type NextStep, nextStepsOf } from './next-steps'
import { found } from './rows'

/** An organisation as a row of the list. */
export type OrganisationRow = {
  id: string
  name: string
  kinds: OrganisationKind[]
  sector: Sector | null
  cvr: string | null
  pNumber: string | null
  industryCode: string | null
  industryScheme: IndustryScheme | null
  street: string | null
  postcode: string | null
  city: string | null
  website: string | null
  tags: string[]
  note: string | null
  /** How far it has come: what was written, or "aftale" as it follows from the agreements. */
  step: ShownStep | null
  stepOn: string | null
  /** When the agreement in force was signed to which it is a party or whose unit it is; the first of several. */
  agreementOn: string | null
  employees: number | null
  parentId: string | null
  parentName: string | null
  ownerId: string | null
  ownerName: string | null
  contactName: string | null
  contactRole: string | null
  contactPhone: string | null
  contactEmail: string | null
  /** The day of the newest entry of the contact log. */
  lastInteractionOn: string | null
  /** The day of the newest discussion (drøftelse). */
  discussedOn: string | null
  /** The most urgent step that is not done, and its day. */
  nextStep: string | null
  nextStepOn: string | null
  nextStepOwnerId: string | null
}

type RawRow = Omit<OrganisationRow, 'kinds' | 'tags' | 'step' | 'agreementOn'> & {
  kinds: string
  tags: string
  step: PartnerStep | null
}

/**
 * All organisations with what holds on a day: step, head count, whose unit they are, and the contact log up to it. Ties go to the row
 * recorded last, as in rules/dated. The contact is the main one, else the first that was entered and holds.
 * @param asOf ISO date
 * @returns by name, the Danish way
 */
export function organisationList(file: OpenFile, asOf: string): OrganisationRow[] {
  const rows = file.sqlite
    .prepare<[{ asOf: string }], RawRow>(
      `SELECT o.id, o.name, o.kinds, o.sector, o.cvr, o.p_number AS pNumber, o.industry_code AS industryCode,
        o.industry_scheme AS industryScheme, o.street, o.postcode, o.city, o.website, o.tags, o.note,
        s.step, s.on_date AS stepOn,
        (SELECT employees FROM organisation_employees e WHERE e.organisation_id = o.id AND e.counted_on <= $asOf
          ORDER BY e.counted_on DESC, e.id DESC LIMIT 1) AS employees,
        p.id AS parentId, p.name AS parentName,
        c.name AS contactName, c.role AS contactRole, c.phone AS contactPhone, c.email AS contactEmail,
        o.owner_id AS ownerId, w.name AS ownerName,
        (SELECT on_date FROM interaction i WHERE i.organisation_id = o.id AND i.on_date <= $asOf
          ORDER BY i.on_date DESC LIMIT 1) AS lastInteractionOn,
        (SELECT on_date FROM interaction i WHERE i.organisation_id = o.id AND i.on_date <= $asOf
          AND i.kind = 'discussion' ORDER BY i.on_date DESC LIMIT 1) AS discussedOn,
        n.text AS nextStep, n.due_on AS nextStepOn, n.owner_id AS nextStepOwnerId
      FROM organisation o
      LEFT JOIN contact c ON c.id = ${CONTACT_OF_O}
      LEFT JOIN organisation_step s ON s.id = (SELECT id FROM organisation_step t
        WHERE t.organisation_id = o.id AND t.on_date <= $asOf ORDER BY t.on_date DESC, t.id DESC LIMIT 1)
      LEFT JOIN organisation p ON p.id = (SELECT parent_id FROM organisation_parent m
        WHERE m.organisation_id = o.id AND coalesce(m.valid_from, '') <= $asOf
          AND (m.valid_to IS NULL OR m.valid_to >= $asOf)
        ORDER BY coalesce(m.valid_from, '') DESC, m.id DESC LIMIT 1)
      LEFT JOIN staff w ON w.id = o.owner_id
      LEFT JOIN next_step n ON n.id = (SELECT id FROM next_step x
        WHERE x.organisation_id = o.id AND x.done_on IS NULL ORDER BY x.due_on, x.id LIMIT 1)
      ORDER BY o.name_key, o.id`,
    )
    .all({ asOf })
  const agreed = agreedOn(file, asOf)
  return rows.map((row) => {
    const agreementOn = agreed.get(row.id) ?? null
    const step = shownStep(row.step, agreementOn !== null)
    return {
      ...row,
      kinds: JSON.parse(row.kinds),
      tags: JSON.parse(row.tags),
      step,
      stepOn: step === 'agreement' ? agreementOn : row.stepOn,
      agreementOn,
    }
  })
}

/** Since when each partner has an agreement in force, as its partner or as a workplace that it covers. */
function agreedOn(file: OpenFile, asOf: string): Map<string, string> {
  const days = new Map<string, string>()
  for (const { inForce, type, signedOn, parties, units } of agreementList(file, asOf, {
    standingSince: asOf,
  })) {
    if (!inForce || signedOn === null || type === 'letterOfIntent') continue
    const partners = parties.filter(({ side }) => side === 'partner')
    for (const { organisationId } of [...partners, ...units]) {
      const known = days.get(organisationId)
      if (known === undefined || signedOn < known) days.set(organisationId, signedOn)
    }
  }
  return days
}

export type Membership = typeof organisationParent.$inferSelect & { name: string; current: boolean }

/** An organisation with all that hangs on it. */
export type OrganisationRecord = typeof organisation.$inferSelect & {
  contacts: Contact[]
  /** Since when an agreement with it is in force, as of the day; null for none. */
  agreementOn: string | null
  /** Newest first. */
  steps: (typeof organisationStep.$inferSelect)[]
  /** Newest first. */
  employeeCounts: (typeof organisationEmployees.$inferSelect)[]
  /** Whose unit it is or was; `name` is the other organisation's. */
  parents: Membership[]
  /** Its units, now and before. */
  units: Membership[]
  /** The contact log, newest first. */
  interactions: Interaction[]
  /** Open ones by their day, then those that are done. */
  nextSteps: NextStep[]
  /** Newest first. */
  attachments: ListedAttachment[]
  /** How much of the programme would go with it. */
  inProgramme: InProgramme
}

/** In how many agreements it is a party, in how many it is covered, and how often it sits in a group. */
export type InProgramme = { parties: number; units: number; groupMembers: number }

/**
 * @param asOf ISO date: tells which memberships hold
 * @throws DrejebogError record.notFound
 */
export function organisationRecord(file: OpenFile, id: string, asOf: string): OrganisationRecord {
  const { orm } = file
  const row = found(orm.select().from(organisation).where(eq(organisation.id, id)).get())
  const memberships = orm
    .select({
      id: organisationParent.id,
      organisationId: organisationParent.organisationId,
      parentId: organisationParent.parentId,
      validFrom: organisationParent.validFrom,
      validTo: organisationParent.validTo,
      name: organisation.name,
    })
    .from(organisationParent)
    .innerJoin(
      organisation,
      sql`${organisation.id} = iif(${organisationParent.organisationId} = ${id}, ${organisationParent.parentId}, ${organisationParent.organisationId})`,
    )
    .where(or(eq(organisationParent.organisationId, id), eq(organisationParent.parentId, id)))
    .orderBy(asc(organisation.nameKey), desc(organisationParent.validFrom))
    .all()
    .map((membership) => ({ ...membership, current: holdsOn(membership, asOf) }))
  return {
    ...row,
    agreementOn: agreedOn(file, asOf).get(id) ?? null,
    contacts: contactsOf(file, id),
    steps: orm
      .select()
      .from(organisationStep)
      .where(eq(organisationStep.organisationId, id))
      .orderBy(desc(organisationStep.onDate), desc(organisationStep.id))
      .all(),
    employeeCounts: orm
      .select()
      .from(organisationEmployees)
      .where(eq(organisationEmployees.organisationId, id))
      .orderBy(desc(organisationEmployees.countedOn), desc(organisationEmployees.id))
      .all(),
    parents: memberships.filter((membership) => membership.organisationId === id),
    units: memberships.filter((membership) => membership.parentId === id),
    interactions: interactionsOf(file, id),
    nextSteps: nextStepsOf(file, id),
    attachments: attachmentsOf(file, { organisationId: id }),
    inProgramme: inProgramme(file, id),
  }
}

function inProgramme({ sqlite }: OpenFile, id: string): InProgramme {
  const count = (table: string) =>
    sqlite
      .prepare<[string], number>(`SELECT count(*) FROM "${table}" WHERE organisation_id = ?`)
      .pluck()
      .get(id) ?? 0
  return {
    parties: count('agreement_party'),
    units: count('agreement_unit'),
    groupMembers: count('group_member'),
  }
}
