import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { history, recentOperations } from '../../../db/log/history'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { contacts } from '../../../db/queries/contacts'
import { mergeOrganisations } from '../../../db/queries/merge'
import { named, recordsOf } from '../../../db/queries/names'
import {
  organisationEmployeeCounts,
  organisationParents,
  organisationSteps,
  organisations,
} from '../../../db/queries/organisations'
import { staffMembers } from '../../../db/queries/staff'
import { LOGGED_TABLES } from '../../../db/schema'
import { i18n } from '../../../renderer/app/i18n'
import { describeEntry, type Entry, isShortened } from '../../../renderer/components/history/describeChange'
import { describeKept } from '../../../renderer/components/history/describeKept'
import { isUntold, VALUES } from '../../../renderer/components/history/values'
import { anImage, anOrganisation } from '../../fixtures/files'
import { programmeActs } from '../../fixtures/programme-acts'

const CONTACT = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

afterEach(() => i18n.changeLanguage('da'))

const tables = LOGGED_TABLES.map(({ table }) => getTableConfig(table))
const columns = tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.name] as const))
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

type Fields = { field: string; before: string | number | null; after: string | number | null }[]

function entry(
  table: string,
  kind: Entry['changes'][number]['kind'],
  fields: Fields,
  more: Partial<Entry> = {},
): Entry {
  const changes = [{ table, record: '0192f0aa-0000-7000-8000-000000000001', kind, fields, subject: 'Skolen' }]
  const label = `${table}.update`
  return {
    n: 1,
    at: '',
    staffId: '',
    staffName: 'Mette',
    label,
    kind: 'edit',
    undoes: null,
    undone: false,
    untold: 0,
    changes,
    ...more,
  }
}

const changed = (field: string, before: string | number | null, after: string | number | null) =>
  describeEntry(entry('organisation', 'changed', [{ field, before, after }]))

describe('every column of a logged table', () => {
  test.each(columns)('%s.%s is told in words, or named as untold', (table, column) => {
    if (isUntold(table, column)) return
    expect(VALUES[table]?.[column], 'how its value is worded').toBeTypeOf('function')
    for (const language of ['da', 'en'])
      expect(i18n.exists(`fields:${camel(table)}.${camel(column)}`, { lng: language }), language).toBe(true)
  })

  test.each(tables.map(({ name }) => name))(
    '%s has a word for one of its records and for several',
    (table) => {
      for (const lng of ['da', 'en']) {
        expect(i18n.exists(`changes:thing.${camel(table)}`, { lng })).toBe(true)
        expect(i18n.exists(`changes:things.${camel(table)}`, { lng, count: 4 })).toBe(true)
      }
    },
  )
})

describe('a change of one field', () => {
  test('says from what to what', () => {
    expect(changed('city', 'Vejle', 'Fredericia')).toEqual([
      'Mette rettede By for Skolen fra Vejle til Fredericia',
    ])
  })

  test('says what was written where nothing stood, and what was deleted', () => {
    expect(changed('city', null, 'Fredericia')).toEqual(['Mette skrev By for Skolen: Fredericia'])
    expect(changed('city', 'Vejle', null)).toEqual(['Mette slettede By for Skolen, som var Vejle'])
  })

  test('does not name the record on its own page', () => {
    const fields = [{ field: 'city', before: 'Vejle', after: 'Fredericia' }]
    expect(describeEntry(entry('organisation', 'changed', fields), { about: 'Skolen' })).toEqual([
      'Mette rettede By fra Vejle til Fredericia',
    ])
  })

  test('shows codes, lists, dates, phones and industry codes as the window does', () => {
    expect(changed('sector', 'public', 'private')).toEqual([
      'Mette rettede Sektor for Skolen fra Offentlig til Privat',
    ])
    expect(changed('kinds', '["school"]', '["school","youthProject"]')).toEqual([
      'Mette rettede Art for Skolen fra Skole til Skole og Ungeprojekt',
    ])
    expect(changed('tags', '[]', '["nord","syd"]')).toEqual(['Mette skrev Mærker for Skolen: nord og syd'])
    expect(changed('industry_code', null, '412000')).toEqual(['Mette skrev Branchekode for Skolen: 41.20.00'])
    const dates = [{ field: 'valid_from', before: '2026-04-03', after: '2026-12-24' }]
    expect(describeEntry(entry('contact', 'changed', dates))).toEqual([
      'Mette rettede Fra for Skolen fra 03-04-2026 til 24-12-2026',
    ])
    const phone = [{ field: 'phone', before: null, after: '+4512345678' }]
    expect(describeEntry(entry('contact', 'changed', phone))).toEqual([
      'Mette skrev Telefon for Skolen: 12 34 56 78',
    ])
  })

  test('of a name does not name the record as well: its two names do', () => {
    expect(changed('name', 'Skolen', 'Skolen på Nørrebro')).toEqual([
      'Mette rettede Navn fra Skolen til Skolen på Nørrebro',
    ])
  })

  test('does not repeat a long text, nor one of several lines', () => {
    expect(changed('note', 'kort', 'l'.repeat(200))).toEqual(['Mette rettede teksten i Note for Skolen'])
    expect(changed('note', 'en\nto', null)).toEqual(['Mette rettede teksten i Note for Skolen'])
  })

  test('says inactive, and not that a mark went from yes to no', () => {
    const fields = [{ field: 'active', before: 1, after: 0 }]
    expect(describeEntry(entry('staff', 'changed', fields))).toEqual(['Mette gjorde Skolen inaktiv'])
  })

  test('says that a step was done, and not that a date was written', () => {
    const step = (before: string | null, after: string | null, kind = 'edit') =>
      describeEntry(entry('next_step', 'changed', [{ field: 'done_on', before, after }], { kind }))
    expect(step(null, '2026-04-03')).toEqual(['Mette udførte næste skridt: Skolen'])
    expect(step('2026-04-03', null)).toEqual(['Mette satte næste skridt til ikke udført: Skolen'])
    expect(step('2026-04-03', null, 'undo')).toEqual([
      'Mette fortrød og satte næste skridt til ikke udført igen: Skolen',
    ])
  })

  test('is told of somebody, where the log has no name, and of you, where it is your own', () => {
    const fields = [{ field: 'city', before: 'Vejle', after: 'Fredericia' }]
    const nameless = entry('organisation', 'changed', fields, { staffName: null })
    expect(describeEntry(nameless)[0]).toMatch(/^Nogen rettede/)
    expect(describeEntry(nameless, { who: 'Du' })[0]).toMatch(/^Du rettede/)
  })

  test('is told in English when the window speaks English', async () => {
    await i18n.changeLanguage('en')
    expect(changed('city', 'Vejle', 'Fredericia')).toEqual([
      'Mette changed Town for Skolen from Vejle to Fredericia',
    ])
  })
})

test('many records of one sort are counted, with what the operation was about first', () => {
  const contact = (n: number) => ({
    table: 'contact',
    record: `c${n}`,
    kind: 'deleted' as const,
    fields: [],
    subject: `K${n}`,
  })
  const changes = [
    ...[1, 2, 3, 4].map(contact),
    { table: 'organisation', record: 'o', kind: 'deleted' as const, fields: [], subject: 'Skolen' },
  ]
  const removed = entry('organisation', 'deleted', [], { label: 'organisation.remove', changes })
  expect(describeEntry(removed)).toEqual(['Mette slettede partneren Skolen', 'Mette slettede 4 kontakter'])
})

test('what an undo kept is told with its reason', () => {
  const kept = {
    table: 'organisation',
    record: 'o',
    field: 'city',
    reason: 'changedLater' as const,
    subject: 'Skolen',
  }
  expect(describeKept(kept)).toBe('By for Skolen blev stående, fordi det er rettet siden.')
  expect(describeKept({ ...kept, field: null, reason: 'inUse' })).toBe(
    'Skolen blev stående, fordi noget andet hænger på det.',
  )
})

function aContactOf(file: OpenFile, organisationId: string): string {
  return operation(file, { label: 'contact.create' }, () =>
    contacts.create(file, { ...CONTACT, organisationId, name: 'Formand' }),
  ).value
}

/** Everything that can be written in a file, done, undone and redone. */
function aFullLog(file: OpenFile): Entry[] {
  const staffId = operation(file, { label: 'staff.create' }, () =>
    staffMembers.create(file, { name: 'Mette', initials: 'M', active: true }),
  ).value
  file.staff = staffId
  const id = anOrganisation(file)
  const parent = anOrganisation(file)
  const acts: [string, () => void][] = [
    [
      'organisation.update',
      () =>
        organisations.update(file, id, {
          name: 'Skolen',
          kinds: ['school', 'youthProject'],
          sector: 'private',
          cvr: '13585628',
          pNumber: '1003388394',
          industryCode: '412000',
          industryScheme: 'DB07',
          street: 'Havnegade 1',
          postcode: '7000',
          city: 'Fredericia',
          website: 'skolen.dk',
          tags: ['nord'],
          note: 'Ring i morgen',
        }),
    ],
    [
      'contact.create',
      () => contacts.create(file, { ...CONTACT, organisationId: id, name: 'Ole', phone: '12345678' }),
    ],
    [
      'step.create',
      () => organisationSteps.create(file, { organisationId: id, step: 'pledge', onDate: '2026-04-03' }),
    ],
    [
      'employeeCount.create',
      () =>
        organisationEmployeeCounts.create(file, {
          organisationId: id,
          countedOn: '2026-04-03',
          employees: 25,
        }),
    ],
    [
      'membership.create',
      () =>
        organisationParents.create(file, {
          organisationId: id,
          parentId: parent,
          validFrom: '2026-01-01',
          validTo: null,
        }),
    ],
    ...programmeActs(file, { organisations: [parent, id], contactId: aContactOf(file, id), staffId }),
    ['staff.update', () => staffMembers.update(file, staffId, { active: false, initials: 'MH' })],
    ['organisation.remove', () => organisations.remove(file, id)],
  ]
  for (const [label, fn] of acts) {
    const { n } = operation(file, { label }, fn)
    const undone = undo(file, n as number)
    undo(file, undone.n as number)
  }
  operation(file, { label: 'file.restore', kind: 'system' }, () => anOrganisation(file))
  return named(file, recentOperations(file, { limit: 500 }))
}

describe.each(['da', 'en'])('the history of a full file in %s', (language) => {
  test('has a sentence for everything and shows no id, column name, code or JSON', async () => {
    await i18n.changeLanguage(language)
    const entries = aFullLog(anImage())
    expect(entries.length).toBeGreaterThan(100)
    const sentences = entries.flatMap((each) => {
      const told = describeEntry(each)
      expect(told, `${each.label} ${each.kind}`).not.toEqual([])
      return told
    })
    const names = columns.flat().filter((name) => name.includes('_'))
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(
        /[0-9a-f]{8}-[0-9a-f]{4}|[[\]{}"]|\bnull\b|undefined|\+45|youthProject|pledge|agreementEnds|steeringGroup|cashBenefit|companyTraineeship|subAgreement/,
      )
      for (const name of names) expect(sentence).not.toContain(name)
    }
  })
})

describe('many changes of one operation', () => {
  const id = (at: number) => `0192f0aa-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
  const many = (count: number, after: (at: number) => string | null, more: Partial<Entry> = {}) =>
    entry('organisation', 'changed', [], {
      changes: Array.from({ length: count }, (_, at) => ({
        table: 'organisation',
        record: id(at),
        kind: 'changed' as const,
        subject: `Firma ${at}`,
        fields: [{ field: 'sector', before: 'public', after: after(at) }],
      })),
      ...more,
    })

  test('of the same field to the same value are one sentence with the number', () => {
    const entries = many(40, () => 'private')
    expect(describeEntry(entries)).toEqual(['Mette rettede Sektor for 40 partnere til Privat'])
    expect(isShortened(entries)).toBe(true)
    expect(describeEntry(entries, { each: true })).toHaveLength(40)
    expect(describeEntry(many(40, () => null))).toEqual(['Mette tømte Sektor for 40 partnere'])
  })

  test('to different values do not claim one of them', () => {
    const mixed = (at: number) => (at % 2 === 0 ? 'private' : null)
    expect(describeEntry(many(8, mixed))).toEqual(['Mette rettede Sektor for 8 partnere'])
  })

  test('that are few are told one by one', () => {
    expect(describeEntry(many(3, () => 'private'))[0]).toBe(
      'Mette rettede Sektor for Firma 0 fra Offentlig til Privat',
    )
    expect(isShortened(many(3, () => 'private'))).toBe(false)
  })

  test('that are too many to be sent say how many more there are', () => {
    expect(describeEntry(many(5, () => 'private', { untold: 700 })).at(-1)).toBe('og 700 ændringer mere')
  })

  test('that put something back from the bin read as putting back', () => {
    const restored = entry('contact', 'created', [], { label: 'trash.restore' })
    expect(describeEntry(restored)).toEqual(['Mette satte kontakten Skolen tilbage fra papirkurven'])
  })
})

describe('a merge', () => {
  const merged = () => {
    const file = anImage()
    const a = anOrganisation(file, { name: 'Skolen', note: 'En' })
    const b = anOrganisation(file, { name: 'Skole', note: 'To', city: 'Vejle' })
    operation(file, { label: 'test' }, () => {
      for (let n = 1; n <= 7; n++)
        contacts.create(file, { ...CONTACT, organisationId: b, name: `Person ${n}` })
      organisationSteps.create(file, { organisationId: b, step: 'contact', onDate: '2026-01-01' })
    })
    const { n } = operation(file, { label: 'organisation.merge' }, () =>
      mergeOrganisations(file, a, b, { city: 'Vejle', note: 'En\n\nTo' }),
    )
    return { file, a, n: n ?? 0 }
  }
  const told = (file: OpenFile, about?: string) =>
    describeEntry(
      named(
        file,
        about ? history(file, recordsOf(file, 'organisation', about)) : recentOperations(file),
      )[0] as Entry,
      {
        who: 'Mette',
      },
    )

  test('says which two, what followed, and what became another, not a line for each record', () => {
    const { file, a, n } = merged()
    const sentences = [
      'Mette lagde Skole sammen med Skolen',
      'Med fulgte 1 trin og 7 kontakter',
      'Mette skrev By for Skolen: Vejle',
      'Mette rettede teksten i Note for Skolen',
    ]
    expect(told(file).sort()).toEqual([...sentences].sort())
    expect(told(file)[0]).toBe(sentences[0])
    expect(told(file, a).sort()).toEqual([...sentences].sort())
    undo(file, n)
    expect(told(file)[0]).toBe('Mette fortrød, at Skole blev lagt sammen med Skolen')
    expect(told(file)[1]).toBe('7 kontakter og 1 trin kom tilbage')
  })
})
