import { explain } from '../app/errors'
import classes from './ErrorMessage.module.css'

/** What went wrong, as a sentence where it happened; nothing when nothing did. The words come from errors.ts. */
export function ErrorMessage({ error, id }: { error: unknown; id?: string }) {
  if (error === null || error === undefined) return null
  return (
    <p role="alert" id={id} className={classes.message}>
      {explain(error)}
    </p>
  )
}
