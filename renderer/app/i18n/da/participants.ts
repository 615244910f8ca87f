/** Participants: the list, a participant's own page, and a new one. */
export const participants = {
  title: 'Deltagere',
  one: 'Deltager',
  path: 'Hvor deltageren hører til',
  toList: 'Til deltagerne',
  fileName: 'deltagere',
  noContactFits: 'Ingen kontakt passer. Skriv kontakten på jobcentrets side under Partnere.',
  consentHint: 'Hvad der er givet samtykke til, og hvordan.',
  noteHint: 'Skriv ikke om helbred, og skriv aldrig CPR-nummer.',
  tabs: { label: 'Målgruppen', numbers: 'Tal', people: 'Deltagere' },
  groups: {
    wishes: 'Ønsker',
    language: 'Sprog og støtte',
    who: 'Hvem',
    consent: 'Samtykke',
  },
  situations: {
    title: 'Ydelse og målgruppe',
    add: 'Ændring',
    none: 'Ingen har skrevet, hvor deltageren hører til.',
  },
  stages: {
    title: 'Status',
    add: 'Ny status',
    none: 'Ingen har skrevet, hvor langt deltageren er kommet.',
  },
  follows: {
    inPlacement: '"I forløb" følger af forløbet, så længe det er i gang. Det skal ikke skrives her.',
    finished: '"Færdig" følger af, at forløbet er slut. Skriv en ny status, når der sker noget nyt.',
  },
  fact: { since: 'siden', until: 'til' },
  chips: {
    all: 'Alle år',
    recent: 'Seneste år',
    waiting: 'Venter på plads',
    inPlacement: 'I forløb',
    finished: 'Færdige',
    left: 'Sagt nej eller trukket sig',
  },
  columns: {
    workplace: 'I forløb hos',
    trades: 'Fag',
    ready: 'Klar',
    hours: 'Timer',
    since: 'Status siden',
    until: 'Forløbet slutter',
    placements: 'Forløb',
  },
  new: {
    title: 'Ny deltager',
    create: 'Opret deltageren',
    hint: 'Alt kan vente. Resten skrives på deltagerens side.',
    nameHint: 'Tomt: nummeret bruges.',
    localIdHint: 'Tomt: det næste nummer. Aldrig CPR-nummer.',
    onDate: 'Fra den dag',
  },
  delete: {
    goesAlong: 'Deltagerens linjer om status, ydelse og målgruppe slettes med.',
    placements_one: 'Forløbet bliver stående uden navn, så tallene passer.',
    placements_other: 'De {{count}} forløb bliver stående uden navn, så tallene passer.',
    bin: 'Deltageren ligger i papirkurven og kan sættes tilbage.',
    button: 'Slet deltageren',
    forGood: 'Må der ikke ligge noget tilbage, så vælg Slet helt.',
    erase: 'Slet helt …',
  },
  erase: {
    title: 'Slet {{name}} helt?',
    goes: 'Alt om deltageren fjernes fra filen: navn, nummer, noter, samtykke, status, ydelse og historik. Gemte tal står uændret, men uden navnet.',
    placements_one:
      'Forløbet bliver stående som en plads uden navn og tæller som før. Noterne på det fjernes.',
    placements_other:
      'De {{count}} forløb bliver stående som pladser uden navn og tæller som før. Noterne på dem fjernes.',
    elsewhere: 'Står navnet også i noter om andre, i vedhæftede filer eller i Excel-filer, så slet det der.',
    copies:
      'Ældre sikkerhedskopier har deltageren endnu, også på kollegers pc. De slettes af sig selv, første gang filen er åben den {{date}} eller senere.',
    backups_one: '{{count}} sikkerhedskopi på denne pc',
    backups_other: '{{count}} sikkerhedskopier på denne pc',
    others: 'Disse kopier i mappen skal I selv slette:',
    type: 'Skriv {{localId}} for at bekræfte',
    never: 'Det kan ikke fortrydes.',
    wrong: 'Det er ikke deltagerens nummer. Skriv {{localId}}.',
    button: 'Slet helt',
    done: 'Deltageren er slettet helt.',
    notPublished:
      'Den delte mappe kunne ikke nås, så kollegerne ser deltageren endnu. Lad Drejebog være åben: mappen får ændringen, så snart den kan nås.',
  },
  empty: {
    what: 'Her står dem, I følger, med navn eller nummer: hvad de ønsker, hvor langt de er kommet, og hvor de er i forløb.',
    optional:
      'I kan lade være. Målgruppens tal, pladser, forløb og mål virker også, når ingen er skrevet ind.',
    hint: 'Har jobcentret sendt en liste? Indlæs den under Excel ind og ud.',
  },
} as const
