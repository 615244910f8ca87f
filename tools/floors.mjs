// Holds the arrows of the house: renderer -> (types of) electron/backend/api -> db, and db/rules for everyone.
// Sources are read as syntax trees, so comments and strings cannot fool it, and an import() or import.meta.glob
// counts like any other import.
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'vite'
import { isMain } from './is-main.mjs'

/** What each floor may import of ours, the first fitting line counts: [from, values of, types of]. */
const ARROWS = /** @type {[RegExp, RegExp, RegExp][]} */ ([
  [/^renderer\//, /^(renderer|db\/rules|resources)\//, /^electron\/backend\/api\//],
  [/^electron\/backend\//, /^(electron\/backend|db|resources)\//, /^$/],
  // Of the backend the shell runs only what all share: messages, the serving of the window's files, log files.
  [
    /^electron\/[^/]+$/,
    /^(electron\/([^/]+|backend\/hosts\/(protocol|static|log-file))$|db\/rules\/|resources\/)/,
    /^electron\/backend\//,
  ],
  [/^db\/rules\//, /^db\/rules\//, /^$/],
  [/^db\/schema\//, /^db\/(schema|rules)\//, /^$/],
  [
    /^db\/queries\//,
    // The rule book that comes with the program is data as well.
    /^(db\/((queries|rules|schema|log|search)\/|file\/(statements|steps)$|[^/]+$)|resources\/rules\/)/,
    /^db\/file\//,
  ],
  [/^db\//, /^db\//, /^$/],
  [/^test\//, /^/, /^/],
  [/^(tools\/|[^/]+$)/, /^(tools\/|resources\/|[^/]+$)/, /^$/],
])

/** What electron.vite.config.ts makes of the licences of all that is bundled. */
const LICENCES = 'virtual:licences'

/** Packages that only some files may import. */
const PACKAGES = /** @type {Record<string, RegExp>} */ ({
  electron: /^(electron\/[^/]+$|test\/)/,
  'better-sqlite3': /^(db\/file\/connection\.ts$|test\/)/,
  ...Object.fromEntries(
    ['exceljs', 'fflate', 'yauzl', 'papaparse'].map((name) => [name, /^(electron\/backend\/excel\/|test\/)/]),
  ),
  // The second reader that the first one is compared with.
  xlsx: /^test\//,
})

/** Where an import of a folder means the `index` in it. */
const FOLDER =
  /^(renderer|test|tools|resources|electron(\/backend(\/(api|hosts))?)?|db(\/(file|log|queries|rules|schema|search))?)$/

/** @typedef {{ name: string | null, typeOnly: boolean }} Import a null name could not be read */

/**
 * @param {string} path
 * @param {string} source
 * @returns {Import[]}
 */
function importsOf(path, source) {
  /** @type {Import[]} */
  const found = []
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const add = (/** @type {unknown} */ node, typeOnly = false) => {
    const value = /** @type {{ value?: unknown } | null} */ (node)?.value
    found.push({ name: typeof value === 'string' ? value : null, typeOnly })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, true),
    TSImportEqualsDeclaration: () => add(null),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(null)
      const isGlob = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty'
      if (isGlob && first?.type === 'ArrayExpression') for (const one of first.elements) add(one)
      else if (isGlob) add(first)
    },
  }).visit(program)
  return found
}

/**
 * The imports of one source that break the rule, one sentence each.
 * @param {string} path from the project's folder, with forward slashes
 * @param {string} source
 * @param {ReadonlySet<string>} packages the names package.json lists
 * @returns {string[]}
 */
export function breaches(path, source, packages) {
  const [, values, types] = ARROWS.find(([from]) => from.test(path)) ?? [/^/, /^$/, /^$/]
  const inHouse = /^(renderer|electron|db)\//.test(path)
  return importsOf(path, source).flatMap(({ name, typeOnly }) => {
    const says = (/** @type {string} */ why) => [`${path} imports ${name ?? 'something unreadable'}: ${why}`]
    if (name === null) return inHouse ? says('only plain imports can be checked') : []
    if (/^\.\.?(\/|$)/.test(name)) {
      const place = posix.join(posix.dirname(path), name)
      const target = FOLDER.test(place) ? `${place}/index` : place
      if (target.startsWith('test/') && !path.startsWith('test/'))
        return says('nothing imports from the tests')
      if (values.test(target) || (typeOnly && types.test(target))) return []
      return says(types.test(target) ? 'types only (import type)' : 'this arrow does not exist')
    }
    if (path.startsWith('db/rules/')) return says('db/rules imports nothing')
    const isNode = name.startsWith('node:') || builtinModules.includes(name)
    if (isNode && path.startsWith('renderer/')) return says('the window has no Node')
    if (isNode) return inHouse && /^(node:)?module$/.test(name) ? says('no require() around the rule') : []
    // Made by the build itself: text for the window, no code of anybody's.
    if (name === LICENCES) return path.startsWith('renderer/') ? [] : says('for the window only')
    const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
    if (!packages.has(packageName)) return says('not a package of package.json, and there are no aliases')
    return PACKAGES[packageName]?.test(path) === false ? says('not from this file') : []
  })
}

function main() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  const packages = new Set(Object.keys({ ...dependencies, ...devDependencies }))
  const pattern = ['*', '{renderer,electron,db,test,tools}/**/*'].map(
    (at) => `${at}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}`,
  )
  const files = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  const found = files.flatMap((path) => breaches(path, readFileSync(resolve(root, path), 'utf8'), packages))
  console.log(found.length ? found.join('\n') : `${files.length} files keep to the floors`)
  process.exit(found.length || !files.length ? 1 : 0)
}

if (isMain(import.meta.url)) main()
