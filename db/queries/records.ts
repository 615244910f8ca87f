import { eq, getTableColumns, getTableName, type InferInsertModel, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { newId } from '../ids'
import type { Field } from './fields'
import { assertSeen, isGuarded } from './hidden-names'
import { assertOne, found } from './rows'

type TableWithId = SQLiteTable & { id: AnySQLiteColumn }

/** The fields that a user fills in. What `derive` makes and the id are not among them. */
type Fields<T extends TableWithId> = {
  [K in keyof InferInsertModel<T>]?: (value: never, name: string) => Row<T>[K & keyof Row<T>]
}

type Values<F> = { [K in keyof F]: F[K] extends (value: infer V, name: string) => unknown ? V : never }

type Row<T extends TableWithId> = T['$inferSelect']

export type Records<F> = {
  /** What can be given of a record; its other columns it makes itself. */
  fields: readonly (keyof F & string)[]
  /** @returns the id of the new record */
  create(file: OpenFile, values: Values<F>): string
  update(file: OpenFile, id: string, values: Partial<Values<F>>): void
  remove(file: OpenFile, id: string): void
}

/**
 * What every kind of record can do, from a declaration of its fields: each value passes its field's check on the way
 * in. All of it runs inside an operation.
 * @param options.derive columns made from the fields, such as a sort key
 * @param options.within the rules between the fields of one record, before it is written: what the table's own checks
 * refuse has no name
 * @param options.check the rules between records, on the row as it stands after a write to one of the fields `on`
 * @param options.beforeRemove takes away what hangs on the record
 */
export function records<T extends TableWithId, const F extends Fields<T>>(options: {
  table: T
  fields: F
  derive?: (row: Partial<Row<T>>) => Partial<Row<T>>
  within?: (row: Row<T>) => void
  check?: { on: (keyof F)[]; rule: (file: OpenFile, row: Row<T>) => void }
  beforeRemove?: (file: OpenFile, id: string) => void
}): Records<F> {
  const { table, fields, derive, within, check, beforeRemove } = options
  const checked = (values: object): Partial<Row<T>> => {
    const row: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(values)) {
      const field = (fields as Record<string, Field<unknown> | undefined>)[name]
      if (!field) throw new DrejebogError('input.invalid', { field: name })
      if (value !== undefined) row[name] = field(value, name)
    }
    return { ...row, ...derive?.(row as Partial<Row<T>>) } as Partial<Row<T>>
  }
  const tableColumns = getTableColumns(table)
  const columns = Object.keys(tableColumns)
  const insert = prepared((file) =>
    file.orm
      .insert(table)
      .values(Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)])) as InferInsertModel<T>)
      .prepare(),
  )
  const empty = Object.fromEntries(columns.map((name) => [name, null]))
  const current = (file: OpenFile, id: string) =>
    found(file.orm.select().from(table).where(eq(table.id, id)).get()) as Row<T>
  return {
    fields: Object.keys(fields) as (keyof F & string)[],
    create(file, values) {
      const row = { ...empty, id: newId(), ...checked(values) }
      within?.(row as Row<T>)
      insert(file).run(row)
      check?.rule(file, row as Row<T>)
      return row.id
    },
    update(file, id, values) {
      const row = checked(values)
      if (Object.keys(row).length === 0) return
      if (within || isGuarded(file)) {
        const now = current(file, id)
        within?.({ ...now, ...row })
        for (const field of Object.keys(values)) {
          const [before, after] = [now[field as keyof Row<T>], row[field as keyof Row<T>]]
          const column = tableColumns[field]?.name ?? field
          if (after !== undefined) assertSeen(file, getTableName(table), { field, column, before, after })
        }
      }
      assertOne(
        file.orm
          .update(table)
          .set(row as never)
          .where(eq(table.id, id))
          .run().changes,
      )
      if (check?.on.some((name) => name in row)) check.rule(file, current(file, id))
    },
    remove(file, id) {
      beforeRemove?.(file, id)
      assertOne(file.orm.delete(table).where(eq(table.id, id)).run().changes)
    },
  }
}
