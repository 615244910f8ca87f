import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import classes from './exchange.module.css'
import { imports } from './imports'

/** The lists whose columns are remembered, and the button that forgets one. */
export function Layouts() {
  const t = useT()
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: [['imports', 'layouts']], queryFn: () => imports.layouts() })
  const forget = useMutation({
    mutationFn: (id: string) => imports.forgetLayout({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [['imports', 'layouts']] }),
  })
  if (error) return <ErrorMessage error={error} />
  if (!data || data.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="layouts">
      <h2 id="layouts">{t('imports:layouts.title')}</h2>
      <p className={classes.dimmed}>{t('imports:layouts.about')}</p>
      <ErrorMessage error={forget.error} />
      <ul className={classes.layouts}>
        {data.map(({ id, kind, sender, usedOn, headers }) => {
          const line = t('imports:layouts.line', {
            kind: t(`imports:kind.${kind}`),
            sender: sender === '' ? t('imports:layouts.nobody') : sender,
            date: formatDate(usedOn),
          })
          return (
            <li key={id}>
              <span>
                {line}{' '}
                <span className={classes.dimmed}>
                  (
                  {t('imports:layouts.columns', {
                    count: headers.length,
                    number: formatNumber(headers.length),
                  })}
                  )
                </span>
              </span>
              <Button
                variant="default"
                aria-label={t('imports:layouts.forgetOf', { line })}
                loading={forget.isPending && forget.variables === id}
                onClick={() => forget.mutate(id)}
              >
                {t('imports:layouts.forget')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
