import type { interactions as danish } from '../da/interactions'
import type { Words } from '../words'

/** The contact log: writing an entry, and the time line that shows it. */
export const interactions = {
  log: 'Write in the contact log',
  open: 'Log contact',
  openTitle: 'Write in the contact log (Ctrl+L)',
  save: 'Log',
  saveTitle: 'Save in the contact log (Ctrl+Enter)',
  keep: 'Save the correction',
  keepTitle: 'Save the correction (Ctrl+Enter)',
  keys: 'Ctrl+Enter saves',
  more: 'More',
  less: 'Less',
  nobody: '(nobody chosen)',
  editing: 'Correct the line in the contact log',
  edit: 'Correct {{name}}',
  remove: 'Delete {{name}}',
  done: 'done',
  none: 'No contact yet. Write it above when you have spoken.',
  who: {
    both: '{{staff}} with {{contact}}',
    contact: 'with {{contact}}',
  },
  filter: {
    title: 'Show',
    all: 'All',
    contact: 'Contact',
    changes: 'Corrections',
  },
} as const satisfies Words<typeof danish>
