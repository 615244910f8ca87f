import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { systemClock } from '../../db/clock'
import type { Document } from '../../db/file/document'
import { openDocument } from '../../db/file/open-document'
import type { BrowserHost } from '../api/host/browser'
import { aMachine, type Machine, makeDocument } from '../api/host/hosts'
import { aFolder } from '../fixtures/place'
import { documentsIn, expectSame, expectWholeDocuments, keyOf, leftIn, namesInDocument } from './folder'
import { startHost } from './host'

/** One machine with one document, and what its user knows to be in it. */
export class Desk {
  readonly machine: Machine = aMachine()
  /** Everything that was answered. */
  readonly certain = new Set<string>()
  /** Asked for and not answered: it may be there, whole, or not. */
  readonly asked = new Set<string>()
  /** Of the document, without its ending. */
  name: string
  #number = 0

  constructor(name: string) {
    this.name = name
  }

  get path(): string {
    return join(this.machine.documents, `${this.name}.drejebog`)
  }

  get key(): Buffer {
    return keyOf(this.machine)
  }

  async open(host: BrowserHost): Promise<void> {
    await host.client.documents.open({ ref: await host.find(this.name) })
  }

  async enter(host: BrowserHost): Promise<void> {
    const name = `Virksomhed ${++this.#number}`
    this.asked.add(name)
    await host.client.organisations.create({ name })
    this.asked.delete(name)
    this.certain.add(name)
  }

  /** What was not answered and is there after all is certain from now on. */
  async look(host: BrowserHost, where: string): Promise<void> {
    const names = (await host.client.organisations.list({})).map(({ name }) => name)
    for (const name of this.asked) if (names.includes(name)) this.certain.add(name)
    this.asked.clear()
    expectSame(names, this.certain, where)
  }

  /** After the end of a host: the document in the folder is an old edition or a new one, and whole. */
  async lookAside(where: string): Promise<void> {
    const { documents } = this.machine
    await expectWholeDocuments(documents, this.key)
    const known = new Set([...this.certain, ...this.asked])
    const strange = (await namesInDocument(this.path, this.key)).filter((name) => !known.has(name))
    expect(strange, where).toEqual([])
    // A killed publishing leaves its temporary: never under a name that is taken for a document.
    expect(
      leftIn(documents).filter((name) => !name.endsWith('.tmp')),
      where,
    ).toEqual([])
  }

  /** Opens once more and sees that all is there; after closing it is in the document, and nothing lies about. */
  async expectAllThere(where: string): Promise<void> {
    const host = await startHost(this.machine)
    try {
      await this.open(host)
      await this.look(host, where)
      expect(leftIn(this.machine.documents), where).toEqual([])
      expect(await host.client.documents.close(), where).toBeNull()
    } finally {
      await host.end('SIGTERM')
    }
    expectSame(await namesInDocument(this.path, this.key), this.certain, `${where}, published`)
    expect(readdirSync(join(this.machine.dataFolder, 'work')), where).toEqual([])
  }

  /** The document on a colleague's machine. */
  async atColleague(): Promise<Document> {
    return openDocument(this.path, this.key, {
      dataFolder: aFolder(),
      clock: systemClock,
      checkWorker: null,
    })
  }

  /** All names in the document and in the conflict copies beside it. */
  async namesInFolder(): Promise<string[]> {
    const { documents } = this.machine
    const own = documentsIn(documents).filter((name) => !name.includes('sikkerhedskopi'))
    const all = await Promise.all(own.map((name) => namesInDocument(join(documents, name), this.key)))
    return [...new Set(all.flat())]
  }
}

/** A desk with a document that one organisation has been entered into, and that has been closed. */
export async function aDesk(name = 'Sønderparken'): Promise<Desk> {
  const desk = new Desk(name)
  const host = await startHost(desk.machine)
  await makeDocument(host, name)
  await desk.enter(host)
  await host.end('SIGTERM')
  return desk
}
