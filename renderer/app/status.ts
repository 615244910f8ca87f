import { useQuery } from '@tanstack/react-query'
import { today } from '../../db/rules/dates'
import { type Answer, type client, orpc } from './client'

export type Status = Answer<typeof client.session.status>
export type OpenDocument = NonNullable<Status['document']>

/** Where the program stands: the host, the open document, who works in it. */
export function useStatus() {
  return useQuery(orpc.session.status.queryOptions())
}

/** Today in Denmark by the backend's clock, ISO. */
export function useToday(): string {
  const { data } = useStatus()
  return today(data ? new Date(data.today) : new Date())
}
