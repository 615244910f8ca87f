import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { useT } from '../word'
import classes from './figures.module.css'
import { showFigure } from './openFigure'

/**
 * A figure that opens the records behind it. What is unknown says so, and is never 0.
 * @param value null: nothing of it is known
 * @param partly something of it is unknown, so that it is more than it says
 * @param children how it is shown, where the bare number is not enough
 */
export function FigureDoor({
  figure,
  value,
  partly = false,
  label,
  children,
}: {
  /** Its key in the backend. */
  figure: string
  value: number | null
  partly?: boolean
  /** What it is a figure of, for those who do not see what stands beside it. */
  label: string
  children?: ReactNode
}) {
  const t = useT()
  const { asOf } = useAsOf()
  const shown =
    value === null
      ? t('figures:unknown')
      : partly
        ? t('figures:atLeast', { number: formatNumber(value) })
        : formatNumber(value)
  return (
    <button
      type="button"
      className={classes.door}
      data-figure={figure}
      title={t('figures:open')}
      aria-label={t('figures:openOf', { label, value: shown })}
      onClick={() => showFigure({ key: figure, asOf })}
    >
      {children ?? shown}
    </button>
  )
}
