import { describe, expect, it } from 'vitest'
import { isCprColumn } from '../../../db/rules/import/values'
import type { Cell } from '../../../db/rules/sheet'

describe('hazards 29 and 30: a column of CPR numbers', () => {
  it.each<[string, Cell[]]>([
    ['CPR-nr.', []],
    ['cpr', ['ja', 'nej']],
    ['Cprnr.', []],
    ['Borgers CPR nummer', []],
    ['Personnummer', []],
    ['Person nr.', []],
    ['Nr.', ['010180-1234', '311299-0001', null]],
    ['', ['010180 - 1234']],
    ['Id', ['0101801234', '3112990001']],
    ['Id', [1201801234, 3112990001]],
    // Lost its zero: 01-01-80.
    ['Id', [101801234, 905771234]],
    ['Id', ['101801234']],
    ['Id', ['610180-1234']],
    ['P-nr.', ['010180-1234', '311299-0001']],
    ['Pnr', ['010180-1234', '-', '311299-0001']],
    ['Telefon', ['0101801234']],
    ['Id', [{ kind: 'number', value: 101801234, format: '0000000000' }]],
  ])('%s %j is one', (header, cells) => {
    expect(isCprColumn(header, cells)).toBe(true)
  })

  it.each<[string, Cell[]]>([
    ['P-nr.', ['1003123456', '1012345678']],
    ['Produktionsenhed', [1003123456]],
    ['P-nummer', [1003123456]],
    ['CVR', ['13748136']],
    ['Telefon', ['12345678', '+4512345678']],
    ['Id', ['320180-1234', '011380-1234']],
    ['Nr.', [1, 2, 3]],
    ['Sagsnr.', ['2016-038673']],
    ['Bemærkninger', ['010180-1234', 'ringet', 'møde']],
    ['Dato', ['010180', '29.01.2010']],
    ['', []],
    ['Navn', [null, '']],
  ])('%s %j is none', (header, cells) => {
    expect(isCprColumn(header, cells)).toBe(false)
  })
})
