import { useAsOf } from '../../app/asOf'
import { useToday } from '../../app/status'
import { say, useT, type Word } from '../../components/word'
import classes from './grid.module.css'
import { monthsOf, placeOf, type Scale, weeksOf } from './scale'

/** Months and week numbers over the board. */
export function Times({ scale }: { scale: Scale }) {
  const t = useT()
  return (
    <div className={classes.times}>
      {monthsOf(scale).map(({ key, month, year, opens, left, width }) => (
        <span key={key} className={classes.month} style={{ left: `${left}%`, width: `${width}%` }}>
          {monthText(scale.zoom, say(t, `board:months.${month}` as Word), opens ? year : null)}
        </span>
      ))}
      {weeksOf(scale).map(({ key, week, left }) => (
        <span key={key} className={classes.week} style={{ left: `${left}%` }}>
          {week}
        </span>
      ))}
      <DayLabel scale={scale} />
    </div>
  )
}

/** With two years across there is only room for one of them. */
function monthText(zoom: Scale['zoom'], name: string, year: number | null): string {
  if (year === null) return name
  return zoom === 'twoYears' ? String(year) : `${name} ${year}`
}

/** Where today is, in words. */
function DayLabel({ scale }: { scale: Scale }) {
  const t = useT()
  const today = useToday()
  const at = placeOf(scale, today, today)
  if (at === null) return null
  return (
    <span className={classes.todayLabel} style={{ left: `${at.left + at.width / 2}%` }}>
      {t('board:today')}
    </span>
  )
}

/** What runs down the board: where months begin, today, and the day that it is looked at as of. */
export function Lines({ scale }: { scale: Scale }) {
  const today = useToday()
  const { asOf } = useAsOf()
  const line = (day: string, kind: string) => {
    const at = placeOf(scale, day, day)
    return (
      at && <span className={classes.line} data-kind={kind} style={{ left: `${at.left + at.width / 2}%` }} />
    )
  }
  return (
    <div className={classes.lines} aria-hidden>
      {monthsOf(scale).map(({ key, left, month }) => (
        <span
          key={key}
          className={classes.line}
          data-kind={month === 1 ? 'year' : 'month'}
          style={{ left: `${left}%` }}
        />
      ))}
      {asOf !== today && line(asOf, 'asOf')}
      {line(today, 'today')}
    </div>
  )
}
