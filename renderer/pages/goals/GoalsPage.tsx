import { Button } from '@mantine/core'
import { IconPresentation, IconTable } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import { useCommand } from '../../app/commands'
import { usePageTitle } from '../../app/pageTitle'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import { GoalLine, type Move } from './GoalLine'
import { GoalTable } from './GoalTable'
import { type GoalRow, useGoals } from './goals'
import classes from './goals.module.css'
import { NewGoal } from './NewGoal'
import { type GoalWithParts, movedOrder, withParts } from './order'
import { Projector } from './Projector'
import { allCounts } from './wording'

/** How the goals stand on a day: a row each, to be read from the other end of the room. */
export function GoalsPage() {
  const t = useT()
  const { data, error } = useGoals()
  const [asTable, setAsTable] = useState(false)
  const [projected, setProjected] = useState(false)
  const goals = useMemo(() => withParts(data ?? []), [data])
  const some = goals.length > 0
  usePageTitle(t('goals:title'))
  useCommand('projector', () => setProjected(some))
  if (data?.length === 0) return <Empty />
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('goals:title')}</h1>
        <AsOfControl />
        <div className={classes.tools}>
          <Button
            variant="subtle"
            leftSection={<IconTable size={16} />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t('goals:asTable')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPresentation size={16} />}
            title={t('goals:projectorTitle')}
            aria-keyshortcuts="F5"
            onClick={() => setProjected(true)}
          >
            {t('goals:projector')}
          </Button>
          <NewGoal />
        </div>
      </header>
      <ErrorMessage error={error} />
      {data && (asTable ? <GoalTable goals={goals} /> : <GoalLines goals={goals} rows={data} />)}
      {data && <Foot rows={data} />}
      <Projector title={t('goals:title')} opened={projected} onClose={() => setProjected(false)}>
        <GoalLines goals={goals} rows={null} />
        <Foot rows={data ?? []} />
      </Projector>
    </div>
  )
}

/** @param rows all goals, for putting them in another order; null where they are only looked at */
function GoalLines({ goals, rows }: { goals: readonly GoalWithParts[]; rows: readonly GoalRow[] | null }) {
  const t = useT()
  const list = useRef<HTMLUListElement>(null)
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 } | null>(null)
  const move: Move =
    rows &&
    ((id, by) => {
      const ids = movedOrder(rows, id, by)
      if (ids === null) return
      setMoved({ id, by })
      client.goals.reorder({ ids }).then(notifyWritten, notifyFailed)
    })
  // The row that moves takes the focus out of itself; the keyboard goes on where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows stand in their new order
  useEffect(() => {
    if (moved && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-goal="${moved.id}"] [data-move="${moved.by}"]`)?.focus()
  }, [goals, moved])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-goal]')?.dataset.goal
    if (id === undefined || move === null) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <ul className={classes.goals} aria-label={t('goals:list')} ref={list} onKeyDown={onKeyDown}>
      {goals.map((each) => (
        <GoalLine key={each.goal.id} {...each} move={move} />
      ))}
    </ul>
  )
}

function Foot({ rows }: { rows: readonly GoalRow[] }) {
  const t = useT()
  const { asOf } = useAsOf()
  return (
    <p className={classes.foot}>{t('goals:foot', { date: formatDate(asOf), counts: allCounts(rows, t) })}</p>
  )
}

/** Before the first goal: what belongs here, and the button that begins. */
function Empty() {
  const t = useT()
  return (
    <section className={classes.empty}>
      <h1>{t('goals:title')}</h1>
      <p>{t('goals:empty.what')}</p>
      <p>{t('goals:empty.how')}</p>
      <NewGoal first />
      <p className={classes.hint}>{t('goals:empty.hint')}</p>
    </section>
  )
}
