import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { today as dayOf } from '../../../db/rules/dates'
import { orpc } from '../../app/client'
import { formatDay } from '../../app/i18n/time'
import { usePageTitle } from '../../app/pageTitle'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import type { Entry } from '../../components/history/describeChange'
import { UndoItem } from './UndoItem'
import classes from './UndoPage.module.css'

/** Everything that was done in the file, newest first, and each of it can be taken back. */
export function UndoPage() {
  const { t } = useTranslation('undo')
  usePageTitle(t('title'))
  const today = useToday()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.changes.recent.infiniteOptions({
      input: (before: number | undefined) => ({ before }),
      initialPageParam: undefined,
      getNextPageParam: (page) => {
        const last = page.at(-1)?.n
        return last !== undefined && last > 1 ? last : undefined
      },
    }),
  )
  const entries = data?.pages.flat() ?? []
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <p className={classes.about}>{t('about')}</p>
      <ErrorMessage error={error} />
      {data && entries.length === 0 && <p>{t('empty')}</p>}
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={classes.day}>
            {formatDay(ofDay[0]?.at ?? '', today)}
          </h2>
          <ol className={classes.list}>
            {ofDay.map((entry) => (
              <UndoItem key={entry.n} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </div>
  )
}

function byDay(entries: Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at))
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}
