import { z } from 'zod'
import { DrejebogError } from '../../../db/errors'
import { checkedReason, type ExportReason, exportRegister, noteExport } from '../../../db/queries/exports'
import { formatDate } from '../../../db/rules/dates'
import { COLUMN_TYPES, READY_WORKBOOKS } from '../../../db/rules/exports'
import { savedName } from '../../../db/rules/file-names'
import { readyBook, readyColumns, readyTitle } from '../excel/ready-book'
import type { WorkbookSpec } from '../excel/workbook-spec'
import { workbookFile } from '../excel/write-book'
import type { Session } from '../session'
import { onFile } from './base'
import { date } from './fields'
import { hiddenTextOf, hiddenWorkbook } from './hidden-answers'

/** Whom it is for and what for; the recipient is null for our own use. */
const reason = z.strictObject({
  recipient: z.string().max(500).nullable(),
  purpose: z.string().max(500).nullable(),
})
const header = z.string().max(250)
const cell = z.union([z.string().max(100_000), z.number(), z.boolean(), z.null()])
const kind = z.enum(READY_WORKBOOKS)

type Noted = { what: string; columns: string[]; persons: boolean; rows: number; reason: ExportReason }
type Call = { session: Session; today: string; signal: AbortSignal | undefined }

/**
 * Writes a workbook and notes that it has left. What cannot be written is not noted, and what cannot be noted does not
 * leave.
 */
async function handOut(
  { session, today, signal }: Call,
  name: string,
  spec: WorkbookSpec,
  { reason: given, ...noted }: Noted,
): Promise<File> {
  if (noted.columns.length === 0) throw new DrejebogError('field.required', { field: 'columns' })
  const checked = checkedReason(given, noted.persons)
  const fileName = savedName(`${name} ${formatDate(today)}.xlsx`, 'Liste')
  const { hiding, host } = session
  const workbook = await workbookFile(fileName, hiddenWorkbook(session, spec), {
    worker: host.excelWriter,
    signal,
  })
  await session.keep((file) => noteExport(file, { ...noted, ...checked }))
  return hiding.pass(workbook)
}

/** Workbooks out of the program. Each of them is noted: for whom, what for, which columns. */
export const exports = {
  /** What a list shows, as the window has it. */
  list: onFile
    .input(
      z.strictObject({
        /** Code of the list. */
        what: z.string().min(1).max(100),
        title: z.string().min(1).max(200),
        columns: z
          .array(z.strictObject({ header, type: z.enum(COLUMN_TYPES), person: z.boolean() }))
          .max(200),
        rows: z.array(z.array(cell).max(200)).max(100_000),
        reason,
      }),
    )
    .handler(({ context, input: { what, title, columns, rows, reason: given }, signal }) => {
      const spec: WorkbookSpec = {
        title,
        sheets: [{ kind: 'table', name: title, title, columns, rows }],
      }
      return handOut({ ...context, signal }, title, spec, {
        what,
        columns: columns.map((column) => column.header),
        persons: columns.some(({ person }) => person),
        rows: rows.length,
        reason: given,
      })
    }),
  /** The columns that a ready-made workbook can have. */
  columns: onFile.input(z.strictObject({ kind })).handler(({ input }) => readyColumns(input.kind)),
  /** A ready-made workbook with some of its columns, as of a day; today when left out. */
  ready: onFile
    .input(
      z.strictObject({
        kind,
        columns: z.array(z.string().max(100)).max(300),
        prefilled: z.boolean().optional(),
        asOf: date.optional(),
        reason,
      }),
    )
    .handler(({ context, input, signal }) => {
      const { spec, ...noted } = readyBook(context.file, input.kind, {
        columns: input.columns,
        prefilled: input.prefilled ?? false,
        asOf: input.asOf ?? context.today,
        hiddenText: hiddenTextOf(context.session),
      })
      const what = input.kind
      return handOut({ ...context, signal }, readyTitle(what), spec, { what, ...noted, reason: input.reason })
    }),
  /** The notes of exports, newest first. */
  register: onFile.handler(({ context }) => exportRegister(context.file)),
}
