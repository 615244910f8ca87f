import type { Clock } from '../clock'
import { DrejebogError } from '../errors'
import { isStale, type Lease, readLease, releaseLease, renewLease, takeLease } from './lease'

/** Who may edit just now. `away` = the folder cannot be reached: work goes on here, the edition settles it later. */
export type LeaseState =
  | { kind: 'free' }
  | { kind: 'mine' }
  | { kind: 'held'; staff: string; pc: string }
  | { kind: 'away' }

const HEARTBEAT = 60_000
/** How long after the last published edit the lease is given back, in milliseconds. */
const GIVE_BACK = 2 * 60_000

/** Our side of the lease of one document: taken by the first edit, kept alive, given back when all is published. */
export class Lending {
  #path: string
  #clock: Clock
  #lease: Lease | null = null
  #lastBeat = 0
  #lastUse = 0
  #state: LeaseState = { kind: 'free' }

  constructor(path: string, clock: Clock) {
    this.#path = path
    this.#clock = clock
  }

  get state(): LeaseState {
    return this.#state
  }

  get mine(): boolean {
    return this.#lease !== null
  }

  /**
   * Makes sure that we may edit.
   * @returns whether the lease was taken just now, so that the caller looks for a newer edition first
   * @throws DrejebogError lease.held · file.folderReadOnly · file.diskFull
   */
  async take(staff: string, edition: number): Promise<boolean> {
    this.#lastUse = this.#clock.now().getTime()
    if (this.#lease) return false
    try {
      this.#lease = await takeLease(this.#path, staff, edition, this.#clock)
      this.#lastBeat = this.#lastUse
      this.#state = { kind: 'mine' }
    } catch (error) {
      if (error instanceof DrejebogError && error.code !== 'file.notFound' && error.code !== 'file.busy') {
        await this.#look()
        throw error
      }
      this.#state = { kind: 'away' }
    }
    return true
  }

  /**
   * The lease's own housekeeping: a heartbeat a minute, giving it back, seeing who else has it.
   * @returns whether what the user sees has changed
   */
  async tend(edition: number, unpublished: boolean, savedAt: string | null): Promise<boolean> {
    const before = JSON.stringify(this.#state)
    const now = this.#clock.now().getTime()
    try {
      if (!this.#lease) await this.#look()
      else if (!unpublished && now - Math.max(this.#lastUse, Date.parse(savedAt ?? '') || 0) >= GIVE_BACK)
        await this.release()
      else if (now - this.#lastBeat >= HEARTBEAT) await this.#beat(edition, now)
    } catch {
      this.#state = { kind: 'away' }
    }
    return JSON.stringify(this.#state) !== before
  }

  /** Gives the lease back; a folder that is away keeps it, and it goes stale. */
  async release(): Promise<void> {
    const lease = this.#lease
    this.#lease = null
    this.#state = { kind: 'free' }
    if (lease) await releaseLease(this.#path, lease).catch(() => undefined)
  }

  async #beat(edition: number, now: number): Promise<void> {
    this.#lastBeat = now
    if (this.#lease && !(await renewLease(this.#path, this.#lease, edition, this.#clock))) {
      this.#lease = null
      await this.#look()
    }
  }

  async #look(): Promise<void> {
    const lease = await readLease(this.#path)
    const held = lease && !isStale(lease, this.#clock)
    this.#state = held ? { kind: 'held', staff: lease.staff, pc: lease.pc } : { kind: 'free' }
  }
}
