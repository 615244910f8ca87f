/** The fields of a list of participants (Borgere, Kandidater), as other offices call them (domain.md 7). */
import type { ImportField } from './declaration'
import { AREA, NOTE } from './partner-fields'
import { BIRTH, BIRTH_YEAR, FIRST_NAME, LAST_NAME, NUMBER, PERSON } from './placement-fields'
import { WORDS } from './vocabulary'

const PERSON_FIELD = { person: true } as const
const YES_NO = { type: 'code', words: WORDS.yesNo, person: true } as const

/** What belongs to a day: the list says which, or the user does once. */
const DATED = [
  'participantStage.stage',
  'participantSituation.benefit',
  'participantSituation.categoryId',
  'participantSituation.areaId',
  'participantSituation.targetGroupId',
]

export const PARTICIPANTS: readonly ImportField[] = [
  {
    key: 'participant.name',
    type: 'text',
    ...PERSON_FIELD,
    synonyms: [...PERSON, 'borgernavn', 'initialer'],
  },
  { key: 'participant.firstName', type: 'text', max: 100, ...PERSON_FIELD, synonyms: FIRST_NAME },
  { key: 'participant.lastName', type: 'text', max: 100, ...PERSON_FIELD, synonyms: LAST_NAME },
  { key: 'participant.localId', type: 'text', max: 40, ...PERSON_FIELD, synonyms: [...NUMBER, 'nr'] },
  { key: 'participant.birthDate', type: 'date', about: 'birth', ...PERSON_FIELD, synonyms: BIRTH },
  { key: 'participant.birthYear', type: 'year', ...PERSON_FIELD, synonyms: BIRTH_YEAR },
  {
    key: 'participantSituation.onDate',
    type: 'date',
    about: 'event',
    constant: true,
    requiredWith: DATED,
    synonyms: [
      'dato',
      'opgjort',
      'pr',
      'pr dato',
      'status dato',
      'statusdato',
      'visiteret den',
      'henvist den',
      'gælder fra',
    ],
  },
  {
    key: 'participantSituation.benefit',
    type: 'code',
    words: WORDS.benefit,
    constant: true,
    ...PERSON_FIELD,
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
    key: 'participantSituation.categoryId',
    type: 'lookup',
    target: 'category',
    ...PERSON_FIELD,
    synonyms: [
      'match',
      'matchgruppe',
      'matchkategori',
      'matchgr',
      'match/visitation',
      'visitation',
      'visitationskategori',
      'visiteret som',
      'parathed',
      'kategori',
    ],
  },
  {
    key: 'participantSituation.targetGroupId',
    type: 'lookup',
    target: 'targetGroup',
    constant: true,
    synonyms: ['målgruppe', 'gruppe'],
  },
  {
    key: 'participantSituation.areaId',
    type: 'lookup',
    target: 'area',
    constant: true,
    synonyms: [...AREA, 'afdeling', 'opgang', 'boligafdeling'],
  },
  {
    key: 'participantStage.stage',
    type: 'code',
    words: WORDS.participantStage,
    constant: true,
    synonyms: ['status', 'fase', 'stade', 'trin', 'aktiv'],
  },
  {
    key: 'participantStage.reason',
    type: 'longText',
    max: 1_000,
    ...PERSON_FIELD,
    synonyms: ['begrundelse', 'årsag', 'grund', 'hvorfor ikke'],
  },
  {
    key: 'participant.trades',
    type: 'words',
    max: 60,
    synonyms: [
      'branche ønske',
      'brancheønske',
      'ønsket branche',
      'branche',
      'fag',
      'ønsket fag',
      'jobønske',
      'ønsker',
    ],
  },
  {
    key: 'participant.jobGoal',
    type: 'words',
    max: 60,
    synonyms: ['jobmål', 'job mål', 'beskæftigelsesmål'],
  },
  {
    key: 'participant.hoursWanted',
    type: 'weekHours',
    synonyms: [
      'timer',
      'ønskede timer',
      'timetal',
      'timer pr uge',
      'timer om ugen',
      'ønsket timetal',
      'timer/uge',
    ],
  },
  {
    key: 'participant.skills',
    type: 'longText',
    ...PERSON_FIELD,
    synonyms: ['kompetencer', 'erfaring', 'kvalifikationer', 'erhvervserfaring', 'kan', 'baggrund'],
  },
  { key: 'participant.language', type: 'text', max: 100, ...PERSON_FIELD, synonyms: ['sprog', 'modersmål'] },
  {
    key: 'participant.danish',
    type: 'code',
    words: WORDS.danishLevel,
    ...PERSON_FIELD,
    synonyms: ['dansk', 'danskniveau', 'dansk niveau', 'danskkundskaber'],
  },
  {
    key: 'participant.interpreter',
    ...YES_NO,
    synonyms: ['tolk', 'tolkebehov', 'behov for tolk', 'tolk nødvendig'],
  },
  { key: 'participant.needsMentor', ...YES_NO, synonyms: ['mentor', 'mentorbehov', 'behov for mentor'] },
  { key: 'participant.motivated', ...YES_NO, synonyms: ['motiveret', 'motivation'] },
  { key: 'participant.ready', ...YES_NO, synonyms: ['klar', 'klar til virksomhed', 'parat til virksomhed'] },
  {
    key: 'participant.readyFrom',
    type: 'date',
    about: 'event',
    synonyms: ['klar fra', 'kan starte', 'startklar', 'til rådighed fra', 'klar den'],
  },
  {
    key: 'participant.consultantId',
    type: 'lookup',
    target: 'contact',
    ...PERSON_FIELD,
    synonyms: ['sagsbehandler', 'rådgiver', 'sagsbeh', 'jobkonsulent', 'konsulent', 'jobformidler'],
  },
  {
    key: 'participant.jobCentreId',
    type: 'lookup',
    target: 'organisation',
    constant: true,
    synonyms: ['jobcenter', 'jc', 'afsender', 'henvist af', 'visiteret af'],
  },
  {
    key: 'participant.ownerId',
    type: 'lookup',
    target: 'staff',
    constant: true,
    synonyms: ['ansvarlig', 'tovholder', 'vores kontakt', 'følges af'],
  },
  {
    key: 'participant.consentOn',
    type: 'date',
    about: 'event',
    synonyms: ['samtykke', 'samtykke den', 'samtykkedato', 'samtykke givet'],
  },
  { key: 'participant.note', type: 'longText', ...PERSON_FIELD, synonyms: NOTE },
]

/** What tells a list of participants from others. */
export const TELLING_PARTICIPANTS = [
  'participant.name',
  'participant.firstName',
  'participant.birthDate',
  'participant.readyFrom',
  'participant.consultantId',
  'participant.trades',
  'participant.jobGoal',
]
