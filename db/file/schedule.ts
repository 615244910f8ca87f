import { type Clock, since } from '../clock'
import { DrejebogError, type ErrorCode } from '../errors'

const SECOND = 1000
/** When a working copy is published; one above the size less often. In milliseconds and bytes. */
const AFTER_EDIT = 20 * SECOND
const AT_LEAST = 300 * SECOND
const LARGE = 100 * 1024 * 1024
const LARGE_EVERY = 900 * SECOND
const LONGEST_WAIT = 60 * SECOND

/** When the next publishing is due, and why the last one did not succeed. */
export class PublishSchedule {
  #clock: Clock
  #firstEdit = 0
  #lastEdit = 0
  #failures = 0
  #lastTry = 0
  problem: ErrorCode | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  edited(): void {
    this.#lastEdit = this.#clock.now().getTime()
    if (this.#firstEdit === 0) this.#firstEdit = this.#lastEdit
  }

  /** @param size of the image in bytes */
  due(size: number): boolean {
    const now = this.#clock.now().getTime()
    const wait = this.#failures === 0 ? 0 : Math.min(2 ** this.#failures * SECOND, LONGEST_WAIT)
    if (since(now, this.#lastTry) < wait) return false
    if (size > LARGE) return since(now, this.#firstEdit) >= LARGE_EVERY
    return since(now, this.#lastEdit) >= AFTER_EDIT || since(now, this.#firstEdit) >= AT_LEAST
  }

  succeeded(): void {
    this.problem = null
    this.#failures = this.#firstEdit = 0
  }

  /** Waits longer each time before the next try. */
  failed(error: unknown): void {
    this.#failures += 1
    this.#lastTry = this.#clock.now().getTime()
    this.problem = error instanceof DrejebogError ? error.code : 'internal'
  }
}
