import type { programme as danish } from '../da/programme'
import type { Words } from '../words'

/** The programme: what the file is about. */
export const programme = {
  title: 'Programme',
  begin: {
    what: 'Here stands what the file is about: the programme’s name and period, the housing areas and the groups around it, with an organisation chart drawn from them.',
    example: 'The Byskoven partnership',
    create: 'Create the programme',
    after: 'After that you write the areas and the steering group. The chart draws itself.',
  },
  ownerHint: 'The organisation that runs the programme. It becomes a party on your side in new agreements.',
  toCategories: 'Categories and their sources',
  areas: {
    title: 'Areas',
    add: 'New area',
    addIn: 'New area in {{name}}',
    none: 'No areas yet. Write the housing area, and divide it if it has parts that are to be counted one by one.',
    noneFits: 'No area fits.',
  },
  groups: {
    new: 'New group',
    create: 'Create the group',
    first: 'Create the steering group',
    none: 'Here is drawn who steers the programme, and who is around it. Begin with the steering group, and write who sits in it. Other groups can report to it.',
    hint: 'Click a group or a member to change it.',
    noneFits: 'No group fits.',
    remove: 'Delete the group',
    close: 'Close the group',
    closeTitle: 'Close the group (Esc)',
  },
  members: {
    title: 'Members',
    add: 'New member',
    none: 'No members on that day.',
    noContactFits: 'No contact of the member fits. Contacts are written on the partner’s own page.',
    noLonger: 'Not there any longer',
    notYet: 'Not there yet',
  },
  chart: {
    title: 'Organisation chart',
    caption: 'Organisation chart as of {{date}}',
    table: 'The organisation chart as a table',
    under: 'under {{name}}',
    openGroup: 'Change the group and its members',
    openMember: 'Change the member',
    print: 'Print the chart',
    printTitle: 'Print the chart as it is on that day, on a sheet of A4 across',
  },
} as const satisfies Words<typeof danish>
