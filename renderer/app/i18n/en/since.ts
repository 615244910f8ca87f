import type { since as danish } from '../da/since'
import type { Words } from '../words'

/** The words of the page. */
export const since = {
  title: 'Since last time',
} as const satisfies Words<typeof danish>
