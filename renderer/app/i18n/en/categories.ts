import type { categories as danish } from '../da/categories'
import type { Words } from '../words'

/** Category schemes: dated data with their sources. */
export const categories = {
  title: 'Categories',
  hint: 'A category says something only together with its scheme: match 2 is not the same before and after 2010. Everything can be changed.',
  new: 'New category scheme',
  create: 'Create the category scheme',
  unconfirmed: 'not confirmed',
  notChecked: 'not checked',
  from: 'from {{date}}',
  to: 'until {{date}}',
  remove: 'Delete the scheme',
  checked: 'checked {{date}}',
  categories: { title: 'Categories', add: 'New category', none: 'No categories yet.' },
  mappings: {
    title: 'Corresponds to',
    add: 'New translation',
    none: 'No translations from here.',
  },
} as const satisfies Words<typeof danish>
