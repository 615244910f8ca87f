import type { since as danish } from '../da/since'
import type { Words } from '../words'

/** What has become of the figures since. */
export const since = {
  title: 'Since last time',
  from: 'Compare with',
  aDay: 'A day',
  ownDate: 'Since the day',
  setOn: '{{name}} ({{date}})',
  hintDay:
    'The figures of both days as we know them now. Rightmost stands what is dated before the first day but was entered or corrected since.',
  hintSet:
    'The figures as they were said, and as they are now. "Corrected since" is what we have come to know better about the day back then.',
  none: 'No figure has moved.',
  noneKept:
    'Keep the figures for a meeting, and at the next one you can see what is new and what was corrected.',
  printedSet: '{{name}} {{from}}, compared with {{to}}',
  printedDay: '{{from}}, compared with {{to}}',
  all: 'Show the {{number}} figures that have not moved as well',
  figure: 'Figure',
  of: '{{part}}: {{name}}',
  parts: { corrected: 'Corrected since', added: 'New', changed: 'Changed', ended: 'Ended' },
  freeze: 'Keep the figures',
  freezeButton: 'Keep the figures as they are',
  freezeHint:
    'All figures are kept as they are on the day shown. Later one can see what is new, and what was corrected.',
  name: 'Name',
  nameHint: 'Such as the meeting they are for: Steering meeting 3.',
  kept: 'Kept figures',
} as const satisfies Words<typeof danish>
