import type { IsoDate } from '../../../db/rules/dates'
import { fold, searchWords } from '../../../db/rules/text'
import type { Board, BoardBar, BoardBlock, BoardGroup, BoardLane, BoardState } from './board'

/** A line of the board: the head of a group, or a lane. */
export type Row =
  | { kind: 'group'; key: string; group: BoardGroup }
  | {
      kind: 'lane'
      key: string
      block: BoardBlock
      lane: BoardLane
      place: number
      first: boolean
      last: boolean
    }

export type LaneRow = Extract<Row, { kind: 'lane' }>

type Filter = Pick<BoardState, 'schemes' | 'text' | 'only'>

/** The lines that the filters leave. What is kept of a slot is its lanes with something that fits. @param asOf for what is free */
export function rowsOf(
  board: Board,
  filter: Filter,
  asOf: IsoDate,
  nameOf: (group: BoardGroup) => string,
): Row[] {
  const words = searchWords(filter.text)
  return board.groups.flatMap((group) => {
    const rows = group.blocks.flatMap((block) => lanesOf(block, filter, words, asOf, nameOf(group)))
    return rows.length === 0 ? [] : [{ kind: 'group' as const, key: `group ${group.key}`, group }, ...rows]
  })
}

function lanesOf(
  block: BoardBlock,
  filter: Filter,
  words: string[],
  asOf: IsoDate,
  groupName: string,
): LaneRow[] {
  const own = fold([groupName, block.topName, ...block.path, block.name ?? ''].join(' '))
  const left = words.filter((word) => !own.includes(word))
  const fits = (lane: BoardLane) =>
    fitsScheme(block, lane, filter) && fitsOnly(lane, filter, asOf) && fitsText(lane, left)
  const lanes = block.lanes.flatMap((lane, place) => (fits(lane) ? [{ lane, place }] : []))
  return lanes.map(({ lane, place }, at) => ({
    kind: 'lane',
    ...{ key: `${block.key} ${place}`, block, lane, place },
    ...{ first: at === 0, last: at === lanes.length - 1 },
  }))
}

function fitsScheme(block: BoardBlock, lane: BoardLane, { schemes }: Filter): boolean {
  if (schemes.length === 0 || lane.bars.some(({ scheme }) => schemes.includes(scheme))) return true
  return lane.bars.length === 0 && block.scheme !== null && schemes.includes(block.scheme)
}

function fitsOnly(lane: BoardLane, { only }: Filter, asOf: IsoDate): boolean {
  if (only === 'ending') return lane.bars.some(({ soon }) => soon)
  return only === null || lane.gaps.some(({ from, to }) => from <= asOf && asOf <= to)
}

/** @param words those that the slot itself does not have */
function fitsText(lane: BoardLane, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const said = [
    ...lane.bars.map(({ name, localId, senderName }) => [name, localId, senderName].join(' ')),
    ...lane.gaps.map(({ owed }) => owed.map(({ name }) => name).join(' ')),
  ]
  return said.map(fold).some((text) => words.every((word) => text.includes(word)))
}

/** What a lane is: one that is always to be filled, one that may be, or more people than places. */
export type LaneKind = 'firm' | 'possible' | 'over' | 'plain'

/** What a lane is at most on the days in sight. */
export function laneKind({ capacity }: BoardBlock, place: number): LaneKind {
  const most = (of: 'minimum' | 'maximum') => Math.max(0, ...capacity.map((each) => each[of]))
  if (most('maximum') === 0) return 'plain'
  if (place < most('minimum')) return 'firm'
  return place < most('maximum') ? 'possible' : 'over'
}

/** Where a placement stands: its line and its place in it. */
export type Spot = { row: number; at: number }

export function spotOf(rows: readonly Row[], id: string | null): Spot | null {
  if (id === null) return null
  for (const [row, each] of rows.entries()) {
    const at = each.kind === 'lane' ? each.lane.bars.findIndex((bar) => bar.id === id) : -1
    if (at >= 0) return { row, at }
  }
  return null
}

/** A placement as it stands on the board now. */
export function barWith(rows: readonly Row[], id: string | null): BoardBar | null {
  const spot = spotOf(rows, id)
  return spot === null ? null : (barsOf(rows[spot.row])[spot.at] ?? null)
}

/** The placement that an arrow leads to; null where there is none. Up and down lead to the one that lies nearest in time. */
export function nextBar(rows: readonly Row[], spot: Spot, key: string): BoardBar | null {
  const bars = barsOf(rows[spot.row])
  if (key === 'ArrowLeft') return bars[spot.at - 1] ?? null
  if (key === 'ArrowRight') return bars[spot.at + 1] ?? null
  if (key === 'Home') return bars[0] ?? null
  if (key === 'End') return bars.at(-1) ?? null
  const step = key === 'ArrowUp' ? -1 : 1
  const here = bars[spot.at]
  for (let row = spot.row + step; rows[row] !== undefined; row += step) {
    const near = barsOf(rows[row]).filter((bar) => here === undefined || bar.from <= here.from)
    const found = near.at(-1) ?? barsOf(rows[row])[0]
    if (found) return found
  }
  return null
}

/** The first placement on the board: what the keyboard comes to. */
export function firstBar(rows: readonly Row[]): BoardBar | null {
  for (const row of rows) {
    const [bar] = barsOf(row)
    if (bar) return bar
  }
  return null
}

function barsOf(row: Row | undefined): readonly BoardBar[] {
  return row?.kind === 'lane' ? row.lane.bars : []
}
