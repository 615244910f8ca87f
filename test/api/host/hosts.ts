import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe } from 'vitest'
import type { AppRouter } from '../../../electron/backend/api/router'
import { endBrowserHosts, startBrowserHost } from './browser'
import { startDesktopHost } from './desktop'

export type Client = RouterClient<AppRouter>

/** The two folders of one user on one machine. A second start on the same ones is the next day's. */
export type Machine = {
  /** Everything local. */
  dataFolder: string
  /** Where documents are shared: several machines may have the same one. */
  documents: string
}

/** A running host, reached as its window reaches it. */
export type ApiHost = Machine & {
  kind: 'browser' | 'desktop'
  client: Client
  /** The reference of a document of the shared folder, found as the user would find it. */
  find(name: string): Promise<string>
  /** Ends it as its user would. */
  stop(): Promise<void>
}

export const HOSTS = [
  { kind: 'browser', start: startBrowserHost },
  { kind: 'desktop', start: startDesktopHost },
] as const

export type StartHost = (machine: Machine) => Promise<ApiHost>

const made: string[] = []

afterAll(async () => {
  await endBrowserHosts()
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** An empty machine. @param documents the shared folder, if there is one already */
export function aMachine(documents?: string): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'drejebog-api-'))
  made.push(folder)
  const machine = { dataFolder: join(folder, 'lokalt'), documents: documents ?? join(folder, 'delt') }
  mkdirSync(machine.documents, { recursive: true })
  return machine
}

/**
 * Runs specs over HTTP against the built browser host, and over a MessagePort against the backend that the built
 * shell starts. One host serves all specs of the block.
 */
export function onBothHosts(what: string, specs: (host: () => ApiHost, start: StartHost) => void): void {
  describe.each(HOSTS)(`$kind host: ${what}`, ({ start }) => {
    let host: ApiHost
    beforeAll(async () => {
      host = await start(aMachine())
    })
    afterAll(() => host.stop())
    specs(() => host, start)
  })
}

export const PASSWORD = 'solsikke-17'

export const A_DOCUMENT = {
  password: PASSWORD,
  staffName: 'Mette Prøve',
  initials: 'MP',
  keeper: 'housingOrganisation',
} as const

/** Makes a document and opens it; its one member of staff is Mette Prøve (MP). */
export async function makeDocument({ client }: Pick<ApiHost, 'client'>, name: string): Promise<void> {
  const made = await client.documents.create({ name, ...A_DOCUMENT })
  if (!made) throw new Error('nobody answered the dialog')
}

/** Puts an organisation in. @returns its id */
export async function anOrganisation(
  { client }: Pick<ApiHost, 'client'>,
  fields: Partial<Parameters<Client['organisations']['create']>[0]> = {},
): Promise<string> {
  return (await client.organisations.create({ name: 'Boligkontoret', ...fields })).id
}
