/**
 * What can be imported, and what its fields are called in other people's lists (domain.md 7). The order is the one in
 * which fields are offered.
 */
import type { ImportField } from './declaration'
import { WORDS } from './vocabulary'

export const IMPORT_KINDS = ['organisations', 'targetGroupCounts', 'agreements', 'interactions'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const NAME = [
  'virksomhed',
  'firma',
  'firmanavn',
  'virksomhedsnavn',
  'virksomhedens navn',
  'arbejdsgiver',
  'praktiksted',
  'arbejdssted',
  'arbejdsplads',
  'partner',
  'partnere',
  'organisation',
  'samarbejdspartner',
]
const CVR = ['cvr', 'cvr nr', 'cvrnr', 'cvr nummer', 'se nr', 'virksomhedsnr', 'cvr se nr']
const NOTE = ['bemærkning', 'bemærkninger', 'kommentar', 'kommentarer', 'noter', 'note', 'andet', 'info']
const CONTACT = [
  'kontakt',
  'kontaktperson',
  'kontaktnavn',
  'ansvarlig i virksomheden',
  'leder',
  'direktør',
  'att',
]
const OWNER = [
  'ansvarlig',
  'tovholder',
  'vores kontakt',
  'jobkonsulent',
  'virksomhedskonsulent',
  'konsulent',
  'vk',
]
const AREA = ['boligområde', 'bebyggelse', 'område', 'bydel']

const ORGANISATIONS: readonly ImportField[] = [
  { key: 'organisation.name', type: 'text', required: true, synonyms: [...NAME, 'navn'] },
  { key: 'organisation.cvr', type: 'cvr', synonyms: CVR },
  {
    key: 'organisation.pNumber',
    type: 'pNumber',
    synonyms: ['p nr', 'p nummer', 'pnr', 'produktionsenhed', 'p enhed', 'penhed'],
  },
  {
    key: 'organisation.kinds',
    type: 'codes',
    words: WORDS.organisationKind,
    constant: true,
    synonyms: ['art', 'partnertype', 'organisationstype', 'virksomhedstype', 'type'],
  },
  {
    key: 'organisation.sector',
    type: 'code',
    words: WORDS.sector,
    constant: true,
    synonyms: ['offentlig/privat', 'sektor', 'off/priv', 'o/p', 'offentlig eller privat'],
  },
  {
    key: 'organisation.industryCode',
    type: 'industryCode',
    synonyms: ['branchekode', 'db07', 'db25', 'nace', 'branchenr'],
  },
  {
    key: 'organisation.street',
    type: 'text',
    synonyms: ['adresse', 'vej', 'gade', 'gadenavn', 'vejnavn', 'postadresse'],
  },
  {
    key: 'organisation.postcode',
    type: 'postcode',
    synonyms: ['postnr', 'postnummer', 'post nr', 'pnr by', 'postnr og by', 'postnr by'],
  },
  { key: 'organisation.city', type: 'text', synonyms: ['by', 'postdistrikt', 'bynavn'] },
  {
    key: 'organisation.website',
    type: 'website',
    synonyms: ['hjemmeside', 'web', 'website', 'www', 'internet', 'url'],
  },
  {
    key: 'organisation.parentId',
    type: 'lookup',
    target: 'organisation',
    synonyms: ['hører under', 'moderselskab', 'koncern', 'hovedkontor', 'enhed af'],
  },
  { key: 'contact.name', type: 'text', person: true, synonyms: CONTACT },
  { key: 'contact.role', type: 'text', person: true, synonyms: ['titel', 'stilling', 'rolle', 'funktion'] },
  {
    key: 'contact.phone',
    type: 'phone',
    person: true,
    synonyms: ['tlf', 'tlf nr', 'telefon', 'telefonnr', 'mobil', 'mob', 'mobilnr', 'telefonnummer'],
  },
  {
    key: 'contact.email',
    type: 'email',
    person: true,
    synonyms: ['mail', 'e mail', 'email', 'mailadresse', 'e post', 'mailadr'],
  },
  {
    key: 'organisationEmployees.employees',
    type: 'count',
    addsUp: true,
    synonyms: [
      'antal ansatte',
      'ansatte',
      'ordinært ansatte',
      'årsværk',
      'fuldtidsansatte',
      'medarbejdere',
      'antal medarbejdere',
    ],
  },
  {
    key: 'organisationEmployees.countedOn',
    type: 'date',
    about: 'event',
    constant: true,
    synonyms: ['ansatte opgjort', 'ansatte pr'],
  },
  { key: 'organisation.ownerId', type: 'lookup', target: 'staff', constant: true, synonyms: OWNER },
  {
    key: 'organisation.tags',
    type: 'words',
    constant: true,
    synonyms: ['mærker', 'mærke', 'tags', 'branche', 'brancheområde', 'fag', 'erhverv', 'kategori'],
  },
  { key: 'organisation.note', type: 'longText', synonyms: NOTE },
]

const TARGET_GROUP_COUNTS: readonly ImportField[] = [
  { key: 'targetGroup.name', type: 'text', synonyms: ['målgruppe', 'gruppe', 'målgrupper', 'navn'] },
  {
    key: 'targetGroup.benefit',
    type: 'code',
    words: WORDS.benefit,
    constant: true,
    synonyms: [
      'ydelse',
      'ydelsestype',
      'forsørgelse',
      'forsørgelsesgrundlag',
      'ydelsesart',
      'kontaktgruppe',
      'ydelsesgruppe',
    ],
  },
  {
    key: 'targetGroup.categoryId',
    type: 'lookup',
    target: 'category',
    synonyms: [
      'match',
      'matchgruppe',
      'matchkategori',
      'matchgr',
      'visitation',
      'visitationskategori',
      'visiteret som',
      'parathed',
      'kategori',
    ],
  },
  {
    key: 'targetGroup.areaId',
    type: 'lookup',
    target: 'area',
    constant: true,
    synonyms: [...AREA, 'afdeling', 'opgang'],
  },
  {
    key: 'targetGroupCount.people',
    type: 'count',
    addsUp: true,
    synonyms: [
      'antal',
      'personer',
      'antal personer',
      'borgere',
      'antal borgere',
      'ledige',
      'antal ledige',
      'i alt',
      'antal i alt',
    ],
  },
  {
    key: 'targetGroupCount.activeShare',
    type: 'percent',
    synonyms: [
      'heraf i gang',
      'aktive',
      'andel aktive',
      'aktiveret',
      'heraf aktiverede',
      'aktiveringsgrad',
      'i gang et andet sted',
      'heraf i gang et andet sted',
      'aktive %',
      'pct aktive',
    ],
  },
  {
    key: 'targetGroupCount.countedOn',
    type: 'date',
    about: 'event',
    required: true,
    constant: true,
    synonyms: ['opgjort', 'opgjort den', 'dato', 'pr', 'pr dato', 'opgørelsesdato', 'optalt'],
  },
  {
    key: 'targetGroupCount.unknownBecause',
    type: 'longText',
    synonyms: ['ukendt fordi', 'årsag', 'hvorfor ukendt', 'mangler fordi'],
  },
  {
    key: 'targetGroupCount.source',
    type: 'text',
    constant: true,
    synonyms: ['kilde', 'datakilde', 'leveret af'],
  },
  { key: 'targetGroup.note', type: 'longText', synonyms: NOTE },
]

const AGREEMENTS: readonly ImportField[] = [
  {
    key: 'agreement.name',
    type: 'text',
    synonyms: ['aftale', 'aftalenavn', 'aftalens navn', 'navn', 'titel', 'overskrift'],
  },
  {
    key: 'agreementParty.organisationId',
    type: 'lookup',
    target: 'organisation',
    required: true,
    synonyms: [...NAME, 'part', 'parter', 'aftalepart', 'aftale med'],
  },
  { key: 'organisation.cvr', type: 'cvr', synonyms: CVR },
  {
    key: 'agreement.number',
    type: 'count',
    synonyms: ['nr', 'nummer', 'aftalenr', 'aftale nr', 'løbenr', 'nummer i rækken'],
  },
  {
    key: 'agreement.caseNumber',
    type: 'text',
    synonyms: ['sagsnr', 'sagsnummer', 'sag', 'journalnr', 'journalnummer', 'j nr'],
  },
  {
    key: 'agreement.type',
    type: 'code',
    words: WORDS.agreementType,
    required: true,
    constant: true,
    synonyms: ['aftaletype', 'type', 'slags', 'slags aftale'],
  },
  {
    key: 'agreementStatus.status',
    type: 'code',
    words: WORDS.agreementStatus,
    constant: true,
    synonyms: ['status', 'fase', 'stade'],
  },
  {
    key: 'agreementParty.signedOn',
    type: 'date',
    about: 'event',
    synonyms: [
      'underskrevet',
      'underskrevet den',
      'aftaledato',
      'indgået',
      'indgået den',
      'dato',
      'underskriftsdato',
    ],
  },
  {
    key: 'agreement.validFrom',
    type: 'date',
    about: 'event',
    synonyms: ['fra', 'start', 'startdato', 'gælder fra', 'gyldig fra', 'opstart', 'periode fra'],
  },
  {
    key: 'agreement.validTo',
    type: 'date',
    about: 'event',
    synonyms: [
      'til',
      'slut',
      'slutdato',
      'gælder til',
      'gyldig til',
      'udløb',
      'udløber',
      'ophør',
      'periode til',
    ],
  },
  {
    key: 'agreement.noticeDays',
    type: 'count',
    synonyms: ['opsigelse', 'opsigelse dage', 'opsigelsesvarsel', 'varsel', 'varsel dage'],
  },
  {
    key: 'commitment.scheme',
    type: 'code',
    words: WORDS.scheme,
    constant: true,
    synonyms: ['ordning', 'tilbud', 'tilbudstype', 'indsats', 'jobordning', 'foranstaltning'],
  },
  {
    key: 'commitment.minimum',
    type: 'count',
    addsUp: true,
    synonyms: ['antal pladser', 'pladser', 'praktikpladser', 'kapacitet', 'antal', 'tilsagn', 'antal mindst'],
  },
  { key: 'commitment.maximum', type: 'count', synonyms: ['højst', 'maks', 'max', 'antal højst', 'op til'] },
  { key: 'agreement.areaId', type: 'lookup', target: 'area', constant: true, synonyms: AREA },
  { key: 'agreement.ownerId', type: 'lookup', target: 'staff', constant: true, synonyms: OWNER },
  { key: 'agreement.note', type: 'longText', synonyms: NOTE },
]

const INTERACTIONS: readonly ImportField[] = [
  {
    key: 'interaction.organisationId',
    type: 'lookup',
    target: 'organisation',
    required: true,
    synonyms: [...NAME, 'hvem', 'navn'],
  },
  { key: 'organisation.cvr', type: 'cvr', synonyms: CVR },
  {
    key: 'interaction.onDate',
    type: 'date',
    about: 'event',
    required: true,
    constant: true,
    synonyms: ['dato', 'den', 'dag', 'kontaktdato', 'opfølgningsdato'],
  },
  {
    key: 'interaction.kind',
    type: 'code',
    words: WORDS.interactionKind,
    required: true,
    constant: true,
    synonyms: ['type', 'form', 'kontaktform', 'art', 'aktivitet', 'hvordan'],
  },
  {
    key: 'interaction.text',
    type: 'longText',
    synonyms: [...NOTE, 'aftalt', 'tekst', 'referat', 'emne', 'hvad skete der', 'beskrivelse', 'indhold'],
  },
  {
    key: 'interaction.contactId',
    type: 'lookup',
    target: 'contact',
    person: true,
    synonyms: [...CONTACT, 'talt med', 'deltagere'],
  },
  {
    key: 'interaction.staffId',
    type: 'lookup',
    target: 'staff',
    constant: true,
    synonyms: [...OWNER, 'hvem af os', 'medarbejder', 'initialer', 'init'],
  },
  {
    key: 'nextStep.text',
    type: 'text',
    synonyms: ['næste skridt', 'næste opfølgning', 'skal gøres', 'opgave', 'handling'],
  },
  {
    key: 'nextStep.dueOn',
    type: 'date',
    about: 'event',
    synonyms: ['frist', 'næste dato', 'følges op', 'deadline', 'dato for næste skridt'],
  },
]

/** The fields of each kind of import. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  organisations: ORGANISATIONS,
  targetGroupCounts: TARGET_GROUP_COUNTS,
  agreements: AGREEMENTS,
  interactions: INTERACTIONS,
}

/** Headers that speak for a kind, and for no other: what tells a list of agreements from one of partners. */
export const TELLING_FIELDS: Readonly<Record<ImportKind, readonly string[]>> = {
  organisations: [
    'organisation.postcode',
    'organisation.street',
    'contact.phone',
    'contact.email',
    'organisationEmployees.employees',
  ],
  targetGroupCounts: [
    'targetGroupCount.people',
    'targetGroup.benefit',
    'targetGroup.categoryId',
    'targetGroupCount.activeShare',
  ],
  agreements: [
    'agreement.type',
    'agreement.validTo',
    'agreementParty.signedOn',
    'agreement.number',
    'commitment.minimum',
  ],
  interactions: ['interaction.onDate', 'interaction.text', 'interaction.kind', 'nextStep.text'],
}
