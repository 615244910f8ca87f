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
 * @param part a figure that is a part of the first, of the same days: a dashed line with its numbers below
 * @param shape `step` where a value holds until the next one; `line` where it was looked at on those days
 */
export function HistoryChart({
  series,
  marks = [],
  label,
  part,
  shape = 'line',
}: {
  series: readonly ChartPoint[]
  marks?: readonly ChartMark[]
  label: string
  part?: { series: readonly ChartPoint[]; label: string }
  shape?: ChartShape
}) {
  const t = useT()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const newest = series.at(-1)
  if (newest === undefined) return <p className={classes.none}>{t('charts:none')}</p>
  const size = { width: Math.max(Math.round(width) || FIRST_WIDTH, 200), height: HEIGHT }
  const { base, left, right, ...laid } = chartLayout({ series, marks, shape, ...size })
  const whole = Math.max(1, ...series.map(({ value }) => value ?? 0))
  const below = part && chartLayout({ series: part.series, shape, least: whole, ...size })
  const partOn = new Map(part?.series.map(({ on, value }) => [on, value]))
  const words = (value: number | null) => (value === null ? t('figures:unknown') : formatNumber(value))
  const shown = words(newest.value)
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
          {below?.paths.map((path) => (
            <path key={`part ${path}`} className={classes.part} d={path} />
          ))}
          {below?.points.map(({ on, x, y }) => (
            <circle key={`part ${on}`} className={classes.point} cx={x} cy={y} r={3} />
          ))}
          {below?.labelled.map(({ on, value, x, y }) => (
            <text key={`part ${on}`} x={x} y={Math.min(y + 16, base - 5)} textAnchor="middle">
              {formatNumber(value)}
            </text>
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
      {part && (
        <p className={classes.key}>
          <Sample className={classes.line} /> {label}
          <Sample className={classes.part} /> {part.label}
        </p>
      )}
      <details className={classes.details}>
        <summary>{t('charts:asTable')}</summary>
        <table className={classes.table}>
          <caption className={classes.hidden}>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts:date')}</th>
              <th scope="col" data-number>
                {part ? label : t('charts:number')}
              </th>
              {part && (
                <th scope="col" data-number>
                  {part.label}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {[...series].reverse().map(({ on, value }) => (
              <tr key={on}>
                <td>
                  <DateText date={on} />
                </td>
                <td data-number>{words(value)}</td>
                {part && <td data-number>{words(partOn.get(on) ?? null)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** How a line looks, before its name. */
function Sample({ className }: { className: string | undefined }) {
  return (
    <svg className={classes.sample} viewBox="0 0 24 10" aria-hidden>
      <path className={className} d="M0 5H24" />
    </svg>
  )
}
