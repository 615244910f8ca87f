import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnName } from '../../../db/rules/sheet'
import { readPaste } from '../../../electron/backend/excel/read-book'
import { aSheet } from '../../fixtures/workbook-parts'
import { reading } from './read'

/** Texts as lists have them, and those that the formats have to take care of. */
const TEXT = fc.oneof(
  fc.constantFrom(
    '',
    'Bødker',
    'Ærø',
    'a;b',
    '1.234,50',
    '"',
    '""',
    'x "y" z',
    '5"',
    "'07",
    'linje 1\nlinje 2',
    '=1+1',
    '#',
    '__proto__',
    ' ',
    'a,b,c',
    '<b>&amp;</b>',
    '_x000A_',
    ']]>',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\p{Cc}\ufffd]/u.test(text)),
)
const GRID = fc
  .integer({ min: 2, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(TEXT, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  )

/** Without what is empty at the ends, as a sheet holds it. */
function expected(grid: readonly (readonly string[])[]) {
  return grid.flatMap((line, at) => {
    const cells = line.map((text) => (text === '' ? null : text))
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    return cells.length === 0 ? [] : [{ n: at + 1, cells }]
  })
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

test('whatever stands in the cells of a quoted text file comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(GRID, async (grid) => {
      fc.pre(expected(grid).length > 0)
      const text = grid.map((line) => `${line.map(quoted).join(';')}\r\n`).join('')
      const { sheets } = await reading(Buffer.from(`\ufeff${text}`), 'liste.csv')
      expect(sheets[0]?.rows).toEqual(expected(grid))
    }),
    { seed: 20261126, numRuns: 300 },
  )
})

test('whatever stands in copied cells comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(GRID, async (grid) => {
      fc.pre(expected(grid).length > 0)
      // A quote that stands at the beginning of a cell is all that Excel's own way leaves open.
      fc.pre(grid.flat().every((text) => !text.startsWith('"') || /[\t\n]/.test(text)))
      const cell = (text: string) => (/[\t\n]/.test(text) ? quoted(text) : text)
      const text = grid.map((line) => `${line.map(cell).join('\t')}\r\n`).join('')
      const { sheets } = await readPaste({ text, html: null }, null)
      expect(sheets[0]?.rows).toEqual(expected(grid))
    }),
    { seed: 20261126, numRuns: 300 },
  )
})

test('whatever stands in the cells of a workbook comes out as it went in, in each way of writing texts', async () => {
  const ways = fc.array(fc.constantFrom('s', 'str', 'inlineStr'), { minLength: 48, maxLength: 48 })
  await fc.assert(
    fc.asyncProperty(GRID, ways, async (grid, kinds) => {
      fc.pre(expected(grid).length > 0)
      const strings: string[] = []
      let n = 0
      const cell = (text: string, row: number, column: number) => {
        const kind = kinds[n++]
        // The format writes its own escapes so that they are not taken for one.
        const safe = escaped(text.replace(/_x[0-9a-f]{4}_/gi, '_x005F$&'))
        const open = `<c r="${columnName(column + 1)}${row + 1}" t="${kind}">`
        if (kind === 's') return `${open}<v>${strings.push(safe) - 1}</v></c>`
        return kind === 'str' ? `${open}<v>${safe}</v></c>` : `${open}<is><t>${safe}</t></is></c>`
      }
      const rows = grid
        .map(
          (line, row) => `<row r="${row + 1}">${line.map((text, at) => cell(text, row, at)).join('')}</row>`,
        )
        .join('')
      const shared = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')
      const { sheets } = await reading(aSheet(rows, { strings: shared }))
      expect(sheets[0]?.rows).toEqual(expected(grid))
    }),
    { seed: 20261126, numRuns: 300 },
  )
})
