import type { organisations as danish } from '../da/organisations'
import type { Words } from '../words'

/** Partners: list, panel and record. */
export const organisations = {
  title: 'Partners',
} as const satisfies Words<typeof danish>
