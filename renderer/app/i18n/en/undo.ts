import type { undo as danish } from '../da/undo'
import type { Words } from '../words'

/** The page Undo. */
export const undo = {
  title: 'Undo',
  about:
    'All that was done in the file, the newest first. Undo takes back that one thing only; what has been changed since stays.',
  empty: 'Nothing has been done in the file yet.',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  each: 'Show each',
  less: 'Show less',
  older: 'Show older',
} as const satisfies Words<typeof danish>
