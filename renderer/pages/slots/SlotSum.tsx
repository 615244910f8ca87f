import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { useT } from '../../components/word'
import type { SlotRow } from './slots'
import classes from './slots.module.css'

/** All places in one line: how many are free, and how many are taken of them. */
export function SlotSum({ rows }: { rows: readonly SlotRow[] }) {
  const t = useT()
  const { asOf, isToday } = useAsOf()
  const sum = (of: (row: SlotRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const free = sum(({ occupancy }) => occupancy.free)
  const over = sum(({ occupancy }) => occupancy.over)
  const texts = { count: free, number: formatNumber(free), date: formatDate(asOf) }
  return (
    <p className={classes.sum}>
      <strong>{isToday ? t('slots:sum.free', texts) : t('slots:sum.freeOn', texts)}</strong>
      {' · '}
      {t('slots:sum.taken', {
        taken: formatNumber(sum(({ occupancy }) => occupancy.taken)),
        all: formatNumber(sum(({ occupancy }) => occupancy.minimum)),
      })}
      {over > 0 && ` · ${t('slots:sum.over', { count: over, number: formatNumber(over) })}`}
    </p>
  )
}
