import { renameSync, rmSync } from 'node:fs'
import { lastOperation } from '../log/operation'
import { closeImage, type OpenFile, openImage } from './connection'
import type { Edition } from './header'
import { reached } from './steps'
import { removeImage, type WorkingFolder, type WorkingState, writeState } from './working-folder'

const PUBLISHED = { publishing: null, mustPublish: false, edited: false }

/** The working copy of an open document: its image, and what this machine knows about it. */
export class WorkingCopy {
  readonly place: WorkingFolder
  #key: Buffer
  #file: OpenFile
  #state: WorkingState
  #last: number

  constructor(place: WorkingFolder, key: Buffer, file: OpenFile, state: WorkingState) {
    this.place = place
    this.#key = key
    this.#file = file
    this.#state = state
    this.#last = lastOperation(file)
  }

  /** The open image. It is another one after a reload, so it is never kept across an await. */
  get file(): OpenFile {
    return this.#file
  }

  get state(): WorkingState {
    return this.#state
  }

  /** The newest operation of the image, as of the last `look`. */
  get last(): number {
    return this.#last
  }

  /** There are edits that the document does not have yet. */
  get unpublished(): boolean {
    return this.#state.mustPublish || this.#last > this.#state.publishedOperation
  }

  /** @returns whether the image has got operations since the last look */
  look(): boolean {
    const before = this.#last
    this.#last = lastOperation(this.#file)
    return this.#last !== before
  }

  /** Announces what is about to happen: it holds only once the disk has it. */
  async save(change: Partial<WorkingState>): Promise<void> {
    const state = { ...this.#state, ...change }
    await writeState(this.place, state)
    this.#state = state
  }

  /** Notes what has happened already: it holds whether or not the disk takes it, and the next start can tell. */
  async settle(change: Partial<WorkingState>): Promise<void> {
    this.#state = { ...this.#state, ...change }
    await writeState(this.place, this.#state).catch(() => undefined)
  }

  /** Notes that nothing of this image is wanting in the folder any more. */
  published(base: Edition | null): Promise<void> {
    return this.settle({ ...PUBLISHED, base, publishedOperation: this.#last })
  }

  /** Puts another image in the place of this one. Not a moment passes in which there is none to read. */
  swap(next: string): void {
    closeImage(this.#file)
    try {
      rmSync(`${this.place.image}-journal`, { force: true })
      renameSync(next, this.place.image)
    } finally {
      this.#file = openImage(this.place.image, this.#key, { clock: this.#file.clock })
      this.#last = lastOperation(this.#file)
    }
  }

  /**
   * Runs a write that removes something without a trace: the image is rewritten from its first block and opened anew,
   * so that nothing is left in free pages, in the journal, or in what this process kept of it. Without room for that,
   * or after a kill, it is made up for before the image is published.
   */
  async erase<T>(fn: (file: OpenFile) => T): Promise<T> {
    const value = fn(this.#file)
    reached('erase:removed')
    this.look()
    const done = this.#vacuum()
    closeImage(this.#file)
    try {
      rmSync(`${this.place.image}-journal`, { force: true })
    } finally {
      this.#file = openImage(this.place.image, this.#key, { clock: this.#file.clock })
    }
    // An edition from before that was fetched and not taken.
    await removeImage(this.place.next)
    if (done) await this.settle({ rewrite: false })
    reached('erase:rewritten')
    return value
  }

  /**
   * Puts the edition fetched last in the place of this image, which has no edits of its own.
   * @param operation its newest
   */
  async follow(base: Edition, operation: number): Promise<void> {
    const state = { ...this.#state, ...PUBLISHED, base, publishedOperation: operation }
    // Written first: an end in between leaves an image without edits, and it is copied again.
    await writeState(this.place, state)
    this.swap(this.place.next)
    this.#state = state
  }

  /** The size of the image, in bytes. */
  get size(): number {
    return this.#count('page_count') * this.#count('page_size')
  }

  /**
   * VACUUM rewrites every block, which a sync client must then upload: only when a quarter of the pages is free, or
   * when an erasure is to leave no trace.
   */
  async compact(): Promise<void> {
    const free = this.#count('freelist_count')
    const isLoose = free > 64 && free * 4 > this.#count('page_count')
    const done = (isLoose || this.#state.rewrite === true) && this.#vacuum()
    if (done && this.#state.rewrite) await this.settle({ rewrite: false })
  }

  /** @returns false where room was wanting for a tidier image: the image as it is serves as well */
  #vacuum(): boolean {
    try {
      this.#file.sqlite.exec('VACUUM')
      return true
    } catch {
      return false
    }
  }

  #count(pragma: string): number {
    return this.#file.sqlite.pragma(pragma, { simple: true }) as number
  }
}
