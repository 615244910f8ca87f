import type { nextSteps as danish } from '../da/nextSteps'
import type { Words } from '../words'

/** Next steps, wherever they stand. */
export const nextSteps = {
  title: 'Next steps',
  add: 'New step',
  none: 'No next steps. Write the first one here, or after you have talked.',
  noneFits: 'No member of staff fits.',
  inactive: 'not active',
  done: 'Done',
  doneHint: 'Done (U)',
  doneOf: 'Done: {{text}}',
  undone: 'Not done after all',
  undoneOf: 'Not done after all: {{text}}',
  later: '+1 week',
  laterHint: 'A week later (+)',
  laterOf: '+1 week: {{text}}',
  calendar: 'To the calendar',
  calendarOf: 'To the calendar: {{text}}',
  calendarHint: 'Save as a file that opens in Outlook or another calendar',
  fileName: 'Next step',
  doneFold_one: 'Done ({{number}})',
  doneFold_other: 'Done ({{number}})',
  overdue_one: '{{number}} day overdue',
  overdue_other: '{{number}} days overdue',
  dueToday: 'today',
  dueTomorrow: 'tomorrow',
} as const satisfies Words<typeof danish>
