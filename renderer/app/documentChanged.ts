import { forgetDrafts } from '../components/fields/drafts'
import { forgetLists } from '../components/list/listState'
import { forgetBoard } from '../pages/board/board'
import { forgetImport } from '../pages/exchange/importActions'
import { setAsOf } from './asOf'
import { client, orpc, queryClient } from './client'

/** What belongs to the machine and not to the open document, by the first part of its path. */
const OF_THE_MACHINE = new Set(['session', 'settings', 'documents', 'examples'])

/**
 * Another document is open, or none: asks which, and forgets all that was shown of the one before, so that none of
 * it is seen in the next.
 */
export async function documentChanged(): Promise<void> {
  const status = await client.session.status()
  const key = orpc.session.status.queryKey()
  const before = queryClient.getQueryData(key)
  if (before?.document?.ref !== status.document?.ref) {
    queryClient.removeQueries({ predicate: ({ queryKey }) => !ofTheMachine(queryKey) })
    forgetLists()
    forgetDrafts()
    forgetBoard()
    forgetImport()
    setAsOf(null)
  }
  queryClient.setQueryData(key, status)
  await queryClient.invalidateQueries()
}

/** Whether a query asks for what belongs to the machine, and not to the open document. */
export function ofTheMachine(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey
  return OF_THE_MACHINE.has(Array.isArray(path) ? String(path[0]) : '')
}
