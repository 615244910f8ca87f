import { Link } from '@tanstack/react-router'
import { DateText } from '../../components/dates/DateText'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import type { Agreement } from './agreements'
import classes from './agreements.module.css'
import { statusLabel } from './fields'
import { NewAgreement } from './NewAgreement'

/**
 * What hangs under an agreement, and the way to one more.
 * @param shown those that the umbrella shows already
 */
export function SubAgreements({ agreement, shown }: { agreement: Agreement; shown: ReadonlySet<string> }) {
  const t = useT()
  const listed = agreement.subAgreements.filter(({ id, notYet }) => !notYet && !shown.has(id))
  // A sub-agreement has none of its own, as a rule.
  if (listed.length === 0 && (shown.size > 0 || agreement.type === 'subAgreement')) return null
  const partners = agreement.parties.filter(({ side }) => side === 'partner')
  return (
    <Part
      title={t('agreements:sub.title')}
      act={
        <NewAgreement
          frameworkId={agreement.id}
          partnerIds={partners.map(({ organisationId }) => organisationId)}
        />
      }
    >
      {listed.length === 0 && <p className={classes.hint}>{t('agreements:sub.none')}</p>}
      <ul className={classes.names}>
        {listed.map(({ id, name, status, statusSince, pointNumber }) => (
          <li key={id}>
            <Link to="/agreements/$id" params={{ id }}>
              {name}
            </Link>{' '}
            <span className={classes.hint}>
              {pointNumber !== null && `${t('agreements:sub.point', { number: String(pointNumber) })} · `}
              {status !== null && statusLabel(status, t)}{' '}
              {statusSince !== null && <DateText date={statusSince} />}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
