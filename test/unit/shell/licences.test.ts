import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFolder } from '../../../tools/licences.mjs'

interface Licence {
  name: string
  version: string
  licence: string
  text: string
}

const root = join(import.meta.dirname, '../../..')

/** What may go along without asking anybody: it binds us to nothing but the notice on the page. */
const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense'],
  ...['CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'Zlib', 'blessing'],
]

/** `(MIT OR Apache-2.0)`: of parts joined by OR one is enough, by AND all must do. */
function isAllowed(licence: string): boolean {
  const either = licence.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return either.some((each) => each.split(' AND ').every((part) => ALLOWED.includes(part)))
}

let licences: Licence[]
const named = (name: string) => licences.find((each) => each.name === name)

/** As an import names it, without the file in it. */
const packageName = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier

beforeAll(() => {
  const [chunk] = globSync('out/renderer/assets/LicencesPage-*.js', { cwd: root })
  if (!chunk) throw new Error('out/renderer holds no licences: run "npm run build" first')
  const code = readFileSync(join(root, chunk), 'utf8')
  const [, literal = '""'] = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code) ?? []
  licences = JSON.parse(JSON.parse(literal))
})

describe('the licences in the program', () => {
  it('leave out no package whose code lies in main or preload', () => {
    const files = globSync('out/{main,preload}/**/*.{js,cjs}', { cwd: root })
    const code = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
    const bundled = new Set(
      [...code.matchAll(/^\s*\/\/ (?:#region )?(?:\\0)?node_modules\/(\S+)/gm)].map(([, path]) =>
        packageName(path ?? ''),
      ),
    )
    expect(bundled.size).toBeGreaterThan(5)
    expect([...bundled].filter((name) => !named(name))).toEqual([])
  })

  it('leave out no package that the window takes in', () => {
    const taken = new Set<string>()
    for (const file of globSync('renderer/**/*.{ts,tsx}', { cwd: root })) {
      const code = readFileSync(join(root, file), 'utf8')
      for (const [, specifier = ''] of code.matchAll(
        /^import (?!type\b)(?:[\w\s{},*$]+ from )?'([^.'][^']*)'/gm,
      ))
        if (!specifier.startsWith('virtual:')) taken.add(packageName(specifier))
    }
    expect(taken.size).toBeGreaterThan(8)
    expect([...taken].filter((name) => !named(name))).toEqual([])
  })

  it('name what everybody sees, what nobody imports by name, and what is no npm package', () => {
    const names = [
      ...['react', 'react-dom', 'scheduler', '@mantine/core', 'drizzle-orm', 'electron'],
      ...['better-sqlite3-multiple-ciphers', 'SQLite', 'SQLite3 Multiple Ciphers'],
    ]
    expect(names.filter((name) => !named(name))).toEqual([])
  })

  it('name no package that is only used to build', () => {
    const names = ['vite', 'typescript', 'vitest', 'electron-builder', 'drizzle-kit', 'yaml', 'postcss']
    expect(names.filter((name) => named(name))).toEqual([])
  })

  it('stand there with their words, not only with their names', () => {
    for (const { name, version, text } of licences) {
      expect(version, name).toMatch(/^\d+\.\d+/)
      expect(text.length, name).toBeGreaterThan(200)
      expect(text, name).not.toMatch(/\{holder\}/)
      expect(text, name).toMatch(/permission|licen[cs]e|disclaims copyright/i)
    }
    expect(named('drizzle-orm')?.text).toContain(
      'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
    )
    expect(named('SQLite')?.text).toContain('May you do good and not evil.')
    expect(named('SQLite3 Multiple Ciphers')?.text).toMatch(/Copyright \(c\) [\d-]+ Ulrich Telle/)
  })

  it('are of the version that is installed', () => {
    for (const name of ['react', '@mantine/core', 'drizzle-orm', 'electron']) {
      const described = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      expect(named(name)?.version, name).toBe(described.version)
    }
  })

  it('ask for no more than to be named', () => {
    expect(licences.filter(({ licence }) => !isAllowed(licence))).toEqual([])
    for (const free of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND Zlib']) expect(isAllowed(free), free).toBe(true)
    for (const bound of ['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', '', 'SEE LICENSE IN LICENSE'])
      expect(isAllowed(bound), bound).toBe(false)
  })

  it('carry nothing of the machine they were collected on', () => {
    expect(JSON.stringify(licences)).not.toContain(root)
  })
})

it.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@orpc/client/dist/index.mjs', '/a/node_modules/@orpc/client'],
  ['/a/node_modules/one/node_modules/two/x.js', '/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/react/index.js?commonjs-es-import', '/a/node_modules/react'],
  ['C:\\a\\node_modules\\react\\index.js', 'C:/a/node_modules/react'],
  ['/a/renderer/main.tsx', null],
  ['\0rolldown/runtime.js', null],
])('a module belongs to the package nearest to it: %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder)
})
