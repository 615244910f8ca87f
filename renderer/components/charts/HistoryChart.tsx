import { useElementSize } from '@mantine/hooks'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { DateText } from '../dates/DateText'
import { useT } from '../word'
import classes from './charts.module.css'
import { type ChartMark, type ChartPoint, type ChartShape, chartLayout } from './layout'

const HEIGHT = 168
const FIRST_WIDTH = 360
/** So far from where a mark begins do its words, so that they keep clear of the first number. */
const CLEAR = 18

/**
 * How a figure has moved: a line with its numbers, and the same as a table. What is not known is a gap that says so,
 * never 0.
 * @param series oldest first
 * @param marks lines to compare with, such as a target
 * @param label what is counted
 * @param shape `step` where a value holds until the next one; `line` where it was looked at on those days
 */
export function HistoryChart({
  series,
  marks = [],
  label,
  shape = 'line',
}: {
  series: readonly ChartPoint[]
  marks?: readonly ChartMark[]
  label: string
  shape?: ChartShape
}) {
  const t = useT()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const newest = series.at(-1)
  if (newest === undefined) return <p className={classes.none}>{t('charts:none')}</p>
  const size = { width: Math.max(Math.round(width) || FIRST_WIDTH, 200), height: HEIGHT }
  const { base, left, right, ...laid } = chartLayout({ series, marks, shape, ...size })
  const shown = newest.value === null ? t('figures:unknown') : formatNumber(newest.value)
  return (
    <figure className={classes.figure}>
      <div ref={ref}>
        <svg
          className={classes.chart}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={t('charts:told', { label, value: shown, date: formatDate(newest.on) })}
        >
          <line className={classes.base} x1={left} x2={right} y1={base} y2={base} />
          {laid.marks.map((mark) => (
            <g key={`${mark.label} ${mark.from}`}>
              <line className={classes.mark} x1={mark.from} x2={mark.to} y1={mark.y} y2={mark.y} />
              <text className={classes.markText} x={mark.from + CLEAR} y={mark.labelY}>
                {mark.label}
              </text>
            </g>
          ))}
          {laid.paths.map((path) => (
            <path key={path} className={classes.line} d={path} />
          ))}
          {laid.points.map(({ on, x, y }) => (
            <circle key={on} className={classes.point} cx={x} cy={y} r={3} />
          ))}
          {laid.labelled.map(({ on, value, x, y }) => (
            <text key={on} className={classes.number} x={x} y={y - 8} textAnchor="middle">
              {formatNumber(value)}
            </text>
          ))}
          {laid.gaps.map(({ from, x }) => (
            <text key={from} className={classes.gap} x={x} y={base - 8} textAnchor="middle">
              {t('figures:unknown')}
            </text>
          ))}
          {laid.days.map(({ on, x, anchor }) => (
            <text key={on} className={classes.day} x={x} y={base + 17} textAnchor={anchor}>
              {formatDate(on)}
            </text>
          ))}
        </svg>
      </div>
      <details className={classes.details}>
        <summary>{t('charts:asTable')}</summary>
        <table className={classes.table}>
          <caption className={classes.hidden}>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts:date')}</th>
              <th scope="col" data-number>
                {t('charts:number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...series].reverse().map(({ on, value }) => (
              <tr key={on}>
                <td>
                  <DateText date={on} />
                </td>
                <td data-number>{value === null ? t('figures:unknown') : formatNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
