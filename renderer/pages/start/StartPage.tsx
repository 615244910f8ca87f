import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import type { Status } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'

/** Where everything begins: while no document is open. */
export function StartPage(_props: { status: Status }) {
  const { t } = useTranslation('start')
  const { data: examples = [] } = useQuery(orpc.examples.list.queryOptions())
  const open = useMutation(orpc.examples.open.mutationOptions())
  return (
    <main>
      <h1>{t('title')}</h1>
      {examples.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => open.mutate({ id })}>
          {name}
        </button>
      ))}
      <ErrorMessage error={open.error} />
    </main>
  )
}
