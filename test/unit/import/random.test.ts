import { expect, test } from 'vitest'
import { IMPORT_FIELDS, IMPORT_KINDS } from '../../../db/rules/import/concepts'
import { findTables } from '../../../db/rules/import/tables'
import { readBook } from '../../../electron/backend/excel/read-book'
import { checkTable, headersByField } from '../../../electron/backend/import/check-table'
import { proposeTable } from '../../../electron/backend/import/propose-table'
import { Random } from '../../faults/size'
import { anImage } from '../../fixtures/files'
import { workbookOf } from '../../fixtures/workbook-of'
import { imported, TODAY, tallyOfLog } from './imported'
import { aRandomSheet, fillRandomly, randomAnswers } from './random-sheets'

/** Each gets two lists, the second one upon what the first has brought. */
const FILES = 25
const LISTS = 2

test.each(IMPORT_KINDS)(
  'of %s the preview tells just what the commit changes, and the same workbook again changes nothing',
  async (kind) => {
    const random = new Random(20261126)
    let file = anImage()
    const states = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
    for (let at = 0; at < FILES * LISTS; at++) {
      const where = `${kind}, workbook ${at}`
      if (at % LISTS === 0) {
        file = anImage()
        fillRandomly(file, random)
      }
      const bytes = workbookOf(aRandomSheet(kind, random))
      const [sheet] = (await readBook({ bytes, name: 'Liste.xlsx' }, null)).sheets
      if (!sheet) throw new Error(`${where}: no sheet`)
      const [table] = findTables(sheet)
      if (!table) throw new Error(`${where}: no table`)
      const { plan } = proposeTable(sheet, 0, table, kind, () => null)
      const answered = {
        ...plan,
        kind,
        ...randomAnswers(IMPORT_FIELDS[kind], random),
      }
      const take = () => {
        const { parsed, headers } = checkTable(sheet, answered, TODAY)
        const input = {
          kind,
          plan: answered,
          today: TODAY,
          rows: parsed.rows,
          headers: headersByField(headers, plan),
        }
        return imported(file, input)
      }
      const first = take()
      expect(first.tally, where).toEqual(tallyOfLog(file, first.n))
      const again = take()
      expect(again.writes, where).toEqual([])
      expect(again.n, where).toBeNull()
      for (const state of Object.keys(states) as (keyof typeof states)[]) states[state] += first.counts[state]
    }
    // Workbooks of which nothing is taken would prove nothing.
    expect(states.created, 'created').toBeGreaterThan((FILES * LISTS) / 3)
    expect(states.rejected, 'rejected').toBeGreaterThan((FILES * LISTS) / 3)
  },
)
