import type { programme as danish } from '../da/programme'
import type { Words } from '../words'

/** The programme: what the file is about. */
export const programme = {
  title: 'Programme',
  empty: 'Write the name of the programme above. What it is about can then stand in reports and on paper.',
  ownerHint: 'The organisation that runs the programme. It becomes a party on your side in new agreements.',
  toCategories: 'Categories and their sources',
  areas: { title: 'Areas', add: 'New area', none: 'No areas yet.', noneFits: 'No area fits.' },
  groups: {
    new: 'New group',
    create: 'Create the group',
    none: 'No groups yet. Begin with the steering group, and write who sits in it.',
    hint: 'Click a group to change it and its members.',
    noneFits: 'No group fits.',
    remove: 'Delete the group',
  },
  members: {
    title: 'Members',
    add: 'New member',
    none: 'No members on that day.',
    noContactFits: 'No contact fits. Contacts are written on the partner’s own page.',
  },
  chart: {
    title: 'Organisation chart',
    open: 'Change the group and its members',
    print: 'Print the chart',
  },
} as const satisfies Words<typeof danish>
