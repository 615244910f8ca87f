import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect, type Page } from '@playwright/test'

const HOST = resolve(import.meta.dirname, '../../out/main/browser-host.js')

/** A computer with the program running on it: its own local data, and a documents folder that may be shared. */
export type Machine = {
  address: string
  data: string
  documents: string
  /** Ends the program as Ctrl+C does; what was published stays. */
  stop(): Promise<void>
}

export const PASSWORD = 'rundt om søen'

type Fixtures = {
  /** A folder of this test's own, removed afterwards. */
  folder: string
  /** Starts the program on one more machine; without `documents` it has a folder of its own. */
  startMachine: (options?: { documents?: string; data?: string }) => Promise<Machine>
  /** The machine that `page` looks at. */
  machine: Machine
  /** Opens one more window, on a machine. Every window fails the test on a strange request or a console error. */
  openWindow: (machine: Machine) => Promise<Page>
  /** Console errors that this test brings about on purpose. */
  expectedErrors: { list: RegExp[] }
}

/** A refusal answers 422, which Chromium notes in the console by itself. */
const REFUSED = /Failed to load resource: the server responded with a status of 422/

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'drejebog-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  startMachine: async ({ folder }, use) => {
    const machines: Machine[] = []
    await use(async ({ documents, data } = {}) => {
      const number = machines.length + 1
      const places = {
        data: data ?? join(folder, `data ${number}`),
        documents: documents ?? join(folder, `documents ${number}`),
      }
      await mkdir(places.documents, { recursive: true })
      const machine = await start(places)
      machines.push(machine)
      return machine
    })
    for (const machine of machines) await machine.stop()
  },

  machine: ({ startMachine }, use) => startMachine().then(use),

  // An array would be taken for Playwright's own pair of value and options.
  expectedErrors: [{ list: [] }, { option: true }],

  openWindow: async ({ browser, expectedErrors }, use) => {
    const pages: Page[] = []
    const faults: string[] = []
    await use(async ({ address }) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      pages.push(page)
      watch(page, new URL(address).origin, faults)
      await page.goto(address)
      return page
    })
    for (const page of pages) await page.context().close()
    const unexpected = faults.filter(
      (fault) => ![REFUSED, ...expectedErrors.list].some((each) => each.test(fault)),
    )
    expect(unexpected, 'strange requests and console errors').toEqual([])
  },

  page: ({ machine, openWindow }, use) => openWindow(machine).then(use),
})

function watch(page: Page, origin: string, faults: string[]): void {
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
}

async function start(places: { data: string; documents: string }): Promise<Machine> {
  const env = {
    ...process.env,
    DREJEBOG_DATA: places.data,
    DREJEBOG_DOCUMENTS: places.documents,
    DREJEBOG_PORT: '0',
  }
  const child = spawn(process.execPath, [HOST], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressOf(child)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...places, address, stop }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const address = /^Drejebog: (\S+)$/m.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the browser host ended with ${code} and said: ${said}`)))
  })
}

/** Fills in the dialog for a new document. */
export async function fillNewDocument(page: Page, name: string, password = PASSWORD): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Ny fil' })
  await dialog.getByLabel('Filens navn').fill(name)
  await dialog.getByLabel('Dit navn').fill('Mette Holm')
  await dialog.getByRole('textbox', { name: 'Adgangskode', exact: true }).fill(password)
  await dialog.getByRole('textbox', { name: 'Adgangskoden igen' }).fill(password)
}

/** Makes a new document from the start page and stands in its list of partners; the recovery sheet is put off. */
export async function newDocument(page: Page, name = 'Byskoven'): Promise<void> {
  await page.getByRole('button', { name: 'Ny fil' }).click()
  await fillNewDocument(page, name)
  await page.getByRole('button', { name: 'Opret filen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  await goTo(page, 'Partnere')
}

/** Goes to a page of the frame by its name in the navigation. */
export async function goTo(
  page: Page,
  name: 'I dag' | 'Partnere' | 'Målgruppe' | 'Fortryd' | 'Papirkurv' | 'Indstillinger',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Adds a person of the office on the settings page: the smallest write there is. */
export async function addStaff(page: Page, name: string): Promise<void> {
  await goTo(page, 'Indstillinger')
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Tilføj' }).click()
  await expect(page.getByLabel(`Navn på ${name}`)).toBeVisible()
}

/** Makes and confirms a recovery sheet. @returns its eight groups */
export async function makeSheet(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Udskriv Gendannelsesark' }).first().click()
  await page.getByRole('button', { name: 'Lav Gendannelsesarket' }).click()
  const groups = await sheetGroups(page)
  await page.getByRole('button', { name: 'Arket er udskrevet, videre' }).click()
  for (const field of await page.getByRole('textbox', { name: /^Gruppe \d$/ }).all())
    await field.fill(groups[(await placeOf(field)) - 1] as string)
  await page.getByRole('button', { name: 'Bekræft arket' }).click()
  await expect(page.getByText('Arket gælder nu')).toBeVisible()
  return groups
}

/** The groups that the sheet on the screen shows. */
export async function sheetGroups(page: Page): Promise<string[]> {
  const items = page.getByRole('list', { name: 'Nøglen i otte grupper' }).getByRole('listitem')
  await expect(items).toHaveCount(8)
  return (await items.allInnerTexts()).map((text) => text.replace(/^\d\s*/, '').trim())
}

/** Which group a field of the confirmation asks for, from 1. */
export async function placeOf(field: Locator): Promise<number> {
  const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
  return Number(/\d/.exec(label)?.[0])
}

/** Opens the first example from the start page, and stands in its list of partners. */
export async function openExample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Prøv et eksempel/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  await goTo(page, 'Partnere')
}

/** Fails with what axe finds wrong with the page as it stands. @param rules only these; all of them when left out */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  )
  expect(told).toEqual([])
}

/** From now on a procedure refuses, as `search/find`, with one of the codes of db/errors. */
export async function refuse(page: Page, procedure: string, code: string): Promise<void> {
  const json = { defined: false, code, status: 422, message: code, data: {} }
  await page.route(`**/rpc/${procedure}`, (route) => route.fulfill({ status: 422, json: { json } }))
}
