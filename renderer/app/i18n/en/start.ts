import type { start as danish } from '../da/start'
import type { Words } from '../words'

/** The page before a document is open. */
export const start = {
  title: 'Drejebog',
} as const satisfies Words<typeof danish>
