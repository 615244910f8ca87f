import type { help as danish } from '../da/help'
import type { Words } from '../words'

/** Around the help; its texts are in app/help. */
export const help = {
  title: 'Help',
  button: 'Help',
  buttonTitle: 'Help for this page (F1)',
  search: 'Search the help',
  found: 'Topics that fit',
  nothing: 'No topic fits. Try another word.',
  count_one: '{{count}} topic',
  count_other: '{{count}} topics',
  see: 'See also',
  all: 'All topics',
} as const satisfies Words<typeof danish>
