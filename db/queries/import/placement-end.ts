/** How far a placement of somebody else's list has come: what it says, and what follows from its dates. */
import type { IsoDate } from '../../rules/calendar'
import type { ParsedRow } from '../../rules/import/plan'
import { ENDED } from '../../rules/placements'
import type { Outcome, PlacementState } from '../../rules/vocabulary'
import type { RowDraft } from './draft'
import { text } from './said'

/** What a row says of it. `end`: the last day as agreed, with its extension. */
export type SaidEnd = {
  state: PlacementState | null
  startDate: IsoDate
  end: IsoDate | null
  endedOn: IsoDate | null
  outcome: Outcome | null
  endReason: string | null
}

/** What comes of it. `supplied`: the day it ended follows from others. */
export type Standing = { state: PlacementState; endedOn: IsoDate | null; supplied: boolean }

export const STATE = 'placement.state'
export const ENDED_ON = 'placement.endedOn'

/** What a row says of how far it has come. */
export function saidEnd(parsed: ParsedRow, startDate: IsoDate, end: IsoDate | null): SaidEnd {
  return {
    state: text(parsed, STATE) as PlacementState | null,
    startDate,
    end,
    endedOn: text(parsed, ENDED_ON),
    outcome: text(parsed, 'placement.outcome') as Outcome | null,
    endReason: text(parsed, 'placement.endReason'),
  }
}

/**
 * How far it has come after what a row says. Without a word for it, it follows from the dates and from what came of it.
 * @returns null when the row cannot go on
 */
export function standingOf(row: RowDraft, said: SaidEnd, today: IsoDate): Standing | null {
  const state = said.state ?? stateFromDates(said, today)
  if (!ENDED.includes(state)) return goesOn(row, said, state)
  if (said.endedOn !== null) return ended(row, said, { state, endedOn: said.endedOn, supplied: false })
  if (state === 'cancelled') return { state, endedOn: said.startDate, supplied: true }
  if (said.end === null || said.end > today) {
    row.fault(ENDED_ON, 'cell.required')
    return null
  }
  return ended(row, said, { state, endedOn: said.end, supplied: true })
}

function goesOn(row: RowDraft, said: SaidEnd, state: PlacementState): Standing | null {
  const told: [string, string | null][] = [
    [ENDED_ON, said.endedOn],
    ['placement.outcome', cameOf(said)],
    ['placement.endReason', said.endReason],
  ]
  for (const [field, value] of told) if (value !== null) row.fault(field, 'placement.ended')
  return told.some(([, value]) => value !== null) ? null : { state, endedOn: null, supplied: false }
}

function ended(row: RowDraft, { startDate }: SaidEnd, standing: Standing): Standing | null {
  const { state, endedOn } = standing
  if (state === 'cancelled' || endedOn === null || endedOn >= startDate) return standing
  row.fault(ENDED_ON, 'period.reversed')
  return null
}

/** What came of it; `Intet endnu` says nothing of one that goes on. */
function cameOf({ outcome }: SaidEnd): Outcome | null {
  return outcome === 'none' ? null : outcome
}

function stateFromDates(said: SaidEnd, today: IsoDate): PlacementState {
  const { startDate, end, endedOn, endReason } = said
  if (endedOn !== null || endReason !== null || cameOf(said) !== null)
    return endReason === null ? 'completed' : 'interrupted'
  if (startDate > today) return 'planned'
  return end !== null && end < today ? 'completed' : 'inProgress'
}

/** Whether a row says anything of it beside its dates. */
export function saysEnd(said: SaidEnd): boolean {
  return said.state !== null || said.endedOn !== null || said.endReason !== null || cameOf(said) !== null
}

const ORDER: readonly PlacementState[] = ['planned', 'inProgress']

/** Whether it would go back: from the end to its course, or to before it began. */
export function goesBack(from: PlacementState, to: PlacementState): boolean {
  const place = (state: PlacementState) => (ENDED.includes(state) ? ORDER.length : ORDER.indexOf(state))
  return place(to) < place(from)
}
