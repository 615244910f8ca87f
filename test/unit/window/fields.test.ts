import { beforeEach, describe, expect, test } from 'vitest'
import { formatIndustryCode, parseCvr, parseIndustryCode, parsePNumber } from '../../../db/rules/identifiers'
import { explain } from '../../../renderer/app/errors'
import { i18n } from '../../../renderer/app/i18n'
import type { AnyField } from '../../../renderer/components/fields/declaration'
import { draftAt, forgetDrafts, setDraft } from '../../../renderer/components/fields/drafts'
import { fittingOptions, foldedOptions } from '../../../renderer/components/fields/fitting'
import {
  readDraft,
  sameValue,
  shownText,
  toDraft,
  warnsOfCpr,
} from '../../../renderer/components/fields/kinds'
import { refusal } from '../../../renderer/components/fields/refused'
import type { T } from '../../../renderer/components/word'

const TODAY = '2026-11-22'
const label = 'fields:organisation.name'

const text: AnyField = { kind: 'text', key: 'name', label }
const note: AnyField = { kind: 'longText', key: 'note', label }
const cvr: AnyField = { kind: 'text', key: 'cvr', label: 'fields:organisation.cvr', parse: parseCvr }
const pNumber: AnyField = { kind: 'text', key: 'pNumber', label, parse: parsePNumber }
const industryCode: AnyField = {
  kind: 'text',
  key: 'industryCode',
  label,
  parse: parseIndustryCode,
  format: formatIndustryCode,
}
const phone: AnyField = { kind: 'phone', key: 'phone', label }
const email: AnyField = { kind: 'email', key: 'email', label }
const website: AnyField = { kind: 'website', key: 'website', label }
const date: AnyField = { kind: 'date', key: 'onDate', label }
const number: AnyField = { kind: 'number', key: 'employees', label, min: 0, max: 1_000_000 }
const tags: AnyField = { kind: 'tags', key: 'tags', label, useKnown: () => [] }
const code: AnyField = { kind: 'code', key: 'sector', label, codes: ['a'], codeLabel: () => 'A' }

let t: T
beforeEach(async () => {
  await i18n.changeLanguage('da')
  t = i18n.t as T
})

const read = (field: AnyField, typed: unknown) => readDraft(field, typed, TODAY)

describe('what is typed', () => {
  test.each([
    ['text is trimmed', text, '  Falck ', 'Falck'],
    ['a blank text is nothing', text, '   ', null],
    ['a CVR number loses its spaces', cvr, '13 74 81 36', '13748136'],
    ['a P-number is never refused by modulus 11', pNumber, '1000000001', '1000000001'],
    ['a phone is stored with its country', phone, '12 34 56 78', '+4512345678'],
    ['a website gets its scheme', website, 'www.firma.example', 'https://www.firma.example'],
    ['a date is read day first', date, '3/4 2026', '2026-04-03'],
    ['a date counts from today', date, '+13 uger', '2027-02-21'],
    ['a number may have thousands', number, '1.250', 1250],
    ['an emptied number is unknown, not 0', number, '', null],
    ['0 is a number', number, '0', 0],
    ['a code is what was chosen', code, null, null],
  ])('%s', (_name, field, typed, value) => {
    expect(read(field, typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['a bad CVR number', cvr, '12345678', 'cvr.checkDigit'],
    ['half a phone', phone, '1234', 'phone.length'],
    ['no address', email, 'bente', 'email.form'],
    ['a script as a website', website, 'javascript:alert(1)', 'website.scheme'],
    ['a month first', date, '12/31 2026', 'date.impossible'],
    ['half a person', number, '1,5', 'number.whole'],
    ['fewer than none', number, '-1', 'number.low'],
    ['more than there are', number, '1.000.001', 'number.size'],
    ['a CPR number in a text', text, 'Bo 070761-4285', 'text.cpr'],
    ['a CPR number in a note', note, 'ring\n0707614285', 'text.cpr'],
    ['a CPR number as a tag', tags, ['bygherre', '070761-4285'], 'text.cpr'],
  ])('refuses %s with its reason', (_name, field, typed, reason) => {
    expect(read(field, typed)).toEqual({ ok: false, reason })
  })

  test('a P-number in a note is no CPR number when it says so', () => {
    expect(read(note, 'P-nr. 0707614285')).toMatchObject({ ok: true })
  })

  test('warns of a CPR number while it is typed, but not where digits belong', () => {
    expect(warnsOfCpr(note, 'Bo 070761-4285')).toBe(true)
    expect(warnsOfCpr(pNumber, '0707614285')).toBe(false)
  })
})

test.each([
  ['phone', phone, '+4512345678', '12 34 56 78'],
  ['foreign phone', phone, '+4612345678', '+4612345678'],
  ['industry code', industryCode, '011100', '01.11.00'],
  ['date', date, '2026-04-03', '03-04-2026'],
  ['large number', number, 125_000, '125.000'],
])('a %s that is opened and left again is unchanged', (_name, field, stored, shown) => {
  expect(shownText(field, stored, t)).toBe(shown)
  expect(read(field, toDraft(field, stored))).toEqual({ ok: true, value: stored })
})

test('a missing value and null are the same, an empty list and a full one are not', () => {
  expect(sameValue(undefined, null)).toBe(true)
  expect(sameValue([], ['a'])).toBe(false)
})

test('a refusal of the window reads as one of the backend: field and reason', () => {
  expect(explain(refusal(cvr, 'cvr.length'))).toBe(
    'CVR-nummer er ikke gemt. Et CVR-nummer har 8 cifre. Tæl efter.',
  )
  expect(explain(refusal(cvr, null))).toBe('CVR-nummer skal udfyldes.')
})

test.each(['text.cpr', 'number.low', 'number.whole'] as const)('the reason %s has a sentence', (reason) => {
  expect(explain(refusal(text, reason))).toMatch(/^Navn er ikke gemt\. .{10,}/)
})

test('a refused text is still there until the document is closed', () => {
  setDraft('1 cvr', { value: '123', state: 'refused', error: null })
  expect(draftAt('1 cvr')?.value).toBe('123')
  forgetDrafts()
  expect(draftAt('1 cvr')).toBeNull()
})

describe('finding what a reference points at', () => {
  const categories = foldedOptions(
    ['match 3 (Match 1-5)', 'match 2 (Match 1-5)', 'match 1 (Match 1-3)', 'jobparat (Visitation 2014)'].map(
      (name) => ({ id: name, name }),
    ),
  )
  const found = (typed: string) => fittingOptions(categories, typed).map(({ option }) => option.id)

  test('offers first what was typed, not a step of another scheme that has its numbers somewhere', () => {
    expect(found('match 1 (Match 1-3)')[0]).toBe('match 1 (Match 1-3)')
    expect(found('match 2')[0]).toBe('match 2 (Match 1-5)')
  })

  test('finds by any of its words in any order, and keeps the order where nothing was typed', () => {
    expect(found('2014 job')).toEqual(['jobparat (Visitation 2014)'])
    expect(found('')).toEqual(categories.map(({ option }) => option.id))
    expect(found('match 9')).toEqual([])
  })
})
