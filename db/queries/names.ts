import type { OpenFile } from '../file/connection'
import type { HistoryEntry, RecordChange } from '../log/history'
import { REFERENCES } from '../log/tables'

/** Tables whose records have no name of their own are called by what they hang on: through which column. */
const HANGS_ON: Record<string, string> = {
  organisation_employees: 'organisation_id',
  organisation_step: 'organisation_id',
  organisation_parent: 'organisation_id',
  interaction: 'organisation_id',
  next_step: 'organisation_id',
  not_duplicate: 'organisation_id',
  group_member: 'group_id',
  category_mapping: 'from_id',
  target_group_count: 'target_group_id',
  agreement_party: 'agreement_id',
  agreement_status: 'agreement_id',
  agreement_unit: 'agreement_id',
  commitment: 'agreement_id',
  goal_target: 'goal_id',
  goal_entry: 'goal_id',
  goal_follow_up: 'goal_id',
  participant_situation: 'participant_id',
  participant_stage: 'participant_id',
  slot_capacity: 'slot_id',
  slot_quota: 'slot_id',
  placement: 'organisation_id',
  placement_extension: 'placement_id',
  placement_paper: 'placement_id',
}

/** What a record is called where there is no name, or nothing that it hangs on. */
const CALLED_BY: Record<string, string> = { next_step: 'text', interaction: 'on_date' }

/** Records of which one owner has many: whose each of them is, through which column. */
const WHOSE: Record<string, string> = {
  group_member: 'organisation_id',
  agreement_party: 'organisation_id',
  agreement_unit: 'organisation_id',
  commitment: 'organisation_id',
  slot_quota: 'organisation_id',
}

/** What else belongs to the history of a record than what is called by it: table and column. */
const ALSO_PARTS: Record<string, readonly string[]> = {
  organisation: [
    'contact.organisation_id',
    'attachment.organisation_id',
    'agreement_party.organisation_id',
    'agreement_unit.organisation_id',
    'group_member.organisation_id',
    'slot.organisation_id',
  ],
  participant: ['placement.participant_id'],
  slot: ['placement.slot_id'],
  agreement: ['agreement_point.agreement_id', 'attachment.agreement_id'],
  category_scheme: ['category.scheme_id'],
}

type Part = { table: string; column: string }

/** What hangs on the records of a table, for their history. */
function partsOf(target: string): Part[] {
  const also = ALSO_PARTS[target] ?? []
  return REFERENCES.filter(
    ({ table, column, target: to }) =>
      to === target && (HANGS_ON[table] === column || also.includes(`${table}.${column}`)),
  )
}

/** The table that a column of another one refers to. */
function targetOf(table: string, column: string): string {
  return REFERENCES.find((each) => each.table === table && each.column === column)?.target ?? 'organisation'
}

/** `whose`: which of the many that `subject` has, such as the party of an agreement. */
export type NamedChange = RecordChange & { subject: string | null; whose?: string }
export type NamedEntry = Omit<HistoryEntry, 'changes'> & { changes: NamedChange[] }

/** Gives every change the name of its record, and puts names in the place of ids: a history never shows an id. */
export function named(file: OpenFile, entries: HistoryEntry[]): NamedEntry[] {
  const cache = new Map<string, string | null>()
  const name = (table: string, id: unknown): string | null => {
    if (typeof id !== 'string') return null
    const key = `${table} ${id}`
    if (!cache.has(key)) cache.set(key, nameOf(file, table, id))
    return cache.get(key) ?? null
  }
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => {
      const targets = new Map(
        REFERENCES.filter(({ table }) => table === change.table).map(({ column, target }) => [
          column,
          target,
        ]),
      )
      const owner = HANGS_ON[change.table]
      const ownerId = heldIn(file, change, owner)
      const whose = name('organisation', heldIn(file, change, WHOSE[change.table]))
      const subject =
        (change.table === 'placement' ? placementName(file, change.record) : null) ??
        (owner === undefined ? null : name(targetOf(change.table, owner), ownerId)) ??
        name(change.table, change.record)
      const fields = change.fields
        .filter(({ field }) => field !== 'id' && field !== 'name_key' && field !== 'subject_id')
        .map((each) => {
          const target = targets.get(each.field)
          // The bytes of a file have no name.
          if (target === undefined || target === 'attachment_content') return each
          return { field: each.field, before: name(target, each.before), after: name(target, each.after) }
        })
      return { ...change, fields, subject, ...(whose !== null && { whose }) }
    }),
  }))
}

/** What a record is called: its own name, or that of what it hangs on. */
export function subjectOf(file: OpenFile, record: { table: string; record: string }): string | null {
  if (record.table === 'placement') return placementName(file, record.record)
  const owner = HANGS_ON[record.table]
  if (owner === undefined) return nameOf(file, record.table, record.record)
  const ownerId = fieldOf(file, record.table, record.record, owner)
  const table = typeof ownerId === 'string' ? targetOf(record.table, owner) : record.table
  return nameOf(file, table, typeof ownerId === 'string' ? ownerId : record.record)
}

/** What a column held as the change left it. */
function heldIn(file: OpenFile, change: RecordChange, column: string | undefined): unknown {
  if (column === undefined) return null
  const held = change.fields.find(({ field }) => field === column)
  return held ? (held.after ?? held.before) : fieldOf(file, change.table, change.record, column)
}

/** The name of a record, also of one that is gone; null where its kind has none. */
export function nameOf(file: OpenFile, table: string, id: string): string | null {
  if (table === 'placement') return placementName(file, id)
  const field = CALLED_BY[table] ?? 'name'
  if ((table in HANGS_ON && field === 'name') || table === 'file_fact') return null
  return fieldOf(file, table, id, field) as string | null
}

/** A placement is called by who is in it, where it is not anonymous, and where it is. */
function placementName(file: OpenFile, id: string): string | null {
  const nameIn = (table: string, column: string) => {
    const held = fieldOf(file, 'placement', id, column)
    return typeof held === 'string' ? fieldOf(file, table, held, 'name') : null
  }
  const names = [nameIn('participant', 'participant_id'), nameIn('organisation', 'organisation_id')]
  const known = names.filter((name) => typeof name === 'string')
  return known.length === 0 ? null : known.join(', ')
}

/** A field of a record as it is, or as it was when it was deleted. */
function fieldOf(file: OpenFile, table: string, id: string, field: string): unknown {
  const row = file.sqlite
    .prepare<[string], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE id = ?`)
    .get(id)
  if (row) return row[field] ?? null
  const gone = file.sqlite
    .prepare<[string, string], { value: unknown }>(
      'SELECT json_extract(old, ?) AS value FROM change WHERE record = ? AND kind = 2 ORDER BY n DESC LIMIT 1',
    )
    .get(`$.${field}`, id)
  return gone?.value ?? null
}

/**
 * The ids whose history belongs to a record: its own, and those of all that hangs or hung on it.
 * @param table of the record: `organisation`, `agreement`, `goal` …
 */
export function recordsOf(file: OpenFile, table: string, id: string): string[] {
  const ids = new Set([id])
  for (const part of partsOf(table)) {
    const rows = file.sqlite.prepare<[string], { id: string }>(
      `SELECT id FROM "${part.table}" WHERE "${part.column}" = ?`,
    )
    for (const row of rows.all(id)) ids.add(row.id)
  }
  for (const column of new Set(partsOf(table).map((part) => part.column))) {
    const gone = file.sqlite.prepare<[string, string], { record: string }>(
      'SELECT DISTINCT record FROM change WHERE kind = 2 AND json_extract(old, ?) = ?',
    )
    for (const row of gone.all(`$.${column}`, id)) ids.add(row.record)
  }
  return [...ids]
}
