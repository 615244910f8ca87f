/** Category schemes: dated data with their sources. */
export const categories = {
  title: 'Kategorier',
  hint: 'En kategori siger kun noget sammen med sit kategorisæt: match 2 er ikke det samme før og efter 2010. Alt kan rettes.',
  new: 'Nyt kategorisæt',
  create: 'Opret kategorisættet',
  unconfirmed: 'ikke bekræftet',
  notChecked: 'ikke efterset',
  from: 'fra {{date}}',
  to: 'til {{date}}',
  remove: 'Slet kategorisættet',
  checked: 'efterset {{date}}',
  categories: { title: 'Kategorier', add: 'Ny kategori', none: 'Ingen kategorier endnu.' },
  mappings: {
    title: 'Svarer til',
    add: 'Ny oversættelse',
    none: 'Ingen oversættelser herfra.',
  },
} as const
