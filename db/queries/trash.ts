import type { OpenFile } from '../file/connection'
import type { ChangeEntry } from '../log/entries'
import { recordChange } from '../log/history'
import { type RestoreResult, restore, STANDING_DELETION } from '../log/restore'
import { REFERENCES, type Reference, tableName, tableNumber } from '../log/tables'
import { wouldCircle } from '../rules/hierarchy'
import { matches } from '../rules/text'
import { invalid } from './fields'
import { type NamedChange, named, nameOf } from './names'
import { assertNoCircles } from './organisations'

/** The tables whose deleted records somebody would look for. */
export const TRASH_TABLES = [
  'organisation',
  'contact',
  'interaction',
  'next_step',
  'attachment',
  'agreement',
  'agreement_party',
  'agreement_status',
  'agreement_point',
  'agreement_unit',
  'commitment',
  'goal',
  'goal_target',
  'goal_entry',
  'goal_follow_up',
  'target_group',
  'target_group_count',
  'participant',
  'participant_situation',
  'participant_stage',
  'slot',
  'slot_capacity',
  'slot_quota',
  'placement',
  'placement_extension',
  'placement_paper',
  'scheme_rule',
  'programme_group',
  'group_member',
  'area',
  'category_scheme',
  'category',
  'category_mapping',
  'figure_set',
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
 * @throws DrejebogError record.notFound · undo.otherVersion · organisation.circle · field.invalid
 */
export function restoreFromTrash(file: OpenFile, id: string): RestoreResult {
  const result = restore(file, id)
  assertNoCircles(
    file,
    result.restored.filter(({ table }) => table === 'organisation_parent').map(({ record }) => record),
  )
  for (const tree of TREES) assertTree(file, tree, result.restored)
  return result
}

/** Tables whose records lie under one another. */
const TREES = REFERENCES.filter(({ table, target }) => table === target)

/** @throws DrejebogError field.invalid, hierarchy.circle, when a record that was put back would lie under itself */
function assertTree(file: OpenFile, { table, column }: Reference, restored: RestoreResult['restored']): void {
  const back = restored.filter((each) => each.table === table)
  if (back.length === 0) return
  const rows = file.sqlite
    .prepare<[], { id: string; above: string | null }>(`SELECT id, "${column}" AS above FROM "${table}"`)
    .all()
  const parents = new Map(rows.map(({ id, above }) => [id, above]))
  const field = `${camel(table)}.${camel(column)}`
  for (const { record } of back)
    if (wouldCircle(parents, record, parents.get(record) ?? null)) throw invalid(field, 'hierarchy.circle')
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

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

/** All that is written in a deleted record, and the names of the partner and of what else it hung on. */
function textsOf(file: OpenFile): (deletion: Deletion) => string {
  const names = new Map<string, string>()
  const name = (table: string, id: string) => {
    const known = names.get(id) ?? nameOf(file, table, id) ?? ''
    names.set(id, known)
    return known
  }
  return ({ tableNo, old }) => {
    const row = JSON.parse(old ?? '{}') as Row
    const written = Object.entries(row)
      .filter(([column, value]) => typeof value === 'string' && !/(^|_)(id|key)$/.test(column))
      .map(([, value]) => value)
    const owners = OWNERS.filter(({ table }) => table === tableName(tableNo)).flatMap(
      ({ column, target }) => {
        const id = row[column]
        return typeof id === 'string' ? [name(target, id)] : []
      },
    )
    return [...written, ...owners].join(' ')
  }
}

/** What somebody remembers of a record without a name: whose it was. */
const OWNERS = REFERENCES.filter(({ target }) =>
  [
    'organisation',
    'agreement',
    'goal',
    'target_group',
    'programme_group',
    'category_scheme',
    'participant',
    'slot',
  ].includes(target),
)

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
