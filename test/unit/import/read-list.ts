import { expect } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import type { ImportInput } from '../../../db/queries/import/preview'
import type { ImportKind } from '../../../db/rules/import/concepts'
import type { Plan } from '../../../db/rules/import/plan'
import { findTables } from '../../../db/rules/import/tables'
import type { Sheet } from '../../../db/rules/sheet'
import { readBook } from '../../../electron/backend/excel/read-book'
import { checkTable, headersByField } from '../../../electron/backend/import/check-table'
import { proposeTable } from '../../../electron/backend/import/propose-table'
import { workbookOf } from '../../fixtures/workbook-of'
import { imported, TODAY, tallyOfLog } from './imported'

/** What a user has answered. */
export type Answered = Partial<Pick<Plan, 'lookups' | 'strategies' | 'repeated' | 'constants' | 'words'>> & {
  kind?: ImportKind
  /** By header. */
  answers?: Record<string, Plan['answers'][string]>
}

/** How a sheet that was read is proposed to be taken. */
export function proposed(sheet: Sheet, kind: ImportKind | null) {
  const [table] = findTables(sheet)
  if (!table) throw new Error('no table')
  return { sheet, ...proposeTable(sheet, 0, table, kind, () => null) }
}

/** The sheet after the reader, as a workbook of XML parts, with the way it is proposed to be read. */
export async function read(sent: Sheet, kind: ImportKind | null = null) {
  const [sheet] = (await readBook({ bytes: workbookOf(sent), name: 'Liste.xlsx' }, null)).sheets
  if (!sheet) throw new Error('no sheet')
  return proposed(sheet, kind)
}

/** Takes a list in, and holds what was shown to the change log. */
export async function listFrom(file: OpenFile, sent: Sheet, answered: Answered) {
  return sheetFrom(file, (await read(sent, answered.kind)).sheet, answered)
}

/** The same of a sheet that was read already. */
export function sheetFrom(file: OpenFile, read: Sheet, answered: Answered) {
  const { kind = null, answers = {}, ...more } = answered
  const { sheet, plan, columns } = proposed(read, kind)
  const byColumn = columns.flatMap(({ header }, at) =>
    answers[header] ? [[String(at), answers[header]] as const] : [],
  )
  const whole: Plan = { ...plan, ...more, answers: Object.fromEntries(byColumn) }
  const { parsed, headers } = checkTable(sheet, whole, TODAY)
  const input: ImportInput = {
    kind: plan.kind,
    plan: whole,
    today: TODAY,
    rows: parsed.rows,
    headers: headersByField(headers, whole),
  }
  const result = imported(file, input)
  expect(result.tally).toEqual(tallyOfLog(file, result.n))
  return result
}
