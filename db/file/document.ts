import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DrejebogError, type ErrorCode } from '../errors'
import { lastOperation } from '../log/operation'
import { backupFolder, makeBackup } from './backup'
import { checkImage, closeImage, type OpenFile, openImage } from './connection'
import { dailyCopies, saysDamaged } from './daily'
import type { Edition } from './header'
import { extractImage } from './image-copy'
import type { KeySlot } from './keys'
import { Lending } from './lending'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { currentEdition, EditionConflict, type Identity, publishImage, writeConflictCopy } from './publish'
import { prepareRestored } from './restore'
import { PublishSchedule } from './schedule'
import type { DocumentEvent, DocumentStatus } from './status'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import { folderThere } from './take-up'
import * as working from './working-copy'

/** How often a colleague's edition is looked for, in milliseconds. */
const FOLLOW_EVERY = 3000

/** What `openDocument` and `createDocument` make a document of. */
export type DocumentParts = {
  path: string
  identity: Identity
  around: Surroundings
  place: working.WorkingFolder
  release: () => void
  state: working.WorkingState
  file: OpenFile
  savedAt: string | null
  /** Every page is to be read once the first list is shown. */
  mustCheck: boolean
  /** File name of the conflict copy that was made on the way. */
  conflictCopy: string | null
}

/**
 * An open document: the working copy on this machine, and its way into the shared folder.
 * Nothing runs by itself: the host calls `tick` about once a second.
 */
export class Document {
  readonly path: string
  readonly identity: Identity
  readonly lending: Lending
  #around: Surroundings
  #place: working.WorkingFolder
  #release: () => void
  #state: working.WorkingState
  #file: OpenFile
  #gate: Promise<unknown> = Promise.resolve()
  #listeners = new Set<(event: DocumentEvent) => void>()
  #schedule: PublishSchedule
  #nextFollow = 0
  #savedAt: string | null
  #conflictCopy: string | null
  #damaged = false
  #mustCheck: boolean
  #closed = false

  constructor(parts: DocumentParts) {
    this.path = parts.path
    this.identity = parts.identity
    this.#around = parts.around
    this.#place = parts.place
    this.#release = parts.release
    this.#state = parts.state
    this.#file = parts.file
    this.#savedAt = parts.savedAt
    this.#mustCheck = parts.mustCheck
    this.#conflictCopy = parts.conflictCopy
    this.lending = new Lending(parts.path, parts.around.clock)
    this.#schedule = new PublishSchedule(parts.around.clock)
    if (this.unpublished) this.#schedule.edited()
  }

  /** The open image. It is another one after a reload, so it is never kept across an await. */
  get file(): OpenFile {
    return this.#file
  }

  get unpublished(): boolean {
    return this.#state.mustPublish || lastOperation(this.#file) > this.#state.publishedOperation
  }

  status(): DocumentStatus {
    return {
      edition: this.#state.base?.n ?? 0,
      savedAt: this.#savedAt,
      unpublished: this.unpublished,
      problem: this.#schedule.problem,
      lease: this.lending.state,
      conflictCopy: this.#conflictCopy,
      damaged: this.#damaged,
    }
  }

  /** @returns the way to stop listening */
  onEvent(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Runs a write on the newest data, with the lease in hand. Waits while the document is being published.
   * @param staff who writes: the id for the log, the name for colleagues
   * @throws DrejebogError lease.held · file.replaced (a colleague's edition came first; it is loaded now) and `fn`'s own
   */
  write<T>(staff: { id: string | null; name: string }, fn: (file: OpenFile) => T): Promise<T> {
    return this.#exclusive(async () => {
      if (this.#damaged) throw new DrejebogError('file.damaged')
      const taken = await this.lending.take(staff.name, this.#state.base?.n ?? 0)
      if (taken && !this.unpublished && (await this.#reloadIfNewer()))
        throw new DrejebogError('file.replaced')
      const before = lastOperation(this.#file)
      this.#file.staff = staff.id
      const value = fn(this.#file)
      if (lastOperation(this.#file) !== before) this.#edited()
      return value
    })
  }

  /**
   * Puts the working copy into the shared folder, if there is anything to put.
   * @throws DrejebogError when the folder does not let us; the edits stay on this machine
   */
  publish(): Promise<void> {
    return this.#exclusive(() => this.#publish())
  }

  /** What is due: publish, heartbeat, follow a colleague's edition, daily backup. Errors show in the status. */
  async tick(): Promise<void> {
    await this.#exclusive(async () => {
      if (this.#closed) return
      const now = this.#now()
      if (this.unpublished) {
        if (this.#schedule.due(this.#size())) await this.#publish().catch(() => undefined)
      } else if (now >= this.#nextFollow) {
        this.#nextFollow = now + FOLLOW_EVERY
        if (!this.lending.mine) await this.#reloadIfNewer().catch(() => undefined)
      }
      if (await this.lending.tend(this.#state.base?.n ?? 0, this.unpublished, this.#savedAt))
        this.#tell('status')
      if (this.#mustCheck) this.#fullCheck()
    })
    await this.#daily()
  }

  /**
   * Puts a backup in the place of the working copy and publishes it. What was there is kept as a backup first.
   * @param source a document file of the same key
   */
  restore(source: string, staff: { id: string | null; name: string }): Promise<void> {
    return this.#exclusive(async () => {
      await this.lending.take(staff.name, this.#state.base?.n ?? 0)
      if (this.unpublished) await this.#publish()
      await makeBackup(this.path, this.backups, 'restore', this.#around.clock)
      reached('restore:started')
      const next = join(this.#place.folder, 'restore.db')
      await prepareRestored(source, next, this.identity.key, staff.id, this.#around)
      reached('restore:copied')
      await this.#save({ mustPublish: true })
      reached('restore:noted')
      await this.#swap(next)
      reached('restore:swapped')
      this.#tell('reloaded')
      await this.#publish()
      reached('restore:done')
    })
  }

  /**
   * Gives the document other key slots and publishes at once: what cannot be published does not hold.
   * @throws DrejebogError lease.held · file.replaced and what publishing throws
   */
  setSlots(slots: KeySlot[], staff: { id: string | null; name: string }): Promise<void> {
    return this.#exclusive(async () => {
      const taken = await this.lending.take(staff.name, this.#state.base?.n ?? 0)
      if (taken && !this.unpublished && (await this.#reloadIfNewer()))
        throw new DrejebogError('file.replaced')
      const before = this.identity.slots
      this.identity.slots = slots
      try {
        await this.#save({ mustPublish: true })
        await this.#publish()
      } catch (error) {
        this.identity.slots = before
        throw error
      }
      // A colleague's edition came in between: theirs holds, and ours went into a conflict copy.
      if (this.identity.slots !== slots) throw new DrejebogError('file.replaced')
    })
  }

  get backups(): string {
    return backupFolder(this.#around.dataFolder, this.identity.fileId)
  }

  /**
   * Publishes, gives the lease back and leaves nothing on this machine that the document has.
   * What could not be published stays here and is taken up at the next opening.
   * @returns the reason when edits stay behind on this machine
   */
  close(): Promise<ErrorCode | null> {
    return this.#exclusive(async () => {
      if (this.#closed) return null
      await this.#publish().catch(() => undefined)
      const left = this.unpublished
      this.#closed = true
      await this.lending.release()
      closeImage(this.#file)
      if (!left) await rm(this.#place.folder, { recursive: true, force: true }).catch(() => undefined)
      this.#release()
      if (!left) await rm(this.#place.folder, { recursive: true, force: true }).catch(() => undefined)
      return left ? (this.#schedule.problem ?? 'file.busy') : null
    })
  }

  #now(): number {
    return this.#around.clock.now().getTime()
  }

  /** One thing at a time: writes wait while the image is copied, reads do not pass here. */
  #exclusive<T>(fn: () => Promise<T>): Promise<T> {
    const run = this.#gate.then(fn)
    this.#gate = run.catch(() => undefined)
    return run
  }

  #tell(event: DocumentEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  #edited(): void {
    this.#schedule.edited()
    this.#tell('changed')
  }

  async #save(change: Partial<working.WorkingState>): Promise<void> {
    this.#state = { ...this.#state, ...change }
    await working.writeState(this.#place, this.#state)
  }

  /** The size of the image, in bytes. */
  #size(): number {
    return this.#count('page_count') * this.#count('page_size')
  }

  #count(pragma: string): number {
    return this.#file.sqlite.pragma(pragma, { simple: true }) as number
  }

  async #publish(): Promise<void> {
    if (!this.unpublished) return
    const { clock } = this.#around
    const done = lastOperation(this.#file)
    this.#compact()
    try {
      const note = (edition: Edition) => this.#save({ publishing: { edition, operation: done } })
      const { base } = this.#state
      const header = await publishImage(this.#place.image, this.path, base, this.identity, clock, note)
      const state = { base: header.edition, publishing: null, publishedOperation: done, mustPublish: false }
      this.#savedAt = header.savedAt
      await this.#save(state)
      reached('publish:done')
      this.#schedule.succeeded()
      this.#tell('status')
    } catch (error) {
      if (!(error instanceof EditionConflict)) throw this.#failed(error)
      await this.#conflict().catch((reason: unknown) => {
        throw this.#failed(reason)
      })
    }
  }

  /** Notes why the folder did not take our edition. */
  #failed(error: unknown): unknown {
    this.#schedule.failed(error)
    this.#tell('status')
    return error
  }

  /** VACUUM rewrites every block, which a sync client must then upload: only when a quarter of the pages is free. */
  #compact(): void {
    const free = this.#count('freelist_count')
    if (free > 64 && free * 4 > this.#count('page_count')) this.#file.sqlite.exec('VACUUM')
  }

  async #conflict(): Promise<void> {
    const current = await currentEdition(this.path)
    if (current === null && !(await folderThere(this.path))) throw new DrejebogError('file.notFound')
    if (current === null) {
      // The document is gone from the folder: what we have is all there is, so it goes back in its place.
      await this.#save({ base: null, publishing: null, mustPublish: true })
      return this.#publish()
    }
    const { clock } = this.#around
    const copy = await writeConflictCopy(this.#place.image, this.path, this.#state.base, this.identity, clock)
    this.#conflictCopy = copy.replace(/^.*[\\/]/, '')
    // From here on our edits lie in the copy: a second one is not to be made when the reload fails.
    await this.#save({ publishedOperation: lastOperation(this.#file), publishing: null, mustPublish: false })
    await this.lending.release()
    await this.#reload()
  }

  /** @returns whether a newer edition was there and is loaded now */
  async #reloadIfNewer(): Promise<boolean> {
    const current = await currentEdition(this.path)
    if (current === null || current.id === this.#state.base?.id) return false
    await this.#reload()
    return true
  }

  async #reload(): Promise<void> {
    const next = join(this.#place.folder, 'next.db')
    await working.removeImage(next)
    const header = await extractImage(this.path, next)
    const file = openImage(next, this.identity.key, { clock: this.#around.clock })
    const version = schemaVersion(file)
    const published = version === SCHEMA_VERSION ? lastOperation(file) : 0
    closeImage(file)
    if (version > SCHEMA_VERSION) throw new DrejebogError('file.newer')
    await this.#swap(next)
    migrate(this.#file)
    await this.#save({
      base: header.edition,
      publishing: null,
      publishedOperation: published,
      mustPublish: false,
    })
    // A colleague may have changed the password or printed a new sheet.
    this.identity.slots = header.slots
    this.#savedAt = header.savedAt
    this.#schedule.succeeded()
    this.#tell('reloaded')
  }

  async #swap(next: string): Promise<void> {
    closeImage(this.#file)
    await rm(`${this.#place.image}-journal`, { force: true })
    await rename(next, this.#place.image)
    this.#file = openImage(this.#place.image, this.identity.key, { clock: this.#around.clock })
  }

  #fullCheck(): void {
    this.#mustCheck = false
    try {
      checkImage(this.#file)
    } catch {
      this.#damaged = true
      this.#tell('status')
    }
  }

  /** Never in the way of the work: what cannot be copied today is tried again. Examples need no copies. */
  async #daily(): Promise<void> {
    if (this.identity.example || this.#closed) return
    try {
      await dailyCopies(this.path, this.backups, this.identity.key, this.#around)
    } catch (error) {
      if (!saysDamaged(error)) return
      this.#damaged = true
      this.#tell('status')
    }
  }
}
