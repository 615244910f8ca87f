import { describe, expect, it } from 'vitest'
import { breaches } from '../../../tools/floors.mjs'

const packages = new Set(['react', '@mantine/core', 'electron', 'better-sqlite3', 'drizzle-orm', 'zod'])

const forbidden: [string, string, string][] = [
  [
    'the window runs the API',
    'renderer/app/x.ts',
    `import { router } from '../../electron/backend/api/router'`,
  ],
  [
    'the window runs the API behind an inline type, which leaves the import in place',
    'renderer/app/x.ts',
    `import { type Router } from '../../electron/backend/api/router'`,
  ],
  [
    'the window reads the database',
    'renderer/app/x.ts',
    `import { list } from '../../db/queries/organisations'`,
  ],
  ['the window knows the tables', 'renderer/app/x.ts', `import type { T } from '../../db/schema/staff'`],
  [
    'the window knows the hosts',
    'renderer/app/x.ts',
    `import type { P } from '../../electron/backend/hosts/port'`,
  ],
  ['the window knows the shell', 'renderer/app/x.ts', `import type { B } from '../../electron/preload'`],
  ['the window hands the API on', 'renderer/app/x.ts', `export { a } from '../../electron/backend/api/a'`],
  ['the window hands all of the API on', 'renderer/app/x.ts', `export * from '../../electron/backend/api/a'`],
  ['the window loads it later', 'renderer/app/x.tsx', `const a = await import('../../db/queries/a')`],
  ['the window loads a computed path', 'renderer/app/x.tsx', `const a = await import(place)`],
  ['the window loads a folder', 'renderer/app/x.ts', `import.meta.glob('../../db/queries/*.ts')`],
  ['the window loads folders', 'renderer/app/x.ts', `import.meta.glob(['./a.ts', '../../db/queries/*.ts'])`],
  ['the window takes a type by import()', 'renderer/app/x.ts', `type T = import('../../db/queries/a').T`],
  ['the window takes a typeof by import()', 'renderer/x.ts', `type T = typeof import('../db/queries/a')`],
  ['the window uses Node', 'renderer/app/x.ts', `import { readFileSync } from 'node:fs'`],
  ['the window uses Node by its bare name', 'renderer/app/x.ts', `import { readFileSync } from 'fs'`],
  ['the window imports electron', 'renderer/app/x.ts', `import { ipcRenderer } from 'electron'`],
  ['the backend imports electron', 'electron/backend/api/a.ts', `import { app } from 'electron'`],
  ['the backend imports a part of electron', 'electron/backend/a.ts', `import { app } from 'electron/main'`],
  ['the backend knows a type of electron', 'electron/backend/a.ts', `import type { App } from 'electron'`],
  ['the backend imports the shell', 'electron/backend/hosts/a.ts', `import { menu } from '../../menu'`],
  [
    'the backend imports the window',
    'electron/backend/api/a.ts',
    `import { da } from '../../../renderer/app/da'`,
  ],
  ['the shell runs the backend', 'electron/main.ts', `import { start } from './backend/hosts/port'`],
  ['the shell reads the database', 'electron/main.ts', `import { openImage } from '../db/file/connection'`],
  [
    'the database imports the backend',
    'db/file/a.ts',
    `import type { R } from '../../electron/backend/api/a'`,
  ],
  ['the database imports the window', 'db/queries/a.ts', `import { x } from '../../renderer/app/x'`],
  ['the database imports electron', 'db/file/keys.ts', `import { safeStorage } from 'electron'`],
  ['a query opens files', 'db/queries/a.ts', `import { openImage } from '../file/connection'`],
  [
    'a query opens files by the name of their folder',
    'db/queries/a.ts',
    `import { openImage } from '../file'`,
  ],
  [
    'the shell runs the backend by the name of its folder',
    'electron/main.ts',
    `import { a } from './backend'`,
  ],
  ['a query reads an example', 'db/queries/a.ts', `import f13 from '../../resources/examples/f13.json'`],
  ['a rule reads the rule book', 'db/rules/a.ts', `import rules from '../../resources/rules/rules.json'`],
  ['the file floor reads the rule book', 'db/file/a.ts', `import r from '../../resources/rules/rules.json'`],
  ['a table knows a query', 'db/schema/a.ts', `import { list } from '../queries/a'`],
  ['a rule reads a table', 'db/rules/a.ts', `import type { staff } from '../schema/staff'`],
  ['a rule knows the errors', 'db/rules/a.ts', `import { DrejebogError } from '../errors'`],
  ['a rule uses a package', 'db/rules/a.ts', `import { z } from 'zod'`],
  ['a rule uses Node', 'db/rules/a.ts', `import { randomUUID } from 'node:crypto'`],
  ['a second file opens SQLite', 'db/queries/a.ts', `import Sqlite from 'better-sqlite3'`],
  ['the backend opens SQLite', 'electron/backend/api/a.ts', `import Sqlite from 'better-sqlite3'`],
  ['an alias', 'renderer/app/x.ts', `import { x } from '@/app/x'`],
  ['an alias with a hash', 'electron/backend/api/a.ts', `import { x } from '#db/queries/a'`],
  ['another thing made up by the build', 'renderer/app/x.ts', `import { x } from 'virtual:x'`],
  ['the backend takes the licences', 'electron/backend/api/a.ts', `import { x } from 'virtual:licences'`],
  ['a package nobody listed', 'electron/backend/api/a.ts', `import { x } from 'left-pad'`],
  ['the database imports a test', 'db/file/a.ts', `import { fake } from '../../test/fixtures/fake'`],
  ['a tool imports a test', 'tools/a.mjs', `import { fake } from '../test/fixtures/fake'`],
  ['the backend imports a tool', 'electron/backend/api/a.ts', `import { x } from '../../../tools/run.mjs'`],
  ['require()', 'electron/backend/api/a.ts', `const { app } = require('electron')`],
  ['import = require()', 'electron/backend/api/a.ts', `import e = require('electron')`],
  ['createRequire()', 'electron/backend/api/a.ts', `import { createRequire } from 'node:module'`],
  ['a path out of the project', 'renderer/app/x.ts', `import { x } from '../../../x'`],
  ['a new folder that nobody gave arrows', 'shared/a.ts', `import { x } from '../db/rules/x'`],
]

const allowed: [string, string, string][] = [
  [
    'types of the API',
    'renderer/app/x.ts',
    `import type { Router } from '../../electron/backend/api/router'`,
  ],
  ['a type of the API by import()', 'renderer/app/x.ts', `type R = import('../../electron/backend/api/a').R`],
  ['the rules in the window', 'renderer/pages/a/x.tsx', `import { isCvr } from '../../../db/rules/cvr'`],
  ['the window within itself, later', 'renderer/app/x.ts', `const p = await import('../pages/a/Page')`],
  ['the licences in the window', 'renderer/pages/a/x.tsx', `import { x } from 'virtual:licences'`],
  ['packages and styles', 'renderer/app/x.tsx', `import '@mantine/core/styles.css'; import './x.css'`],
  ['the rules in the backend', 'electron/backend/api/a.ts', `import { isCvr } from '../../../db/rules/cvr'`],
  ['queries in the backend', 'electron/backend/api/a.ts', `import { list } from '../../../db/queries/a'`],
  ['Node in the backend', 'electron/backend/api/a.ts', `import { join } from 'node:path'`],
  ['electron in the shell', 'electron/window.ts', `import { BrowserWindow } from 'electron'`],
  ['the shell within itself', 'electron/main.ts', `import { menu } from './menu'`],
  [
    'the words of the port in the shell',
    'electron/main.ts',
    `import type { M } from './backend/hosts/protocol'`,
  ],
  [
    'rules, tables, log, errors in a query',
    'db/queries/a.ts',
    `import '../rules/a'; import '../log/a'; import '../errors'`,
  ],
  [
    'the type of an open file in a query',
    'db/queries/a.ts',
    `import type { OpenFile } from '../file/connection'`,
  ],
  [
    'migrations beside the runner',
    'db/file/migrate.ts',
    `import.meta.glob('../migrations/*.sql', { eager: true })`,
  ],
  ['SQLite in the one place', 'db/file/connection.ts', `import Sqlite from 'better-sqlite3'`],
  [
    'the serving of the window in the shell',
    'electron/a.ts',
    `import { serve } from './backend/hosts/static'`,
  ],
  ['the rule book in a query', 'db/queries/a.ts', `import rules from '../../resources/rules/rules.json'`],
  ['prepared statements in a query', 'db/queries/a.ts', `import { prepared } from '../file/statements'`],
  ['the steps of a write in a query', 'db/queries/a.ts', `import { reached } from '../file/steps'`],
  ['a folder by its name', 'renderer/app/i18n/time.ts', `import { i18n } from '.'; import { a } from '..'`],
  ['the folder of tables by its name', 'db/queries/a.ts', `import { staff } from '../schema'`],
  ['rules among themselves', 'db/rules/a.ts', `import { days } from './days'`],
  ['tests look at everything', 'test/unit/a.test.ts', `import { openImage } from '../../db/file/connection'`],
  [
    'an import in a comment or a string',
    'db/rules/a.ts',
    `// import 'electron'\nconst s = "import 'electron'"`,
  ],
]

describe('the floors', () => {
  it.each(forbidden)('refuses: %s', (_, path, source) => {
    expect(breaches(path, source, packages)).toHaveLength(1)
  })

  it.each(allowed)('lets through: %s', (_, path, source) => {
    expect(breaches(path, source, packages)).toEqual([])
  })
})
