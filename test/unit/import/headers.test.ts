import { describe, expect, it } from 'vitest'
import { IMPORT_FIELDS, type ImportKind, TELLING_FIELDS } from '../../../db/rules/import/concepts'
import {
  headerKey,
  joinHeader,
  kindOf,
  matchColumns,
  uniqueHeaders,
  unitOf,
} from '../../../db/rules/import/headers'
import type { Cell } from '../../../db/rules/sheet'

const columns = (headers: string[], cells: Cell[][] = []) =>
  headers.map((header, at) => ({ header, cells: cells[at] ?? [] }))

const fieldsOf = (kind: ImportKind, headers: string[], cells: Cell[][] = []) =>
  matchColumns(IMPORT_FIELDS[kind], columns(headers, cells), null).map(({ field }) => field)

describe('a header as it is compared', () => {
  it.each([
    ['  CVR-nr.: ', 'cvr nr'],
    ['CVR nummer', 'cvr nr'],
    ['CVR no.', 'cvr nr'],
    ['Tlf.\nnr.', 'tlf nr'],
    ['Boligområde*', 'boligomraade'],
    ['Offentlig / Privat', 'offentlig/privat'],
    ['Aktive (%)', 'aktive %'],
    ['Område (a\u030a)', 'omraade aa'],
  ])('%j is %j', (text, key) => {
    expect(headerKey(text)).toBe(key)
  })
})

describe('hazard 18: headers of two lines', () => {
  it.each([
    [['Antal', 'ansatte'], 'Antal ansatte'],
    [['Virksom-', 'hed'], 'Virksomhed'],
    [['CVR-', 'Nr.'], 'CVR- Nr.'],
    [['Navn', 'Navn'], 'Navn'],
    [['', 'Navn', ''], 'Navn'],
    [[' Kontakt ', ' Tlf. '], 'Kontakt Tlf.'],
    [[], ''],
  ])('%j', (parts, header) => {
    expect(joinHeader(parts)).toBe(header)
  })
})

describe('hazard 25: headers that stand twice', () => {
  it.each([
    [
      ['Telefon', 'Telefon', 'Telefon'],
      ['Telefon', 'Telefon (2)', 'Telefon (3)'],
    ],
    [
      ['Telefon', 'telefon:'],
      ['Telefon', 'telefon: (2)'],
    ],
    [
      ['Telefon', 'Telefon (2)', 'Telefon'],
      ['Telefon', 'Telefon (2)', 'Telefon (3)'],
    ],
    [
      ['', '', 'Navn'],
      ['', '', 'Navn'],
    ],
  ])('%j', (headers, unique) => {
    expect(uniqueHeaders(headers)).toEqual(unique)
  })
})

describe('hazard 26: units in headers', () => {
  it.each([
    ['Omsætning (t.kr.)', true, false],
    ['Beløb, tkr.', true, false],
    ['Beløb (1.000 kr.)', true, false],
    ['Antal i tusinde', true, false],
    ['Aktive %', false, true],
    ['Aktive i pct.', false, true],
    ['Antal', false, false],
    ['Kredit', false, false],
    ['Beløb (kr.)', false, false],
  ])('%s', (header, thousands, percent) => {
    expect(unitOf(header)).toEqual({ thousands, percent })
  })
})

describe('hazard 27: columns by the headers of domain.md 7', () => {
  it('the list of companies, as offices write it', () => {
    const headers =
      'Virksomhed, CVR-nr., P-nr., Branchekode, Branche, Adresse, Postnr., By, Kontaktperson, Tlf., E-mail, Antal ansatte, Aftaledato, Bemærkninger'
    expect(fieldsOf('organisations', headers.split(', '))).toEqual([
      'organisation.name',
      'organisation.cvr',
      'organisation.pNumber',
      'organisation.industryCode',
      'organisation.tags',
      'organisation.street',
      'organisation.postcode',
      'organisation.city',
      'contact.name',
      'contact.phone',
      'contact.email',
      'organisationEmployees.employees',
      null,
      'organisation.note',
    ])
  })

  it('longer headers by their words, and what is said before a preposition counts most', () => {
    expect(
      fieldsOf('organisations', [
        'Virksomhedens navn',
        'Virksomhedens CVR',
        'Adresse på virksomheden',
        'Kontaktperson (navn)',
        'Kontaktperson tlf.',
        'Kontaktperson e-mail',
        'Titel på kontaktperson',
        'Antal ansatte i alt',
      ]),
    ).toEqual([
      'organisation.name',
      'organisation.cvr',
      'organisation.street',
      'contact.name',
      'contact.phone',
      'contact.email',
      'contact.role',
      'organisationEmployees.employees',
    ])
  })

  it('by content where the header says nothing', () => {
    const cells: Cell[][] = [
      ['Tømrer Nord', 'Maler Syd', 'Glarmester Øst'],
      ['13748136', 24256790, '13585628'],
      ['anna@example.dk', 'bo@example.dk', 'x@example.dk'],
      ['12 34 56 78', '+45 87 65 43 21', 11223344],
      ['8000 Aarhus C', '8200', '9000'],
      ['off.', 'Privat', 'privat'],
      [2013, 2014, 2015],
    ]
    const matches = matchColumns(
      IMPORT_FIELDS.organisations,
      columns(['', '', 'x', '', '', '', ''], cells),
      null,
    )
    expect(matches.map(({ field }) => field)).toEqual([
      null,
      'organisation.cvr',
      'contact.email',
      'contact.phone',
      'organisation.postcode',
      'organisation.sector',
      null,
    ])
    expect(matches.every(({ sure }) => !sure)).toBe(true)
  })

  it('each field goes to one column, the one that fits it best', () => {
    expect(fieldsOf('organisations', ['Telefon (2)', 'Telefon', 'Mobil'])).toEqual([
      null,
      'contact.phone',
      null,
    ])
  })

  it('a header that its cells speak against is not sure', () => {
    const [match] = matchColumns(
      IMPORT_FIELDS.organisations,
      columns(['CVR'], [['ja', 'nej', 'ja', 'nej']]),
      null,
    )
    expect(match).toEqual({ field: 'organisation.cvr', reason: 'synonym', sure: false })
  })

  it('short words count only alone', () => {
    expect(fieldsOf('agreements', ['Til', 'Fra', 'Besked til leder'])).toEqual([
      'agreement.validTo',
      'agreement.validFrom',
      null,
    ])
  })

  it.each<[ImportKind, string[], (string | null)[]]>([
    [
      'targetGroupCounts',
      [
        'Målgruppe',
        'Ydelse',
        'Match',
        'Boligområde',
        'Antal personer',
        'Heraf i gang',
        'Opgjort',
        'Kilde',
        'Ukendt fordi',
      ],
      [
        'targetGroup.name',
        'targetGroup.benefit',
        'targetGroup.categoryId',
        'targetGroup.areaId',
        'targetGroupCount.people',
        'targetGroupCount.activeShare',
        'targetGroupCount.countedOn',
        'targetGroupCount.source',
        'targetGroupCount.unknownBecause',
      ],
    ],
    [
      'interactions',
      ['Virksomhed', 'Dato', 'Type', 'Deltagere', 'Aftalt', 'Næste opfølgning', 'Ansvarlig'],
      [
        'interaction.organisationId',
        'interaction.onDate',
        'interaction.kind',
        'interaction.contactId',
        'interaction.text',
        'nextStep.text',
        'interaction.staffId',
      ],
    ],
  ])('%s', (kind, headers, fields) => {
    expect(fieldsOf(kind, headers)).toEqual(fields)
  })
})

describe('what was chosen before for a sender', () => {
  const remembered = {
    firmanavn: 'organisation.name',
    noter: null,
    cpr: 'organisation.note',
    __proto__: null,
  }

  it('goes before everything, also what is not to be read', () => {
    expect(
      matchColumns(IMPORT_FIELDS.organisations, columns(['Virksomhed', 'Firmanavn', 'Noter']), remembered),
    ).toEqual([
      { field: null, reason: 'none', sure: false },
      { field: 'organisation.name', reason: 'remembered', sure: true },
      { field: null, reason: 'remembered', sure: true },
    ])
  })

  it('but never for a CPR column', () => {
    const cells: Cell[][] = [[], ['010180-1234', '311299-0001']]
    expect(
      matchColumns(IMPORT_FIELDS.organisations, columns(['CPR', 'Bemærkning'], cells), remembered),
    ).toEqual([
      { field: null, reason: 'cpr', sure: true },
      { field: null, reason: 'cpr', sure: true },
    ])
  })

  it('falls back to matching for a field that is no more, and for a header that is named like a part of objects', () => {
    expect(
      matchColumns(IMPORT_FIELDS.organisations, columns(['Firma', 'constructor']), {
        firma: 'organisation.gone',
      }),
    ).toEqual([
      { field: 'organisation.name', reason: 'synonym', sure: true },
      { field: null, reason: 'none', sure: false },
    ])
  })
})

describe('the kind of list', () => {
  it.each([
    ['organisations', 'Virksomhed, CVR-nr., Adresse, Postnr., By, Kontaktperson, Tlf., E-mail'],
    ['organisations', 'Navn, Adresse, Postnr. og by, Telefon'],
    ['targetGroupCounts', 'Boligområde, Ydelse, Matchgruppe, Antal borgere, Heraf i gang'],
    ['targetGroupCounts', 'Målgruppe, Antal, Opgjort'],
    ['agreements', 'Virksomhed, Aftaletype, Underskrevet, Gælder til, Antal pladser'],
    ['agreements', 'Partner, Aftale, Nr., Status, Startdato, Slutdato'],
    ['interactions', 'Virksomhed, Dato, Type, Deltagere, Aftalt, Næste opfølgning, Ansvarlig'],
    ['interactions', 'Dato, Virksomhed, Referat, Frist'],
    [null, 'Frugt, Farve'],
  ])('%s: %s', (kind, headers) => {
    expect(kindOf(IMPORT_FIELDS, TELLING_FIELDS, columns(headers.split(', ')))).toBe(kind)
  })
})

describe('synonyms', () => {
  it.each(Object.entries(IMPORT_FIELDS))(
    'of %s: each matches its own field, or the first that has it',
    (_, fields) => {
      for (const field of fields)
        for (const synonym of field.synonyms) {
          const first = fields.find((other) =>
            other.synonyms.some((each) => headerKey(each) === headerKey(synonym)),
          )
          expect([synonym, matchColumns(fields, columns([synonym]), null)[0]]).toEqual([
            synonym,
            { field: first?.key, reason: 'synonym', sure: true },
          ])
        }
    },
  )

  it.each(Object.entries(IMPORT_FIELDS))('of %s: none belongs to two fields', (_, fields) => {
    const owners = new Map<string, Set<string>>()
    for (const { key, synonyms } of fields)
      for (const synonym of synonyms) {
        const form = headerKey(synonym).replaceAll(' ', '')
        owners.set(form, (owners.get(form) ?? new Set()).add(key))
      }
    expect([...owners].filter(([, keys]) => keys.size > 1).map(([form, keys]) => [form, ...keys])).toEqual([])
  })
})
