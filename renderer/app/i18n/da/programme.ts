/** The programme: what the file is about. */
export const programme = {
  title: 'Programmet',
  empty: 'Skriv programmets navn ovenfor. Så kan det, det handler om, stå i rapporter og på udskrifter.',
  ownerHint: 'Den organisation, der driver programmet. Den bliver part på jeres side i nye aftaler.',
  toCategories: 'Kategorier og deres kilder',
  areas: {
    title: 'Områder',
    add: 'Nyt område',
    none: 'Ingen områder endnu.',
    noneFits: 'Intet område passer.',
  },
  groups: {
    new: 'Ny gruppe',
    create: 'Opret gruppen',
    none: 'Ingen grupper endnu. Begynd med styregruppen, og skriv, hvem der sidder i den.',
    hint: 'Klik på en gruppe for at rette den og dens medlemmer.',
    noneFits: 'Ingen gruppe passer.',
    remove: 'Slet gruppen',
  },
  members: {
    title: 'Medlemmer',
    add: 'Nyt medlem',
    none: 'Ingen medlemmer den dag.',
    noContactFits: 'Ingen kontakt passer. Kontakter skrives på partnerens egen side.',
  },
  chart: {
    title: 'Organisationsdiagram',
    open: 'Ret gruppen og dens medlemmer',
    print: 'Udskriv diagrammet',
  },
} as const
