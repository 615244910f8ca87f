import type { ReactNode } from 'react'
import classes from './interactions.module.css'

/** A field with its label, which a line of fields does not show; the input has it for its name. */
export function Cell({
  name,
  label,
  quiet,
  children,
}: {
  name: string
  label: string
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.cell} data-cell={name} data-quiet={quiet || undefined}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}
