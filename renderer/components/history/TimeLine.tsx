import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { addDays } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useToday } from '../../app/status'
import { DateText } from '../dates/DateText'
import { useT } from '../word'
import { describeEntry, type Entry } from './describeChange'
import classes from './history.module.css'

/** So many at first; the rest on demand. */
const AT_FIRST = 20

/**
 * What happened, in days, newest first.
 * @param items in their order; `day` is ISO
 * @param none said where there is nothing
 * @param render a line, as `<li>`
 */
export function TimeLine<Item extends { day: string }>({
  items,
  none,
  atFirst = AT_FIRST,
  render,
}: {
  items: readonly Item[]
  none: string
  atFirst?: number | undefined
  render: (item: Item) => ReactNode
}) {
  const t = useT()
  const [count, setCount] = useState(atFirst)
  if (items.length === 0) return <p className={classes.none}>{none}</p>
  const days = Map.groupBy(items.slice(0, count), ({ day }) => day)
  return (
    <div>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={classes.day}>
          <h3 className={classes.date}>
            <DayName day={day} />
          </h3>
          <ol className={classes.entries}>{ofDay.map(render)}</ol>
        </section>
      ))}
      {items.length > count && (
        <Button variant="subtle" size="compact-sm" onClick={() => setCount((now) => now + 100)}>
          {t('record:more', { number: formatNumber(items.length - count) })}
        </Button>
      )}
    </div>
  )
}

/** One operation of the change log as a line: when, and what was done by whom. */
export function HistoryLine({ entry, about }: { entry: Entry; about: string }) {
  const t = useT()
  return (
    <li className={classes.entry} data-undone={entry.undone || undefined}>
      <time dateTime={entry.at} className={classes.time}>
        {timeOf(entry.at)}
      </time>
      <div>
        {describeEntry(entry, { about }).map((sentence) => (
          <p key={sentence} className={classes.sentence}>
            {sentence}
          </p>
        ))}
        {entry.undone && <p className={classes.undone}>{t('record:undone')}</p>}
      </div>
    </li>
  )
}

/** A day (ISO): `i dag`, `i går`, else the date. */
function DayName({ day }: { day: string }) {
  const t = useT()
  const today = useToday()
  if (day === today) return t('common:today')
  if (day === addDays(today, -1)) return t('common:yesterday')
  return <DateText date={day} />
}

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})

function timeOf(at: string): string {
  return CLOCK.format(new Date(at))
}
