import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Client, orpc } from '../../app/client'
import { ErrorMessage } from '../ErrorMessage'
import { useT } from '../word'
import { VerdictLine } from './VerdictLine'
import classes from './verdicts.module.css'

/** A placement that is only being written. Whatever is null nobody has said yet. */
export type Draft = Parameters<Client['rules']['check']>[0]['draft']

/** What the rules would say of a placement that is only being written. */
export function DraftVerdicts({ draft }: { draft: Draft }) {
  const t = useT()
  const { data, error } = useQuery({
    ...orpc.rules.check.queryOptions({ input: { draft } }),
    placeholderData: keepPreviousData,
  })
  return (
    <div aria-live="polite">
      <ErrorMessage error={error} />
      {data?.length === 0 && <p className={classes.none}>{t('rules:verdict.none')}</p>}
      <ul className={classes.lines}>
        {data?.map((verdict) => (
          <VerdictLine key={`${verdict.kind} ${verdict.state}`} verdict={verdict} />
        ))}
      </ul>
    </div>
  )
}
