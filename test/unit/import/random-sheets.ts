import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { staffMembers } from '../../../db/queries/staff'
import type { ImportKind } from '../../../db/rules/import/concepts'
import type { Strategy } from '../../../db/rules/import/plan'
import type { Cell, Sheet } from '../../../db/rules/sheet'
import type { Random } from '../../faults/size'
import { anOrganisation } from '../../fixtures/files'

const NAMES = [
  'Ringgården',
  'Strandskolen',
  'Aarhus Kommune',
  'Boligkontoret',
  'Østjysk Byg A/S',
  'Café Måne',
  'Ålborg Vask',
]
const CVRS = ['13748136', '24256790', '13585628', '12345678', '']
const DATES: Cell[] = [
  '29.01.10',
  '1/3-2013',
  '2026-10-01',
  { kind: 'date', date: '2026-09-15', time: null },
  'primo marts',
  '31-02-2026',
  null,
]

type Column = { header: string; cells: readonly Cell[] }

/** Other people's columns for each kind: good values, bad ones and none. */
const COLUMNS: Record<ImportKind, Column[]> = {
  organisations: [
    { header: 'Virksomhed', cells: [...NAMES, null] },
    { header: 'CVR-nr.', cells: CVRS },
    { header: 'Postnr.', cells: ['8000 Aarhus C', '8260', '80', null, 2900] },
    { header: 'By', cells: ['Aarhus C', 'Viby J', null] },
    { header: 'Kontaktperson', cells: ['Anna Prøve', 'Bo Prøve', null] },
    { header: 'Tlf.', cells: ['12 34 56 78', '+45 87654321 / 11223344', 12345678, null, 'ingen'] },
    { header: 'E-mail', cells: ['post@eksempel.example', 'ikke en adresse', null] },
    { header: 'Antal ansatte', cells: [12, '34', 'ca. 15', null, '-'] },
    { header: 'Mærker', cells: ['byg, have', 'byg', null] },
    { header: 'Bemærkninger', cells: ['God kantine', 'Ring om formiddagen', null] },
    { header: 'Tovholder', cells: ['MP', 'Ukendt Kollega', null] },
  ],
  targetGroupCounts: [
    { header: 'Målgruppe', cells: ['Unge under 25', 'Match 2', 'Match 3', null] },
    { header: 'Ydelse', cells: ['kontanthjælp', 'kth', 'dagpenge', 'noget andet', null] },
    { header: 'Boligområde', cells: ['Bispehaven', 'Gellerup', null] },
    { header: 'Antal', cells: [10, 56, '1.234', 'ukendt', null] },
    { header: 'Heraf aktive', cells: [{ kind: 'number', value: 0.33, format: '0 %' }, '25 %', null] },
    { header: 'Opgjort', cells: DATES },
    { header: 'Kilde', cells: ['Jobcentret', null] },
  ],
  agreements: [
    { header: 'Partner', cells: [...NAMES, null] },
    { header: 'Aftaletype', cells: ['partnerskabsaftale', 'hensigtserklæring', 'delaftale', null] },
    { header: 'Aftalenr.', cells: [1, 2, 3, null] },
    { header: 'Underskrevet', cells: DATES },
    { header: 'Gælder til', cells: ['31-12-2027', '01-01-2001', null] },
    { header: 'Ordning', cells: ['praktik', 'løntilskud', null] },
    { header: 'Antal pladser', cells: [2, 4, null] },
    { header: 'Bemærkning', cells: ['Fornyes', null] },
  ],
  interactions: [
    { header: 'Virksomhed', cells: [...NAMES, null] },
    { header: 'Dato', cells: DATES },
    { header: 'Kontaktform', cells: ['telefon', 'møde', 'besøg', 'røgsignal', null] },
    { header: 'Referat', cells: ['Vil tage to i praktik', 'Ringer igen', null] },
    { header: 'Kontaktperson', cells: ['Anna Prøve', null] },
    { header: 'Næste skridt', cells: ['Send aftalen', null] },
    { header: 'Frist', cells: DATES },
  ],
}

/** A sender's sheet: a title now and then, some of the columns in any order, rows that repeat and differ. */
export function aRandomSheet(kind: ImportKind, random: Random): Sheet {
  const columns = COLUMNS[kind].filter((_, at) => at === 0 || random.next() < 0.8)
  for (let at = columns.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[columns[at], columns[other]] = [columns[other] as Column, columns[at] as Column]
  }
  const title = random.next() < 0.4 ? 2 : 0
  const rows = Array.from({ length: 3 + random.below(12) }, (_, at) => ({
    n: title + at + 2,
    cells: columns.map(({ cells }) => random.pick(cells)),
  })).filter(({ cells }) => cells.some((cell) => cell !== null))
  return {
    name: 'Ark1',
    hidden: false,
    rows: [
      ...(title > 0 ? [{ n: 1, cells: ['Liste fra jobcentret'] }] : []),
      { n: title + 1, cells: columns.map(({ header }) => header) },
      ...rows,
    ],
    width: columns.length,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struckRows: [],
    cut: false,
  }
}

const STRATEGIES: Strategy[] = ['take', 'take', 'ifEmpty', 'never']

/** What a user may answer to whatever is asked. */
export function randomAnswers(fields: readonly string[], random: Random) {
  const every = (answer: 'create' | 'leave') => ({ '*': answer })
  return {
    lookups: Object.fromEntries(
      fields.filter(() => random.next() < 0.7).map((key) => [key, every(random.pick(['create', 'leave']))]),
    ),
    strategies: Object.fromEntries(fields.map((key) => [key, random.pick(STRATEGIES)])),
    repeated: random.pick([null, 'first', 'last'] as const),
    hidden: 'take' as const,
  }
}

/** What may be there already. */
export function fillRandomly(file: OpenFile, random: Random): void {
  operation(file, { label: 'staff.create' }, () =>
    staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
  )
  for (const name of NAMES)
    if (random.next() < 0.5)
      anOrganisation(file, {
        name,
        cvr: random.pick(CVRS.slice(0, 3)),
        city: random.pick(['Aarhus C', null]),
        postcode: random.pick(['8000', null]),
        note: random.pick(['Noget gammelt', null]),
      })
}
