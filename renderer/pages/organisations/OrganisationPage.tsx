import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { orpc } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'

/** One partner. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' })
  const { data, error } = useQuery(orpc.organisations.get.queryOptions({ input: { id } }))
  return (
    <>
      <ErrorMessage error={error} />
      <h1>{data?.name}</h1>
    </>
  )
}
