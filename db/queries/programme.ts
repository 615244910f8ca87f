import type { OpenFile } from '../file/connection'
import { wouldCircle } from '../rules/hierarchy'
import type { ProgrammeGroupKind } from '../rules/vocabulary'
import { area, groupMember, programme, programmeGroup } from '../schema'
import { isContactOf } from './contacts'
import { asGiven, date, invalid, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod } from './periods'
import { records } from './records'

export type Programme = typeof programme.$inferSelect
export type Area = typeof area.$inferSelect
export type ProgrammeGroup = typeof programmeGroup.$inferSelect

const programmes = records({
  table: programme,
  fields: {
    name: requiredText(200),
    caseNumber: text(100),
    validFrom: date,
    validTo: date,
    ownerId: asGiven<string | null>(),
    note: text(10_000),
  },
  check: {
    on: ['validFrom', 'validTo'],
    rule: (_file, row) => assertPeriod(row.validFrom, row.validTo, 'programme.validTo'),
  },
})

type ProgrammeFields = Parameters<typeof programmes.create>[1]

const NOTHING_SAID = { caseNumber: null, validFrom: null, validTo: null, ownerId: null, note: null }

/** The programme of the file; null before anybody has written about it. */
export function currentProgramme(file: OpenFile): Programme | null {
  return file.orm.select().from(programme).limit(1).get() ?? null
}

/**
 * Writes about the programme; the first time that makes it, and then it needs its name.
 * @throws DrejebogError field.required · field.invalid
 */
export function saveProgramme(file: OpenFile, fields: Partial<ProgrammeFields>): void {
  const current = currentProgramme(file)
  if (current) programmes.update(file, current.id, fields)
  else programmes.create(file, { name: '', ...NOTHING_SAID, ...fields })
}

/** Housing areas, each perhaps in another one. */
export const areas = records({
  table: area,
  fields: { name: requiredText(200), parentId: asGiven<string | null>(), note: text(10_000) },
  check: {
    on: ['parentId'],
    rule: (file, row) => assertNoCircle(allAreas(file), row, 'area.parentId'),
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'area', [id]),
})

/** Every housing area. */
export function allAreas(file: OpenFile): Area[] {
  return file.orm.select().from(area).orderBy(area.id).all()
}

/** The steering group and the other groups around the programme. */
export const programmeGroups = records({
  table: programmeGroup,
  fields: {
    name: requiredText(200),
    kind: asGiven<ProgrammeGroupKind>(),
    parentId: asGiven<string | null>(),
    validFrom: date,
    validTo: date,
    note: text(10_000),
  },
  check: {
    on: ['parentId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo, 'programmeGroup.validTo')
      assertNoCircle(allProgrammeGroups(file), row, 'programmeGroup.parentId')
    },
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'programme_group', [id]),
})

/** Every group, in the order in which they were written. */
export function allProgrammeGroups(file: OpenFile): ProgrammeGroup[] {
  return file.orm.select().from(programmeGroup).orderBy(programmeGroup.id).all()
}

/** Which organisation sits in a group, in which role, in which period; for it may speak one of its own contacts. */
export const groupMembers = records({
  table: groupMember,
  fields: {
    groupId: asGiven<string>(),
    organisationId: asGiven<string>(),
    contactId: asGiven<string | null>(),
    role: text(200),
    validFrom: date,
    validTo: date,
  },
  check: {
    on: ['organisationId', 'contactId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo, 'groupMember.validTo')
      if (row.contactId !== null && !isContactOf(file, row.contactId, row.organisationId))
        throw invalid('groupMember.contactId', 'contact.elsewhere')
    },
  },
})

export type GroupMember = typeof groupMember.$inferSelect & {
  organisationName: string
  contactName: string | null
}

/** The members of all groups, now and before, by name. */
export function allGroupMembers(file: OpenFile): GroupMember[] {
  return file.sqlite
    .prepare<[], GroupMember>(
      `SELECT m.id, m.group_id AS groupId, m.organisation_id AS organisationId, m.contact_id AS contactId, m.role,
        m.valid_from AS validFrom, m.valid_to AS validTo, o.name AS organisationName, c.name AS contactName
      FROM group_member m JOIN organisation o ON o.id = m.organisation_id
      LEFT JOIN contact c ON c.id = m.contact_id ORDER BY o.name_key, m.id`,
    )
    .all()
}

type Placed = { id: string; parentId: string | null }

/** @throws DrejebogError field.invalid, hierarchy.circle, when a record would come to lie under itself */
function assertNoCircle(rows: readonly Placed[], { id, parentId }: Placed, field: string): void {
  const parents = new Map(rows.filter((row) => row.id !== id).map((row) => [row.id, row.parentId]))
  if (wouldCircle(parents, id, parentId)) throw invalid(field, 'hierarchy.circle')
}
