import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { staffMembers } from '../../../db/queries/staff'
import type { ImportKind } from '../../../db/rules/import/concepts'
import type { ImportField } from '../../../db/rules/import/declaration'
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
const SCHEMES = ['vp', 'løntilskud priv.', 'off. lt', 'fleks']
const STARTS: Cell[] = [
  'uge 14/2013',
  'uge 2 2026',
  '1/3-2013',
  { kind: 'date', date: '2026-09-14', time: null },
  '2026-08-03',
]
const DAYS = ['01-09-2026', '02-09-2026', 'uge 36/2026']
const STATES = ['klar', 'i gang', 'i gang', 'forlænget', 'afsluttet', 'afbrudt', 'annulleret', 'sovet']
const PEOPLE = ['Ane Prøve', 'B-003', 'Dan Prøve', 'Eva Prøve']
const CVRS = ['13748136', '24256790', '13585628', '10000009', null, null]
const DATES: Cell[] = [
  '29.01.10',
  '1/3-2013',
  '2026-10-01',
  { kind: 'date', date: '2026-09-15', time: null },
  'primo marts',
  '31-02-2026',
  null,
]

/** `who` is whom the row is about: what tells them apart is the same in all their rows, or missing. */
type Column = { header: string; cells: (who: number) => readonly Cell[] }

const any = (cells: readonly Cell[]) => () => cells
const own = (cells: readonly Cell[]) => (who: number) => [
  cells[who % cells.length] ?? null,
  cells[who % cells.length] ?? null,
  null,
]
const always = (cells: readonly Cell[]) => (who: number) => [cells[who % cells.length] ?? null]

const TYPES = ['partnerskabsaftale', 'hensigtserklæring', 'delaftale']

/** Other people's columns for each kind: good values, bad ones and none. */
const COLUMNS: Record<ImportKind, Column[]> = {
  organisations: [
    { header: 'Virksomhed', cells: always([...NAMES, null]) },
    { header: 'CVR-nr.', cells: own([...CVRS, 'forkert']) },
    { header: 'Postnr.', cells: own(['8000 Aarhus C', '8260', 2900, '80', null]) },
    { header: 'By', cells: own(['Aarhus C', 'Viby J', null]) },
    { header: 'Kontaktperson', cells: any(['Anna Prøve', 'Bo Prøve', null]) },
    { header: 'Tlf.', cells: any(['12 34 56 78', '+45 87654321 / 11223344', 12345678, null, 'ingen']) },
    {
      header: 'E-mail',
      cells: any(['post@eksempel.example', 'anna@eksempel.example', 'ikke en adresse', null]),
    },
    { header: 'Antal ansatte', cells: any([12, '34', 'ca. 15', null, '-']) },
    { header: 'Adresse', cells: any(['Havnegade 1', 'Havnegade 2', null]) },
    { header: 'Mærker', cells: any(['byg, have', 'byg', null]) },
    { header: 'Bemærkninger', cells: any(['God kantine', 'Ring om formiddagen', null]) },
    { header: 'Tovholder', cells: any(['MP', 'Ukendt Kollega', null]) },
  ],
  targetGroupCounts: [
    { header: 'Målgruppe', cells: always(['Unge under 25', 'Match 2', 'Match 3', null]) },
    { header: 'Ydelse', cells: own(['kontanthjælp', 'kth', 'dagpenge', 'noget andet']) },
    { header: 'Boligområde', cells: own(['Bispehaven', 'Gellerup']) },
    { header: 'Antal', cells: any([10, 56, 33, 12, '1.234', 'ukendt']) },
    { header: 'Heraf aktive', cells: any([{ kind: 'number', value: 0.33, format: '0 %' }, '25 %', null]) },
    { header: 'Opgjort', cells: any([...DATES.slice(0, 4), '31-02-2026']) },
    { header: 'Kilde', cells: any(['Jobcentret', null]) },
  ],
  agreements: [
    { header: 'Partner', cells: always([...NAMES, null]) },
    { header: 'Aftaletype', cells: (who) => [TYPES[who % 3] ?? null, TYPES[who % 3] ?? null, null] },
    { header: 'Aftalenr.', cells: (who) => [100 + who, null] },
    { header: 'Underskrevet', cells: any(DATES) },
    { header: 'Gælder til', cells: any(['31-12-2027', '01-01-2001', null]) },
    { header: 'Ordning', cells: any(['praktik', 'løntilskud', null]) },
    { header: 'Antal pladser', cells: any([2, 4, null]) },
    { header: 'Bemærkning', cells: any(['Fornyes', null]) },
  ],
  interactions: [
    { header: 'Virksomhed', cells: always([...NAMES, null]) },
    { header: 'Dato', cells: any(DATES) },
    { header: 'Kontaktform', cells: any(['telefon', 'møde', 'besøg', 'røgsignal', null]) },
    { header: 'Referat', cells: any(['Vil tage to i praktik', 'Ringer igen', null]) },
    { header: 'Kontaktperson', cells: any(['Anna Prøve', null]) },
    { header: 'Næste skridt', cells: any(['Send aftalen', null]) },
    { header: 'Frist', cells: any(DATES) },
  ],
  participants: [
    { header: 'Navn', cells: always([...PEOPLE, 'Fie Prøve', null]) },
    { header: 'Løbenr.', cells: (who) => [who % 4 === 0 ? `J-${who}` : null] },
    { header: 'Født', cells: any(['03-02-1985', '04-05-1990', ...Array(6).fill(null)]) },
    { header: 'Fødselsår', cells: any([1985, 1990, ...Array(10).fill(null)]) },
    { header: 'Status dato', cells: (who) => [DAYS[who % 3] ?? null] },
    { header: 'Ydelse', cells: any(['kth', 'dagpenge', 'kth', null, null, null, null, 'noget andet']) },
    { header: 'Match', cells: any(['jobparat', null, null, null, null, '2']) },
    { header: 'Boligområde', cells: any(['Bispehaven', 'Gellerup', null, null]) },
    { header: 'Status', cells: any(['visiteret', 'sagt ja', 'i gang', 'udgået', null]) },
    { header: 'Branche ønske', cells: any(['lager, køkken', 'rengøring', null]) },
    { header: 'Jobmål', cells: any(['chauffør', null]) },
    { header: 'Timer', cells: any([37, '22,5', null, null, null, null, null, 'ca. 15']) },
    { header: 'Tolk', cells: any(['ja', 'nej', null]) },
    { header: 'Sagsbehandler', cells: any(['Carl Prøve', null]) },
    { header: 'Jobcenter', cells: any(['Jobcenter Prøveby', null]) },
    { header: 'Klar fra', cells: any(['uge 40/2026', 'snarest', null]) },
    { header: 'Bemærkninger', cells: any(['Møder stabilt', null]) },
  ],
  slots: [
    { header: 'Virksomhed', cells: always([...NAMES, null]) },
    { header: 'Afdeling', cells: any(['Lageret', 'Køkkenet', null, null]) },
    { header: 'Ordning', cells: (who) => [SCHEMES[who % 4] ?? null] },
    { header: 'Antal pladser', cells: any(['6-8', 4, '10', null, null, null, 'ca. 15']) },
    { header: 'Heraf ledige', cells: any([2, 0, null]) },
    { header: 'Offentlig/privat', cells: any(['offentlig', 'privat', null]) },
    { header: 'Arbejdsopgaver', cells: any(['Pakke varer', null]) },
    { header: 'Timer/uge', cells: any([37, null, null, null, '25-37']) },
    { header: 'Fra', cells: any(['uge 14/2013', '01-01-2026', null]) },
    { header: 'Til', cells: any(['31-12-2027', null, null, null, null, '01-01-2020']) },
    { header: 'Mentor', cells: any(['Anna Prøve', null]) },
    { header: 'Kontakt', cells: any(['Anna Prøve', 'Bo Prøve', null]) },
    { header: 'Jobcenter', cells: any(['Jobcenter Prøveby', 'Jobcenter Nyby', null]) },
    { header: 'Kvote', cells: any(['3-4', 2, ...Array(6).fill(null)]) },
    { header: 'Bemærkninger', cells: any(['Ring først', null]) },
  ],
  placements: [
    { header: 'Virksomhed', cells: always([...NAMES, null]) },
    { header: 'Borger', cells: any([...PEOPLE, ...PEOPLE, null]) },
    { header: 'Født', cells: any(['03-02-1985', '04-05-1990', null, null, null]) },
    {
      header: 'Ordning',
      cells: (who) => [SCHEMES[who % 4] ?? null, SCHEMES[who % 4] ?? null, who === 5 ? 'noget andet' : 'vp'],
    },
    { header: 'Startdato', cells: (who) => [STARTS[who % 5] ?? null, STARTS[who % 4] ?? null] },
    {
      header: 'Slutdato',
      cells: any(['uge 26/2013', '31-12-2026', '30-09-2026', '01-02-2027', 'løbende', null, null, null]),
    },
    {
      header: 'Forlænget til',
      cells: any(['31-10-2026', 'uge 2/2027', '01-03-2027', ...Array(7).fill(null)]),
    },
    { header: 'Timer pr. uge', cells: any([37, '37:30', 30, null, null, null, 'ca. 15', '200']) },
    { header: 'Mentor', cells: any(['Anna Prøve', null]) },
    { header: 'Kontakt', cells: any(['Anna Prøve', 'Bo Prøve', null]) },
    { header: 'Jobkonsulent', cells: any(['Carl Prøve', null]) },
    { header: 'Sendt af', cells: any(['Jobcenter Prøveby', 'Aarhus Kommune', null]) },
    {
      header: 'Status',
      cells: any([...STATES, null, null, null]),
    },
    {
      header: 'Afsluttet den',
      cells: any(['01-10-2026', '20-11-2026', '01-01-2012', ...Array(7).fill(null)]),
    },
    { header: 'Resultat', cells: any(['ord. job', 'ingen', ...Array(6).fill(null)]) },
    { header: 'Offentlig/privat', cells: any(['offentlig', 'privat', null]) },
    { header: 'Bemærkninger', cells: any(['Møder stabilt', null]) },
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
    cells: rowAbout(columns, random),
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

function rowAbout(columns: readonly Column[], random: Random): Cell[] {
  const who = random.below(NAMES.length + 1)
  return columns.map(({ cells }) => random.pick(cells(who)))
}

const STRATEGIES: Strategy[] = ['take', 'take', 'ifEmpty', 'never']

/** Who says that a row is none of several makes another one each time, and knows it. */
const TELLS_APART = new Set([
  'organisation.name',
  'agreement.name',
  'targetGroup.name',
  'participant.name',
  'slot.name',
])

/**
 * What a user may answer to whatever is asked. Who is somebody in one column is the same in another: whoever skips them
 * here and makes them there has said two things.
 */
export function randomAnswers(fields: readonly ImportField[], random: Random) {
  const byTarget = new Map<string, 'create' | 'leave' | null>()
  const answerTo = ({ key, target: lookedUp }: ImportField) => {
    const target: string = lookedUp ?? key
    if (TELLS_APART.has(key)) return random.pick(['leave', null] as const)
    const answer = byTarget.has(target)
      ? (byTarget.get(target) ?? null)
      : random.pick(['create', 'create', 'leave', null] as const)
    byTarget.set(target, answer)
    return answer
  }
  const lookups = fields.flatMap((field): [string, { '*': 'create' | 'leave' }][] => {
    const answer = answerTo(field)
    return answer === null ? [] : [[field.key, { '*': answer }]]
  })
  return {
    lookups: Object.fromEntries(lookups),
    strategies: Object.fromEntries(fields.map(({ key }) => [key, random.pick(STRATEGIES)])),
    repeated: random.pick([null, 'first', 'last'] as const),
    hidden: 'take' as const,
  }
}

/** What may be there already. */
export function fillRandomly(file: OpenFile, random: Random): void {
  operation(file, { label: 'staff.create' }, () =>
    staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
  )
  for (const [who, name] of NAMES.entries())
    if (random.next() < 0.5)
      anOrganisation(file, {
        name,
        cvr: random.pick([CVRS[who % 6] ?? null, null]),
        city: null,
        postcode: null,
        street: random.pick(['Havnegade 1', null]),
        note: random.pick(['Noget gammelt', null]),
      })
}
