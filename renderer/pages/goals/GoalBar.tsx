import { useId } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { type Bar, barOf, type Mark } from './bar'
import classes from './goalBar.module.css'
import type { GoalRow } from './goals'

/**
 * In pixels, slim among other things, at the desk and on the wall: the words of the parts, the bar, the numbers under
 * it. Slim there are none: they stand beside it.
 */
const HEIGHTS = {
  slim: { inner: 4, bar: 6, labels: 4 },
  desk: { inner: 20, bar: 16, labels: 20 },
  wall: { inner: 26, bar: 20, labels: 24 },
}

/**
 * How far a goal has come, with its floor and its ceiling. What stands in it is said in words beside it, so it is
 * hidden from those who listen. Everything is drawn in lines and patterns too, for paper and for eyes without colours.
 */
export function GoalBar({
  goal,
  parts,
  size = 'desk',
}: {
  goal: GoalRow
  parts: readonly GoalRow[]
  size?: keyof typeof HEIGHTS
}) {
  const hatch = useId()
  const bar = barOf(goal, parts)
  if (bar === null) return null
  const height = HEIGHTS[size]
  const told = size !== 'slim'
  const top = bar.inner.length > 0 || !told ? height.inner : 0
  const bottom = top + height.bar
  return (
    <svg className={classes.bar} height={bottom + height.labels} aria-hidden>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={classes.hatch} x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      <rect className={classes.track} x="0" y={top} width="100%" height={height.bar} />
      <Allowed bar={bar} y={top} height={height.bar} />
      {bar.segments.map(({ key, from, to, tone }) => (
        <rect
          key={key}
          className={classes.segment}
          data-tone={tone}
          x={`${from}%`}
          y={top}
          width={`${to - from}%`}
          height={height.bar}
          fill={tone === 'excess' ? `url(#${hatch})` : undefined}
        />
      ))}
      {bar.inner.map((mark) => (
        <InnerMark key={mark.key} mark={mark} top={top} bottom={bottom} told={told} />
      ))}
      {bar.marks.map((mark) => (
        <OwnMark key={mark.key} mark={mark} top={top} bottom={bottom} labels={told ? height.labels : null} />
      ))}
    </svg>
  )
}

/** Between floor and ceiling, where one is to end. */
function Allowed({ bar, y, height }: { bar: Bar; y: number; height: number }) {
  const [floor, ceiling] = bar.marks
  if (!floor || !ceiling) return null
  return (
    <rect
      className={classes.allowed}
      x={`${floor.at}%`}
      y={y}
      width={`${ceiling.at - floor.at}%`}
      height={height}
    />
  )
}

const ARM = 5
const OVER = 4
const ANCHOR = { floor: 'end', ceiling: 'start', exact: 'middle' } as const
/** Words keep clear of the mark, on the side where those of the other end do not stand. */
const SHIFT = { floor: 3, ceiling: -3, exact: 0 }

function OwnMark({
  mark: { at, value, kind },
  top,
  bottom,
  labels,
}: {
  mark: Mark
  top: number
  bottom: number
  /** The room for its number under the bar; null where it has none. */
  labels: number | null
}) {
  return (
    <svg x={`${at}%`} className={classes.place} aria-hidden>
      <path className={classes.mark} d={bracket(kind, top - OVER, bottom + OVER)} />
      {labels !== null && (
        <text className={classes.number} x={SHIFT[kind]} y={bottom + labels - 3} textAnchor={ANCHOR[kind]}>
          {formatNumber(value)}
        </text>
      )}
    </svg>
  )
}

function InnerMark({
  mark: { at, value, kind },
  top,
  bottom,
  told,
}: {
  mark: Mark
  top: number
  bottom: number
  /** Whether it says what it is. */
  told: boolean
}) {
  const t = useT()
  const number = formatNumber(value)
  return (
    <svg x={`${at}%`} className={classes.place} aria-hidden>
      <path className={classes.innerMark} d={bracket(kind, top, bottom)} />
      {told && (
        <text className={classes.innerText} x={3} y={top - 6} textAnchor="end">
          {t(kind === 'ceiling' ? 'goals:bar.capOf' : 'goals:bar.floorOf', { number })}
        </text>
      )}
    </svg>
  )
}

/** `[` for a floor, `]` for a ceiling, `|` for both at once. */
function bracket(kind: Mark['kind'], top: number, bottom: number): string {
  const line = `M0 ${top}V${bottom}`
  if (kind === 'exact') return line
  const arm = kind === 'floor' ? ARM : -ARM
  return `M${arm} ${top}H0V${bottom}H${arm}`
}
