/** What each field is called, in forms, columns and history alike. Table and field as in db/schema. */
export const fields = {
  organisation: {
    name: 'Navn',
    kinds: 'Art',
    sector: 'Sektor',
    cvr: 'CVR-nummer',
    pNumber: 'P-nummer',
    industryCode: 'Branchekode',
    industryScheme: 'Branchekodens udgave',
    street: 'Adresse',
    postcode: 'Postnummer',
    city: 'By',
    website: 'Hjemmeside',
    tags: 'Mærker',
    note: 'Note',
    mainContactId: 'Hovedkontakt',
  },
  contact: {
    organisationId: 'Organisation',
    name: 'Navn',
    role: 'Rolle',
    phone: 'Telefon',
    email: 'E-mail',
    validFrom: 'Fra',
    validTo: 'Til',
    note: 'Note',
  },
  organisationEmployees: {
    organisationId: 'Organisation',
    countedOn: 'Optalt den',
    employees: 'Ansatte',
  },
  organisationStep: {
    organisationId: 'Organisation',
    step: 'Trin',
    onDate: 'Dato',
  },
  organisationParent: {
    organisationId: 'Enhed',
    parentId: 'Hører under',
    validFrom: 'Fra',
    validTo: 'Til',
  },
  staff: {
    name: 'Navn',
    initials: 'Initialer',
    active: 'Aktiv',
  },
  fileFact: {
    value: 'Oplysning om filen',
  },
} as const
