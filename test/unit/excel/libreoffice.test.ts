import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COLUMN_TYPES } from '../../../db/rules/exports'
import { makeBook } from '../../../electron/backend/excel/make-book'
import type { Value } from '../../../electron/backend/excel/workbook-spec'
import { savedByOffice } from '../../fixtures/office'
import { csvCells, PREFIXES } from '../rules/spreadsheet'

const folder = mkdtempSync(join(tmpdir(), 'drejebog-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What LibreOffice shows in the cells of the first sheet, row by row. */
function shownByOffice(bytes: Uint8Array): string[][] {
  const path = join(folder, 'bog.xlsx')
  writeFileSync(path, bytes)
  savedByOffice(folder, path)
  const text = readFileSync(join(folder, 'bog.csv'), 'utf8').replace(
    /\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g,
    '\r\n',
  )
  return csvCells(text)
}

const row = (text: string): Value[] => [
  text,
  text,
  '+4512345678',
  '2010-01-29',
  12,
  1.5,
  3300,
  1_234_50,
  true,
]
const TEXTS = ['Ærø & <b>', ' to  mellemrum', '0800', '_x000D_', ...PREFIXES.map((sign) => `${sign}1+1`)]

describe('LibreOffice', () => {
  test.each([
    ['held', 0],
    ['streamed', 20_000],
  ])(
    'shows what was written, cell by cell, in a workbook that was %s',
    { timeout: 120_000 },
    async (_, more) => {
      const rows = [...TEXTS.map(row), ...Array.from({ length: more }, () => row('x'))]
      const columns = COLUMN_TYPES.map((type) => ({ header: type, type }))
      const book = { title: 'Prøve', sheets: [{ kind: 'table' as const, name: 'Ark', columns, rows }] }
      const [header, ...shown] = shownByOffice(await makeBook(book))
      expect(header).toEqual([...COLUMN_TYPES])
      expect(shown).toHaveLength(rows.length)
      for (const [n, text] of TEXTS.entries()) {
        const kept = text.replace(/\r/g, '\n')
        const [first, second, ...others] = shown[n] ?? []
        expect([first, second].map((cell) => cell?.replace(/\r\n/g, '\n'))).toEqual([kept, kept])
        expect(others).toEqual(['12 34 56 78', '29-01-2010', '12', '1.5', '33.0 %', '1,234.50', 'Ja'])
      }
    },
  )
})
