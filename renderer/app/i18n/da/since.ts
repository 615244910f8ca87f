/** The words of the page. */
export const since = {
  title: 'Siden sidst',
} as const
