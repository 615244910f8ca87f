import { today as dayOf } from '../../../db/rules/dates'
import type { Entry } from '../history/describeChange'
import type { Interaction, Partner } from './interactions'

/** What of a partner's time line is shown. */
export const TIME_LINE_FILTERS = ['all', 'contact', 'changes'] as const
export type TimeLineFilter = (typeof TIME_LINE_FILTERS)[number]

/** One line: what happened with the partner, or what was done to what is written about it. */
export type TimeLineItem =
  | { kind: 'interaction'; key: string; day: string; interaction: Interaction }
  | { kind: 'change'; key: string; day: string; entry: Entry }

/**
 * The contact log and the change log as one time line, newest day first; within a day what happened comes before what
 * was corrected. That an entry was written is told by the entry itself, so the change log does not tell it again.
 */
export function mergeTimeLine(
  partner: Pick<Partner, 'interactions' | 'nextSteps'>,
  entries: readonly Entry[],
  filter: TimeLineFilter = 'all',
): TimeLineItem[] {
  const told = toldByItself(partner)
  const items: TimeLineItem[] = []
  if (filter !== 'changes')
    for (const interaction of partner.interactions)
      items.push({ kind: 'interaction', key: interaction.id, day: interaction.onDate, interaction })
  if (filter !== 'contact')
    for (const entry of entries) {
      const rest = withoutTold(entry, told)
      if (rest)
        items.push({ kind: 'change', key: String(entry.n), day: dayOf(new Date(entry.at)), entry: rest })
    }
  // The sort is stable: within a day both come newest first already.
  return items.sort((a, b) => compare(b.day, a.day) || compare(b.kind, a.kind))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The records whose making needs no line of its own: entries, and the steps that stand under them. */
function toldByItself({ interactions, nextSteps }: Pick<Partner, 'interactions' | 'nextSteps'>): Set<string> {
  const ids = new Set(interactions.map(({ id }) => id))
  for (const { id, interactionId } of nextSteps)
    if (interactionId !== null && ids.has(interactionId)) ids.add(id)
  return ids
}

/** An operation without what an entry tells itself; null when nothing is left. Undo and redo are told in full. */
function withoutTold(entry: Entry, told: ReadonlySet<string>): Entry | null {
  if (entry.kind !== 'edit') return entry
  const changes = entry.changes.filter(({ kind, record }) => kind !== 'created' || !told.has(record))
  if (changes.length === entry.changes.length) return entry
  return changes.length === 0 ? null : { ...entry, changes }
}
