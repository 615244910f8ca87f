import { type KeyboardEvent, useEffect, useId } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { ItemRow } from './ItemRow'
import { focusItem, grouped, type TodayItem } from './items'
import classes from './today.module.css'

/**
 * All there is to do as one list under its headings. The keyboard stands on one row and walks across the headings:
 * arrows move, U is done, + is a week later, Enter opens, F2 edits.
 */
export function ItemList({
  fitting,
  items,
  index,
  today,
  focusWanted,
  onActive,
  onOpen,
  onEdit,
  onDone,
  onLater,
}: {
  /** All that are counted, and the first of them, which are drawn. */
  fitting: readonly TodayItem[]
  items: readonly TodayItem[]
  /** The row that the keyboard stands on. */
  index: number
  today: string
  /** Set from outside: the keyboard is to come to its row when the list is next drawn. */
  focusWanted: { current: boolean }
  onActive: (item: TodayItem) => void
  onOpen: (item: TodayItem) => void
  onEdit: (item: TodayItem) => void
  onDone: (item: TodayItem) => void
  onLater: (item: TodayItem) => void
}) {
  const t = useT()
  const id = useId()
  const active = items[index]
  const counts = new Map(grouped(fitting, today).map((each) => [each.group, each.items.length]))

  useEffect(() => {
    if (!focusWanted.current || !active) return
    focusWanted.current = false
    // Never away from somebody who is writing.
    if (document.activeElement?.matches('input, textarea')) return
    focusItem(active.id)
  })

  const moveTo = (at: number) => {
    const item = items[Math.min(Math.max(at, 0), items.length - 1)]
    if (!item) return
    onActive(item)
    focusItem(item.id)
  }
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: items.length - 1,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const step = steps[key]
    if (step !== undefined) moveTo(step)
    else if (key === 'F2') onEdit(active)
    // Held down it would go through the whole list.
    else if (event.repeat) return
    else if (key.toLowerCase() === 'u') onDone(active)
    else if (key === '+' || key === '7') onLater(active)
    else return
    event.preventDefault()
  }

  return (
    <section aria-label={t('today:title')} aria-description={t('today:keys')} onKeyDown={onKeyDown}>
      {grouped(items, today).map(({ group, items: own }) => (
        <section key={group} aria-labelledby={`${id}-${group}`} data-group={group}>
          <h2 id={`${id}-${group}`} className={classes.groupTitle}>
            {t(`today:groups.${group}`)}{' '}
            <span className={classes.count}>{formatNumber(counts.get(group) ?? 0)}</span>
          </h2>
          <ul className={classes.rows}>
            {own.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                active={item === active}
                onOpen={() => onOpen(item)}
                onDone={() => onDone(item)}
                onLater={() => onLater(item)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
