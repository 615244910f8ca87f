// The licences of what goes into the program. The build itself collects them, so that the list is never another's:
// main and preload are bundled first and leave the packages they took in here; the window is last and shows them all.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence */

const root = fileURLToPath(new URL('..', import.meta.url))
const ID = 'virtual:licences'
const PLACEHOLDER = '__DREJEBOG_LICENCES__'

/**
 * The folder of the package that a module belongs to.
 * @param {string} id as a bundler names it, with `\0` before it or a query after it
 * @returns {string | null} `/…/node_modules/@orpc/client`, or null for a module of no package
 */
export function packageFolder(id) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null
}

/**
 * Older names of licences.
 * @type {Record<string, string>}
 */
const ALSO_CALLED = { 'MIT/X11': 'MIT' }

/**
 * What a package says of itself and of its licence. One without a file for it has the text that its licence always
 * has, from resources/licences/.
 * @param {string} folder
 * @returns {Licence}
 */
export function readLicence(folder) {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license: licence, author } = described
  if (typeof licence !== 'string') throw new Error(`${name} does not say its licence`)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file))
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'))
  if (texts.length === 0) {
    const holder = (typeof author === 'string' ? author : author?.name) ?? name
    const text = readFileSync(
      join(root, 'resources', 'licences', `${ALSO_CALLED[licence] ?? licence}.txt`),
      'utf8',
    )
    texts.push(text.replace('{holder}', holder.replace(/\s*<.*$/, '')))
  }
  return {
    name,
    version,
    licence,
    text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n'),
  }
}

/**
 * SQLite and its encryption lie inside the SQLite library and not in packages of their own; what they say of
 * themselves stands in their header.
 * @returns {Licence[]}
 */
function sqliteLicences() {
  const header = readFileSync(join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8')
  /** @param {RegExp} what */
  const said = (what) => {
    const found = what.exec(header)?.[1]
    if (!found) throw new Error(`sqlite3.h does not say ${what}`)
    return found
  }
  const mit = readFileSync(join(root, 'resources', 'licences', 'MIT.txt'), 'utf8')
  const blessing = said(/(The author disclaims copyright.*?never taking more than you give\.)/s)
  return [
    {
      name: 'SQLite',
      version: said(/#define SQLITE_VERSION\s+"([\d.]+)"/),
      licence: 'blessing',
      text: blessing.replaceAll(/^\*\* ?/gm, ''),
    },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: said(/"SQLite3 Multiple Ciphers ([\d.]+)"/),
      licence: said(/License: +(MIT)\b/),
      text: mit.replace('{holder}', said(/Copyright: +\(c\) (.+)/)).trim(),
    },
  ]
}

/**
 * Everything that goes along: what was bundled, what lies beside it (`dependencies`), and Electron.
 * @param {Iterable<string>} modules as the bundler names them
 * @returns {Licence[]} by name, each version once
 */
export function licencesOf(modules) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const beside = [...Object.keys(dependencies), 'electron'].map((name) => join(root, 'node_modules', name))
  const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== null))
  const found = [...new Set([...folders, ...beside])].map(readLicence)
  const all = new Map([...found, ...sqliteLicences()].map((each) => [`${each.name} ${each.version}`, each]))
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Gives each of the three builds its plugin; together they make the module `virtual:licences`.
 * @returns {{ collect: import('vite').Plugin, show: import('vite').Plugin }} `collect` for main and preload, `show`
 *   for the window
 */
export function licences() {
  /** @type {Set<string>} */
  const modules = new Set()
  return {
    collect: {
      name: 'drejebog:collect-licences',
      generateBundle() {
        for (const id of this.getModuleIds()) modules.add(id)
      },
    },
    show: {
      name: 'drejebog:show-licences',
      resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
      load(id) {
        if (id !== `\0${ID}`) return undefined
        // With hot reload the window is not bundled, and what it takes in is not known.
        const text = this.environment.mode === 'dev' ? JSON.stringify(licencesOf(modules)) : PLACEHOLDER
        return `export const licences = JSON.parse(${JSON.stringify(text)})`
      },
      generateBundle(_options, bundle) {
        if (modules.size === 0) this.error('main and preload must be built before the window')
        const text = JSON.stringify(JSON.stringify(licencesOf([...modules, ...this.getModuleIds()])))
        const chunks = Object.values(bundle).filter(
          (part) => part.type === 'chunk' && part.code.includes(PLACEHOLDER),
        )
        if (chunks.length !== 1) this.error(`${chunks.length} chunks hold the licences`)
        for (const chunk of chunks) {
          if (chunk.type === 'chunk')
            chunk.code = chunk.code.replace(new RegExp(`(["'\`])${PLACEHOLDER}\\1`), () => text)
        }
      },
    },
  }
}
