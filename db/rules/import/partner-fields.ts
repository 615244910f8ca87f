/** The fields of a list of partners, and the headers that lists of every kind share (domain.md 7). */
import type { ImportField } from './declaration'
import { WORDS } from './vocabulary'

export const NAME = [
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
export const CVR = ['cvr', 'cvr nr', 'cvrnr', 'cvr nummer', 'se nr', 'virksomhedsnr', 'cvr se nr']
export const NOTE = [
  'bemærkning',
  'bemærkninger',
  'kommentar',
  'kommentarer',
  'noter',
  'note',
  'andet',
  'info',
]
export const CONTACT = [
  'kontakt',
  'kontaktperson',
  'kontaktnavn',
  'ansvarlig i virksomheden',
  'leder',
  'direktør',
  'att',
]
export const OWNER = [
  'ansvarlig',
  'tovholder',
  'vores kontakt',
  'jobkonsulent',
  'virksomhedskonsulent',
  'konsulent',
  'vk',
]
export const AREA = ['boligområde', 'bebyggelse', 'område', 'bydel']

export const ORGANISATIONS: readonly ImportField[] = [
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
    rest: 'organisation.city',
    synonyms: ['postnr', 'postnummer', 'post nr', 'pnr by', 'postnr og by', 'postnr by'],
  },
  { key: 'organisation.city', type: 'text', max: 100, synonyms: ['by', 'postdistrikt', 'bynavn'] },
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
