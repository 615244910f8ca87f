import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../db/rules/sheet'
import { aField, noted, reading, refused, took } from './reading'

const text = aField('text')
const longText = aField('longText')

describe('hazard 30: numbers are what their header says', () => {
  it.each([
    ['cvr', '13748136', took('13748136')],
    ['cvr', 13748136, took('13748136')],
    ['cvr', 'CVR-nr. 13 74 81 36', took('13748136')],
    ['cvr', '24256791', refused('cvr.checkDigit')],
    ['cvr', '9912345678', refused('cvr.length')],
    ['phone', '13748136', took('+4513748136')],
    ['pNumber', '1003123456', took('1003123456')],
    ['pNumber', 1003123456, took('1003123456')],
    ['pNumber', '100312-3456', refused('cell.cpr')],
    ['pNumber', '13748136', refused('pNumber.length')],
    ['industryCode', '41.20.00', took('412000')],
    ['industryCode', 412000, took('412000')],
    ['industryCode', 4120, refused('industryCode.length')],
    ['email', 'anna@example.dk', took('anna@example.dk')],
    ['email', 'Anna Berg <anna@example.dk>', took('anna@example.dk')],
    ['email', 'anna(at)example.dk', refused('email.form')],
    ['website', 'www.example.dk/', took('https://www.example.dk')],
    ['website', 'javascript:alert(1)', refused('website.scheme')],
  ] as const)('%s %s', (type, cell, result) => {
    expect(reading(aField(type), cell)).toEqual(result)
  })
})

describe('hazard 31: phones', () => {
  it.each([
    ['12 34 56 78', took('+4512345678')],
    [12345678, took('+4512345678')],
    ['+45 12 34 56 78', took('+4512345678')],
    ['0045 12345678', took('+4512345678')],
    ['Tlf.: 12 34 56 78', took('+4512345678')],
    ['12345678/87654321', noted('+4512345678', '87654321', 'phone.several')],
    ['12 34 56 78 / 87 65 43 21', noted('+4512345678', '87 65 43 21', 'phone.several')],
    ['12345678; 87654321; 11223344', noted('+4512345678', '87654321, 11223344', 'phone.several')],
    ['12345678 og 87654321', noted('+4512345678', '87654321', 'phone.several')],
    ['12345678\n87654321', noted('+4512345678', '87654321', 'phone.several')],
    ['lokal 12 / 87654321', noted('+4587654321', 'lokal 12', 'phone.several')],
    ['1234567', refused('phone.length')],
    ['ring til Anna', refused('phone.characters')],
  ])('%s', (cell, result) => {
    expect(reading(aField('phone'), cell)).toEqual(result)
  })
})

describe('hazard 32: postcodes', () => {
  it.each([
    ['8000 Aarhus C', noted('8000', 'Aarhus C', 'postcode.split')],
    ['DK-8000 Århus', noted('8000', 'Århus', 'postcode.split')],
    ['8000, Aarhus', noted('8000', 'Aarhus', 'postcode.split')],
    [8000, took('8000')],
    ['0800', took('0800')],
    [800, refused('postcode.length')],
    ['Aarhus', refused('postcode.characters')],
  ])('%s', (cell, result) => {
    expect(reading(aField('postcode'), cell)).toEqual(result)
  })
})

describe('hazards 33, 34, 35: signs that came along', () => {
  it.each([
    ["'12345", took('12345', 'text.apostrophe')],
    ["'", took("'")],
    ['Nordhavns\u00a0Tømrerne', took('Nordhavns Tømrerne')],
    ['\u2009Nord\u2007havn\u202f', took('Nord havn')],
    ['Nord\u200bhavn\ufeff', took('Nordhavn')],
    ['Nord\r\nhavn', took('Nord havn')],
    ['  Nord   havn ', took('Nord havn')],
    ['A\u030abenra\u030a', took('Åbenrå')],
    ['\u00a0\u200b', took(null)],
    ['', took(null)],
    [null, took(null)],
  ])('%j', (cell, result) => {
    expect(reading(text, cell)).toEqual(result)
  })

  it('keeps the lines of a note, and nothing blank around them', () => {
    expect(reading(longText, '\r\nFørste  linje \r\n\r\nAnden\u00a0linje\rTredje\n')).toEqual(
      took('Første linje\n\nAnden linje\nTredje'),
    )
  })
})

describe('hazard 38: yes and no', () => {
  const yesNo = aField('yesNo')

  it.each([
    ...['ja', 'Ja', 'J', 'x', 'X', '✓', '1', 1, 'sand', 'TRUE', true].map(
      (cell) => [cell, took(true)] as const,
    ),
    ...['nej', 'N', '0', 0, 'falsk', 'False', false].map((cell) => [cell, took(false)] as const),
    ['måske', refused('yesNo.unknown')] as const,
    [2, refused('yesNo.unknown')] as const,
  ])('%s', (cell, result) => {
    expect(reading(yesNo, cell)).toEqual(result)
  })

  it('a blank is not no', () => {
    expect(reading(yesNo, null)).toEqual(took(null))
    expect(reading(yesNo, ' ')).toEqual(took(null))
  })
})

describe('hazard 39: an error is never text', () => {
  it.each([
    { kind: 'error', code: '#N/A' } as const,
    { kind: 'error', code: '#NONE' } as const,
    '#I/T',
    '#REFERENCE!',
    '#VÆRDI!',
    '#DIVISION/0!',
    '#######',
  ])('%j', (cell) => {
    for (const type of ['text', 'longText', 'date', 'count', 'lookup', 'words'] as const)
      expect(reading(aField(type), cell)).toEqual(refused('cell.error'))
  })

  it('but a hash before a word is one', () => {
    expect(reading(text, '#1 Tømrer')).toEqual(took('#1 Tømrer'))
  })
})

describe('hazard 40: what could be a formula stays text', () => {
  it.each(["=cmd|' /C calc'!A0", '+Nord', '@SUM(A1)', '-Nord'])('%s', (cell) => {
    expect(reading(text, cell)).toEqual(took(cell))
  })
})

describe('hazard 41: words for nothing are empty, and listed', () => {
  it.each(['-', '–', '--', '?', '???', 'ukendt', 'Ukendt', 'n/a', 'N/A', ' - ', 'ikke oplyst'])(
    '%s',
    (cell) => {
      for (const type of ['text', 'date', 'count', 'percent', 'phone', 'code', 'lookup'] as const)
        expect(reading(aField(type), cell)).toEqual(took(null, 'empty.word'))
    },
  )

  it.each(['nej', 'ingen', 'NA', '0'])('but %s says something', (cell) => {
    expect(reading(text, cell)).toEqual(took(cell))
  })
})

describe('a CPR number in a cell', () => {
  const cases: Cell[] = ['010180-1234', 'Anna 010180-1234', '0101801234', 1201801234, '610180-1234']

  it.each(cases)('is never taken: %s', (cell) => {
    for (const type of ['text', 'longText', 'lookup', 'words', 'code', 'date', 'count', 'email'] as const)
      expect(reading(aField(type), cell)).toEqual(refused('cell.cpr'))
  })

  it.each(['320180-1234', '011380-1234', '2016-038673', 'P-nr. 1012345678'])('is not seen in %s', (cell) => {
    expect(reading(text, cell)).toEqual(took(cell))
  })
})

describe('text', () => {
  it.each([
    ['text', 200],
    ['lookup', 200],
    ['longText', 10_000],
    ['words', 50],
  ] as const)('%s ends at %i, as the file takes it', (type, most) => {
    expect(reading(aField(type), 'n'.repeat(most)).ok).toBe(true)
    expect(reading(aField(type), 'n'.repeat(most + 1))).toEqual(refused('cell.tooLong'))
  })

  it('ends where its field says', () => {
    expect(reading(aField('text', { max: 3 }), 'Nord')).toEqual(refused('cell.tooLong'))
  })

  it.each([
    [12.5, took('12,5')],
    [2016, took('2016')],
    [{ kind: 'number', value: 0.33, format: '0%' } as const, took('33 %')],
    [{ kind: 'date', date: '2013-01-29', time: null } as const, took('29-01-2013')],
    [true, took('SAND')],
  ])('is what the sheet shows: %j', (cell, result) => {
    expect(reading(text, cell)).toEqual(result)
  })
})

describe('codes', () => {
  const field = { words: { public: ['offentlig', 'off'], private: ['privat'], both: ['off/priv'] } }
  const code = aField('code', field)
  const codes = aField('codes', field)

  it.each([
    ['Offentlig', took('public')],
    [' OFF. ', took('public')],
    ['privat:', took('private')],
    ['off / priv', took('both')],
    ['andel', { ok: false, fault: 'word.unknown', words: ['andel'] }],
  ])('one by its words: %s', (cell, result) => {
    expect(reading(code, cell)).toEqual(result)
  })

  it('a word that is mapped is no longer unknown, and may be left empty', () => {
    expect(reading(code, 'Andel', { mapped: { andel: 'private' } })).toEqual(took('private'))
    expect(reading(code, 'andel', { mapped: { andel: null } })).toEqual(took(null))
  })

  it.each([
    ['privat, off', took(['public', 'private'])],
    ['off/priv', took(['both'])],
    ['off; off', took(['public'])],
    ['privat, andel, fond', { ok: false, fault: 'word.unknown', words: ['andel', 'fond'] }],
  ])('several, each once: %s', (cell, result) => {
    expect(reading(codes, cell)).toEqual(result)
  })

  it('a mapped word that is left empty takes nothing from the others', () => {
    expect(reading(codes, 'privat, andel', { mapped: { andel: null } })).toEqual(took(['private']))
    expect(reading(codes, 'andel', { mapped: { andel: null } })).toEqual(took(null))
  })

  it.each([
    ['træ, jern;glas / beton', took(['træ', 'jern', 'glas', 'beton'])],
    ['træ, træ,', took(['træ'])],
    ['træ\r\njern', took(['træ', 'jern'])],
    [',', took(null)],
  ])('words of their own: %s', (cell, result) => {
    expect(reading(aField('words'), cell)).toEqual(result)
  })
})
