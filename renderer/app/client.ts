import { createORPCClient } from '@orpc/client'
import type { RouterClient } from '@orpc/server'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { AppRouter } from '../../electron/backend/api/router'
import { bridge } from './bridge'
import { browserLink, portLink } from './connection'

export type Client = RouterClient<AppRouter>

/** Every procedure of the application: `await client.contacts.create({ … })`. */
export const client: Client = createORPCClient(bridge ? portLink(bridge) : browserLink())

/** The same procedures for TanStack Query: `useQuery(orpc.organisations.list.queryOptions({ input: {} }))`. */
export const orpc = createTanstackQueryUtils(client)

/** What a query or a procedure answers, by example: `Answer<typeof client.session.status>`. */
export type Answer<P extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<P>>

/**
 * Data is not fetched on a timer or at focus: the backend tells when something has changed (events.ts). The computer's
 * own network has no say, since nothing here uses one.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always' },
  },
})
