import type { ReactNode } from 'react'
import classes from './list.module.css'

/** A list cell of two lines: what it is, and under it what more there is to say. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      <span className={classes.line}>{first}</span>
      <span className={classes.second}>{second}</span>
    </>
  )
}
