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

/** The sheet after the reader, as a workbook of XML parts, with the way it is proposed to be read. */
export async function read(sent: Sheet, kind: ImportKind | null = null) {
  const [sheet] = (await readBook({ bytes: workbookOf(sent), name: 'Liste.xlsx' }, null)).sheets
  const [table] = sheet ? findTables(sheet) : []
  if (!sheet || !table) throw new Error('no table')
  return { sheet, ...proposeTable(sheet, 0, table, kind, () => null) }
}

/** What a plan makes of the rows of a sheet. */
export async function inputOf(sent: Sheet, answered: Answered): Promise<ImportInput> {
  const { kind = null, answers = {}, ...more } = answered
  const { sheet, plan, columns } = await read(sent, kind)
  const byColumn = columns.flatMap(({ header }, at) =>
    answers[header] ? [[String(at), answers[header]]] : [],
  )
  const whole: Plan = { ...plan, ...more, answers: Object.fromEntries(byColumn) }
  const { parsed, headers } = checkTable(sheet, whole, TODAY)
  return {
    kind: plan.kind,
    plan: whole,
    today: TODAY,
    rows: parsed.rows,
    headers: headersByField(headers, whole),
  }
}

/** Takes a list in, and holds what was shown to the change log. */
export async function listFrom(file: OpenFile, sent: Sheet, answered: Answered) {
  const result = imported(file, await inputOf(sent, answered))
  expect(result.tally).toEqual(tallyOfLog(file, result.n))
  return result
}
