import { type Clock, since } from '../clock'
import { DrejebogError } from '../errors'
import { isStale, LEASE_STALE, type Lease, readLease, releaseLease, renewLease, takeLease } from './lease'
import { volumeOf } from './working-folder'

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
  #owner: string
  #clock: Clock
  #lease: Lease | null = null
  #lastBeat = 0
  #lastUse = 0
  #state: LeaseState = { kind: 'free' }

  /** @param owner of our files beside this document */
  constructor(path: string, owner: string, clock: Clock) {
    this.#path = path
    this.#owner = owner
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
    const now = this.#clock.now().getTime()
    this.#lastUse = now
    // After a long sleep somebody may have had it, and published, and given it back.
    if (this.#lease && since(now, this.#lastBeat) < LEASE_STALE) return false
    this.#lease = null
    try {
      this.#lease = await takeLease(this.#path, this.#owner, staff, edition, this.#clock)
      this.#lastBeat = now
      this.#state = { kind: 'mine' }
    } catch (error) {
      if (error instanceof DrejebogError && error.code !== 'file.notFound' && error.code !== 'file.busy') {
        await this.#look().catch(() => undefined)
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
    const saved = Date.parse(savedAt ?? '') || 0
    const idle = Math.min(since(now, this.#lastUse), since(now, saved))
    try {
      if (!this.#lease) await this.#look()
      else if (!unpublished && idle >= GIVE_BACK) await this.release()
      else if (since(now, this.#lastBeat) >= HEARTBEAT) await this.#beat(edition, now)
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
    if (this.#lease && (await renewLease(this.#path, this.#lease, edition, this.#clock))) {
      this.#lastBeat = now
      this.#state = { kind: 'mine' }
      return
    }
    this.#lease = null
    await this.#look()
  }

  async #look(): Promise<void> {
    const lease = await readLease(this.#path)
    if (lease?.owner === this.#owner) {
      // Left by this program when it was killed: ours still, to be given back like any other.
      this.#lease = lease
      this.#lastBeat = 0
      this.#state = { kind: 'mine' }
    } else if (lease && !isStale(lease, this.#clock))
      this.#state = { kind: 'held', staff: lease.staff, pc: lease.pc }
    else this.#state = { kind: (await volumeOf(this.#path)) === null ? 'away' : 'free' }
  }
}
