import type { frame as danish } from '../da/frame'
import type { Words } from '../words'

/** What stands around every page. */
export const frame = {
  navigation: 'Pages',
  organisations: 'Partners',
  undo: 'Undo',
  settings: 'Settings',
  sheet: 'Recovery sheet',
  notFound: 'There is no such page',
  toOrganisations: 'Go to Partners',
} as const satisfies Words<typeof danish>
