import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../db/rules/dates'
import { orpc } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordLink } from '../../components/figures/RecordLink'
import { PlacementVerdicts } from '../../components/verdicts/PlacementVerdicts'
import { useT } from '../../components/word'
import classes from './rules.module.css'

/** So many are shown at a time; when one is put away, the next takes its place. */
const SHOWN = 10

/** The placements that have not ended and have a warning that nobody has put away. */
export function Warnings() {
  const t = useT()
  const { data, error } = useQuery(orpc.rules.marks.queryOptions({ input: {} }))
  const more = (data?.length ?? 0) - SHOWN
  return (
    <section aria-labelledby="rules-warnings">
      <h2 id="rules-warnings">{t('rules:warnings.title')}</h2>
      <ErrorMessage error={error} />
      {data?.length === 0 && <p className={classes.hint}>{t('rules:warnings.none')}</p>}
      <ul className={classes.warned}>
        {data?.slice(0, SHOWN).map(({ placementId, scheme, startDate, personName, organisationName }) => (
          <li key={placementId}>
            <p className={classes.ruleName}>
              <RecordLink table="placement" id={placementId}>
                {t('rules:warnings.at', {
                  person: personName ?? t('rules:warnings.anonymous'),
                  organisation: organisationName,
                })}
              </RecordLink>{' '}
              <span className={classes.small}>
                {t('rules:warnings.begins', {
                  scheme: t(`vocabulary:scheme.${scheme}`),
                  date: formatDate(startDate),
                })}
              </span>
            </p>
            <PlacementVerdicts placementId={placementId} onlyWarnings />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.hint}>{t('rules:warnings.more', { count: more, number: String(more) })}</p>
      )}
    </section>
  )
}
