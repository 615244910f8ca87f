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
  correct: 'You correct the count of {{date}}. If the number is new, press New count.',
  rounding:
    'The share is taken of each group and rounded to whole people. The total is the sum of the groups.',
  chart: 'Over time',
  nothingCounted:
    'As of {{date}} none of the groups had been counted. Choose a later day, or press New count.',
  columns: {
    countedFrom: 'Counted on, source',
    active: 'Active elsewhere',
    available: 'Available',
    registered: 'Registered',
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
    several: 'Several possible',
    impossible: 'Cannot be translated',
    noCategory: 'Without a category',
    from: '{{name}}, from {{category}}',
    mapped: '{{from}}: {{rule}} (confidence: {{confidence}})',
    possible: '{{from}}, may become {{categories}}',
    orWhat: '{{category}}: {{rule}} (confidence: {{confidence}})',
  },
  counts: {
    title: 'Counts',
    add: 'New count',
    create: 'Save the count',
    none: 'Nobody has counted yet.',
    unknownHint: 'Only when the number is not known. Write why.',
    shareHint: 'In percent, as it was given.',
  },
  new: {
    title: 'New target group',
    create: 'Create the target group',
    hint: 'The number can wait. If it is not known, write why: unknown is not the same as 0.',
  },
  delete: {
    counts_one: 'Its one count is deleted along with it.',
    counts_other: '{{count}} counts are deleted along with it.',
    goals: 'These goals count this group only. They stay, and count all groups afterwards:',
    stays: 'Commitments to the group stay without it. The deletion can be undone afterwards.',
    button: 'Delete the target group',
  },
  registered: {
    only_one: '{{number}} only counted',
    only_other: '{{number}} only counted',
    more_one: '{{number}} more than counted',
    more_other: '{{number}} more than counted',
    all: 'all who were counted',
    about:
      'Registered are those whom you follow by name or number, in the group to which they belonged on the day. The rest of a group is only counted.',
    ungrouped: 'belong to no group.',
    onPage: {
      only: 'Counted as {{people}}. Of them {{registered}} are registered by name or number; the rest are only counted.',
      more: 'Counted as {{people}} on {{date}}, but {{registered}} are registered here. Count the group again.',
      unknown: '{{registered}} are registered by name or number. How many the group is, we do not know.',
    },
  },
  funnel: {
    title: 'From target group to work',
    ofAll: '{{part}} of {{all}} ({{share}})',
    ofCounted: '{{part}} of {{all}} ({{share}}) in the groups that are counted',
    active: 'active elsewhere',
    notCounted: 'The target group had not been counted on {{date}}.',
    note: {
      because: 'unknown because {{reason}}',
      notCounted: 'not counted yet',
      noShare: 'not stated how many are active elsewhere',
    },
    later: {
      ready: 'Motivated and ready',
      placed: 'In placement',
      employed: 'Job, education or a new placement',
    },
    laterHint: 'Counted when participants and placements are entered.',
    registered: 'registered by name or number',
    difference:
      'The target group is counted in groups. Those who are registered are those you follow by name or number; others are only counted. Placements without a name count too.',
  },
  empty: {
    what: 'Here stand those whom the programme is for: in groups by benefit, category and area, counted on a day. No names.',
    how: 'Write the first group with the number you know. If a part of the group is active elsewhere, its share is written.',
    hint: 'Ctrl+N opens a new group. New numbers are written as new counts, so that one can see how it has moved.',
  },
} as const satisfies Words<typeof danish>
