import { Link } from '@tanstack/react-router'
import { useT } from '../../components/word'
import type { Agreement } from './agreements'
import classes from './agreements.module.css'

/** Who is party, each a way to its page. */
export function PartyNames({ agreement: { parties } }: { agreement: Pick<Agreement, 'parties'> }) {
  const t = useT()
  if (parties.length === 0) return <p className={classes.hint}>{t('agreements:parties.none')}</p>
  return (
    <ul className={classes.names}>
      {parties.map(({ id, organisationId, name, side, signatoryRole }) => (
        <li key={id}>
          <Link to="/organisations/$id" params={{ id: organisationId }}>
            {name}
          </Link>{' '}
          <span className={classes.hint}>
            {[side === 'own' ? t('vocabulary:partySide.own') : '', signatoryRole ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
