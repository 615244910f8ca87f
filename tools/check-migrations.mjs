// Fails when the tables of db/schema have changed and no migration was generated: drizzle-kit is let loose on a
// copy of db/migrations and must find nothing to add. The copy lies inside the project, since drizzle-kit takes
// only relative paths.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = join(root, 'tools', 'run.mjs')
const migrations = join(root, 'db', 'migrations')

const copy = mkdtempSync(join(root, 'node_modules', '.migrations-'))
try {
  cpSync(migrations, copy, { recursive: true })
  const out = relative(root, copy).replaceAll('\\', '/')
  const words = [
    'drizzle-kit',
    'generate',
    '--dialect',
    'sqlite',
    '--schema',
    './db/schema/*.ts',
    '--out',
    out,
  ]
  const { stdout, stderr, status } = spawnSync(process.execPath, [run, ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  const before = new Set(globSync('**/*', { cwd: migrations }))
  const added = globSync('**/*', { cwd: copy }).filter((file) => !before.has(file))
  // It ends with 0 on some errors, so the sentence is asked for too.
  if (status !== 0 || added.length || !stdout.includes('No schema changes')) {
    console.log(stdout + stderr)
    console.log('db/schema and db/migrations differ: npm run migration -- --name <name>')
    process.exitCode = 1
  } else console.log('the migrations are in step with the schema')
} finally {
  rmSync(copy, { recursive: true, force: true })
}
