/** The fields of a list of placements (Forløb), as other offices call them (domain.md 7). */
import type { ImportField } from './declaration'
import { CVR, NAME, NOTE } from './partner-fields'
import { EXTENDED } from './people-vocabulary'
import { SECTOR_IN_SCHEME, WORDS } from './vocabulary'

export const PERSON = [
  'borger',
  'borgers navn',
  'borgerens navn',
  'navn',
  'fulde navn',
  'kandidat',
  'praktikant',
  'deltager',
  'deltagernavn',
  'medarbejder',
  'ledig',
  'person',
]
export const NUMBER = [
  'løbenr',
  'id',
  'sagsnr',
  'borgernr',
  'borger nr',
  'borger id',
  'deltagernr',
  'deltager nr',
  'kandidatnr',
  'personid',
  'lb nr',
]
export const FIRST_NAME = ['fornavn', 'fornavne']
export const LAST_NAME = ['efternavn', 'efternavne']
export const BIRTH = ['fødselsdato', 'født', 'fødselsdag', 'f dato', 'født den', 'fødsels dato']
export const BIRTH_YEAR = ['fødselsår', 'født år', 'årgang', 'f år']
export const SECTOR = ['offentlig/privat', 'sektor', 'off/priv', 'o/p', 'offentlig eller privat']
export const SCHEME = [
  'ordning',
  'forløbstype',
  'tilbud',
  'tilbudstype',
  'indsats',
  'aktivitet',
  'jobordning',
  'foranstaltning',
  'type',
  'forløb',
]
export const HOURS = [
  'timer',
  'timetal',
  'timer pr uge',
  'timer/uge',
  't/uge',
  'ugentlige timer',
  'ugentligt timetal',
  'timer om ugen',
  'arbejdstid',
]
export const MENTOR = ['mentor', 'mentornavn', 'mentors navn', 'sidemandsoplærer']
export const MENTOR_HOURS = [
  'mentortimer',
  'mentor t/uge',
  'mentor timer',
  'frikøbstimer',
  'mentortimer pr uge',
  'mentortimer/uge',
  'mentortimer om ugen',
]
export const STARTS = [
  'start',
  'startdato',
  'opstart',
  'fra',
  'begyndelse',
  'periode fra',
  'påbegyndt',
  'startuge',
  'periode',
]
export const ENDS = [
  'slut',
  'slutdato',
  'til',
  'udløb',
  'afslutning',
  'periode til',
  'forventet slut',
  'planlagt slut',
  'slutuge',
]

export const PLACEMENTS: readonly ImportField[] = [
  { key: 'placement.participantId', type: 'lookup', target: 'participant', person: true, synonyms: PERSON },
  { key: 'participant.localId', type: 'text', max: 40, person: true, synonyms: NUMBER },
  { key: 'participant.firstName', type: 'text', max: 100, person: true, synonyms: FIRST_NAME },
  { key: 'participant.lastName', type: 'text', max: 100, person: true, synonyms: LAST_NAME },
  { key: 'participant.birthDate', type: 'date', about: 'birth', person: true, synonyms: BIRTH },
  {
    key: 'placement.organisationId',
    type: 'lookup',
    target: 'organisation',
    required: true,
    constant: true,
    synonyms: [...NAME, 'virksomhed/plads', 'sted', 'hvor'],
  },
  { key: 'organisation.cvr', type: 'cvr', synonyms: CVR },
  { key: 'organisation.sector', type: 'code', words: WORDS.sector, synonyms: SECTOR },
  {
    key: 'placement.slotId',
    type: 'lookup',
    target: 'slot',
    synonyms: ['plads', 'praktikplads', 'afdeling', 'stilling', 'funktion'],
  },
  {
    key: 'placement.scheme',
    type: 'code',
    words: WORDS.scheme,
    says: { field: 'organisation.sector', words: SECTOR_IN_SCHEME },
    required: true,
    constant: true,
    synonyms: SCHEME,
  },
  {
    key: 'placement.startDate',
    type: 'date',
    about: 'event',
    upper: 'placement.plannedEnd',
    required: true,
    synonyms: STARTS,
  },
  { key: 'placement.plannedEnd', type: 'date', about: 'event', ends: true, synonyms: ENDS },
  {
    key: 'placementExtension.lastDay',
    type: 'date',
    about: 'event',
    ends: true,
    synonyms: ['forlænget til', 'forlængelse', 'ny slutdato', 'forlænget', 'forlænget t o m'],
  },
  {
    key: 'placement.state',
    type: 'code',
    words: WORDS.placementState,
    says: { field: 'placement.extended', words: { yes: EXTENDED } },
    constant: true,
    synonyms: ['status', 'fase', 'aktiv', 'stade', 'forløbsstatus'],
  },
  {
    key: 'placement.endedOn',
    type: 'date',
    about: 'event',
    ends: true,
    synonyms: [
      'sluttede',
      'afsluttet den',
      'faktisk slut',
      'faktisk slutdato',
      'ophør',
      'ophørt den',
      'stoppet den',
    ],
  },
  {
    key: 'placement.outcome',
    type: 'code',
    words: WORDS.outcome,
    synonyms: ['resultat', 'udfald', 'effekt', 'afsluttet til', 'hvad blev det til'],
  },
  {
    key: 'placement.endReason',
    type: 'longText',
    max: 1_000,
    synonyms: ['afbrudsårsag', 'årsag', 'årsag til afbrud', 'afbrudt fordi', 'grund', 'årsag til ophør'],
  },
  { key: 'placement.hoursPerWeek', type: 'weekHours', synonyms: HOURS },
  { key: 'placement.mentorId', type: 'lookup', target: 'contact', person: true, synonyms: MENTOR },
  { key: 'placement.mentorHours', type: 'weekHours', synonyms: MENTOR_HOURS },
  {
    key: 'placement.contactId',
    type: 'lookup',
    target: 'contact',
    person: true,
    synonyms: ['kontakt', 'kontaktperson', 'ansvarlig i virksomheden', 'leder', 'kontakt på stedet'],
  },
  {
    key: 'placement.consultantId',
    type: 'lookup',
    target: 'contact',
    person: true,
    synonyms: [
      'jobkonsulent',
      'virksomhedskonsulent',
      'jobformidler',
      'konsulent',
      'vk',
      'sagsbehandler',
      'sagsbeh',
      'rådgiver',
    ],
  },
  {
    key: 'placement.senderId',
    type: 'lookup',
    target: 'organisation',
    constant: true,
    synonyms: [
      'sendt af',
      'afsender',
      'jobcenter',
      'henvist af',
      'visiteret af',
      'visiterende jobcenter',
      'jc',
    ],
  },
  {
    key: 'placement.targetGroupId',
    type: 'lookup',
    target: 'targetGroup',
    constant: true,
    synonyms: ['målgruppe', 'gruppe'],
  },
  {
    key: 'placement.ownerId',
    type: 'lookup',
    target: 'staff',
    constant: true,
    synonyms: ['ansvarlig', 'tovholder', 'vores kontakt', 'følges af'],
  },
  { key: 'placement.note', type: 'longText', synonyms: NOTE },
]

/** What tells a list of placements from others. */
export const TELLING_PLACEMENTS = [
  'placement.participantId',
  'placement.scheme',
  'placement.startDate',
  'placementExtension.lastDay',
  'placement.outcome',
  'placement.endReason',
]
