import { EventPublisher } from '@orpc/server'
import { eq } from 'drizzle-orm'
import { DrejebogError } from '../../db/errors'
import type { OpenFile } from '../../db/file/connection'
import type { Document } from '../../db/file/document'
import type { DocumentStatus, Erased } from '../../db/file/status'
import { operation } from '../../db/log/operation'
import { type UndoResult, undo } from '../../db/log/undo'
import { guardHidden } from '../../db/queries/hidden-names'
import { staff } from '../../db/schema'
import { Hiding } from './hiding'
import type { Host } from './host'
import { Keyring } from './keyring'
import { SearchWarmer } from './search-warmer'
import { SettingsStore } from './settings'

/** What the window is told without asking. It then asks again for what it shows. */
export type SessionEvent = { type: 'opened' | 'closed' | 'changed' | 'status' | 'reloaded' | 'names' }

/** What a write answers: the number of its operation, null when it changed nothing. */
export type Written = { operation: number | null }

const TICK = 1000

/** The backend's one state: the open document, who works in it, and what can be undone. */
export class Session {
  readonly host: Host
  readonly keyring: Keyring
  readonly settings: SettingsStore
  /** Whether names are hidden. */
  readonly hiding: Hiding
  readonly events = new EventPublisher<{ event: SessionEvent }>({ maxBufferedEvents: 100 })
  #document: Document | null = null
  #staffId: string | null = null
  #done: number[] = []
  #undone: number[] = []
  #timer: NodeJS.Timeout | null = null
  #warmer: SearchWarmer | null = null
  #ticking = false

  constructor(host: Host) {
    this.host = host
    this.keyring = new Keyring(host)
    this.settings = new SettingsStore(host.dataFolder)
    this.hiding = new Hiding(this.settings)
  }

  get open(): Document | null {
    return this.#document
  }

  /** @throws DrejebogError file.notOpen */
  get document(): Document {
    if (!this.#document) throw new DrejebogError('file.notOpen')
    return this.#document
  }

  /** Null also for one whom a colleague has taken off the list since. */
  get staffId(): string | null {
    return this.writer.id
  }

  /** What can be taken back and done again with Ctrl+Z and Ctrl+Y: own operations of this session only. */
  get undoable(): { undo: boolean; redo: boolean } {
    return { undo: this.#done.length > 0, redo: this.#undone.length > 0 }
  }

  /** The operations that Ctrl+Z and Ctrl+Y would take now. */
  get next(): { undo: number | undefined; redo: number | undefined } {
    return { undo: this.#done.at(-1), redo: this.#undone.at(-1) }
  }

  /** @throws DrejebogError record.notFound */
  async setStaff(staffId: string | null): Promise<void> {
    const { file, identity } = this.document
    const { fileId } = identity
    if (staffId !== null && staffName(file, staffId) === null) throw new DrejebogError('record.notFound')
    this.#staffId = staffId
    await this.settings.update((all) => {
      const { [fileId]: _old, ...others } = all.staff
      return { ...all, staff: staffId === null ? others : { ...others, [fileId]: staffId } }
    })
    this.tell('status')
  }

  /**
   * Takes a document as the open one; the caller has closed the one before.
   * @param staffId who works in it; left out = whoever did so on this machine before
   * @param fill puts data in before anybody is told, and none of it can be undone
   */
  async take(document: Document, staffId?: string, fill?: () => Promise<void>): Promise<void> {
    this.#document = document
    const known = staffId ?? (await this.settings.get()).staff[document.identity.fileId] ?? null
    this.#staffId = known !== null && staffName(document.file, known) !== null ? known : null
    await fill?.()
    this.forgetUndo()
    const warmer = new SearchWarmer(document)
    this.#warmer = warmer
    document.onEvent((event) => {
      warmer.warm()
      // In another edition the numbers of operations may stand for a colleague's.
      if (event === 'reloaded') this.forgetUndo()
      this.tell(event)
    })
    this.#timer = setInterval(() => this.#tick(document), TICK)
    this.tell('opened')
  }

  /**
   * Closes the open document, if there is one.
   * @param heard whether the window is told; where the program ends it hears nothing, and keeps what it shows
   * @returns why edits stay behind on this machine, or null
   */
  async close(heard = true): Promise<DocumentStatus['problem']> {
    const document = this.#document
    if (!document) return null
    if (this.#timer) clearInterval(this.#timer)
    this.#warmer?.end()
    this.#document = null
    this.#staffId = null
    const problem = await document.close()
    if (heard) this.tell('closed')
    return problem
  }

  /**
   * Runs one writing procedure as one operation of the change log, which the user can take back.
   * @param label code of what is done, such as `contact.create`
   */
  async write<T>(label: string, fn: (file: OpenFile) => T): Promise<{ n: number | null; value: T }> {
    const result = await this.#onDocument((file) => operation(file, { label }, () => fn(file)))
    if (result.n !== null) {
      this.#done.push(result.n)
      this.#undone = []
    }
    return result
  }

  /**
   * Erases something for good, and all that this session holds of it.
   * @param fn is told up to which edition of the document copies hold what is erased
   */
  async erase<T>(fn: (file: OpenFile, edition: number) => T): Promise<Erased<T>> {
    const erased = await this.document.erase(this.writer, fn)
    this.forgetUndo()
    return erased
  }

  /** Writes what stands outside the change log: a habit or a register, of which nothing is to be undone. */
  keep<T>(fn: (file: OpenFile) => T): Promise<T> {
    return this.#onDocument(fn)
  }

  /**
   * Takes an operation back: a given one, or the newest own one that still stands.
   * @throws DrejebogError undo.nothing and what `undo` throws
   */
  async undo(n?: number): Promise<UndoResult> {
    const target = n ?? this.#done.at(-1)
    if (target === undefined) throw new DrejebogError('undo.nothing')
    const result = await this.#onDocument((file) => undo(file, target))
    this.#done = this.#done.filter((each) => each !== target)
    if (result.n !== null) this.#undone.push(result.n)
    return result
  }

  /** Does again what was taken back last. @throws DrejebogError undo.nothing */
  async redo(): Promise<UndoResult> {
    const target = this.#undone.at(-1)
    if (target === undefined) throw new DrejebogError('undo.nothing')
    const result = await this.#onDocument((file) => undo(file, target))
    this.#undone.pop()
    if (result.n !== null) this.#done.push(result.n)
    return result
  }

  /** Forgets what could be undone, for instance after a restore. */
  forgetUndo(): void {
    this.#done = []
    this.#undone = []
  }

  /** Who writes, for the log and for colleagues. */
  get writer(): { id: string | null; name: string } {
    const name = this.#document && this.#staffId && staffName(this.#document.file, this.#staffId)
    return name ? { id: this.#staffId, name } : { id: null, name: '?' }
  }

  #onDocument<T>(fn: (file: OpenFile) => T): Promise<T> {
    return this.document.write(this.writer, (file) => {
      guardHidden(file, this.hiding.language)
      return fn(file)
    })
  }

  /** Tells every window. */
  tell(type: SessionEvent['type']): void {
    this.events.publish('event', { type })
  }

  #tick(document: Document): void {
    if (this.#ticking) return
    this.#ticking = true
    // A tick keeps its own errors for the status; what else it may throw must not end the program.
    document
      .tick()
      .catch(() => undefined)
      .finally(() => {
        this.#ticking = false
      })
  }
}

function staffName(file: OpenFile, id: string): string | null {
  const where = eq(staff.id, id)
  return file.orm.select({ name: staff.name }).from(staff).where(where).get()?.name ?? null
}
