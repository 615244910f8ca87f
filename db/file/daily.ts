import { rm } from 'node:fs/promises'
import { DrejebogError } from '../errors'
import { isoWeek, today } from '../rules/dates'
import { checkBackup, hasBackupOfDay, keepWeeklyCopy, makeBackup } from './backup'
import type { Surroundings } from './surroundings'

/**
 * One backup a day, checked, and one copy a week beside the document.
 * @param backups folder of this file's backups
 * @throws DrejebogError file.damaged when the copy, and so the document, cannot be read whole; others when the folder
 * is away or full, which the next day tries again
 */
export async function dailyCopies(
  path: string,
  backups: string,
  key: Buffer,
  around: Surroundings,
): Promise<void> {
  const { clock, checkWorker } = around
  if (await hasBackupOfDay(backups, clock)) return
  const copy = await makeBackup(path, backups, 'day', clock)
  try {
    await checkBackup(copy, key, checkWorker)
  } catch (error) {
    await rm(copy, { force: true })
    throw error
  }
  const { year, week } = isoWeek(today(clock.now()))
  await keepWeeklyCopy(path, `${year}-${String(week).padStart(2, '0')}`)
}

/** Whether an error of the daily copies says that the document itself is damaged. */
export function saysDamaged(error: unknown): boolean {
  return error instanceof DrejebogError && error.code === 'file.damaged'
}
