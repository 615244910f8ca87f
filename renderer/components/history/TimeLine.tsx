import { Button } from '@mantine/core'
import { useState } from 'react'
import { addDays, today as dayOf, formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useToday } from '../../app/status'
import { useT } from '../word'
import { describeEntry, type Entry } from './describeChange'
import classes from './history.module.css'

/** So many at first; the rest on demand. */
const AT_FIRST = 20

/** All that happened to a record, newest first, told as a secretary would. */
export function TimeLine({ entries, about }: { entries: readonly Entry[]; about: string }) {
  const t = useT()
  const [count, setCount] = useState(AT_FIRST)
  if (entries.length === 0) return <p className={classes.none}>{t('record:noHistory')}</p>
  const days = Map.groupBy(entries.slice(0, count), ({ at }) => dayOf(new Date(at)))
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={classes.day}>
          <h3 className={classes.date}>
            <DayName at={ofDay[0]?.at ?? day} />
          </h3>
          <ol className={classes.entries}>
            {ofDay.map((entry) => (
              <HistoryLine key={entry.n} entry={entry} about={about} />
            ))}
          </ol>
        </section>
      ))}
      {entries.length > count && (
        <Button variant="subtle" size="compact-sm" onClick={() => setCount((now) => now + 100)}>
          {t('record:more', { number: formatNumber(entries.length - count) })}
        </Button>
      )}
    </>
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

/** The day of an instant: `i dag`, `i går`, else the date. */
export function DayName({ at }: { at: string }) {
  const t = useT()
  const today = useToday()
  const day = dayOf(new Date(at))
  if (day === today) return t('common:today')
  if (day === addDays(today, -1)) return t('common:yesterday')
  return formatDate(day)
}

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})

function timeOf(at: string): string {
  return CLOCK.format(new Date(at))
}
