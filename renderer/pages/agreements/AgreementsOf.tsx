import { Link } from '@tanstack/react-router'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { DateText } from '../../components/dates/DateText'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import { useAgreements } from './agreements'
import classes from './agreements.module.css'
import { statusLabel } from './fields'
import { NewAgreement } from './NewAgreement'

/** The agreements that a partner is party to, or whose unit it is, and the way to a new one. */
export function AgreementsOf({ partner: { id } }: { partner: { id: string } }) {
  const t = useT()
  const { data } = useAgreements()
  const { asOf, isToday } = useAsOf()
  const own = (data ?? []).filter(
    ({ notYet, parties, units }) =>
      !notYet && [...parties, ...units].some(({ organisationId }) => organisationId === id),
  )
  return (
    <Part title={t('agreements:title')} act={<NewAgreement partnerIds={[id]} />}>
      {data !== undefined && own.length === 0 && (
        <p className={classes.hint}>
          {isToday ? t('agreements:of.none') : t('agreements:of.noneOn', { date: formatDate(asOf) })}
        </p>
      )}
      <ul className={classes.names}>
        {own.map(({ id: agreementId, name, status, statusSince, committed }) => (
          <li key={agreementId}>
            <Link to="/agreements/$id" params={{ id: agreementId }}>
              {name}
            </Link>
            <div className={classes.hint}>
              {status !== null && statusLabel(status, t)}{' '}
              {statusSince !== null && <DateText date={statusSince} />}
              {committed > 0 &&
                ` · ${t('agreements:of.places', { count: committed, number: formatNumber(committed) })}`}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}
