/** The records that an import makes and changes, each through its own module, and what a new one has where nothing is said. */
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { OpenFile } from '../../file/connection'
import { reached } from '../../file/steps'
import * as schema from '../../schema'
import { agreementParties, agreementStatuses, agreements, commitments } from '../agreements'
import { contacts } from '../contacts'
import { interactions } from '../interactions'
import { nextSteps } from '../next-steps'
import { organisationEmployeeCounts, organisationParents, organisations } from '../organisations'
import { participantSituations, participantStages, participants } from '../participants'
import { placementExtensions, placements } from '../placements'
import { areas } from '../programme'
import { slotCapacities, slotQuotas, slots } from '../slots'
import { targetGroupCounts, targetGroups } from '../target-groups'
import type { Values, Write } from './draft'

type Records = {
  create(file: OpenFile, values: never): string
  update(file: OpenFile, id: string, values: never): void
}

type Table = { table: SQLiteTable; records: Records; given?: Values }

/** In an order in which each refers only to those before it. */
const TABLES = {
  area: { table: schema.area, records: areas },
  organisation: { table: schema.organisation, records: organisations, given: { kinds: [], tags: [] } },
  organisationEmployees: { table: schema.organisationEmployees, records: organisationEmployeeCounts },
  organisationParent: { table: schema.organisationParent, records: organisationParents },
  contact: { table: schema.contact, records: contacts },
  targetGroup: { table: schema.targetGroup, records: targetGroups },
  targetGroupCount: { table: schema.targetGroupCount, records: targetGroupCounts },
  agreement: { table: schema.agreement, records: agreements, given: { openToParties: false } },
  agreementParty: { table: schema.agreementParty, records: agreementParties, given: { side: 'partner' } },
  agreementStatus: { table: schema.agreementStatus, records: agreementStatuses },
  commitment: { table: schema.commitment, records: commitments, given: { unit: 'slots' } },
  interaction: { table: schema.interaction, records: interactions, given: { topics: [] } },
  participant: { table: schema.participant, records: participants, given: { trades: [] } },
  participantSituation: { table: schema.participantSituation, records: participantSituations },
  participantStage: { table: schema.participantStage, records: participantStages },
  slot: { table: schema.slot, records: slots, given: { kind: 'standing', trades: [] } },
  slotCapacity: { table: schema.slotCapacity, records: slotCapacities },
  slotQuota: { table: schema.slotQuota, records: slotQuotas, given: { coordinating: false } },
  placement: { table: schema.placement, records: placements },
  placementExtension: { table: schema.placementExtension, records: placementExtensions },
  nextStep: { table: schema.nextStep, records: nextSteps },
} satisfies Record<string, Table>

export type ImportTable = keyof typeof TABLES

export const IMPORT_TABLES = Object.keys(TABLES) as ImportTable[]

/** Every record of a table, by its id. */
export function allOf<T extends Values>(file: OpenFile, name: ImportTable): Map<string, T> {
  const { table } = TABLES[name] as Table
  return new Map((file.orm.select().from(table).all() as T[]).map((row) => [row.id as string, row]))
}

/** Columns that nobody fills in: the records make them themselves, or an erasure does. */
const DERIVED = new Set(['id', 'nameKey', 'placement.areaId'])

/** Makes the writes, inside a running operation. Each goes through the checks of its record. */
export function applyWrites(file: OpenFile, writes: readonly Write[]): void {
  /** Of what was made, by the ids it went by before. */
  const ids = new Map<string, string>()
  const blanks = new Map<ImportTable, Values>()
  /** Names those that are new by the ids that they have got. */
  const named = (values: Values) => {
    for (const [field, value] of Object.entries(values))
      if (field.endsWith('Id') && typeof value === 'string') values[field] = ids.get(value) ?? value
    return values
  }
  for (const write of writes) {
    reached('import:write')
    const { table, records, given } = TABLES[write.table] as Table
    if (write.kind === 'update') {
      records.update(file, write.id, named({ ...write.values }) as never)
      continue
    }
    let blank = blanks.get(write.table)
    if (!blank) {
      const columns = Object.keys(getTableColumns(table)).filter(
        (name) => !DERIVED.has(name) && !DERIVED.has(`${write.table}.${name}`),
      )
      blank = { ...Object.fromEntries(columns.map((name) => [name, null])), ...given }
      blanks.set(write.table, blank)
    }
    ids.set(write.id, records.create(file, named({ ...blank, ...write.values }) as never))
  }
  reached('import:written')
}
