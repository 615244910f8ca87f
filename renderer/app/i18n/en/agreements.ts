import type { agreements as danish } from '../da/agreements'
import type { Words } from '../words'

/** The words of the page. */
export const agreements = {
  title: 'Agreements',
} as const satisfies Words<typeof danish>
