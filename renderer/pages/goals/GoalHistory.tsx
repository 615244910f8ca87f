import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { HistoryChart } from '../../components/charts/HistoryChart'
import type { T } from '../../components/word'
import { useT } from '../../components/word'
import type { GoalRecord } from './goals'
import classes from './goals.module.css'
import { type HistoryPoint, targetMarks } from './targetMarks'

/** How far the goal had come in the last twelve months, with its target as a line. */
export function GoalHistory({ goal: { id, name } }: { goal: GoalRecord }) {
  const t: T = useT()
  const { asOf } = useAsOf()
  const { data } = useQuery({
    ...orpc.goals.history.queryOptions({ input: { id, asOf } }),
    placeholderData: keepPreviousData,
  })
  const points: readonly HistoryPoint[] | undefined = data
  const marks = useMemo(() => targetMarks(points ?? [], t), [points, t])
  if (points === undefined) return null
  return (
    <section className={classes.chart}>
      <h2>{t('goals:history')}</h2>
      <HistoryChart series={points} marks={marks} label={name} />
    </section>
  )
}
