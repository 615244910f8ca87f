import { describe, expect, test } from 'vitest'
import { type Known, masked, UnseenFile, withoutNames } from '../../../db/rules/hiding/mask'
import { nameMatcher } from '../../../db/rules/hiding/names'
import { carriesHiddenText, HIDDEN_TEXT, isHiddenText } from '../../../db/rules/hiding/words'

const PEOPLE = [
  { name: 'Anna Prøve', shown: 'B-001' },
  { name: 'Anna Prøve Kvist', shown: 'B-002' },
  { name: 'AF', shown: 'B-003' },
  { name: 'Mentor', shown: 'B-004' },
  { name: 'Bo', shown: 'B-005' },
  { name: '14', shown: 'B-006' },
]
const names = nameMatcher(PEOPLE, new Set(PEOPLE.map(({ shown }) => shown)))

describe('a name in a text', () => {
  test.each([
    ['Anna Prøve', 'B-001'],
    ['anna prøve', 'B-001'],
    ['ANNA PRØVE ringede', 'B-001 ringede'],
    ['Anna Proeve', 'B-001'],
    ['Anna\u0020\u0020Prøve', 'B-001'],
    ['Praktikaftale_anna_prøve.pdf', 'Praktikaftale_B-001.pdf'],
    ['Prøve, Anna', 'B-001'],
    ['Anna Prøves kollega', 'B-001s kollega'],
    ['Anna Prøve Kvist og Anna Prøve', 'B-002 og B-001'],
    ['[{"name":"Anna Prøve"}]', '[{"name":"B-001"}]'],
    ['AF og af', 'B-003 og af'],
    ['Bo, Bos og Bodil', 'B-005, B-005s og Bodil'],
  ])('is found, however it is written: %s', (text, shown) => expect(names.replace(text)).toBe(shown))

  test.each(['Annabel Prøve', 'Anna Prøvesen', 'Anna', 'B-001', 'mentor', 'af 14 timer', '', 'Bog'])(
    'is not taken from what is none: %s',
    (text) => expect(names.replace(text)).toBe(text),
  )

  test('says whether a text is one and nothing else', () => {
    expect(names.isName('Anna Prøve Kvist')).toBe(true)
    expect(names.isName('Anna Prøve og flere')).toBe(false)
  })

  test('is looked for as quickly among 40,000 as among 2,000, of one surname as well', () => {
    const people = Array.from({ length: 40_000 }, (_, at) => ({ name: `Anna${at} Prøve`, shown: `B-${at}` }))
    const few = nameMatcher(people.slice(0, 2_000), new Set())
    const many = nameMatcher(people, new Set())
    const texts = (turn: number) =>
      Array.from({ length: 2_000 }, (_, at) => `Aftale ${turn} med Prøve, Anna${at}, to pladser`)
    const timed = (matcher: typeof many) => {
      const times = Array.from({ length: 9 }, (_, turn) => {
        const asked = texts(turn)
        const begun = performance.now()
        for (const text of asked) matcher.replace(text)
        return performance.now() - begun
      })
      return times.sort((a, b) => a - b)[4] as number
    }
    expect(timed(many)).toBeLessThan(timed(few) * 6)
    expect(many.replace('Aftale med Anna1999 Prøve, to pladser')).toBe('Aftale med B-1999, to pladser')
  })
})

const known: Known = {
  names,
  hiddenText: HIDDEN_TEXT.da,
  somebody: 'en deltager',
  localIdOf: (id) => (id === 'p1' ? 'B-001' : undefined),
  isPublicName: (text) => ['Nordstjernen', 'Aftalen'].includes(text),
  isWritten: (text) => text === 'Drikker for meget',
}
const mask = <T>(answer: T) => masked(answer, known, () => false)

describe('an answer', () => {
  test('has no free text in it, whatever else the record holds', () => {
    const row = { id: 'x', note: 'Syg', endReason: 'Syg', skills: '', consentNote: null, tasks: 'Pakke' }
    expect(mask(row)).toEqual({
      ...row,
      ...{ note: 'Skjult (F8)', endReason: 'Skjult (F8)' },
    })
  })

  test('names a participant by the local id of the record itself: two may have one name', () => {
    expect(mask([{ localId: 'B-077', name: 'Anna Prøve' }])).toEqual([{ localId: 'B-077', name: 'B-077' }])
    expect(mask({ participantName: 'Nyt Navn', localId: 'B-078' }).participantName).toBe('B-078')
  })

  test('keeps names of partners and agreements where the same field holds what was written', () => {
    const items = [
      'Aftalen',
      'Nordstjernen: Aftalen',
      'Nordstjernen: de er sure',
      'Anna Prøve',
      'Ring til hende',
    ]
    expect(mask(items.map((text) => ({ text }))).map(({ text }) => text)).toEqual([
      ...['Aftalen', 'Nordstjernen: Aftalen', 'Skjult (F8)', 'B-001', 'Skjult (F8)'],
    ])
  })

  test('keeps the wording of agreements and rules', () => {
    const point = { agreementId: 'a', number: 4, text: 'Fire pladser' }
    const rule = { originKey: null, text: 'Højst 13 uger' }
    expect(mask({ point, rule })).toEqual({ point, rule })
  })

  test('hides before and after in a history by the column, and the names in the others', () => {
    const change = {
      table: 'participant',
      subject: 'Anna Prøve',
      fields: [
        { field: 'name', before: 'Anna Prøve', after: 'Nyt Navn' },
        { field: 'consent_note', before: null, after: 'Mundtligt' },
        { field: 'local_id', before: null, after: 'B-001' },
      ],
    }
    expect(mask([{ label: 'participant.update', changes: [change] }])[0]?.changes).toEqual([
      {
        table: 'participant',
        subject: 'B-001',
        fields: [
          { field: 'name', before: 'B-001', after: 'Nyt Navn' },
          { field: 'consent_note', before: null, after: 'Skjult (F8)' },
          { field: 'local_id', before: null, after: 'B-001' },
        ],
      },
    ])
  })

  test('says nobody’s name behind a figure of long ago that no log remembers', () => {
    const record = { key: 'k', detail: null, on: null, amount: 1 }
    const records = [
      { ...record, table: 'participant', id: 'p1', name: 'Ukendt Navn' },
      { ...record, table: 'participant', id: 'gone', name: 'Ukendt Navn' },
      { ...record, table: 'placement', id: 'f', name: 'Ukendt Navn' },
      { ...record, table: 'placement', id: 'f', name: 'Nordstjernen' },
      { ...record, table: 'organisation', id: 'o', name: 'Nordstjernen', detail: 'Talt om hende' },
    ]
    expect(mask({ records }).records.map(({ name, detail }) => [name, detail])).toEqual([
      ...[['B-001', null] as const, ['en deltager', null] as const, ['en deltager', null] as const],
      ...[['Nordstjernen', null] as const, ['Nordstjernen', 'Skjult (F8)'] as const],
    ])
  })

  test('hides what somebody wrote, also under a name that nobody thought of', () => {
    expect(mask({ remark: 'Drikker for meget', other: ['Drikker for meget'] })).toEqual({
      ...{ remark: 'Skjult (F8)', other: ['Skjult (F8)'] },
    })
  })

  test('leaves ids, days, numbers and codes alone', () => {
    const answer = { id: 'Anna Prøve', ownerId: 'AF', onDate: '2026-01-14', count: 14, scheme: 'mentor' }
    expect(mask(answer)).toEqual(answer)
  })

  test('is masked through lists, maps and sets, and also where a name is a key', () => {
    expect(mask({ 'Anna Prøve': new Map([['Anna Prøve', new Set(['Anna Prøve'])]]) })).toEqual({
      'B-001': new Map([['B-001', new Set(['B-001'])]]),
    })
  })

  test('that holds a file is not handed out, unless the file was made of masked answers', () => {
    const file = new File(['Anna Prøve'], 'Liste.txt')
    expect(() => mask({ file })).toThrow(UnseenFile)
    expect(masked({ file }, known, (each) => each === file)).toEqual({ file })
  })
})

test('the data of a refusal has no name in it', () => {
  expect(withoutNames({ names: ['Anna Prøve'], reason: 'text.cpr' }, known)).toEqual({
    ...{ names: ['B-001'], reason: 'text.cpr' },
  })
})

test('what stands in the place of a text is known again, also inside another one and in either language', () => {
  expect(isHiddenText('Hidden (F8)')).toBe(true)
  expect(isHiddenText('Skjult')).toBe(false)
  expect(carriesHiddenText({ id: 'x', fields: { note: ['… Skjult (F8)'] } })).toBe(true)
  expect(carriesHiddenText({ id: 'x', fields: { note: null, count: 3 } })).toBe(false)
})
