import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { BoardGrouping } from '../../../db/rules/board'
import type { IsoDate } from '../../../db/rules/dates'
import type { Scheme } from '../../../db/rules/vocabulary'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, orpc } from '../../app/client'
import { type Scale, scaleAround, scaleFrom, type Zoom } from './scale'

export type Board = Answer<Client['board']['get']>
export type BoardGroup = Board['groups'][number]
export type BoardBlock = BoardGroup['blocks'][number]
export type BoardLane = BoardBlock['lanes'][number]
export type BoardBar = BoardLane['bars'][number]
export type BoardGap = BoardLane['gaps'][number]

/** Only what is free, or what ends soon. */
export type Only = 'free' | 'ending'

/** Where somebody stands on the board; found again on coming back, until the document is closed. */
export type BoardState = {
  zoom: Zoom
  /** The first day in sight; null for around the day that the pages show. */
  start: IsoDate | null
  grouping: BoardGrouping
  schemes: readonly Scheme[]
  text: string
  only: Only | null
  /** The placement that was chosen last. */
  bar: string | null
}

const FRESH: BoardState = {
  ...{ zoom: 'half', start: null, grouping: 'organisation', schemes: [], text: '', only: null, bar: null },
}

let state = FRESH
const listeners = new Set<() => void>()

/** Changes where somebody stands. */
export function changeBoard(change: Partial<BoardState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Forgets it, when the document is closed: nothing of it stays behind. */
export function forgetBoard(): void {
  changeBoard(FRESH)
}

/** Where somebody stands on the board. */
export function useBoardState(): BoardState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The days that are in sight. */
export function useScale(): Scale {
  const { asOf } = useAsOf()
  const { zoom, start } = useBoardState()
  return start === null ? scaleAround(zoom, asOf) : scaleFrom(zoom, start)
}

/** What lies in sight; what was there before stays while the next is fetched. */
export function useBoard({ from, to }: Scale) {
  const { asOf } = useAsOf()
  const { grouping } = useBoardState()
  return useQuery({
    ...orpc.board.get.queryOptions({ input: { from, to, asOf, grouping } }),
    placeholderData: keepPreviousData,
  })
}
