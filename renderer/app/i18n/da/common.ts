/** What stands on more than one page. */
export const common = {
  program: 'Drejebog',
  cancel: 'Annullér',
  close: 'Luk',
  delete: 'Slet',
  remove: 'Fjern',
  undo: 'Fortryd',
  redo: 'Gentag',
  saved: 'Gemt',
  loading: 'Henter …',
  tryAgain: 'Prøv igen',
  show: 'Vis',
  hide: 'Skjul',
  yes: 'ja',
  no: 'nej',
  /** The host is gone: nothing answers. */
  unreachable:
    'Drejebog svarer ikke. Det, der var gemt, er stadig gemt. Programmet er måske lukket; forbindelsen prøves igen af sig selv.',
  noToken:
    'Siden er åbnet uden den adresse, som Drejebog gav, så den får ikke noget at vide. Luk siden, og åbn adressen, der står, hvor Drejebog blev startet.',
  textTooLong: 'Teksten er for lang.',
  contactElsewhere: 'Kontakten hører til en anden organisation.',
  interactionElsewhere: 'Linjen i kontaktloggen hører til en anden partner.',
  recoveryGroups_one: 'Gruppe {{groups}} er tastet forkert. Se efter på arket, og ret den.',
  recoveryGroups_other: 'Gruppe {{groups}} er tastet forkert. Se efter på arket, og ret dem.',
  sheetGroups_one: 'Gruppe {{groups}} passer ikke med arket. Se efter, og ret den.',
  sheetGroups_other: 'Gruppe {{groups}} passer ikke med arket. Se efter, og ret dem.',
  someField: 'Feltet',
  today: 'i dag',
  yesterday: 'i går',
  aColleague: 'En kollega',
  and: 'og',
} as const
