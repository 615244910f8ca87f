import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { orpc, queryClient } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { useToday } from '../../app/status'
import { notifyFailed } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { usePageKeys } from '../../components/pageKeys'
import { useT } from '../../components/word'
import { GoalsToday } from './GoalsToday'
import { ItemList } from './ItemList'
import { ItemPanel } from './ItemPanel'
import { focusItem, type TodayItem, useTodayItems } from './items'
import { NewItem } from './NewItem'
import { News } from './News'
import { NothingToDo } from './NothingToDo'
import { OwnerFilter } from './OwnerFilter'
import { NewStepButton, TodayBar } from './TodayBar'
import classes from './today.module.css'
import { useToDo } from './useToDo'

const NONE: TodayItem[] = []

/** What is to be done next, by its day, with the partner beside it; and what is new. */
export function TodayPage() {
  const t = useT()
  const today = useToday()
  const [later, setLater] = useState(false)
  const [panel, setPanel] = useState(false)
  const [adding, setAdding] = useState(false)
  const newButton = useRef<HTMLButtonElement>(null)
  const panelRef = useRef<HTMLElement>(null)
  const { data, error } = useTodayItems(today, later)
  const all = data?.items ?? NONE
  const toDo = useToDo(all)
  const { items, index } = toDo
  const active = items[index]
  const activeId = active?.id
  const open = panel && active !== undefined
  const empty = data !== undefined && all.length === 0
  const isFresh = useIsFresh(empty && data.later === 0)
  usePageTitle(t('today:title'))

  // What was done in the panel took it along: the keyboard goes on in the list.
  useEffect(() => {
    if (open && activeId !== undefined && document.activeElement === document.body) focusItem(activeId)
  }, [open, activeId])

  const closePanel = () => {
    setPanel(false)
    toDo.focusActive()
  }
  usePageKeys(open ? { Escape: closePanel } : {})
  const show = (item: TodayItem) => {
    toDo.setActive(item.id)
    setPanel(true)
  }
  const edit = async (item: TodayItem) => {
    const { id, organisationId } = item
    try {
      // What is edited stands among all of the partner, which may not be here yet.
      if (organisationId !== null)
        await queryClient.ensureQueryData(
          orpc.organisations.get.queryOptions({ input: { id: organisationId } }),
        )
    } catch (refusal) {
      return notifyFailed(refusal)
    }
    show(item)
    setTimeout(() => panelRef.current?.querySelector<HTMLElement>(`[data-step="${id}"] [data-edit]`)?.click())
  }
  const closeNew = async (created: string | null) => {
    setAdding(false)
    if (created !== null) {
      await queryClient.invalidateQueries({ queryKey: orpc.today.items.key() })
      toDo.setActive(created)
      toDo.focusActive()
    }
    // Unless the list has taken the keyboard to the new one.
    setTimeout(() => document.activeElement === document.body && newButton.current?.focus())
  }

  return (
    <div className={classes.page}>
      <TodayBar
        today={today}
        create={!isFresh && <NewStepButton ref={newButton} onNew={() => setAdding(true)} />}
        filter={!isFresh && <OwnerFilter items={all} value={toDo.owner} onChange={toDo.setOwner} />}
      />
      <div className={classes.body} data-panel={open || undefined}>
        <div className={classes.main}>
          <ErrorMessage error={error} />
          {adding && <NewItem onClose={(created) => void closeNew(created)} />}
          {empty && !adding && <NothingToDo later={data.later} />}
          {all.length > 0 && items.length === 0 && (
            <p className={classes.nothing}>{t('today:nothingFits')}</p>
          )}
          {items.length > 0 && (
            <ItemList
              fitting={toDo.fitting}
              items={items}
              index={index}
              today={today}
              focusWanted={toDo.focusWanted}
              onActive={(item) => toDo.setActive(item.id)}
              onOpen={show}
              onEdit={(item) => void edit(item)}
              onDone={toDo.done}
              onLater={toDo.later}
            />
          )}
          {toDo.fitting.length > items.length && (
            <Button variant="subtle" size="compact-sm" className={classes.later} onClick={toDo.showMore}>
              {t('record:more', { number: formatNumber(toDo.fitting.length - items.length) })}
            </Button>
          )}
          {data !== undefined && data.later > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.later}
              onClick={() => setLater((now) => !now)}
            >
              {later
                ? t('today:hideLater')
                : t('today:showLater', { count: data.later, number: formatNumber(data.later) })}
            </Button>
          )}
        </div>
        {open ? (
          <ItemPanel ref={panelRef} item={active} onClose={closePanel} />
        ) : (
          <div className={classes.side}>
            <GoalsToday />
            <News />
          </div>
        )}
      </div>
    </div>
  )
}

/** Whether there is not even a partner yet. Asked only where there is nothing to do, since it asks for all of them. */
function useIsFresh(nothingToDo: boolean): boolean {
  const { data } = useQuery({
    ...orpc.organisations.list.queryOptions({ input: {} }),
    enabled: nothingToDo,
  })
  return nothingToDo && data?.length === 0
}
