import { Button } from '@mantine/core'
import { IconArrowRight, IconCalendarPlus, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatDate, weekText } from '../../../db/rules/dates'
import { client, orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { say, useT, type Word } from '../../components/word'
import bars from './bars.module.css'
import type { BoardBar } from './board'
import classes from './board.module.css'
import { LOOKS } from './schemes'
import { endOfBar, isExtended, isOverdue, lengthText, lettersOf, nameOf } from './wording'

/** The chosen placement under the board: who, where, from and to, how far, and what can be done next. */
export function Details({
  bar,
  onOpen,
  onExtend,
}: {
  bar: BoardBar
  onOpen: () => void
  onExtend: () => void
}) {
  const t = useT()
  const today = useToday()
  const { data } = useQuery(orpc.placements.get.queryOptions({ input: { id: bar.id } }))
  const name = nameOf(bar, t)
  const end = endOfBar(bar)
  const { hue, pattern } = LOOKS[bar.scheme]
  const start = () =>
    client.placements.start({ id: bar.id, onDate: bar.from }).then(notifyWritten, notifyFailed)
  return (
    <section className={classes.details} aria-label={t('board:chosen')}>
      <p className={classes.who}>
        <span className={bars.swatch} data-hue={hue} data-pattern={pattern} aria-hidden>
          {lettersOf(bar.scheme, t)}
        </span>
        <strong>{name}</strong>
        {bar.localId !== null && bar.localId !== name && <span>{bar.localId}</span>}
        <span>{say(t, `vocabulary:scheme.${bar.scheme}` as Word)}</span>
        {data && <span className={classes.quiet}>{data.organisationName}</span>}
      </p>
      <p className={classes.when}>
        <time dateTime={bar.from} title={weekText(bar.from)}>
          {formatDate(bar.from)}
        </time>
        {' – '}
        {end === null ? (
          t('board:noEnd')
        ) : (
          <>
            <time dateTime={end} title={weekText(end)}>
              {formatDate(end)}
            </time>
            {` (${lengthText(bar.from, end, t)})`}
          </>
        )}
        {' · '}
        {facts(bar, data?.mentorName, t).join(' · ')}
      </p>
      <div className={classes.steps}>
        {bar.state === 'planned' && !bar.ended && bar.from <= today && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerPlay size={14} />}
            title={t('board:startTitle', { date: formatDate(bar.from) })}
            onClick={() => void start()}
          >
            {t('board:start')}
          </Button>
        )}
        {!bar.ended && bar.lastDay !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCalendarPlus size={14} />}
            title={t('board:extendTitle')}
            aria-keyshortcuts="E"
            onClick={onExtend}
          >
            {t('board:extend')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight size={14} />}
          title={t('board:openTitle')}
          aria-keyshortcuts="Enter"
          onClick={onOpen}
        >
          {t('board:open')}
        </Button>
      </div>
    </section>
  )
}

function facts(bar: BoardBar, mentor: string | null | undefined, t: ReturnType<typeof useT>): string[] {
  return [
    say(t, `vocabulary:placementState.${bar.state}` as Word),
    isExtended(bar) ? t('board:extended', { date: formatDate(bar.plannedEnd ?? '') }) : '',
    isOverdue(bar) ? t('board:overdue', { date: formatDate(bar.lastDay ?? '') }) : '',
    bar.outcome === null
      ? ''
      : t('board:outcome', {
          outcome: say(t, `vocabulary:outcome.${bar.outcome}` as Word).toLocaleLowerCase('da'),
        }),
    bar.senderName === null ? '' : t('board:sentBy', { sender: bar.senderName }),
    mentor === undefined ? '' : mentor === null ? t('board:noMentor') : t('board:mentor', { name: mentor }),
  ].filter((part) => part !== '')
}
