import type { OpenFile } from '../file/connection'
import type { ChangeEntry } from '../log/entries'
import { recordChange } from '../log/history'
import { type RestoreResult, restore, STANDING_DELETION } from '../log/restore'
import { REFERENCES, tableName, tableNumber } from '../log/tables'
import { matches } from '../rules/text'
import { type NamedChange, named, nameOf } from './names'
import { assertNoCircles } from './organisations'

/** The tables whose deleted records somebody would look for. */
export const TRASH_TABLES = [
  'organisation',
  'contact',
  'interaction',
  'next_step',
  'attachment',
  'saved_view',
  'organisation_step',
  'organisation_employees',
  'organisation_parent',
  'staff',
] as const

export type TrashTable = (typeof TRASH_TABLES)[number]

/** Something deleted that can be put back. */
export type TrashItem = {
  id: string
  /** The number of the change that deleted it, for asking for older ones. */
  n: number
  /** UTC. */
  at: string
  staffName: string | null
  /** The record as it was. */
  deleted: NamedChange
  /** What went along and comes back with it, by table. */
  along: { table: TrashTable; count: number }[]
}

/** So many at a time. */
const PAGE = 100

type Deletion = ChangeEntry & { at: string; staffName: string | null; label: string }
type Row = Record<string, string | number | null>

/**
 * Deleted records that nobody has put back, newest first. What went along with another one that is still gone is not
 * listed by itself: it comes back with that one. What a merge made one is not gone: undoing it parts them.
 * @param options.search words in what the record or its parts held
 * @param options.before older than this change
 */
export function trash(
  file: OpenFile,
  options: { table?: TrashTable | undefined; search?: string | undefined; before?: number | undefined } = {},
): { items: TrashItem[]; more: boolean } {
  const { table, search = '', before } = options
  const standing = file.sqlite
    .prepare<[], Deletion>(
      `SELECT c.n, c.operation, c.table_no AS tableNo, c.record, c.kind, c.old, o.at, o.label, s.name AS staffName
       FROM change c JOIN operation o ON o.n = c.operation LEFT JOIN staff s ON s.id = o.staff
       WHERE c.table_no IN (${TRASH_TABLES.map(tableNumber).join(', ')}) AND ${STANDING_DELETION}
         AND o.label <> 'organisation.merge'
       ORDER BY c.n DESC`,
    )
    .all()
  const text = textsOf(file)
  const items: TrashItem[] = []
  for (const { root, parts } of roots(standing)) {
    if (before !== undefined && root.n >= before) continue
    if (table !== undefined && tableName(root.tableNo) !== table) continue
    if (search.trim() !== '' && !matches([root, ...parts].map(text).join(' '), search)) continue
    if (items.length === PAGE) return { items, more: true }
    items.push(itemOf(file, root, parts))
  }
  return { items, more: false }
}

/**
 * Puts a deleted record back. Runs inside an operation.
 * @throws DrejebogError record.notFound · undo.otherVersion · organisation.circle
 */
export function restoreFromTrash(file: OpenFile, id: string): RestoreResult {
  const result = restore(file, id)
  assertNoCircles(
    file,
    result.restored.filter(({ table }) => table === 'organisation_parent').map(({ record }) => record),
  )
  return result
}

/** Every deletion that hangs on no other one of the same operation, with those that hang on it. */
function roots(standing: readonly Deletion[]): { root: Deletion; parts: Deletion[] }[] {
  return [...Map.groupBy(standing, ({ operation }) => operation).values()].flatMap((together) => {
    const byId = new Map(together.map((each) => [each.record, each]))
    const parents = new Map(
      together.map((each) => [each.record, targetsOf(each).filter((id) => byId.has(id))]),
    )
    const parts = new Map<string, Deletion[]>()
    for (const each of together)
      for (const root of tops(each.record, parents))
        if (root !== each.record) parts.set(root, [...(parts.get(root) ?? []), each])
    return together
      .filter(({ record }) => parents.get(record)?.length === 0)
      .map((root) => ({ root, parts: parts.get(root.record) ?? [] }))
  })
}

/** The ids at the top of what a record hung on. */
function tops(id: string, parents: ReadonlyMap<string, string[]>): string[] {
  const seen = new Set([id])
  for (const each of seen) for (const parent of parents.get(each) ?? []) seen.add(parent)
  return [...seen].filter((each) => parents.get(each)?.length === 0)
}

function targetsOf({ tableNo, old }: Deletion): string[] {
  const row = JSON.parse(old ?? '{}') as Row
  return REFERENCES.filter((each) => each.table === tableName(tableNo)).flatMap(({ column }) =>
    typeof row[column] === 'string' ? [row[column]] : [],
  )
}

/** All that is written in a deleted record, and the name of the partner that it hung on. */
function textsOf(file: OpenFile): (deletion: Deletion) => string {
  const names = new Map<string, string>()
  const partner = (id: string) => {
    const known = names.get(id) ?? nameOf(file, 'organisation', id) ?? ''
    names.set(id, known)
    return known
  }
  return ({ old }) => {
    const row = JSON.parse(old ?? '{}') as Row
    const written = Object.entries(row)
      .filter(([column, value]) => typeof value === 'string' && !/(^|_)(id|key)$/.test(column))
      .map(([, value]) => value)
    const owner = row.organisation_id
    return [...written, typeof owner === 'string' ? partner(owner) : ''].join(' ')
  }
}

function itemOf(file: OpenFile, root: Deletion, parts: readonly Deletion[]): TrashItem {
  const { record, n, at, staffName, label } = root
  const changes = [recordChange(file, root)]
  const operation = { n: root.operation, at, staffId: null, staffName, label, kind: 'edit', undoes: null }
  const [entry] = named(file, [{ ...operation, undone: false, untold: 0, changes }])
  const counts = Map.groupBy(parts, ({ tableNo }) => tableName(tableNo) as TrashTable)
  return {
    id: record,
    n,
    at,
    staffName,
    deleted: entry?.changes[0] as NamedChange,
    along: TRASH_TABLES.flatMap((table) => {
      const count = counts.get(table)?.length ?? 0
      return count === 0 ? [] : [{ table, count }]
    }),
  }
}
