/** Files of a partner and of entries of the contact log. */
export const attachments = {
  title: 'Bilag',
  choose: 'Vælg filer …',
  none: 'Ingen bilag. Træk filer hertil fra Stifinder, eller vælg dem. Højst 10 MB hver.',
  drop: 'Slip filerne her, så lægges de som bilag til {{name}}',
  adding: 'Lægger {{name}} ind, {{number}} af {{of}} …',
  dismiss: 'Luk beskeden om {{name}}',
  show: 'Vis filen',
  showOf: 'Vis {{name}}',
  saveCopy: 'Gem en kopi',
  saveCopyOf: 'Gem en kopi af {{name}}',
  replaceOf: 'Erstat {{name}} med en anden fil',
  removeOf: 'Fjern {{name}}',
  cut: 'Kun begyndelsen vises. Gem en kopi for at læse det hele.',
  notAPicture: 'Billedet kan ikke vises her. Gem en kopi, og åbn den i et andet program.',
} as const
