import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { DrejebogError } from '../../db/errors'
import { closeImage } from '../../db/file/connection'
import type { Document } from '../../db/file/document'
import { openDocument } from '../../db/file/open-document'
import type { Identity } from '../../db/file/publish'
import type { Surroundings } from '../../db/file/surroundings'
import { TestClock } from '../fixtures/clock'
import { aDocument, anOrganisation, killed, surroundings } from '../fixtures/files'
import { documentsIn, expectSame, expectWholeDocuments, leftIn, namesInDocument } from './folder'
import { Random, times } from './size'

const MINUTE = 60_000
/** What may be answered when colleagues and drives come in the way. */
const EXPECTED = new Set(['lease.held', 'file.replaced', 'file.notFound'])

type Pc = { around: Surroundings; document: Document | null }

/** Some PCs with one document in a shared folder, and everything that can happen to them in any order. */
class Office {
  readonly answered = new Set<string>()
  readonly trace: string[] = []
  readonly clock: TestClock
  readonly path: string
  readonly identity: Identity
  #random: Random
  #pcs: Pc[]
  #number = 0

  constructor(random: Random, path: string, identity: Identity, clock: TestClock, pcs: number) {
    this.#random = random
    this.path = path
    this.identity = identity
    this.clock = clock
    this.#pcs = Array.from({ length: pcs }, () => ({ around: surroundings(clock), document: null }))
  }

  get folder(): string {
    return dirname(this.path)
  }

  async anything(): Promise<void> {
    const at = this.#random.below(this.#pcs.length)
    const pc = this.#pcs[at] as Pc
    // Never the same millisecond twice: what two PCs did is told apart by when they did it, too.
    this.clock.move(1 + this.#random.below(3000))
    const { document } = pc
    if (!document) return this.#note(`${at} opens`, () => this.#open(at))
    const does = this.#random.below(100)
    if (does < 40) return this.#note(`${at} enters ${this.#number + 1}`, () => this.#enter(document))
    if (does < 55) return this.#note(`${at} publishes`, () => document.publish())
    if (does < 75) return this.#note(`${at} ticks`, () => document.tick())
    if (does < 80) return this.#note(`${at} closes`, () => this.#close(at))
    if (does < 85) return this.#note(`${at} is killed`, async () => this.#kill(at))
    if (does < 90)
      return this.#note('the lease goes', async () => rmSync(`${this.path}.i-brug`, { force: true }))
    if (does < 94)
      return this.#note('time passes', async () => this.clock.move(this.#random.below(15) * MINUTE))
    if (does < 95)
      return this.#note('the clock is set back', async () =>
        this.clock.move(-this.#random.below(90) * MINUTE),
      )
    return this.#note('the folder is away', () => this.#away(at))
  }

  /** Everybody comes back, and goes home properly. */
  async end(): Promise<void> {
    for (const at of this.#pcs.keys()) {
      this.clock.move(20 * MINUTE)
      await this.#note(`${at} opens in the end`, () => this.#open(at))
      await this.#note(`${at} closes in the end`, () => this.#close(at))
    }
  }

  async #note(what: string, fn: () => Promise<void>): Promise<void> {
    const result = await fn().then(
      () => '',
      (error: unknown) => {
        if (error instanceof DrejebogError && EXPECTED.has(error.code)) return error.code
        this.trace.push(`${what}: ${String(error)}`)
        throw new Error(this.trace.join('\n'), { cause: error })
      },
    )
    this.trace.push(result ? `${what}: ${result}` : what)
  }

  async #open(at: number): Promise<void> {
    const pc = this.#pcs[at]
    if (pc && !pc.document) pc.document = await openDocument(this.path, this.identity.key, pc.around)
  }

  async #enter(document: Document): Promise<void> {
    const name = `Nr. ${String(++this.#number).padStart(3, '0')}`
    await document.write({ id: null, name: 'Prøve' }, (file) => anOrganisation(file, { name }))
    this.answered.add(name)
  }

  async #close(at: number): Promise<void> {
    const pc = this.#pcs[at]
    const document = pc?.document
    if (pc) pc.document = null
    await document?.close()
  }

  #kill(at: number): void {
    const pc = this.#pcs[at]
    if (!pc?.document) return
    pc.around = killed(pc.around)
    closeImage(pc.document.file)
    pc.document = null
  }

  /** The shared folder cannot be reached while one PC goes on. */
  async #away(at: number): Promise<void> {
    const elsewhere = `${this.folder}-away`
    renameSync(this.folder, elsewhere)
    try {
      for (let n = 0; n < 3; n++) {
        const document = this.#pcs[at]?.document
        if (!document) break
        this.clock.move(MINUTE)
        if (this.#random.below(2)) await this.#enter(document).catch(ignoreExpected)
        else await document.tick()
      }
    } finally {
      expect(existsSync(this.folder), this.trace.join('\n')).toBe(false)
      renameSync(elsewhere, this.folder)
    }
  }
}

function ignoreExpected(error: unknown): void {
  if (!(error instanceof DrejebogError && EXPECTED.has(error.code))) throw error
}

test('whatever three PCs do in whatever order, every answered edit is in the document or in a conflict copy', async () => {
  let conflicts = 0
  for (let seed = 1; seed <= times(40, 600); seed++) {
    const clock = new TestClock()
    const { document, path, identity } = await aDocument(clock)
    await document.close()
    const office = new Office(new Random(seed), path, identity, clock, 3)
    for (let n = 0; n < 40; n++) await office.anything()
    await office.end()
    const where = `seed ${seed}\n${office.trace.join('\n')}`
    await expectWholeDocuments(office.folder, identity.key)
    const found = new Set<string>()
    for (const name of documentsIn(office.folder))
      for (const each of await namesInDocument(join(office.folder, name), identity.key)) found.add(each)
    expectSame(found, office.answered, where)
    expect(leftIn(office.folder), where).toEqual([])
    conflicts += documentsIn(office.folder).filter((name) => name.includes('konflikt')).length
  }
  expect(conflicts, 'the PCs came in each other’s way').toBeGreaterThan(10)
})
