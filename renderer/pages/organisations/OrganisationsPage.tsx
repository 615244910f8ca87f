import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'

/** All partners. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations')
  const { data = [], error } = useQuery(orpc.organisations.list.queryOptions({ input: {} }))
  return (
    <>
      <h1>{t('title')}</h1>
      <ErrorMessage error={error} />
      <ul>
        {data.map(({ id, name }) => (
          <li key={id}>
            <Link to="/organisations/$id" params={{ id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
