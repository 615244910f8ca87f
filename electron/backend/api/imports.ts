import { z } from 'zod'
import { forgetLayout, layouts } from '../../../db/queries/import/layouts'
import { IMPORT_KINDS } from '../../../db/rules/import/concepts'
import { ROW_STATES } from '../../../db/rules/import/outcome'
import { type ReadProgress, readBook, readPaste } from '../excel/read-book'
import { workbookFile } from '../excel/write-book'
import { rejectedBook } from '../import/rejected-book'
import { onFile, writing } from './base'
import { id } from './fields'

const place = z.int().min(0).max(2_000_000)
const range = {
  headerRows: z.array(place).max(20),
  firstRow: place,
  lastRow: place,
  left: place,
  right: place,
}
/** Key of a field, or a word from the sender's sheet. */
const key = z.string().max(500)
const byKey = <T extends z.ZodType>(value: T) => z.record(key, value)

const answers = z.strictObject({
  numbers: z.enum(['danish', 'english']).optional(),
  percents: z.enum(['percent', 'share']).optional(),
  serials: z.enum(['date', 'refuse']).optional(),
  year: z.int().min(1900).max(2100).optional(),
  negatives: z.enum(['negative', 'refuse']).optional(),
  ranges: z.enum(['minimum', 'maximum', 'refuse']).optional(),
  thousands: z.boolean().optional(),
  fillDown: z.boolean().optional(),
})

const plan = z.strictObject({
  ...range,
  kind: z.enum(IMPORT_KINDS),
  sheet: z.int().min(0).max(1_000),
  leftOut: z.array(place).max(100_000),
  hidden: z.enum(['take', 'leave']).nullable(),
  columns: z.array(key.nullable()).max(200),
  answers: byKey(answers),
  words: byKey(byKey(key.nullable())),
  lookups: byKey(byKey(z.union([z.strictObject({ id }), z.enum(['create', 'leave'])]))),
  strategies: byKey(z.enum(['take', 'ifEmpty', 'never'])),
  constants: byKey(z.string().max(1_000)),
  repeated: z.enum(['first', 'last']).nullable(),
})

/** Its name is for the disk of whoever asked: it says what, never of whom. */
const REJECTED = 'Afviste rækker.xlsx'

/** On the sender's list stand people whom the file may not know: nothing of it is told while names are hidden. */
const ofSender = onFile.meta({ foreign: true })

const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp865', 'cp850'])
const rows = { from: place, count: z.int().min(0).max(500) }

/** Workbooks that are brought in: read, looked at, and taken in as one operation. One at a time. */
export const imports = {
  /**
   * Reads a workbook or a text file, telling how far it has come; the last event is the workbook. Stopped with the call.
   * @throws DrejebogError excel.*
   */
  read: ofSender
    .input(z.strictObject({ file: z.file(), encoding: encoding.nullable() }))
    .handler(async function* ({ context, input, signal }) {
      const { file, encoding: chosen } = input
      const bytes = new Uint8Array(await file.arrayBuffer())
      const told = new Told()
      const onProgress = (progress: ReadProgress) => told.tell(progress)
      const source = { bytes, name: file.name, encoding: chosen ?? undefined, signal, onProgress }
      const reading = readBook(source, context.session.host.excelWorker).finally(() => told.end())
      // It is awaited below; until then its refusal is nobody's.
      reading.catch(() => {})
      for await (const progress of told) yield { type: 'progress' as const, ...progress }
      yield { type: 'read' as const, book: context.imports.take(file.name, await reading) }
    }),
  /** Takes what was copied from a spreadsheet. @throws DrejebogError excel.empty */
  paste: ofSender
    .input(z.strictObject({ text: z.string().max(4_000_000), html: z.string().max(2_000_000).nullable() }))
    .handler(async ({ context, input, signal }) =>
      context.imports.take('', await readPaste({ ...input, signal }, context.session.host.excelWorker)),
    ),
  /** Lets go of the workbook. */
  close: onFile.handler(({ context }) => context.imports.close()),
  /** Rows of a sheet as the sender wrote them, from a place on. */
  rows: ofSender
    .input(z.strictObject({ book: id, sheet: place, ...rows }))
    .handler(({ context, input }) => context.imports.rows(input.book, input.sheet, input.from, input.count)),
  /** How a table would be read. */
  propose: ofSender
    .input(
      z.strictObject({
        book: id,
        sheet: place,
        table: z.strictObject(range),
        kind: z.enum(IMPORT_KINDS).nullable(),
      }),
    )
    .handler(({ context, input }) => context.imports.propose(context.file, input)),
  /** What a plan comes to. The newest answer is the one that can be taken in. */
  check: ofSender
    .input(z.strictObject({ book: id, plan }))
    .handler(({ context, input }) =>
      context.imports.check(context.file, context.today, input.book, input.plan),
    ),
  /** What becomes of the rows: of one state, or of all. */
  outcome: ofSender
    .input(z.strictObject({ token: id, state: z.enum(ROW_STATES).nullable(), ...rows }))
    .handler(({ context, input }) =>
      context.imports.outcome(input.token, input.state, input.from, input.count),
    ),
  /**
   * Makes what was shown, and remembers how the workbook was read.
   * @throws DrejebogError import.gone · import.changed
   */
  commit: writing
    .meta({ writes: true, foreign: true })
    .input(z.strictObject({ token: id, sender: z.string().trim().max(200) }))
    .handler(({ context, input }) => context.imports.commit(input.token, input.sender)),
  /**
   * The rejected rows as a workbook in the sender's own layout, each with what is wrong with it in a last column.
   * `columns`: those of the sheet (from 1) that go along although they were not read. `reasons`: a sentence a row.
   * @throws DrejebogError import.gone
   */
  rejected: ofSender
    .input(
      z.strictObject({
        token: id,
        columns: z.array(place).max(200),
        reasons: z.array(z.strictObject({ n: place, text: z.string().max(5_000) })).max(100_000),
      }),
    )
    .handler(async ({ context, input, signal }) => {
      const reasons = new Map(input.reasons.map(({ n, text }) => [n, text]))
      const sheet = context.imports.rejected(input.token, input.columns, reasons)
      return workbookFile(REJECTED, rejectedBook(sheet), {
        worker: context.session.host.excelWriter,
        signal,
      })
    }),
  /** How workbooks were read before, newest first. */
  layouts: onFile.handler(({ context }) => layouts(context.file).map(({ layout: _, ...shown }) => shown)),
  /** @throws DrejebogError record.notFound */
  forgetLayout: onFile
    .input(z.strictObject({ id }))
    .handler(({ context, input }) => context.session.keep((file) => forgetLayout(file, input.id))),
}

/** Progress as it comes in, for one who asks for it: the newest is enough. */
class Told {
  #latest: ReadProgress | null = null
  #ended = false
  #wake: (() => void) | null = null

  tell(progress: ReadProgress): void {
    this.#latest = progress
    this.#wake?.()
  }

  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadProgress> {
    for (;;) {
      const latest = this.#latest
      this.#latest = null
      if (latest) yield latest
      if (this.#latest) continue
      if (this.#ended) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      this.#wake = null
    }
  }
}
