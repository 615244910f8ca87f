import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SIDES } from '../../../db/rules/matching'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { ErrorMessage } from '../ErrorMessage'
import { RecordLink } from '../figures/RecordLink'
import { useT } from '../word'
import { CreatePlacement } from './CreatePlacement'
import { type Match, type Matches, participantLine } from './matching'
import classes from './matching.module.css'
import { Reasons } from './Reasons'

/** So many stand beside a record; all of them have a page. */
const IN_PANEL = 3

/** Against first, since it decides the order. */
const SHOWN_SIDES = SIDES.toSorted((a, b) => Number(b === 'against') - Number(a === 'against'))

type Short = {
  /** Only the first few, beside a record. */
  short?: boolean
}

/** The places beside a participant: on the page for it, or on that of the participant. */
export function SlotsFor({ participantId, short = false }: { participantId: string } & Short) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data, error } = useQuery(
    orpc.matching.slotsFor.queryOptions({ input: { participantId, onlyFree: short, asOf } }),
  )
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  if (data.total === 0)
    return <p className={classes.empty}>{t(short ? 'matching:noFreeSlots' : 'matching:noSlots')}</p>
  return (
    <>
      <Lines matches={data} of="slots" short={short} />
      {short && (
        <Link to="/matching" search={{ participant: participantId }} className={classes.all}>
          {t('matching:all')}
        </Link>
      )}
    </>
  )
}

/** The participants beside a place: on the page for it, or on that of the place. */
export function ParticipantsFor({ slotId, short }: { slotId: string } & Short) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data, error } = useQuery(orpc.matching.participantsFor.queryOptions({ input: { slotId, asOf } }))
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  if (data.total === 0) return <p className={classes.empty}>{t('matching:noParticipants')}</p>
  return (
    <>
      <Lines matches={data} of="participants" short={short} />
      {short && (
        <Link to="/matching" search={{ slot: slotId }} className={classes.all}>
          {t('matching:all')}
        </Link>
      )}
    </>
  )
}

function Lines({
  matches,
  of,
  short = false,
}: {
  matches: Matches
  of: 'slots' | 'participants'
  short?: boolean | undefined
}) {
  const t = useT()
  const rows = short ? matches.rows.slice(0, IN_PANEL) : matches.rows
  return (
    <div className={classes.matches}>
      <p className={classes.order}>
        {t(short ? 'matching:panelOrder' : 'matching:order')}
        {rows.length < matches.total && (
          <>
            {' '}
            {t('matching:shown', { shown: formatNumber(rows.length), total: formatNumber(matches.total) })}
          </>
        )}
      </p>
      <ol className={classes.lines}>
        {rows.map((match) => (
          <Line key={`${match.participantId} ${match.slotId}`} match={match} of={of} />
        ))}
      </ol>
    </div>
  )
}

function Line({ match, of }: { match: Match; of: 'slots' | 'participants' }) {
  const t = useT()
  const person = participantLine(match)
  const place = {
    name: match.organisationName,
    detail: `${match.slotName} · ${t(`vocabulary:scheme.${match.scheme}`)}`,
  }
  const { name, detail } = of === 'slots' ? place : person
  const [table, id] = of === 'slots' ? ['slot', match.slotId] : ['participant', match.participantId]
  return (
    <li className={classes.line}>
      <div className={classes.who}>
        <strong>
          <RecordLink table={table as string} id={id as string}>
            {name}
          </RecordLink>
        </strong>
        {detail !== '' && <span>{detail}</span>}
      </div>
      {SHOWN_SIDES.map((side) => (
        <Reasons key={side} side={side} reasons={match.reasons} />
      ))}
      <div className={classes.make}>
        <CreatePlacement match={match} />
      </div>
    </li>
  )
}
