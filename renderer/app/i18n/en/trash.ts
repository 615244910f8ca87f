import type { trash as danish } from '../da/trash'
import type { Words } from '../words'

/** The page Bin. */
export const trash = {
  title: 'Bin',
  about:
    'What was deleted, the newest first. It comes back together with what was deleted along with it, and that can be undone.',
  empty: 'The bin is empty. What is deleted lies here and can be put back.',
  noMatch: 'Nothing deleted fits what you have chosen.',
  search: 'Find in the bin',
  searchHint: 'Name, partner or text',
  kinds: 'Show only',
  list: 'Deleted',
  kind: {
    all: 'All',
    organisation: 'Partners',
    contact: 'Contacts',
    interaction: 'Contact log',
    next_step: 'Next steps',
    attachment: 'Attachments',
    saved_view: 'Views',
    organisation_step: 'Steps',
    organisation_employees: 'Employees',
    organisation_parent: 'Units',
    staff: 'Staff',
  },
  one: {
    organisation: 'Partner',
    contact: 'Contact',
    interaction: 'Contact log',
    next_step: 'Next step',
    attachment: 'Attachment',
    saved_view: 'View',
    organisation_step: 'Step',
    organisation_employees: 'Employees',
    organisation_parent: 'Unit',
    staff: 'Staff',
  },
  of: 'at {{name}}',
  along: 'together with {{things}}',
  deletedBy: 'Deleted {{when}} by {{who}}',
  restore: 'Put back',
  older: 'Show older',
} as const satisfies Words<typeof danish>
