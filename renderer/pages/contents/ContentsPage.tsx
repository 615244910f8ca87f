import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { type Answer, type Client, orpc } from '../../app/client'
import { formatMoment, formatSize } from '../../app/i18n/time'
import { usePageTitle } from '../../app/pageTitle'
import { useStatus, useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { say, useT, type Word } from '../../components/word'
import classes from './contents.module.css'
import { lastChangeText } from './lastChange'

type Contents = Answer<Client['contents']['get']>
type Counted = { [K in keyof Contents]: Contents[K] extends number ? K : never }[keyof Contents]
type ByYear = { [K in keyof Contents]: K extends `${string}ByYear` ? K : never }[keyof Contents]

/** The rows: what is counted, and its years where it has a day of its own. `part`: of the row above. */
const ROWS: { key: Counted; word: Word; years?: ByYear; part?: true }[] = [
  { key: 'organisations', word: 'contents:organisations' },
  { key: 'contacts', word: 'contents:contacts' },
  { key: 'interactions', word: 'contents:interactions', years: 'interactionsByYear' },
  { key: 'nextSteps', word: 'contents:nextSteps' },
  { key: 'openNextSteps', word: 'contents:openNextSteps', part: true },
  { key: 'steps', word: 'contents:steps', years: 'stepsByYear' },
  { key: 'employeeCounts', word: 'contents:employeeCounts', years: 'employeeCountsByYear' },
  { key: 'memberships', word: 'contents:memberships' },
  { key: 'agreements', word: 'contents:agreements' },
  { key: 'agreementParties', word: 'contents:agreementParties' },
  { key: 'commitments', word: 'contents:commitments' },
  { key: 'targetGroups', word: 'contents:targetGroups' },
  { key: 'targetGroupCounts', word: 'contents:targetGroupCounts', years: 'targetGroupCountsByYear' },
  { key: 'goals', word: 'contents:goals' },
  { key: 'goalEntries', word: 'contents:goalEntries', years: 'goalEntriesByYear' },
  { key: 'goalFollowUps', word: 'contents:goalFollowUps', years: 'goalFollowUpsByYear' },
  { key: 'programmeGroups', word: 'contents:programmeGroups' },
  { key: 'groupMembers', word: 'contents:groupMembers' },
  { key: 'areas', word: 'contents:areas' },
  { key: 'participants', word: 'contents:participants' },
  { key: 'participantSituations', word: 'contents:participantSituations' },
  { key: 'participantStages', word: 'contents:participantStages', years: 'participantStagesByYear' },
  { key: 'slots', word: 'contents:slots' },
  { key: 'slotQuotas', word: 'contents:slotQuotas' },
  { key: 'placements', word: 'contents:placements', years: 'placementsByYear' },
  { key: 'placementExtensions', word: 'contents:placementExtensions' },
  { key: 'schemeRules', word: 'contents:schemeRules' },
  { key: 'figureSets', word: 'contents:figureSets' },
  { key: 'attachments', word: 'contents:attachments' },
  { key: 'savedViews', word: 'contents:savedViews' },
  { key: 'notDuplicates', word: 'contents:notDuplicates' },
  { key: 'staff', word: 'contents:staff' },
  { key: 'activeStaff', word: 'contents:activeStaff', part: true },
]

/** So many years have a column; older ones are in the total. */
const MOST_YEARS = 5

/** What is in the file, in numbers, on one sheet of paper. */
export function ContentsPage() {
  const t = useT()
  const today = useToday()
  usePageTitle(t('contents:title'))
  const { data: status } = useStatus()
  const { data, error } = useQuery(orpc.contents.get.queryOptions({ staleTime: 0 }))
  return (
    <div className={classes.page}>
      <nav className={classes.path}>
        <Link to="/settings">{t('contents:toSettings')}</Link>
      </nav>
      <div className={classes.head}>
        <h1>{t('contents:title')}</h1>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('contents:print')}
        </Button>
      </div>
      <p className={classes.about}>{t('contents:about', { date: formatDate(today) })}</p>
      <ErrorMessage error={error} />
      {data && (
        <>
          <FileFacts contents={data} name={status?.document?.name ?? ''} today={today} />
          <Records contents={data} />
        </>
      )}
    </div>
  )
}

function FileFacts({ contents, name, today }: { contents: Contents; name: string; today: string }) {
  const t = useT()
  const { fileSize, savedAt, newestBackup, backups, lastChange } = contents
  const facts: [Word, string][] = [
    ['contents:name', name],
    ['contents:size', fileSize === null ? t('contents:away') : formatSize(fileSize)],
    ['contents:attachmentSize', formatSize(contents.attachmentBytes)],
    ['contents:lastChange', lastChangeText(lastChange, today, t)],
    ['contents:operations', formatNumber(contents.operations)],
    ['contents:savedAt', savedAt === null ? t('contents:noChange') : formatMoment(savedAt, today)],
    [
      'contents:newestBackup',
      newestBackup === null
        ? t('contents:noBackup')
        : t('contents:backupOf', { when: formatMoment(newestBackup, today), count: backups }),
    ],
  ]
  return (
    <section aria-labelledby="contents-file">
      <h2 id="contents-file">{t('contents:file')}</h2>
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{say(t, word)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Records({ contents }: { contents: Contents }) {
  const t = useT()
  const lists = ROWS.flatMap(({ years }) => (years ? contents[years] : []))
  const years = [...new Set(lists.map(({ year }) => year))].sort().reverse().slice(0, MOST_YEARS)
  return (
    <section aria-labelledby="contents-records">
      <h2 id="contents-records">{t('contents:records')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('contents:kind')}</th>
              <th scope="col">{t('contents:total')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row.key} data-part={row.part}>
                <th scope="row">{say(t, row.word)}</th>
                <td>{formatNumber(contents[row.key])}</td>
                {years.map((year) => (
                  <td key={year}>
                    {row.years &&
                      formatNumber(contents[row.years].find((each) => each.year === year)?.count ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
