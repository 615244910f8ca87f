/** The words of the page. */
export const agreements = {
  title: 'Aftaler',
} as const
