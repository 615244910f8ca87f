import { Link } from '@tanstack/react-router'
import { useT } from '../../components/word'
import type { Agreement } from './agreements'
import classes from './agreements.module.css'
import { statusLabel } from './fields'

/** What hangs under an agreement; nothing is said where there is nothing. */
export function SubAgreements({ agreement: { subAgreements } }: { agreement: Agreement }) {
  const t = useT()
  if (subAgreements.length === 0) return null
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('agreements:sub.title')}</h2>
      <ul className={classes.names}>
        {subAgreements.map(({ id, name, status }) => (
          <li key={id}>
            <Link to="/agreements/$id" params={{ id }}>
              {name}
            </Link>{' '}
            <span className={classes.hint}>{status === null ? '' : statusLabel(status, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
