import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardGrouping } from '../../../db/rules/board'
import { useT } from '../../components/word'
import type { BarActions } from './Bar'
import type { BoardBar } from './board'
import classes from './grid.module.css'
import { Track } from './Lane'
import { GroupHead, LaneHead } from './Left'
import { giveUpMoving, keepEnd, nudgeEnd, useAnyMoving, whyNotMovable } from './moving'
import { barWith, firstBar, nextBar, type Row, spotOf } from './rows'
import type { Scale } from './scale'
import { Lines, Times } from './Times'
import { laneLabel } from './wording'

/** In pixels at 100 %: a lane, the head of a group, the head of the board. */
const HEIGHTS = {
  desk: { lane: 26, group: 28, head: 38 },
  wall: { lane: 42, group: 46, head: 60 },
}
const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

/** How far down the board was scrolled, to be found again on coming back. */
let scrolled = 0

/** The lines of the board under the months: only those in sight are drawn, whatever their number. */
export function Grid({
  rows,
  scale,
  asOf,
  grouping,
  chosen,
  actions,
  onExtend,
  size = 'desk',
}: {
  rows: readonly Row[]
  scale: Scale
  asOf: string
  grouping: BoardGrouping
  chosen: string | null
  /** Null where the board is only looked at. */
  actions: BarActions | null
  onExtend: (bar: BoardBar) => void
  size?: keyof typeof HEIGHTS
}) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const height = HEIGHTS[size]
  // Heights are rem, so that the text size setting moves them too.
  const [unit] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)
  const spot = useMemo(() => spotOf(rows, chosen), [rows, chosen])
  const reached = spot === null ? (firstBar(rows)?.id ?? null) : chosen
  const reachedRow = useMemo(() => spotOf(rows, reached)?.row ?? -1, [rows, reached])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (rows[at]?.kind === 'group' ? height.group : height.lane) * unit,
    getItemKey: (at) => rows[at]?.key ?? at,
    initialOffset: () => (size === 'desk' ? scrolled : 0),
    scrollPaddingStart: height.head * unit,
    overscan: 8,
    // What the keyboard stands on is always there.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return reachedRow < 0 || seen.includes(reachedRow) ? seen : [...seen, reachedRow].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    const element = box.current
    if (size !== 'desk' || element === null) return
    const keep = () => {
      scrolled = element.scrollTop
    }
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [size])

  const goTo = (bar: BoardBar) => {
    actions?.choose(bar)
    virtualizer.scrollToIndex(spotOf(rows, bar.id)?.row ?? 0, { align: 'auto' })
    // It may only now be drawn.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-bar="${bar.id}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.bar
    const here = spotOf(rows, id ?? null)
    const row = here && rows[here.row]
    const bar = row?.kind === 'lane' ? row.lane.bars[here?.at ?? 0] : undefined
    if (!here || !bar || actions === null || event.altKey || event.metaKey) return
    if (press(event, bar)) event.preventDefault()
    else if (!event.shiftKey && !event.ctrlKey && MOVES.includes(event.key)) {
      event.preventDefault()
      const next = nextBar(rows, here, event.key)
      if (next) goTo(next)
    }
  }
  /** @returns whether the key was one for this placement */
  const press = ({ key, shiftKey, ctrlKey }: KeyboardEvent, bar: BoardBar): boolean => {
    if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (whyNotMovable(bar) !== null) actions?.refuse(bar)
      else nudgeEnd(bar, (key === 'ArrowLeft' ? -1 : 1) * (ctrlKey ? 7 : 1))
      return true
    }
    // Also while Shift is held down, which is when an end is moved.
    if (key === 'Escape') return giveUpMoving()
    if (shiftKey || ctrlKey) return false
    if (key === 'Enter') actions?.open(bar)
    else if (key.toLowerCase() === 'e') onExtend(bar)
    else return false
    return true
  }
  const moving = useAnyMoving()
  const moved = useMemo(() => barWith(rows, moving?.id ?? null), [rows, moving?.id])
  // Several steps by keyboard are one: they are written when Shift is let go.
  const keep = () => {
    if (moved) void keepEnd(moved)
  }
  const body = virtualizer.getVirtualItems().map(({ index, key, start }) => {
    const row = rows[index]
    if (row === undefined) return null
    const style = { transform: `translateY(${start}px)` }
    if (row.kind === 'group')
      return (
        <div key={key} className={classes.groupRow} style={style}>
          <GroupHead group={row.group} grouping={grouping} />
        </div>
      )
    const has = (id: string | null) => (row.lane.bars.some((bar) => bar.id === id) ? id : null)
    return (
      <fieldset
        key={key}
        className={classes.laneRow}
        data-last={row.last || undefined}
        style={style}
        aria-label={laneLabel(row.block, row.place, t)}
      >
        <div className={classes.left}>
          <LaneHead row={row} at={row.place} grouping={grouping} />
        </div>
        <Track
          block={row.block}
          lane={row.lane}
          place={row.place}
          scale={scale}
          asOf={asOf}
          chosen={has(chosen)}
          reached={has(reached)}
          actions={actions}
        />
      </fieldset>
    )
  })
  return (
    <section
      ref={box}
      className={classes.grid}
      data-size={size}
      aria-label={t('board:board')}
      aria-description={actions === null ? undefined : t('board:keys')}
      tabIndex={reached === null || actions === null ? 0 : -1}
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => {
        if (key === 'Shift') keep()
      }}
      onBlur={keep}
    >
      <div className={classes.head}>
        <div className={classes.corner}>
          <span>{t('board:head.place')}</span>
          <span>{t('board:week')}</span>
        </div>
        <Times scale={scale} />
      </div>
      <div className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        <Lines scale={scale} />
        {body}
      </div>
    </section>
  )
}
