import { expect, test } from 'vitest'
import { requiredText, text, words } from '../../../db/queries/fields'

const CPR = 'Bo Birk, 070761-4285'
const refused = { code: 'field.invalid', data: { field: 'note', reason: 'text.cpr' } }

test('a CPR number never gets into a text', () => {
  expect(() => text(100)(CPR, 'note')).toThrow(expect.objectContaining(refused))
  expect(() => requiredText(100)(CPR, 'note')).toThrow(expect.objectContaining(refused))
  expect(() => words(100)(['bygherre', CPR], 'note')).toThrow(expect.objectContaining(refused))
})

test('phones, CVR and P-numbers are no CPR numbers', () => {
  const note = 'Tlf. 12 34 56 78, CVR 13748136, P-nr. 1012345678, j.nr. 2016-038673'
  expect(text(100)(note, 'note')).toBe(note)
})
