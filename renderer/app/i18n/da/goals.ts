/** The words of the page. */
export const goals = {
  title: 'Mål',
} as const
