import { afterEach, describe, expect, test } from 'vitest'
import { IMPORT_FIELDS, IMPORT_KINDS } from '../../../db/rules/import/concepts'
import type { CellFault, QuestionCode } from '../../../db/rules/import/declaration'
import { FORMAT_CODES } from '../../../db/rules/parsed'
import { i18n } from '../../../renderer/app/i18n'
import { da } from '../../../renderer/app/i18n/da'
import { CHOICES, choiceWord } from '../../../renderer/pages/exchange/answers'
import {
  askedText,
  codesOf,
  faultText,
  fieldName,
  flagText,
  isTold,
  senderFaultText,
  shownText,
} from '../../../renderer/pages/exchange/texts'

afterEach(() => i18n.changeLanguage('da'))

const OWN_FAULTS = Object.entries(da.imports.faults).flatMap(([area, faults]) =>
  Object.keys(faults).map((name) => `${area}.${name}` as CellFault),
)

describe.each(['da', 'en'])('in %s', (language) => {
  test.each(IMPORT_KINDS)('every field of %s is called something, and none like another', async (kind) => {
    await i18n.changeLanguage(language)
    const names = IMPORT_FIELDS[kind].map(({ key }) => fieldName(key))
    for (const name of names) expect(name).toMatch(/^[A-ZÆØÅ][^.:]*$/)
    expect(new Set(names).size).toBe(names.length)
  })

  test('every closed list of codes can be chosen from by its words', async () => {
    await i18n.changeLanguage(language)
    const fields = Object.values(IMPORT_FIELDS).flat()
    for (const { key, type, words } of fields.filter(({ type }) => type === 'code' || type === 'codes')) {
      expect(
        codesOf(key)
          .map(({ value }) => value)
          .sort(),
        key,
      ).toEqual(Object.keys(words ?? {}).sort())
      expect(codesOf(key).length, `${key} ${type}`).toBeGreaterThan(1)
      for (const { label } of codesOf(key)) expect(label).toMatch(/^[A-ZÆØÅ][^.:]*$/)
    }
  })

  test.each([...OWN_FAULTS, ...FORMAT_CODES] as CellFault[])(
    'a cell refused by %s says why',
    async (fault) => {
      await i18n.changeLanguage(language)
      const said = faultText({ field: 'organisation.city', column: 3, raw: 'abc', fault })
      expect(said).toMatch(/"abc": [A-ZÆØÅ].{8,}\.$/s)
      expect(said).not.toContain(fault)
    },
  )

  test.each(Object.keys(CHOICES) as QuestionCode[])(
    'the question %s and its answers are words',
    async (code) => {
      await i18n.changeLanguage(language)
      expect(askedText(code, '1.234')).toMatch(/^["A-ZÆØÅ].{20,}\?$/s)
      for (const choice of CHOICES[code]) expect(choiceWord(code, choice)).not.toContain('imports')
    },
  )
})

test('a row as a whole has its reason without a field, and an empty cell without quotation marks', () => {
  expect(faultText({ field: null, column: null, raw: '', fault: 'row.differs' })).toBe(
    'En anden række siger noget andet om den samme.',
  )
  expect(faultText({ field: 'organisation.name', column: 1, raw: '', fault: 'cell.required' })).toBe(
    'Partnerens navn: Skal være udfyldt.',
  )
})

test('a row that waits for an answer says where it is asked for', () => {
  expect(faultText({ field: 'agreement.validFrom', column: 4, raw: '29/1', ask: 'year' })).toBe(
    'Gælder fra "29/1": Svar først på spørgsmålet under Værdier.',
  )
})

test.each(['word.unknown', 'lookup.unknown', 'lookup.several', 'lookup.left', 'row.hidden'] as const)(
  'whoever sent a row refused by %s is not told what to press in the window',
  (fault) => {
    const row = { field: 'organisation.ownerId', column: 2, raw: 'MH', fault }
    expect(faultText(row)).toMatch(/under (Værdier|Kolonner)|Du har valgt/)
    expect(senderFaultText(row)).toMatch(/^Ansvarlig hos os "MH": [A-ZÆØÅ].+\.$/)
    expect(senderFaultText(row)).not.toMatch(/Værdier|Kolonner|Du har/)
  },
)

test('a long cell is cut, so that the reason stays in sight', () => {
  const said = flagText({ field: 'organisation.note', raw: `ab\n${'c'.repeat(200)}`, flag: 'empty.word' })
  expect(said).toContain('"ab ccc')
  expect(said.length).toBeLessThan(110)
})

test.each([
  ['organisation.kinds', ['company', 'school'], 'Virksomhed, Skole'],
  ['organisation.sector', 'private', 'Privat'],
  ['contact.phone', '+4512345678', '12 34 56 78'],
  ['targetGroupCount.activeShare', 3300, '33 %'],
  ['targetGroupCount.people', 1250, '1.250'],
  ['targetGroupCount.countedOn', '2026-05-01', '01-05-2026'],
  ['organisation.postcode', '0800', '0800'],
  ['organisation.city', null, ''],
] as const)('%s is shown as in the rest of the window', (key, value, text) => {
  expect(shownText(key, value).replace(/\u00a0/g, ' ')).toBe(text)
})

test('a new record is not told its own name', () => {
  const change = { before: null, kept: null }
  expect(isTold({ ...change, field: 'organisation.name', after: 'Skolen' }, 'Skolen')).toBe(false)
  expect(isTold({ ...change, field: 'organisation.name', before: 'Skole', after: 'Skolen' }, 'Skolen')).toBe(
    true,
  )
  expect(isTold({ ...change, field: 'organisation.ownerId', after: 'Mette' }, 'Skolen')).toBe(true)
})
