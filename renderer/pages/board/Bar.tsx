import { memo, type PointerEvent } from 'react'
import { useToday } from '../../app/status'
import { useT } from '../../components/word'
import classes from './bars.module.css'
import type { BoardBar } from './board'
import { dayWidthOf, dragEnd, useMoving, whyNotMovable } from './moving'
import { placeOf, type Scale } from './scale'
import { LOOKS } from './schemes'
import { barLabel, isExtended, isOverdue, lettersOf, movingText, nameOf } from './wording'

/** What can be done with a bar. */
export type BarActions = {
  choose: (bar: BoardBar) => void
  open: (bar: BoardBar) => void
  /** Its end was taken and cannot be moved. */
  refuse: (bar: BoardBar) => void
}

/** A placement, from its first day to its last: told apart by colour, pattern and two letters. */
export const Bar = memo(function Bar({
  bar,
  scale,
  chosen,
  reached,
  actions,
}: {
  bar: BoardBar
  scale: Scale
  /** It is the one that the page is about now. */
  chosen: boolean
  /** It is the one that Tab leads to. */
  reached: boolean
  /** Null where the board is only looked at. */
  actions: BarActions | null
}) {
  const t = useT()
  const moving = useMoving(bar.id)
  const to = moving === null ? bar.to : moving.lastDay
  const place = placeOf(scale, bar.from, to)
  if (place === null) return null
  const label = barLabel(bar, t)
  const { hue, pattern } = LOOKS[bar.scheme]
  const shared = {
    className: classes.bar,
    'data-bar': bar.id,
    'data-hue': hue,
    'data-pattern': pattern,
    'data-state': bar.state,
    'data-moving': moving !== null || undefined,
    'data-earlier': bar.from < scale.from || undefined,
    'data-later': to === null || to > scale.to || undefined,
    style: { left: `${place.left}%`, width: `${place.width}%` },
  }
  const inside = (
    <>
      <span className={classes.letters} data-letters={lettersOf(bar.scheme, t)} />
      <span className={classes.name}>{nameOf(bar, t)}</span>
      <Marks bar={bar} scale={scale} to={to} />
    </>
  )
  if (actions === null)
    return (
      <div {...shared} role="img" aria-label={label}>
        {inside}
      </div>
    )
  return (
    <>
      <button
        {...shared}
        type="button"
        title={moving === null ? label : undefined}
        aria-label={label}
        aria-pressed={chosen}
        tabIndex={reached ? 0 : -1}
        onFocus={() => actions.choose(bar)}
        onClick={() => actions.choose(bar)}
        onDoubleClick={() => actions.open(bar)}
      >
        {inside}
        {to !== null && to <= scale.to && <Handle bar={bar} scale={scale} actions={actions} />}
      </button>
      {moving && (
        <span
          className={classes.movingText}
          data-left={place.left + place.width > 70 || undefined}
          style={{ '--end': `${place.left + place.width}%` } as React.CSSProperties}
        >
          {movingText(bar, moving.lastDay, t)}
        </span>
      )}
    </>
  )
})

/** From where it was extended, and from where it runs on over its last day. */
function Marks({ bar, scale, to }: { bar: BoardBar; scale: Scale; to: string | null }) {
  const today = useToday()
  const whole = placeOf(scale, bar.from, to)
  if (whole === null) return null
  const part = (from: string | null, kind: 'extended' | 'overdue') => {
    const own = from === null ? null : placeOf(scale, from, to)
    if (own === null || own.width >= whole.width) return null
    return <span className={classes[kind]} style={{ width: `${(own.width / whole.width) * 100}%` }} />
  }
  return (
    <>
      {isExtended(bar) && part(bar.plannedEnd, 'extended')}
      {isOverdue(bar) && (to === null || to >= today) && part(bar.lastDay, 'overdue')}
    </>
  )
}

/** The end of a bar, to be dragged. */
function Handle({ bar, scale, actions }: { bar: BoardBar; scale: Scale; actions: BarActions }) {
  const t = useT()
  const fixed = whyNotMovable(bar) !== null
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const track = event.currentTarget.closest<HTMLElement>('[data-track]')
    if (event.button !== 0 || track === null) return
    actions.choose(bar)
    if (fixed) actions.refuse(bar)
    else dragEnd(bar, event.nativeEvent, dayWidthOf(track, scale))
  }
  return (
    <span
      className={classes.handle}
      data-fixed={fixed || undefined}
      title={t(fixed ? 'board:notMovable' : 'board:movable')}
      onPointerDown={onPointerDown}
    />
  )
}
