import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { LOGGED_TABLES } from '../schema'

export type Reference = { table: string; column: string; target: string }

const configs = LOGGED_TABLES.map(({ no, table }) => ({ no, config: getTableConfig(table) }))
const byNo = new Map<number, string>(configs.map(({ no, config }) => [no, config.name]))

/** The number that a table has in the log. */
export const LOGGED_NUMBERS: ReadonlyMap<string, number> = new Map([...byNo].map(([no, name]) => [name, no]))
const byName = new Map<string, number>(configs.map(({ no, config }) => [config.name, no]))

/** Every reference between logged tables: all of them point at `id`. */
export const REFERENCES: readonly Reference[] = configs.flatMap(({ config }) =>
  config.foreignKeys.map((key) => {
    const reference = key.reference()
    return {
      table: config.name,
      column: reference.columns[0]?.name as string,
      target: getTableConfig(reference.foreignTable).name,
    }
  }),
)

/** The name of a logged table by its number in the log. */
export function tableName(no: number): string {
  const name = byNo.get(no)
  if (!name) throw new Error(`no logged table has number ${no}`)
  return name
}

/** The number in the log of a logged table. */
export function tableNumber(name: string): number {
  const no = byName.get(name)
  if (no === undefined) throw new Error(`${name} is not logged`)
  return no
}
