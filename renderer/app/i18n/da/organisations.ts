/** Partners: list, panel and record. */
export const organisations = {
  title: 'Partnere',
} as const
