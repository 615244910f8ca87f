/** Around the help; its texts are in app/help. */
export const help = {
  title: 'Hjælp',
  button: 'Hjælp',
  buttonTitle: 'Hjælp til siden (F1)',
  search: 'Søg i hjælpen',
  found: 'Emner, der passer',
  nothing: 'Intet emne passer. Prøv et andet ord.',
  count_one: '{{count}} emne',
  count_other: '{{count}} emner',
  see: 'Se også',
  all: 'Alle emner',
} as const
