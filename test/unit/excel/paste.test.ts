import { describe, expect, test } from 'vitest'
import { readPaste } from '../../../electron/backend/excel/read-book'
import { byNumber, refused } from './read'

async function pasted(text: string, html: string | null = null) {
  const book = await readPaste({ text, html }, null)
  return book.sheets[0] ?? expect.fail('no sheet')
}

describe('what Excel puts on the clipboard', () => {
  test('rows and cells, as they are shown', async () => {
    expect(byNumber(await pasted('Navn\tTimer\r\nBødker\t1.234,50\r\n\t33 %\r\n'))).toEqual({
      1: ['Navn', 'Timer'],
      2: ['Bødker', '1.234,50'],
      3: [null, '33 %'],
    })
  })

  test('line breaks, tabs and quotes within a cell', async () => {
    const text = 'Navn\tNote\r\nA\t"linje 1\nlinje ""2"""\r\n"x\ty"\t5" rør\r\n"kaldt navn"\t"\r\n'
    expect(byNumber(await pasted(text))).toEqual({
      1: ['Navn', 'Note'],
      2: ['A', 'linje 1\nlinje "2"'],
      3: ['x\ty', '5" rør'],
      4: ['"kaldt navn"', '"'],
    })
  })

  test('a single column, with prose in it', async () => {
    expect(byNumber(await pasted('Virksomhed\r\nBødker, Åse (opdigtet)\r\nSmed\r\n'))).toEqual({
      1: ['Virksomhed'],
      2: ['Bødker, Åse (opdigtet)'],
      3: ['Smed'],
    })
  })

  test('merged cells are known by the page that comes along', async () => {
    const html =
      '<html xmlns:x="urn:x"><head><style><!-- td {color:black} <tr> --></style></head><body><table><!--StartFragment--><col width=64><tr height=20><td rowspan=2>Område</td><td colspan=\'2\'>Antal</td></tr><tr><td>Nu</td><td>Før</td></tr><tr><td>Nord</td><td>1</td><td>2</td></tr><!--EndFragment--></table></body></html>'
    const sheet = await pasted('Område\tAntal\t\r\n\tNu\tFør\r\nNord\t1\t2\r\n', html)
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ])
    expect(byNumber(sheet)[2]).toEqual([null, 'Nu', 'Før'])
  })

  test('a page that shows something else than the text tells nothing', async () => {
    const html = '<table><tr><td colspan=2>x</td></tr></table>'
    expect((await pasted('a\tb\r\nc\td\r\n', html)).merges).toEqual([])
  })
})

describe('other text', () => {
  test.each([
    ['semicolons', 'Navn;By\nBødker;Ry'],
    ['commas', 'Navn,By\nBødker,Ry'],
  ])('columns separated by %s', async (_, text) => {
    expect(byNumber(await pasted(text))).toEqual({ 1: ['Navn', 'By'], 2: ['Bødker', 'Ry'] })
  })

  test.each(['', '\r\n', '\t\t\r\n'])('nothing at all is refused: %j', async (text) => {
    expect(await refused(pasted(text))).toBe('excel.empty')
  })

  test('names that every object has are texts', async () => {
    expect(byNumber(await pasted('__proto__\tconstructor\n'))).toEqual({ 1: ['__proto__', 'constructor'] })
  })
})
