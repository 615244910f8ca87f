import { useCallback, useRef, useState } from 'react'
import { orpc, queryClient } from '../../app/client'
import { useListState } from '../../components/list/listState'
import { useItemActions } from './itemActions'
import { ALL, ofOwner, type TodayItem } from './items'

/** So many rows are drawn; more of them when asked for. */
const MOST = 200

/** Where the user stands in the list of what is to be done, and what can be done with its rows. */
export function useToDo(all: readonly TodayItem[]) {
  const [{ chip, active: activeId }, change] = useListState('today')
  const actions = useItemActions()
  const owner = chip ?? ALL
  const [limit, setLimit] = useState(MOST)
  // What was just done with: gone from the list at once, and back if it was refused.
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const focusWanted = useRef(true)
  const lastIndex = useRef(0)

  const fitting = ofOwner(all, owner).filter(({ id }) => !leaving.has(id))
  const items = fitting.slice(0, limit)
  const found = items.findIndex(({ id }) => id === activeId)
  // A row that somebody else has done with leaves the keyboard where it was.
  const index = found < 0 ? Math.min(lastIndex.current, items.length - 1) : found
  lastIndex.current = Math.max(index, 0)

  const setActive = useCallback((id: string | null) => change({ active: id }), [change])
  const focusActive = useCallback(() => {
    focusWanted.current = true
  }, [])

  const act = async (item: TodayItem, run: (item: TodayItem) => Promise<boolean>) => {
    const at = items.indexOf(item)
    setActive((items[at + 1] ?? items[at - 1])?.id ?? null)
    focusActive()
    setLeaving((now) => new Set([...now, item.id]))
    const done = await run(item)
    if (done) await queryClient.invalidateQueries({ queryKey: orpc.today.items.key() })
    else {
      setActive(item.id)
      focusActive()
    }
    setLeaving((now) => new Set([...now].filter((id) => id !== item.id)))
  }

  return {
    /** All that fit the filter, and the first of them, which are drawn. */
    fitting,
    items,
    showMore: () => setLimit((now) => now + MOST),
    index,
    owner,
    focusWanted,
    setActive,
    focusActive,
    setOwner: (chip: string) => change({ chip }),
    done: (item: TodayItem) => void act(item, actions[item.kind].done),
    later: (item: TodayItem) => void act(item, actions[item.kind].later),
  }
}
