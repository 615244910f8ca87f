import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client'
import type { ListDeclaration } from './declaration'
import type { ListState } from './listState'
import { readSettings, sameSettings } from './viewSettings'

/** A saved view of a list. */
export type View = { id: string; name: string; settings: Record<string, unknown> }

/** The views of a list, the one that was chosen, and whether the list has been changed since. */
export type Views = { all: readonly View[]; chosen: View | undefined; changed: boolean }

export function useViews<Row extends object>(declaration: ListDeclaration<Row>, state: ListState): Views {
  const { data } = useQuery(orpc.savedViews.list.queryOptions({ input: { list: declaration.id } }))
  const all = data ?? []
  const chosen = all.find(({ id }) => id === state.view)
  const changed =
    chosen !== undefined && !sameSettings(declaration, state, readSettings(declaration, chosen.settings))
  return { all, chosen, changed }
}
