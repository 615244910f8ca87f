import { since } from '../clock'
import { DrejebogError } from '../errors'
import { erasuresOf } from '../log/erasures'
import { isoWeek, today } from '../rules/dates'
import { checkBackup, hasBackupOfDay, keepWeeklyCopy, makeBackup } from './backup'
import { expireCopies } from './erasures'
import type { Identity } from './publish'
import type { Surroundings } from './surroundings'
import type { WorkingCopy } from './working-copy'

/** How often the day's copies are looked after, in milliseconds. */
const EVERY = 60 * 60_000

/** One backup of a document a day, checked, and one copy a week beside it. */
export class DailyCopies {
  #document: { path: string; identity: Identity; around: Surroundings; copy: WorkingCopy }
  #backups: string
  #last = 0

  /** @param backups folder of this file's backups */
  constructor(
    document: { path: string; identity: Identity; around: Surroundings; copy: WorkingCopy },
    backups: string,
  ) {
    this.#document = document
    this.#backups = backups
  }

  /**
   * Makes the copies if they are due. A folder that is away or full is tried again.
   * @returns false when the document turned out not to be readable whole
   */
  async run(): Promise<boolean> {
    const { path, identity, around, copy } = this.#document
    const { clock, checkWorker } = around
    const now = clock.now()
    if (since(now.getTime(), this.#last) < EVERY) return true
    this.#last = now.getTime()
    try {
      await this.#expire(now)
      if (await hasBackupOfDay(this.#backups, clock)) return true
      const check = (made: string) => checkBackup(made, identity.key, checkWorker)
      await makeBackup(path, this.#backups, 'day', clock, check)
      const { year, week } = isoWeek(today(now))
      await keepWeeklyCopy(path, copy.place.owner, `${year}-${String(week).padStart(2, '0')}`)
      return true
    } catch (error) {
      return !(error instanceof DrejebogError && error.code === 'file.damaged')
    }
  }

  /** Lets go of copies that hold somebody who was erased a while ago. */
  async #expire(now: Date): Promise<void> {
    const { path, identity, copy } = this.#document
    // One that cannot be removed now is tried again, and is no reason to go without today's copy.
    await expireCopies({ path, backups: this.#backups, identity }, erasuresOf(copy.file), now).catch(
      () => undefined,
    )
  }
}
