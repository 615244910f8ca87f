import { and, asc, eq, gte } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { type IsoDate, today } from '../rules/calendar'
import { change } from '../schema'
import { tableNumber } from './tables'

type Row = Record<string, unknown>

/** What has become of the records of a table since a day, whatever happened in between. */
export type ChangedSince = {
  /** There now, and not there before. */
  created: string[]
  /** There before and now, with the columns that hold something else, and with what was in those that were written. */
  changed: { id: string; columns: string[]; before: Row }[]
  /** There before and gone now, as they were. */
  deleted: Row[]
}

/**
 * Compares the records of a table with what they were when a day began. What was taken back since does not count.
 * @param since ISO date, a day in Denmark
 */
export function changedSince(file: OpenFile, table: string, since: IsoDate): ChangedSince {
  const first = firstChangeOf(file, since)
  const result: ChangedSince = { created: [], changed: [], deleted: [] }
  if (first === null) return result
  const entries = file.orm
    .select({ record: change.record, kind: change.kind, old: change.old })
    .from(change)
    .where(and(gte(change.n, first), eq(change.tableNo, tableNumber(table))))
    .orderBy(asc(change.n))
    .all()
  const read = file.sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`)
  for (const [id, own] of Map.groupBy(entries, ({ record }) => record)) {
    const now = read.get(id)
    if (own[0]?.kind === 0) {
      if (now) result.created.push(id)
      continue
    }
    // The oldest value of each field is the one from before.
    const before: Row = Object.assign({}, ...own.map(({ old }) => JSON.parse(old ?? '{}') as Row).reverse())
    if (!now) result.deleted.push(before)
    else {
      const columns = Object.keys(before).filter((column) => before[column] !== now[column])
      if (columns.length > 0) result.changed.push({ id, columns, before })
    }
  }
  return result
}

/** The first change that was made on a day or after it; null when nothing was. */
function firstChangeOf(file: OpenFile, since: IsoDate): number | null {
  // A day in Denmark begins before it does in UTC, so those of the evening before are looked at one by one.
  const rows = file.sqlite
    .prepare<[string], { at: string; first: number }>(
      "SELECT at, first_change AS first FROM operation WHERE at >= date(?, '-1 day') ORDER BY n",
    )
    .iterate(since)
  for (const { at, first } of rows) if (today(new Date(at)) >= since) return first
  return null
}
