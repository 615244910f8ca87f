import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate, parseDate } from '../../../db/rules/dates'
import { type Answer, type Client, orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { DateInput } from '../../components/dates/DateInput'
import { ErrorMessage } from '../../components/ErrorMessage'
import { changeList, useListState } from '../../components/list/listState'
import { useT } from '../../components/word'
import { NewsGroup } from './NewsGroup'
import classes from './news.module.css'
import { isNamed, keptChoice, SINCE, sinceDay } from './since'

const OWN = 'own'
const NO_SETS: Answer<Client['figureSets']['list']> = []

/** What is new since a day that the user chooses: a number for each kind, and behind it its records. */
export function News() {
  const t = useT()
  const today = useToday()
  // Kept while the document is open, like every filter.
  const [{ chip }, change] = useListState('todayNews')
  const { data: sets = NO_SETS } = useQuery(orpc.figureSets.list.queryOptions())
  const choice = chip ?? 'week'
  const set = sets.find(({ id }) => choice === keptChoice(id))
  const since = sinceDay(choice, today, set?.asOf)
  const { data, error } = useQuery({
    ...orpc.today.news.queryOptions({ input: { since, asOf: today } }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.news} aria-labelledby="news">
      <div className={classes.head}>
        <h2 id="news">{t('today:news.title')}</h2>
        <NativeSelect
          aria-label={t('today:news.since')}
          value={set || isNamed(choice) ? choice : OWN}
          onChange={({ currentTarget: { value } }) => change({ chip: value === OWN ? since : value })}
          data={[
            ...SINCE.map((each) => ({
              value: each,
              label: t('today:news.choiceOn', {
                choice: t(`today:news.choices.${each}`),
                date: formatDate(sinceDay(each, today)),
              }),
            })),
            ...sets.map(({ id, name, asOf }) => ({
              value: keptChoice(id),
              label: t('today:news.choices.kept', { name, date: formatDate(asOf) }),
            })),
            { value: OWN, label: t('today:news.choices.own') },
          ]}
        />
        {!set && !isNamed(choice) && <OwnDate day={since} onChange={(day) => change({ chip: day })} />}
      </div>
      <ErrorMessage error={error} />
      {data?.length === 0 && (
        <p className={classes.none}>{t('today:news.none', { date: formatDate(since) })}</p>
      )}
      {data && data.length > 0 && (
        <ul className={classes.groups}>
          {data.map((group) => (
            <NewsGroup key={group.kind} group={group} />
          ))}
        </ul>
      )}
      {data && data.length > 0 && (
        <Link
          to="/since"
          onClick={() => changeList('since', set ? { chip: set.id } : { chip: null, search: since })}
        >
          {t('today:news.compare')}
        </Link>
      )}
    </section>
  )
}

/** A date as Danes type it; what cannot be read stays as it was typed and changes nothing. */
function OwnDate({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const t = useT()
  const today = useToday()
  const [typed, setTyped] = useState(formatDate(day))
  const take = (text: string) => {
    setTyped(text)
    const read = parseDate(text, today)
    if (read.ok && read.value !== null) onChange(read.value)
  }
  const unread = !parseDate(typed, today).ok
  return (
    <div className={classes.ownDate}>
      <DateInput
        aria-label={t('today:news.ownDate')}
        value={typed}
        error={unread}
        onChange={take}
        onPick={take}
      />
    </div>
  )
}
