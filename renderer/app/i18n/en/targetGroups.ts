import type { targetGroups as danish } from '../da/targetGroups'
import type { Words } from '../words'

/** Target groups: the page with all of them, and the page of one. */
export const targetGroups = {
  title: 'Target group',
  path: 'Belongs to',
  toPage: 'Go to Target group',
  toCategories: 'Categories and their sources',
  noCategoryFits: 'No category fits.',
  notCounted: 'not counted',
  sum: 'In total',
  sumOf: '{{name}} in total',
  without: 'Not stated',
  correct: 'Correct the count of {{date}}',
  rounding:
    'The share is taken of each group and rounded to whole people. The total is the sum of the groups.',
  chart: 'People over time',
  columns: {
    about: 'Benefit, category, area',
    share: 'Of these active',
    active: 'Active elsewhere',
    available: 'Available',
  },
  grouping: {
    label: 'Show',
    none: 'All together',
    area: 'By area',
    benefit: 'By benefit',
    category: 'By category',
  },
  translate: {
    label: 'Translate into another category scheme',
    none: 'Own categories',
    to: 'Translated into {{scheme}}',
    title: 'Translated into {{scheme}}',
    hint: 'For reports only. The groups keep the category they have.',
    how: 'Groups and rule',
    confidence: 'confidence: {{confidence}}',
    several: 'Several possible',
    impossible: 'Cannot be translated',
  },
  counts: {
    title: 'Counts',
    add: 'New count',
    create: 'Save the count',
    none: 'Nobody has counted yet.',
    unknownHint: 'Only when the number is not known. Write why.',
  },
  new: {
    title: 'New target group',
    create: 'Create the target group',
    hint: 'The number can wait. If it is not known, write why: unknown is not the same as 0.',
  },
  delete: {
    goes: 'The counts are deleted along with it. Goals and commitments that point at the group stay without it. The deletion can be undone afterwards.',
    button: 'Delete the target group',
  },
  funnel: {
    title: 'From target group to work',
    ofAll: '({{part}} of {{all}}, {{share}})',
    later: {
      ready: 'Motivated and ready',
      referred: 'Referred',
      placed: 'In placement',
      employed: 'In job or education',
    },
    laterHint: 'Counted when participants are entered.',
  },
  empty: {
    what: 'Here stand those whom the programme is for: in groups by benefit, category and area, counted on a day. No names.',
    how: 'Write the first group with the number you know. If a part of the group is active elsewhere, its share is written.',
    hint: 'Ctrl+N opens a new group. New numbers are written as new counts, so that one can see how it has moved.',
  },
} as const satisfies Words<typeof danish>
