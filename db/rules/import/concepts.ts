/**
 * What can be imported, and what its fields are called in other people's lists (domain.md 7). The order is the one in
 * which fields are offered.
 */
import type { ImportField } from './declaration'
import { PARTICIPANTS, TELLING_PARTICIPANTS } from './participant-fields'
import { AREA, CONTACT, CVR, NAME, NOTE, ORGANISATIONS, OWNER } from './partner-fields'
import { PLACEMENTS, TELLING_PLACEMENTS } from './placement-fields'
import { SLOTS, TELLING_SLOTS } from './slot-fields'
import { WORDS } from './vocabulary'

export const IMPORT_KINDS = [
  'organisations',
  'targetGroupCounts',
  'agreements',
  'participants',
  'slots',
  'placements',
  'interactions',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

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
    max: 1_000,
    synonyms: ['ukendt fordi', 'årsag', 'hvorfor ukendt', 'mangler fordi'],
  },
  {
    key: 'targetGroupCount.source',
    type: 'text',
    max: 1_000,
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
    max: 100,
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
  participants: PARTICIPANTS,
  slots: SLOTS,
  placements: PLACEMENTS,
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
  participants: TELLING_PARTICIPANTS,
  slots: TELLING_SLOTS,
  placements: TELLING_PLACEMENTS,
}
