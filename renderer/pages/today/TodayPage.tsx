import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, isoWeek } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { orpc, queryClient } from '../../app/client'
import { useCommand } from '../../app/commands'
import { usePageTitle } from '../../app/pageTitle'
import { useToday } from '../../app/status'
import { notifyFailed } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { usePageKeys } from '../../components/pageKeys'
import { useT } from '../../components/word'
import { ItemList } from './ItemList'
import { ItemPanel } from './ItemPanel'
import { type TodayItem, useTodayItems } from './items'
import { NewItem } from './NewItem'
import { News } from './News'
import { NothingToDo } from './NothingToDo'
import { OwnerFilter } from './OwnerFilter'
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
  const open = panel && active !== undefined
  usePageTitle(t('today:title'))

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
  const startNew = () => setAdding(true)
  useCommand('new', startNew)
  const closeNew = (created: string | null) => {
    setAdding(false)
    if (created === null) newButton.current?.focus()
    else {
      toDo.setActive(created)
      toDo.focusActive()
    }
  }

  const empty = data !== undefined && all.length === 0
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <div className={classes.barLine}>
          <h1 className={classes.title}>{t('today:title')}</h1>
          <p className={classes.date}>
            <LongDate day={today} />
          </p>
          <Button
            ref={newButton}
            className={classes.new}
            leftSection={<IconPlus size={16} />}
            title={t('today:newTitle')}
            aria-keyshortcuts="Control+N"
            onClick={startNew}
          >
            {t('nextSteps:add')}
          </Button>
        </div>
        <OwnerFilter items={all} value={toDo.owner} onChange={toDo.setOwner} />
      </header>
      <div className={classes.body} data-panel={open || undefined}>
        <div className={classes.main}>
          <ErrorMessage error={error} />
          {adding && <NewItem onClose={closeNew} />}
          {empty && !adding && <NothingToDo later={data.later} />}
          {all.length > 0 && items.length === 0 && (
            <p className={classes.nothing}>{t('today:nothingFits')}</p>
          )}
          {items.length > 0 && (
            <ItemList
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
            <News />
          </div>
        )}
      </div>
    </div>
  )
}

/** `onsdag 25-11-2026, uge 48`. */
function LongDate({ day }: { day: string }) {
  const t = useT()
  const { i18n } = useTranslation()
  // Noon, so that no time zone moves the day.
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
  const week = t('today:week', { week: String(isoWeek(day).week) })
  return t('today:date', { day: `${name} ${formatDate(day)}`, week })
}
