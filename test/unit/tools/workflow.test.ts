import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Step = { name?: string; uses?: string; run?: string; with?: Record<string, unknown>; if?: string }
type Workflow = {
  permissions: Record<string, string>
  jobs: Record<string, { 'runs-on': string; 'timeout-minutes': number; permissions?: unknown; steps: Step[] }>
}

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const read = (path: string) => readFileSync(at(path), 'utf8')
const workflow: Workflow = parse(read('.github/workflows/windows.yml'))
const builder = parse(read('electron-builder.yml'))
const described: { name: string; scripts: Record<string, string> } = JSON.parse(read('package.json'))

const [job] = Object.values(workflow.jobs)
if (!job) throw new Error('the workflow has no job')
const { steps } = job
const runs = steps.map(({ run = '' }) => run)

/** Where a step stands that runs something; fails where none does. */
function place(part: string): number {
  const found = runs.findIndex((run) => run.includes(part))
  expect(found, part).toBeGreaterThanOrEqual(0)
  return found
}

test('every script and tool that the workflow names is there, or it fails on a machine nobody looks at', () => {
  const named = runs.flatMap((run) =>
    [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
  )
  expect(named).toEqual(['check', 'build', 'test:desktop', 'package'])
  for (const script of named) expect(described.scripts[script], script).toBeDefined()
  expect(existsSync(at('node_modules/electron/install.js'))).toBe(true)
})

test('each step comes after what it needs', () => {
  const order = [
    'npm ci',
    'node_modules/electron/install.js',
    'npm run check',
    'npm run build',
    'npm run test:desktop',
    'npm run package',
    "-ArgumentList '/S'",
    'CloseMainWindow',
    'Uninstall Drejebog.exe',
  ]
  const places = order.map(place)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const uses = steps.map(({ uses = '' }) => uses)
  const checkout = uses.findIndex((each) => each.startsWith('actions/checkout@'))
  const node = uses.findIndex((each) => each.startsWith('actions/setup-node@'))
  const upload = uses.findIndex((each) => each.startsWith('actions/upload-artifact@'))
  expect(checkout).toBe(0)
  expect(node).toBe(1)
  expect(place('npm ci')).toBe(2)
  expect(upload).toBeGreaterThan(place('Uninstall Drejebog.exe'))
})

test('it runs on Windows and the Node that the program is made for, ends by itself, and may only read', () => {
  expect(job['runs-on']).toBe('windows-latest')
  expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(job.permissions).toBeUndefined()
  expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version']).toBe(24)
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
  expect(JSON.stringify(workflow)).not.toMatch(/secrets\.|continue-on-error/)
})

test('no step passes over a failure: only what a failed run left is uploaded because of one', () => {
  expect(steps.filter((step) => step.if).map(({ uses }) => uses?.split('@')[0])).toEqual([
    'actions/upload-artifact',
  ])
})

test('the installer, the program and its files are looked for where the packing puts them', () => {
  const text = runs.join('\n')
  const artifact = String(builder.nsis.artifactName).replace(/\$\{version\}/, '*')
  expect(text).toContain(`${builder.directories.output}/${artifact}`)
  const upload = steps.find(({ uses, if: when }) => uses?.startsWith('actions/upload-artifact@') && !when)
  expect(upload?.with?.path).toBe(`${builder.directories.output}/${artifact}`)
  expect(text).toContain(`Programs/${described.name}/${builder.productName}.exe`)
  expect(text).toContain(`Classes/.${builder.fileAssociations[0].ext}`)
  expect(builder.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false })
})
