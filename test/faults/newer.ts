import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveConfig } from 'electron-vite'
import { build, mergeConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the next version of the program might bring: a new table, and the parent of most others made anew. */
const NEXT = [
  'CREATE TABLE `next_version` (`id` text PRIMARY KEY NOT NULL) STRICT;',
  'CREATE TABLE `__staff` (`id` text PRIMARY KEY NOT NULL, `name` text NOT NULL, `initials` text NOT NULL, `active` integer NOT NULL, CONSTRAINT "staff_active" CHECK("active" in (0, 1))) STRICT; INSERT INTO `__staff` SELECT * FROM `staff`; DROP TABLE `staff`; ALTER TABLE `__staff` RENAME TO `staff`;',
  'INSERT INTO next_version SELECT id FROM organisation; CREATE INDEX `organisation_city` ON `organisation` (`city`);',
]

/** Gives the program migrations that it does not have yet; all else of it is as it stands. */
const withNextMigrations: Plugin = {
  name: 'next-migrations',
  transform(code, id) {
    if (!id.endsWith('/db/file/migrate.ts')) return null
    const list = 'export const SCHEMA_VERSION = MIGRATIONS.length'
    if (!code.includes(list)) throw new Error('db/file/migrate.ts has no such line')
    return code.replace(list, `MIGRATIONS.push(...${JSON.stringify(NEXT)});\n${list}`)
  },
}

/**
 * Builds the browser host of the next version of the program.
 * @returns the path of its entry
 */
export async function buildNextVersion(): Promise<string> {
  const { NODE_ENV } = process.env
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  const outDir = join(root, 'test-results', 'next-version')
  await build(mergeConfig(config?.main ?? {}, { plugins: [withNextMigrations], build: { outDir } }))
  process.env.NODE_ENV = NODE_ENV
  return join(outDir, 'browser-host.js')
}
