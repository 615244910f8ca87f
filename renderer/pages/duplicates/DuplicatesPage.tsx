import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import type { OrganisationRow } from '../organisations/organisations'
import classes from './duplicates.module.css'
import { PairButtons } from './PairButtons'

/** All pairs of partners that may be the same one, and why. */
export function DuplicatesPage() {
  const t = useT()
  usePageTitle(t('duplicates:title'))
  const { data, error } = useQuery(orpc.duplicates.list.queryOptions())
  return (
    <div className={classes.page}>
      <h1>{t('duplicates:title')}</h1>
      <p className={classes.about}>{t('duplicates:about')}</p>
      <ErrorMessage error={error} />
      {data?.length === 0 && <p>{t('duplicates:none')}</p>}
      {data && data.length > 0 && (
        <ol className={classes.pairs}>
          {data.map(({ a, b, reason }) => (
            <li key={`${a.id} ${b.id}`} className={classes.pair}>
              <Partner row={a} />
              <Partner row={b} />
              <span className={classes.reason}>{t(`duplicates:reasons.${reason}`)}</span>
              <span className={classes.pairButtons}>
                <PairButtons a={a} b={b} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Partner({ row: { id, name, street, postcode, city, cvr } }: { row: OrganisationRow }) {
  const place = [street, [postcode, city].filter(Boolean).join(' '), cvr && `CVR ${cvr}`]
  return (
    <div className={classes.partner}>
      <Link to="/organisations/$id" params={{ id }}>
        {name}
      </Link>
      <span className={classes.facts}>{place.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
