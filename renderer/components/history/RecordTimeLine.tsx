import { useQuery } from '@tanstack/react-query'
import { today as dayOf } from '../../../db/rules/dates'
import { type Client, orpc } from '../../app/client'
import { useT } from '../word'
import { HistoryLine, TimeLine } from './TimeLine'

type Table = Parameters<Client['changes']['history']>[0]['table']

/**
 * All that was done to a record and to what hangs on it, newest first.
 * @param name of the record, which its own lines do not repeat
 */
export function RecordTimeLine({ table, id, name }: { table: Table; id: string; name: string }) {
  const t = useT()
  const { data } = useQuery(orpc.changes.history.queryOptions({ input: { table, id } }))
  if (data === undefined) return null
  return (
    <TimeLine
      items={data.map((entry) => ({ entry, day: dayOf(new Date(entry.at)) }))}
      none={t('record:noHistory')}
      render={({ entry }) => <HistoryLine key={entry.n} entry={entry} about={name} />}
    />
  )
}
