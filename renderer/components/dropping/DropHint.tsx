import { Portal } from '@mantine/core'
import classes from './dropping.module.css'

/** Lies over the page while files are dragged over it, and says what becomes of them. */
export function DropHint({ text }: { text: string }) {
  return (
    <Portal>
      <div className={classes.drop} role="status">
        <p>{text}</p>
      </div>
    </Portal>
  )
}
