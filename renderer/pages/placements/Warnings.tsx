import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orpc } from '../../app/client'
import { useT } from '../../components/word'
import type { Warning } from './placements'
import classes from './placements.module.css'
import { warningText } from './warnings'

/** What is to be known of a placement. It stops nobody. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useT()
  if (warnings.length === 0) return null
  return (
    <section className={classes.warnings} aria-label={t('placements:warnings.title')} role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <ul className={classes.plain}>
        {warnings.map((warning) => (
          <li key={warning.kind === 'overlap' ? warning.placementId : warning.kind}>
            {warningText(warning, t)}{' '}
            {warning.kind === 'overlap' && (
              <Link to="/placements/$id" params={{ id: warning.placementId }}>
                {warning.organisationName}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same for a placement that is being written. */
export function WarningsOf({
  participantId = null,
  organisationId = null,
  slotId = null,
  senderId = null,
  startDate,
  lastDay,
}: {
  participantId?: string | null | undefined
  organisationId?: string | null | undefined
  slotId?: string | null | undefined
  senderId?: string | null | undefined
  startDate: string
  lastDay: string | null
}) {
  const { data } = useQuery({
    ...orpc.placements.warnings.queryOptions({
      input: { id: null, participantId, organisationId, slotId, senderId, startDate, lastDay },
    }),
    placeholderData: keepPreviousData,
  })
  return <Warnings warnings={data ?? []} />
}
