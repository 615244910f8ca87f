import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { LOGGED_TABLES } from '../schema'

const RUNNING = '(SELECT n FROM running_operation WHERE one = 1)'

/** What `old` holds of one row: `{"name":…}`, built by SQLite so that no value passes through our code. */
function triggersOf(no: number, name: string, columns: string[]): string[] {
  const all = columns.map((column) => `'${column}', old."${column}"`).join(', ')
  const changed = columns
    .map(
      (column) =>
        `SELECT '${column}' AS k, old."${column}" AS v WHERE old."${column}" IS NOT new."${column}"`,
    )
    .join(' UNION ALL ')
  const differs = columns.map((column) => `old."${column}" IS NOT new."${column}"`).join(' OR ')
  return [
    // Without a running operation its number is NULL, which `change` refuses: the write is aborted.
    `CREATE TRIGGER "log_${name}_insert" AFTER INSERT ON "${name}" BEGIN
  INSERT INTO change (operation, table_no, record, kind) VALUES (${RUNNING}, ${no}, new.id, 0);
END`,
    `CREATE TRIGGER "log_${name}_update" AFTER UPDATE ON "${name}" WHEN ${differs} BEGIN
  INSERT INTO change (operation, table_no, record, kind, old)
  SELECT ${RUNNING}, ${no}, old.id, 1, json_group_object(k, v) FROM (${changed});
END`,
    `CREATE TRIGGER "log_${name}_delete" AFTER DELETE ON "${name}" BEGIN
  INSERT INTO change (operation, table_no, record, kind, old)
  VALUES (${RUNNING}, ${no}, old.id, 2, json_object(${all}));
END`,
  ]
}

/** The SQL of every trigger of the change log, generated from the schema; the migration runner puts them in anew. */
export function logTriggers(): string[] {
  return LOGGED_TABLES.flatMap(({ no, table }) => {
    const config = getTableConfig(table)
    return triggersOf(
      no,
      config.name,
      config.columns.map((column) => column.name),
    )
  })
}
