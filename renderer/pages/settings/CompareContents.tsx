import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '../../../db/rules/numbers'
import { orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { say, useT, type Word } from '../../components/word'
import { lastChangeText } from '../contents/lastChange'
import type { Backup } from './RestoreDialog'
import classes from './SettingsPage.module.css'

const COUNTED = [
  ['organisations', 'contents:organisations'],
  ['contacts', 'contents:contacts'],
  ['interactions', 'contents:interactions'],
  ['nextSteps', 'contents:nextSteps'],
  ['agreements', 'contents:agreements'],
  ['commitments', 'contents:commitments'],
  ['targetGroups', 'contents:targetGroups'],
  ['targetGroupCounts', 'contents:targetGroupCounts'],
  ['goals', 'contents:goals'],
  ['goalEntries', 'contents:goalEntries'],
  ['attachments', 'contents:attachments'],
] as const satisfies [string, Word][]

/** What a copy holds beside what the file holds now; what differs stands out. */
export function CompareContents({ backup }: { backup: Backup }) {
  const t = useT()
  const today = useToday()
  const copy = useQuery(orpc.backups.contents.queryOptions({ input: { id: backup.id } }))
  const now = useQuery(orpc.contents.get.queryOptions({ staleTime: 0 }))
  const error = copy.error ?? now.error
  if (error) return <ErrorMessage error={error} />
  if (!copy.data || !now.data) return <p className={classes.about}>{t('common:loading')}</p>
  const rows: [string, string, string][] = [
    ...COUNTED.map(([key, word]): [string, string, string] => [
      say(t, word),
      formatNumber(copy.data[key]),
      formatNumber(now.data[key]),
    ]),
    [
      t('contents:lastChange'),
      lastChangeText(copy.data.lastChange, today, t),
      lastChangeText(now.data.lastChange, today, t),
    ],
  ]
  return (
    <table className={classes.compare}>
      <caption className={classes.hidden}>{t('contents:compare')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('contents:inCopy')}</th>
          <th scope="col">{t('contents:inFile')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, before, after]) => (
          <tr key={label} data-differs={before !== after || undefined}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
