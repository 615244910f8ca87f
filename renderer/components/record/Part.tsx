import type { ReactNode } from 'react'
import classes from './part.module.css'

/**
 * A part of a record's page under a heading of its own.
 * @param act what can be done there, beside the heading
 * @param isRegion whether a screen reader can go to it by its name
 */
export function Part({
  title,
  act,
  isRegion = false,
  children,
}: {
  title: string
  act?: ReactNode
  isRegion?: boolean
  children: ReactNode
}) {
  const heading = <h2 className={classes.heading}>{title}</h2>
  return (
    <section className={classes.part} aria-label={isRegion ? title : undefined}>
      {act === undefined ? (
        heading
      ) : (
        <div className={classes.head}>
          {heading}
          {act}
        </div>
      )}
      {children}
    </section>
  )
}
