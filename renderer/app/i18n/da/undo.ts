/** The page Fortryd. */
export const undo = {
  title: 'Fortryd',
  about:
    'Alt, der er gjort i filen, det nyeste først. Fortryd tager kun det ene tilbage; det, der er rettet siden, bliver stående.',
  empty: 'Der er ikke gjort noget i filen endnu.',
  undo: 'Fortryd',
  redo: 'Gentag',
  undone: 'Fortrudt',
  redone: 'Gentaget',
  more_one: 'og {{count}} mere',
  more_other: 'og {{count}} mere',
  each: 'Vis hver for sig',
  less: 'Vis kort',
  older: 'Vis ældre',
} as const
