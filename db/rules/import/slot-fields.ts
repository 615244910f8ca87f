/** The fields of a list of places (Praktikpladser), as other offices call them (domain.md 7). */
import type { ImportField } from './declaration'
import { AREA, CVR, NAME, NOTE, OWNER } from './partner-fields'
import { ENDS, HOURS, MENTOR, MENTOR_HOURS, SCHEME, SECTOR, STARTS } from './placement-fields'
import { SECTOR_IN_SCHEME, WORDS } from './vocabulary'

export const SLOTS: readonly ImportField[] = [
  {
    key: 'slot.organisationId',
    type: 'lookup',
    target: 'organisation',
    required: true,
    constant: true,
    synonyms: NAME,
  },
  { key: 'organisation.cvr', type: 'cvr', synonyms: CVR },
  {
    key: 'slot.unitId',
    type: 'lookup',
    target: 'organisation',
    synonyms: ['afdeling', 'enhed', 'afdelinger', 'lokation', 'station'],
  },
  {
    key: 'slot.name',
    type: 'text',
    synonyms: ['plads', 'pladsens navn', 'stilling', 'jobtitel', 'funktion', 'navn'],
  },
  {
    key: 'slot.scheme',
    type: 'code',
    words: WORDS.scheme,
    says: { field: 'slot.sector', words: SECTOR_IN_SCHEME },
    required: true,
    constant: true,
    synonyms: SCHEME,
  },
  {
    key: 'slot.kind',
    type: 'code',
    words: WORDS.slotKind,
    constant: true,
    synonyms: ['slags plads', 'fast eller enkelt', 'pladstype'],
  },
  {
    key: 'slotCapacity.minimum',
    type: 'count',
    addsUp: true,
    upper: 'slotCapacity.maximum',
    synonyms: ['antal pladser', 'pladser', 'praktikpladser', 'kapacitet', 'antal', 'antal praktikpladser'],
  },
  { key: 'slotCapacity.maximum', type: 'count', synonyms: ['højst', 'maks', 'max', 'antal højst', 'op til'] },
  {
    key: 'slot.free',
    type: 'count',
    synonyms: ['heraf ledige', 'ledige', 'ledige pladser', 'antal ledige', 'ledig'],
  },
  { key: 'slot.sector', type: 'code', words: WORDS.sector, constant: true, synonyms: SECTOR },
  {
    key: 'slot.tasks',
    type: 'longText',
    synonyms: ['arbejdsopgaver', 'opgaver', 'opgave', 'jobindhold', 'arbejdsområder'],
  },
  {
    key: 'slot.demands',
    type: 'longText',
    synonyms: ['krav', 'kvalifikationer', 'forventninger', 'krav til borgeren', 'kompetencer'],
  },
  { key: 'slot.trades', type: 'words', max: 60, synonyms: ['branche', 'fag', 'brancheområde', 'erhverv'] },
  { key: 'slot.hoursPerWeek', type: 'weekHours', synonyms: HOURS },
  {
    key: 'slot.validFrom',
    type: 'date',
    about: 'event',
    upper: 'slot.validTo',
    synonyms: [...STARTS, 'ledig fra'],
  },
  { key: 'slot.validTo', type: 'date', about: 'event', ends: true, synonyms: ENDS },
  { key: 'slot.mentorId', type: 'lookup', target: 'contact', person: true, synonyms: MENTOR },
  { key: 'slot.mentorHours', type: 'weekHours', synonyms: MENTOR_HOURS },
  {
    key: 'slot.contactId',
    type: 'lookup',
    target: 'contact',
    person: true,
    synonyms: ['kontakt', 'kontaktperson', 'ansvarlig i virksomheden', 'leder', 'kontakt på stedet'],
  },
  {
    key: 'slotQuota.organisationId',
    type: 'lookup',
    target: 'organisation',
    constant: true,
    synonyms: ['jobcenter', 'jc', 'sendes af', 'afsender', 'visiterende jobcenter'],
  },
  {
    key: 'slotQuota.minimum',
    type: 'count',
    upper: 'slotQuota.maximum',
    synonyms: ['kvote', 'jobcentrets pladser', 'heraf jobcentret', 'sender', 'antal fra jobcentret'],
  },
  { key: 'slotQuota.maximum', type: 'count', synonyms: ['kvote højst', 'sender højst'] },
  {
    key: 'slot.danish',
    type: 'code',
    words: WORDS.danishLevel,
    synonyms: ['dansk', 'danskniveau', 'danskkrav', 'krav til dansk'],
  },
  {
    key: 'slot.interpreter',
    type: 'code',
    words: WORDS.yesNo,
    synonyms: ['tolk', 'kan være med tolk', 'tolk muligt'],
  },
  { key: 'slot.areaId', type: 'lookup', target: 'area', constant: true, synonyms: AREA },
  { key: 'slot.ownerId', type: 'lookup', target: 'staff', constant: true, synonyms: OWNER },
  { key: 'slot.note', type: 'longText', synonyms: NOTE },
]

/** What tells a list of places from others. */
export const TELLING_SLOTS = [
  'slot.unitId',
  'slotCapacity.minimum',
  'slot.free',
  'slot.tasks',
  'slot.demands',
  'slotQuota.minimum',
]
