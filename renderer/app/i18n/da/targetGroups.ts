/** The words of the page. */
export const targetGroups = {
  title: 'Målgruppe',
} as const
