import type { OpenFile } from '../../../db/file/connection'
import { changesOf } from '../../../db/log/entries'
import { operation } from '../../../db/log/operation'
import { tableName } from '../../../db/log/tables'
import {
  commitImport,
  draftImport,
  type ImportDraft,
  type ImportInput,
  importLabel,
} from '../../../db/queries/import/preview'
import type { ImportKind } from '../../../db/rules/import/concepts'
import type { TableTally } from '../../../db/rules/import/outcome'
import type { ParsedRow } from '../../../db/rules/import/plan'

export const TODAY = '2026-11-26'

/** A row as it was read, without any fault. */
export function aRow(n: number, values: Record<string, unknown>): ParsedRow {
  return { n, values: new Map(Object.entries(values)), notes: [], flags: [], faults: [] }
}

export function anInput(
  kind: ImportKind,
  rows: readonly ParsedRow[],
  plan: Partial<ImportInput['plan']> = {},
): ImportInput {
  return {
    kind,
    rows,
    plan: { lookups: {}, strategies: {}, repeated: null, ...plan },
    headers: new Map(),
    today: TODAY,
  }
}

/** Shows what rows come to, and makes it. */
export function imported(file: OpenFile, input: ImportInput): ImportDraft & { n: number | null } {
  const draft = draftImport(file, input)
  const { n } = operation(file, { label: importLabel(input.kind) }, () => commitImport(file, input, draft))
  return { ...draft, n }
}

/** What an operation did to the file, told from the change log, as a preview tells it beforehand. */
export function tallyOfLog(file: OpenFile, n: number | null): Record<string, TableTally> {
  const tally: Record<string, TableTally> = {}
  if (n === null) return tally
  const created = new Set<string>()
  const changed = new Map<string, { table: string; fields: Set<string> }>()
  for (const { tableNo, record, kind, old } of changesOf(file, n)) {
    const table = tableName(tableNo).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    tally[table] ??= { created: 0, updated: 0, fields: {} }
    if (kind === 0) {
      created.add(record)
      tally[table].created += 1
    } else if (!created.has(record)) {
      const known = changed.get(record) ?? { table, fields: new Set<string>() }
      changed.set(record, known)
      for (const field of Object.keys(JSON.parse(old ?? '{}')))
        if (field !== 'name_key') known.fields.add(field)
    }
  }
  for (const { table, fields } of changed.values()) {
    const own = tally[table] as TableTally
    own.updated += 1
    for (const field of fields) {
      const name = field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      own.fields[name] = (own.fields[name] ?? 0) + 1
    }
  }
  return tally
}
