import { useSyncExternalStore } from 'react'
import { addDays, daysBetween, type IsoDate } from '../../../db/rules/dates'
import { client, orpc, queryClient } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import type { Board, BoardBar } from './board'

/** An end that is being moved, or was and is on its way into the file. */
export type Moving = { id: string; lastDay: IsoDate; sent: boolean }

// Outside of React, so that only the bar in question is drawn anew while it is dragged.
let moving: Moving | null = null
const listeners = new Set<() => void>()

function set(next: Moving | null): void {
  moving = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The end that a placement is being moved to; null while it is not. */
export function useMoving(id: string): Moving | null {
  return useSyncExternalStore(subscribe, () => (moving?.id === id ? moving : null))
}

/** Whichever end is being moved. */
export function useAnyMoving(): Moving | null {
  return useSyncExternalStore(subscribe, () => moving)
}

/** Whether an end can be moved, and if not, why: it is over, or there is none. */
export function whyNotMovable({ ended, to, lastDay }: BoardBar): 'ended' | 'noEnd' | null {
  if (ended) return 'ended'
  return to === null || lastDay === null ? 'noEnd' : null
}

/** Shows the end on another day, without writing it. It is never before the first day. */
export function showEnd(bar: BoardBar, lastDay: IsoDate): void {
  if (moving?.sent || lastDay === '') return
  set({ id: bar.id, lastDay: lastDay < bar.from ? bar.from : lastDay, sent: false })
}

/** The same, counted from where it is shown now. */
export function nudgeEnd(bar: BoardBar, days: number): void {
  const now = moving?.id === bar.id ? moving.lastDay : bar.to
  if (now !== null) showEnd(bar, addDays(now, days))
}

/** Puts the end back to where it was. @returns whether one was being moved */
export function giveUpMoving(): boolean {
  if (moving === null || moving.sent) return false
  set(null)
  return true
}

/** Writes the end that is shown. Refused, it goes back, and the reason stands below. */
export async function keepEnd(bar: BoardBar): Promise<void> {
  if (moving === null || moving.sent || moving.id !== bar.id) return
  const { lastDay } = moving
  if (lastDay === bar.to) return set(null)
  set({ id: bar.id, lastDay, sent: true })
  try {
    const done = await client.placements.moveEnd({ id: bar.id, lastDay })
    keepInSight(bar.id, lastDay)
    set(null)
    notifyWritten(done)
  } catch (refusal) {
    set(null)
    notifyFailed(refusal)
  }
}

/** Until the board has been asked for again it stays where it was put, so that it does not jump back and forth. */
function keepInSight(id: string, lastDay: IsoDate): void {
  queryClient.setQueriesData<Board>({ queryKey: orpc.board.get.key() }, (board) =>
    board === undefined
      ? board
      : {
          ...board,
          groups: board.groups.map((group) => ({
            ...group,
            blocks: group.blocks.map((block) => ({
              ...block,
              lanes: block.lanes.map((lane) =>
                lane.bars.some((bar) => bar.id === id)
                  ? {
                      ...lane,
                      bars: lane.bars.map((bar) => (bar.id === id ? { ...bar, to: lastDay, lastDay } : bar)),
                    }
                  : lane,
              ),
            })),
          })),
        },
  )
}

/**
 * Follows the mouse from where a bar's end was taken, until it is let go. It snaps to whole days; Esc gives it up.
 * @param dayWidth in pixels
 */
export function dragEnd(bar: BoardBar, event: PointerEvent, dayWidth: number): void {
  const handle = event.target as HTMLElement
  const { clientX: start, pointerId } = event
  const { to } = bar
  if (to === null) return
  handle.setPointerCapture(pointerId)
  showEnd(bar, to)
  const stop = new AbortController()
  const { signal } = stop
  const onMove = (moved: PointerEvent) =>
    showEnd(bar, addDays(to, Math.round((moved.clientX - start) / dayWidth)))
  const onUp = () => {
    stop.abort()
    void keepEnd(bar)
  }
  const onCancel = () => {
    stop.abort()
    giveUpMoving()
  }
  handle.addEventListener('pointermove', onMove, { signal })
  handle.addEventListener('pointerup', onUp, { signal })
  handle.addEventListener('pointercancel', onCancel, { signal })
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      onCancel()
    },
    { signal, capture: true },
  )
}

/** How many days a scale has across so many pixels. */
export function dayWidthOf(track: HTMLElement, { from, to }: { from: IsoDate; to: IsoDate }): number {
  return track.getBoundingClientRect().width / (daysBetween(from, to) + 1)
}
