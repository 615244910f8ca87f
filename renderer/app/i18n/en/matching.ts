import type { matching as danish } from '../da/matching'
import type { Words } from '../words'

/** Participants beside places: what speaks for and against each pair. */
export const matching = {
  title: 'Find a place or a participant',
  about: 'Choose a participant and see the places. Or choose a place and see the participants.',
  way: 'What are you looking for?',
  toSlots: 'A place for a participant',
  toParticipants: 'A participant for a place',
  participant: 'Participant',
  slot: 'Place',
  noParticipant: 'No participant fits.',
  noSlot: 'No place fits.',
  slots: 'Places for {{name}}',
  participants: 'Participants for {{name}}',
  order:
    'Fewest against come first, then most for, then by name. There is no hidden score: all that counts stands on the line.',
  panelOrder: 'Fewest against first, then most for, then by name.',
  shown: 'Showing the first {{shown}} of {{total}}.',
  freeSlots: 'Free places that fit best',
  noFreeSlots: 'No place becomes free within a year.',
  bestParticipants: 'Participants who fit best',
  noSlots: 'No places are open now or later. Enter a place, or extend one that is closed.',
  noParticipants: 'There are no participants yet. Enter a participant first.',
  all: 'See all on a page of their own',
  sides: { for: 'For', against: 'Against', unknown: 'Not known' },
  none: { for: 'nothing', against: 'nothing', unknown: 'nothing' },
  create: 'Create placement',
  createHint:
    'The placement is created as planned. It is in progress only when somebody writes that it has begun.',
  nobodySends: 'No jobcentre fills the place.',
  reasons: {
    free: {
      now: 'free now',
      later: 'free from {{on}}',
      never: 'not free within a year',
      closed: 'closed on {{on}}',
    },
    placed: {
      until: 'in a placement at {{workplace}} until {{on}}',
      open: 'in a placement at {{workplace}} without an end',
      planned: 'is to begin at {{workplace}} on {{on}}',
    },
    stage: { accepted: 'has said yes', declined: 'has said no', withdrawn: 'has withdrawn' },
    ready: {
      now: 'ready now',
      later: 'ready from {{on}}',
      not: 'not ready yet',
      unknown: 'whether they are ready',
    },
    trade: {
      shared: 'trade: {{shared}}',
      none: 'trade: wants {{wanted}}, the place is {{offered}}',
      personSilent: 'trade: the place is {{offered}}, what is wanted?',
      placeSilent: 'trade: wants {{wanted}}, what is the place?',
    },
    hours: {
      enough: 'hours: wants {{wanted}}, the place has {{offered}}',
      few: 'hours: wants {{wanted}}, the place has only {{offered}}',
      personSilent: 'hours: the place has {{offered}}, what is wanted?',
      placeSilent: 'hours: wants {{wanted}}, what has the place?',
    },
    danish: {
      enough: 'speaks {{has}}, demands {{demanded}}',
      little: 'speaks {{has}}, but demands {{demanded}}',
      unknown: 'demands {{demanded}}, how well is Danish spoken?',
    },
    interpreter: {
      welcome: 'an interpreter can come along',
      unwelcome: 'needs an interpreter, but none can come along',
      unknown: 'whether an interpreter is needed, and can come along',
    },
    area: {
      same: 'lives in {{reserved}}, which the place is for',
      other: 'the place is for {{reserved}}, but lives in {{lives}}',
      unknown: 'the place is for {{reserved}}, where do they live?',
    },
    mentor: {
      there: 'mentor: {{mentor}}',
      some: 'there is one',
      none: 'needs a mentor, but there is none',
      unknown: 'needs a mentor, is there one?',
    },
    quota: {
      owes: '{{name}} owes {{missing}}',
      other: 'the place waits for one from {{names}}',
      unknown: 'the place waits for one from {{names}}, who sends them?',
    },
  },
} as const satisfies Words<typeof danish>
