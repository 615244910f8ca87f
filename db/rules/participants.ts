/** How far a participant has come: what somebody wrote, and what follows from placements. */
import type { IsoDate } from './calendar'
import type { ParticipantStage, PlacementState } from './vocabulary'

/** What somebody is called in kept figures who was erased from the file. */
export const ERASED_PERSON = '(slettet deltager)'

export type WrittenStage = { id: string; stage: ParticipantStage; onDate: IsoDate }
/** `until`: the last day on which it takes up its place; null for no end. */
export type OwnPlacement = { state: PlacementState; startDate: IsoDate; until: IsoDate | null }

/** Where somebody stands, and since which day. */
export type Standing = { stage: ParticipantStage; since: IsoDate }

/**
 * The stage on a day. Whoever is in a placement is "i forløb", whatever was written; otherwise the newest of what was
 * written and of the placements that ended holds. Of the same day the written one does, and of two the one recorded last.
 */
export function stageOn(
  written: readonly WrittenStage[],
  placements: readonly OwnPlacement[],
  day: IsoDate,
): Standing | null {
  const begun = placements.filter(
    ({ state, startDate }) => state !== 'planned' && state !== 'cancelled' && startDate <= day,
  )
  const running = begun.filter(({ until }) => until === null || until >= day)
  const [first] = running.map(({ startDate }) => startDate).sort()
  if (first !== undefined) return { stage: 'inPlacement', since: first }
  const ended = begun.flatMap(({ until }) => (until === null ? [] : [until])).sort()
  const last = ended.at(-1)
  const newest = written
    .filter(({ onDate }) => onDate <= day)
    .reduce<WrittenStage | null>(
      (best, each) =>
        best === null || each.onDate > best.onDate || (each.onDate === best.onDate && each.id > best.id)
          ? each
          : best,
      null,
    )
  if (last !== undefined && (newest === null || newest.onDate < last))
    return { stage: 'finished', since: last }
  return newest === null ? null : { stage: newest.stage, since: newest.onDate }
}

/** The next number in the office's own series: `B-015` after `B-014`. */
export function nextLocalId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^B-(\d{1,9})$/.exec(id)?.[1] ?? 0))
  // Reduced, not spread: a long list is no list of arguments.
  const last = numbers.reduce((most, number) => Math.max(most, number), 0)
  return `B-${String(last + 1).padStart(3, '0')}`
}
