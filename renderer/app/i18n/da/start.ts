/** The page before a document is open. */
export const start = {
  title: 'Drejebog',
} as const
