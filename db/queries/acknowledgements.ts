import type { OpenFile } from '../file/connection'
import { acknowledgement } from '../schema'
import { asGiven, date, requiredDate, requiredText, text } from './fields'
import { records } from './records'

/** Reminders that somebody has seen and put away, for good or until a day. */
export const acknowledgements = records({
  table: acknowledgement,
  fields: {
    kind: requiredText(50),
    subjectId: asGiven<string>(),
    name: requiredText(500),
    state: requiredText(200),
    onDate: requiredDate,
    untilOn: date,
    note: text(1_000),
  },
})

/**
 * Tells whether a reminder is put away on a day.
 * @param asOf ISO date
 */
export function putAway(
  file: OpenFile,
  asOf: string,
): (kind: string, subjectId: string, state: string) => boolean {
  const silent = file.sqlite
    .prepare<[string], string>(
      `SELECT kind || ' ' || subject_id || ' ' || state FROM acknowledgement WHERE until_on IS NULL OR until_on > ?`,
    )
    .pluck()
    .all(asOf)
  const keys = new Set(silent)
  return (kind, subjectId, state) => keys.has(`${kind} ${subjectId} ${state}`)
}
