import { describe, expect, test } from 'vitest'
import type { Encoding } from '../../../db/rules/sheet'
import { byNumber, cellsOf, reading, refused, sheetOf } from './read'

const LIST = 'Navn;By;Bemærkning\r\nÅse Søgård (opdigtet);Ærøskøbing;små pladser\r\nBødker ApS;Århus;\r\n'
const CELLS = {
  1: ['Navn', 'By', 'Bemærkning'],
  2: ['Åse Søgård (opdigtet)', 'Ærøskøbing', 'små pladser'],
  3: ['Bødker ApS', 'Århus'],
}

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** The Danish letters in the eight-bit encodings, written down from their standards. */
const LETTERS: Partial<Record<Encoding, string>> = {
  'windows-1252': 'æ=e6 ø=f8 å=e5 Æ=c6 Ø=d8 Å=c5',
  macintosh: 'æ=be ø=bf å=8c Æ=ae Ø=af Å=81',
  cp865: 'æ=91 ø=9b å=86 Æ=92 Ø=9d Å=8f',
  cp850: 'æ=91 ø=9b å=86 Æ=92 Ø=9d Å=8f',
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = new Map(
    (LETTERS[encoding] ?? '').split(' ').map((pair) => [pair[0], Number.parseInt(pair.slice(2), 16)]),
  )
  return Uint8Array.from([...text].map((sign) => table.get(sign) ?? sign.charCodeAt(0)))
}

describe('æøå come out right', () => {
  test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp865'])(
    'from %s without a mark',
    async (encoding) => {
      const book = await reading(encoded(LIST, encoding), 'liste.csv')
      expect(book.csv?.encoding).toBe(encoding)
      expect(byNumber(book.sheets[0] as never)).toEqual(CELLS)
      expect(book.csv?.encodings).not.toContain(encoding)
      expect(book.csv?.samples).toEqual(LIST.trim().split('\r\n'))
    },
  )

  test.each<[Encoding, number[]]>([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('from %s with its mark, which is no part of the first header', async (encoding, mark) => {
    expect(await cellsOf(bytesOf(mark, [...encoded(LIST, encoding)]), 'liste.csv')).toEqual(CELLS)
  })

  test('from cp850, whose letters are those of cp865 but for signs that Danish has no use for', async () => {
    const bytes = bytesOf([...encoded('Navn;Pris\nBødker;£ 5\nÅse;', 'cp850')].slice(0, -1), [0xbd, 0x0a])
    const guessed = await reading(bytes, 'liste.csv')
    const chosen = await reading(bytes, 'liste.csv', 'cp850')
    expect(guessed.sheets[0]?.rows[1]?.cells[0]).toBe('Bødker')
    expect(chosen.csv?.encoding).toBe('cp850')
    expect(chosen.sheets[0]?.rows[2]?.cells).toEqual(['Åse¢'])
  })

  test('the user may choose another encoding than the one that was guessed', async () => {
    const { sheets, csv } = await reading(encoded(LIST, 'windows-1252'), 'liste.csv', 'macintosh')
    expect(csv).toMatchObject({ encoding: 'macintosh' })
    expect(sheets[0]?.rows[2]?.cells[0]).not.toBe('Bødker ApS')
  })

  test('where there is nothing but ASCII, nothing is offered to choose from', async () => {
    const { csv } = await reading(bytesOf('a;b\n1;2\n'), 'liste.csv')
    expect(csv).toEqual({ encoding: 'utf-8', encodings: [], delimiter: ';', samples: [] })
  })

  test('one letter far down is enough to tell', async () => {
    const long = `Navn;By\n${'Firma;Vejle\n'.repeat(40_000)}Bødker;Åbenrå\n`
    const { csv } = await reading(encoded(long, 'windows-1252'), 'liste.csv')
    expect(csv?.encoding).toBe('windows-1252')
  })

  test('signs that were lost before are counted', async () => {
    const { notes } = await reading(bytesOf('Navn;By\nB\ufffddker;\ufffdr\ufffd\n'), 'liste.csv')
    expect(notes).toEqual([{ code: 'lostSigns', count: 3 }])
  })
})

describe('columns', () => {
  test.each<[string, string, unknown[]]>([
    ['semicolons around decimal commas', 'Navn;Timer\nA;1,5\nB;2,5\n', ['A', '1,5']],
    ['commas', 'Navn,By,Note\n"A, B",Vejle,x;y\nC,Ry,z\n', ['A, B', 'Vejle', 'x;y']],
    [
      'tabs, with several addresses of mail in one cell',
      'Navn\tMail\tBy\tNr\tTlf\nA\ta@x.example;b@x.example\tRy\t1\t2\n',
      ['A', 'a@x.example;b@x.example', 'Ry', '1', '2'],
    ],
    ['bars', 'Navn|By\nA|Ry\n', ['A', 'Ry']],
    ['nothing at all', 'Navn\nBødker\n', ['Bødker']],
  ])('%s', async (_, text, second) => {
    expect((await sheetOf(bytesOf(text), 'liste.csv')).rows[1]?.cells).toEqual(second)
  })

  test('sep= is honoured and is no row', async () => {
    const { sheets, csv } = await reading(bytesOf('sep=,\r\nNavn,Sted;By\r\nA,B;C\r\n'), 'liste.csv')
    expect(csv?.delimiter).toBe(',')
    expect(byNumber(sheets[0] as never)).toEqual({ 1: ['Navn', 'Sted;By'], 2: ['A', 'B;C'] })
  })

  test('quoted cells keep their line breaks, quotes and semicolons', async () => {
    const text = 'Navn;Note\r\nA;"linje 1\r\nlinje ""2""; slut"\r\nB;x\r\n'
    expect(await cellsOf(bytesOf(text), 'liste.csv')).toEqual({
      1: ['Navn', 'Note'],
      2: ['A', 'linje 1\nlinje "2"; slut'],
      3: ['B', 'x'],
    })
  })

  test('a quote that is never closed does not swallow the rest of the file', async () => {
    const { rows } = await sheetOf(bytesOf('Navn;Mål\nA;"5 tommer\nB;2\nC;3\n'), 'liste.csv')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Navn', 'Mål'],
      ['A', '"5 tommer'],
      ['B', '2'],
      ['C', '3'],
    ])
  })

  test('nothing is taken for a number, a date, a truth or a formula', async () => {
    const text = 'a;b;c;d;e;f\n007;1/3-2013;1.234,50;true;=cmd|x;="0012"\n'
    expect((await sheetOf(bytesOf(text), 'liste.csv')).rows[1]?.cells).toEqual([
      '007',
      '1/3-2013',
      '1.234,50',
      'true',
      '=cmd|x',
      '0012',
    ])
  })

  test('ragged and empty lines keep their numbers', async () => {
    const sheet = await sheetOf(bytesOf('Navn;By\n\nA\nB;Ry;mere\n;;\nC;Vejle\n'), 'liste.csv')
    expect(byNumber(sheet)).toEqual({
      1: ['Navn', 'By'],
      3: ['A'],
      4: ['B', 'Ry', 'mere'],
      6: ['C', 'Vejle'],
    })
    expect(sheet.width).toBe(3)
  })

  test('rows beyond 100,000 and columns beyond 200 are cut and said to be', async () => {
    const long = await sheetOf(bytesOf('a;b\n'.repeat(100_001)), 'liste.csv')
    expect([long.rows.length, long.cut]).toEqual([100_000, true])
    const wide = await sheetOf(bytesOf(`${'a;'.repeat(201)}b\n`.repeat(3)), 'liste.csv')
    expect([wide.width, wide.cut]).toEqual([200, true])
  })
})

test('text under the ending of a workbook is read, and the ending is mentioned', async () => {
  const { kind, notes } = await reading(bytesOf('Navn;By\nA;Ry\n'), 'liste.xlsx')
  expect([kind, notes]).toEqual(['csv', [{ code: 'otherEnding', is: 'csv' }]])
})

test('bytes that are no text are not read as one', async () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256)
  expect(await refused(reading(noise, 'liste.csv'))).toBe('excel.otherKind')
})
