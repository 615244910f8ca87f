import type { targetGroups as danish } from '../da/targetGroups'
import type { Words } from '../words'

/** The words of the page. */
export const targetGroups = {
  title: 'Target group',
} as const satisfies Words<typeof danish>
