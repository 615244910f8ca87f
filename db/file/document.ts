import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { since } from '../clock'
import { DrejebogError, type ErrorCode, fromSystemError } from '../errors'
import { backupFolder, makeBackup } from './backup'
import { checkImage, closeImage, type OpenFile } from './connection'
import { DailyCopies } from './daily'
import type { Edition } from './header'
import type { KeySlot } from './keys'
import { Lending } from './lending'
import { fetchEdition, isForeign, type NextEdition, relationToNext } from './next-edition'
import { currentEdition, EditionConflict, type Identity, publishImage, writeConflictCopy } from './publish'
import { prepareRestored } from './restore'
import { PublishSchedule } from './schedule'
import type { DocumentEvent, DocumentParts, DocumentStatus, Erased, Writer } from './status'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import { Listeners, Turns } from './turns'
import type { WorkingCopy } from './working-copy'
import { keepUnreadable, volumeOf } from './working-folder'

/** How often a colleague's edition is looked for, in milliseconds. */
const FOLLOW_EVERY = 3000

/**
 * An open document: the working copy on this machine, and its way into the shared folder.
 * Nothing runs by itself: the host calls `tick` about once a second.
 */
export class Document {
  readonly path: string
  readonly identity: Identity
  readonly lending: Lending
  #around: Surroundings
  #release: () => void
  #copy: WorkingCopy
  /** Writes wait while the image is copied; reads do not pass here. */
  readonly #turns = new Turns()
  readonly #listeners = new Listeners<DocumentEvent>()
  #schedule: PublishSchedule
  #lastFollow = 0
  #daily: DailyCopies
  /** Why the edition in the document cannot be followed. */
  #stuck: ErrorCode | null = null
  #savedAt: string | null
  #conflictCopy: string | null
  #damaged = false
  #mustCheck: boolean
  #closed = false

  constructor(parts: DocumentParts) {
    this.path = parts.path
    this.identity = parts.identity
    this.#around = parts.around
    this.#release = parts.release
    this.#copy = parts.copy
    this.#savedAt = parts.savedAt
    this.#mustCheck = parts.mustCheck
    this.#conflictCopy = parts.conflictCopy
    this.lending = new Lending(parts.path, parts.copy.place.owner, parts.around.clock)
    this.#schedule = new PublishSchedule(parts.around.clock)
    this.#daily = new DailyCopies(parts, this.backups)
    if (this.unpublished) this.#schedule.edited()
  }

  /** The open image. It is another one after a reload, so it is never kept across an await. */
  get file(): OpenFile {
    return this.#copy.file
  }

  get unpublished(): boolean {
    return this.#copy.unpublished
  }

  status(): DocumentStatus {
    return {
      edition: this.#copy.state.base?.n ?? 0,
      savedAt: this.#savedAt,
      unpublished: this.unpublished,
      problem: this.#schedule.problem ?? this.#stuck,
      lease: this.lending.state,
      conflictCopy: this.#conflictCopy,
      damaged: this.#damaged,
    }
  }

  /** @returns the way to stop listening */
  onEvent(listener: (event: DocumentEvent) => void): () => void {
    return this.#listeners.add(listener)
  }

  /**
   * Runs a write on the newest data, with the lease in hand. Waits while the document is being published.
   * @throws DrejebogError lease.held · file.replaced (a colleague's edition came first; it is loaded now) and `fn`'s own
   */
  write<T>(staff: Writer, fn: (file: OpenFile) => T): Promise<T> {
    return this.#whileOpen(async () => {
      await this.#begin(staff)
      try {
        return fn(this.file)
      } finally {
        // Also when it failed: what it wrote before that is there.
        if (this.#copy.look()) {
          this.#schedule.edited()
          this.#listeners.tell('changed')
        }
      }
    })
  }

  /**
   * Puts the working copy into the shared folder, if there is anything to put.
   * @throws DrejebogError when the folder does not let us; the edits stay on this machine
   */
  publish(): Promise<void> {
    return this.#whileOpen(async () => {
      await this.#publish()
    })
  }

  /** What is due: publish, heartbeat, follow a colleague's edition, daily backup. Errors show in the status. */
  async tick(): Promise<void> {
    await this.#turns.take(async () => {
      if (this.#closed) return
      if (this.#mustCheck) this.#fullCheck()
      const now = this.#now()
      if (this.unpublished) {
        if (this.#schedule.due(this.#copy.size)) await this.#publish().catch(() => undefined)
      } else if (since(now, this.#lastFollow) >= FOLLOW_EVERY) {
        this.#lastFollow = now
        if (!this.lending.mine) await this.#follow()
      }
      if (await this.lending.tend(this.#editionNumber, this.unpublished, this.#savedAt))
        this.#listeners.tell('status')
    })
    // Outside the turn, since it takes long and is never in the way of the work. Examples need no copies.
    if (this.#closed || this.identity.example || (await this.#daily.run())) return
    await this.#turns.take(() => this.#heal())
  }

  /**
   * Puts a backup in the place of the working copy and publishes it. What was there is kept as a backup first.
   * @param source a document file of the same key
   * @param prepare is done to it before it is put in place
   * @throws DrejebogError file.replaced when a colleague's edition came first, and what publishing throws
   */
  restore(source: string, staff: Writer, prepare?: (file: OpenFile) => void): Promise<void> {
    return this.#whileOpen(async () => {
      await this.#takeLease(staff)
      // What is damaged never goes into the shared folder; its bytes are kept here.
      if (this.#damaged) await keepUnreadable(this.#copy.place, this.backups)
      else if (!(await this.#publish())) throw new DrejebogError('file.replaced')
      await makeBackup(this.path, this.backups, 'restore', this.#around.clock)
      reached('restore:started')
      const { place } = this.#copy
      const next = await prepareRestored({ source, place, staff, prepare }, this.identity.key, this.#around)
      await this.#copy.save({ mustPublish: true, edited: true })
      reached('restore:noted')
      this.#copy.swap(next)
      this.#damaged = false
      reached('restore:swapped')
      this.#listeners.tell('reloaded')
      if (!(await this.#publish())) throw new DrejebogError('file.replaced')
      reached('restore:done')
    })
  }

  /**
   * Runs a write that is to leave no trace of what it removes: the image is rewritten and published at once.
   * @param fn is told the number of the edition that lies in the folder, the last one with what is removed
   * @returns what `fn` answers, and whether the folder has it; if not, it is published as soon as that can be
   * @throws DrejebogError lease.held · file.replaced (nothing was removed then) and `fn`'s own
   */
  erase<T>(staff: Writer, fn: (file: OpenFile, edition: number) => T): Promise<Erased<T>> {
    return this.#whileOpen(async () => {
      await this.#begin(staff, { rewrite: true })
      const value = await this.#copy.erase((file) => fn(file, this.#editionNumber))
      this.#schedule.edited()
      const placed = await this.#publish().catch(() => null)
      this.#listeners.tell('reloaded')
      if (placed === false) throw new DrejebogError('file.replaced')
      return { value, published: placed === true }
    })
  }

  /**
   * Gives the document other key slots and publishes at once: what cannot be published does not hold.
   * @throws DrejebogError lease.held · file.replaced and what publishing throws
   */
  setSlots(slots: KeySlot[], staff: Writer): Promise<void> {
    return this.#whileOpen(async () => {
      await this.#takeLease(staff)
      // Edits first, so that one edition is about the slots alone.
      if (!(await this.#publish())) throw new DrejebogError('file.replaced')
      const before = this.identity.slots
      this.identity.slots = slots
      try {
        await this.#copy.save({ mustPublish: true })
        await this.#publish()
      } catch (error) {
        if (this.identity.slots === slots) this.identity.slots = before
        throw error
      }
      // A colleague's edition came in between: theirs holds.
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
    return this.#turns.take(async () => {
      if (this.#closed) return null
      await this.#publish().catch(() => undefined)
      this.#closed = true
      await this.lending.release()
      closeImage(this.file)
      const left = this.unpublished
      if (!left) await rm(this.#copy.place.folder, { recursive: true, force: true }).catch(() => undefined)
      this.#release()
      return left ? (this.#schedule.problem ?? 'file.busy') : null
    })
  }

  get #editionNumber(): number {
    return this.#copy.state.base?.n ?? 0
  }

  #now(): number {
    return this.#around.clock.now().getTime()
  }

  #whileOpen<T>(fn: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#closed) throw new DrejebogError('file.notOpen')
      try {
        return await fn()
      } catch (error) {
        const known = fromSystemError(error)
        // Somewhere a page could not be read: if it is one of ours, none of it goes into the shared folder.
        if (known instanceof DrejebogError && known.code === 'file.damaged') this.#fullCheck()
        throw known
      }
    })
  }

  /** Before a write: what is to be known of it should this process end in the middle. */
  async #begin(staff: Writer, known: { rewrite?: boolean } = {}): Promise<void> {
    if (this.#damaged) throw new DrejebogError('file.damaged')
    await this.#takeLease(staff)
    if (known.rewrite || !this.#copy.state.edited) await this.#copy.save({ edited: true, ...known })
    this.file.staff = staff.id
  }

  async #takeLease(staff: Writer): Promise<void> {
    const taken = await this.lending.take(staff.name, this.#editionNumber)
    if (taken && !this.unpublished && (await this.#loadIfNewer())) throw new DrejebogError('file.replaced')
  }

  /** @returns whether the document now has all that was here, and not a colleague's edition instead */
  async #publish(): Promise<boolean> {
    if (!this.unpublished) return true
    try {
      const placed = await this.#put()
      this.#schedule.succeeded()
      this.#listeners.tell('status')
      return placed
    } catch (error) {
      const known = fromSystemError(error)
      this.#schedule.failed(known)
      this.#listeners.tell('status')
      throw known
    }
  }

  async #put(): Promise<boolean> {
    if (this.#mustCheck) this.#fullCheck()
    if (this.#damaged) throw new DrejebogError('file.damaged')
    const copy = this.#copy
    await copy.compact()
    const note = (edition: Edition) => copy.save({ publishing: { edition, operation: copy.last } })
    const { base } = copy.state
    const { clock } = this.#around
    try {
      const header = await publishImage(copy.place, this.path, base, this.identity, clock, note)
      this.#savedAt = header.savedAt
      await copy.published(header.edition)
    } catch (error) {
      if (!(error instanceof EditionConflict) && !isForeign(error)) throw error
      return this.#meet()
    }
    reached('publish:done')
    return true
  }

  /** Something else lies where our edition should go. It is never overwritten unless we have all of it. */
  async #meet(): Promise<boolean> {
    // Somebody was quicker to make a document of this name; nothing of ours is in the folder yet.
    if (this.#savedAt === null) throw new DrejebogError('file.exists')
    if ((await currentEdition(this.path).catch(() => undefined)) === null) return this.#putBack()
    const next = await this.#bring().catch(async (error: unknown) => {
      if (isForeign(error)) await this.#setAside()
      throw error
    })
    const relation = relationToNext(this.file, this.#copy.place, this.identity.key)
    if (relation === 'ahead') {
      // Nothing was done there that we lack: another password, or what we put there ourselves and took for a failure.
      this.identity.slots = next.header.slots
      await this.#copy.settle({ base: next.header.edition, publishing: null })
      return this.#put()
    }
    if (relation === 'apart') await this.#setAside()
    await this.#load(next)
    return relation === 'same'
  }

  /** The document is gone from its folder: what we have is all there is, so it goes back in its place. */
  async #putBack(): Promise<boolean> {
    const { volume } = this.#copy.state
    const now = await volumeOf(this.path)
    if (now === null || (volume !== null && now !== volume)) throw new DrejebogError('file.notFound')
    await this.#copy.save({ base: null, publishing: null, mustPublish: true })
    return this.#put()
  }

  /** Saves our edits as a conflict copy; from here on they count as published. */
  async #setAside(): Promise<void> {
    const { place, state } = this.#copy
    const { clock } = this.#around
    const copy = await writeConflictCopy(place, this.path, state.base, this.identity, clock)
    reached('conflict:written')
    this.#conflictCopy = basename(copy)
    await this.#copy.published(state.base)
    reached('conflict:noted')
    await this.lending.release()
  }

  #bring(): Promise<NextEdition> {
    return fetchEdition(this.path, this.#copy.place, this.identity.key, this.#around)
  }

  /** Follows a colleague's edition. One that cannot be followed shows in the status, unless it is on its way. */
  async #follow(): Promise<void> {
    const before = this.#stuck
    try {
      await this.#loadIfNewer()
      this.#stuck = null
    } catch (error) {
      this.#stuck = error instanceof DrejebogError ? error.code : null
    }
    if (this.#stuck !== before) this.#listeners.tell('status')
  }

  /** @returns whether a newer edition was there and is loaded now */
  async #loadIfNewer(): Promise<boolean> {
    const current = await currentEdition(this.path)
    if (current === null || current.id === this.#copy.state.base?.id) return false
    await this.#load(await this.#bring())
    return true
  }

  async #load({ header, operation }: NextEdition): Promise<void> {
    reached('follow:copied')
    await this.#copy.follow(header.edition, operation)
    // A colleague may have changed the password or printed a new sheet.
    this.identity.slots = header.slots
    this.#savedAt = header.savedAt
    this.#damaged = false
    this.#schedule.succeeded()
    reached('follow:done')
    this.#listeners.tell('reloaded')
  }

  #fullCheck(): void {
    this.#mustCheck = false
    try {
      checkImage(this.file)
    } catch {
      this.#damaged = true
      this.#listeners.tell('status')
    }
  }

  /** The document cannot be read whole. If what we have of the same edition can, it goes there once more. */
  async #heal(): Promise<void> {
    if (this.#closed) return
    this.#fullCheck()
    const current = await currentEdition(this.path).catch(() => null)
    if (this.#damaged || current?.id !== this.#copy.state.base?.id) return
    await this.#copy.settle({ mustPublish: true })
    this.#schedule.edited()
    this.#listeners.tell('status')
  }
}
