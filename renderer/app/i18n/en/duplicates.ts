import type { duplicates as danish } from '../da/duplicates'
import type { Words } from '../words'

/** Partners that may be the same one, and making them one. */
export const duplicates = {
  title: 'Duplicates',
  about:
    'Partners that may have been entered twice: the same CVR number, or nearly the same name at the same postcode. Merge them, or say that they are not the same.',
  none: 'No partners look alike.',
  toPage: 'Find duplicates',
  reasons: { cvr: 'same CVR number', name: 'nearly the same name' },
  merge: 'Merge …',
  mergePair: 'Merge …: {{a}} and {{b}}',
  notSame: 'Not the same',
  notSamePair: 'Not the same: {{a}} and {{b}}',
  hint: 'Perhaps the same as',
  dialog: 'Merge two partners',
  keep: 'This one stays',
  goes: 'This one becomes part of the other',
  swap: 'Swap',
  choose: 'Here they say different things. Choose what shall stand.',
  agree: 'They say the same everywhere. What stands in one only is kept.',
  both: 'Both',
  kept: 'All that hangs on them is kept:',
  nothingHangs: 'Nothing else hangs on them.',
  parts: {
    contacts: 'contacts',
    interactions: 'lines of the contact log',
    nextSteps: 'next steps',
    attachments: 'attachments',
    steps: 'steps',
    units: 'units',
  },
  sum: '{{a}} + {{b}} {{what}}',
  do: 'Merge',
  alike: 'Looks like',
  empty: 'empty',
} as const satisfies Words<typeof danish>
