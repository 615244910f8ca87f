import type { figures as danish } from '../da/figures'
import type { Words } from '../words'

/** Figures, the day they are as of, and the records behind them. */
export const figures = {
  asOf: 'As of',
  asOfLabel: 'Show the figures as of a date',
  notToday: 'Another day than today',
  toToday: 'Back to today',
  asOfDay: 'as of {{date}}',
  open: 'Show what the figure counts',
  openOf: '{{label}}: {{value}}. Show what the figure counts',
  unknown: 'unknown',
  atLeast: 'at least {{number}}',
  unknownTitle: 'What we do not know',
  because: 'Unknown because {{reason}}',
  notStated: 'Not stated',
  none: 'There is nothing to count on that day.',
  overCap: 'over the cap, not counted',
  columns: { name: 'What', on: 'Date', amount: 'Number' },
  discussions: 'Discussions',
  commitments: 'Agreed: {{scheme}}',
  begun: 'Begun: {{scheme}}',
  slots: 'Standing and single places',
  registered: 'Registered participants',
  participants: 'Participants: {{stage}}',
  placements: {
    started: 'Placements begun',
    inProgress: 'Placements in progress',
    completed: 'Placements completed',
    outcomes: 'Placements with an outcome',
  },
  agreements: { agreements: 'Agreements', units: 'Units under agreements', points: 'Points sub-agreed' },
  targetGroup: {
    total: 'People in the target group',
    active: 'Active elsewhere',
    available: 'Available',
  },
  rule: {
    agreements:
      'Each agreement in force counts as one. Sub-agreements and letters of intent do not count by themselves.',
    units: 'Each unit that an agreement covers counts as one. An agreement without units counts as one.',
    points: 'Each point that is sub-agreed with a unit counts as one.',
    commitments: 'Places and people in the agreements in force. Of a range the lower number counts.',
    placements: 'Each placement counts as one from its first day. Planned and cancelled ones do not count.',
    completed: 'A placement counts from the day after its last. Interrupted ones do not count.',
    outcomes: 'Placements that are over and led to a job, education or a new placement.',
    slots: 'Places that are offered on the day. Of a range the lower number counts.',
    active: 'The share is taken of each group by itself and rounded to whole people.',
    available: 'The total minus those active elsewhere, group by group.',
  },
} as const satisfies Words<typeof danish>
