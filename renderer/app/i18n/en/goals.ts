import type { goals as danish } from '../da/goals'
import type { Words } from '../words'

/** The words of the page. */
export const goals = {
  title: 'Goals',
} as const satisfies Words<typeof danish>
