import { randomUUID } from 'node:crypto'
import { DrejebogError } from '../../db/errors'
import type { OpenFile } from '../../db/file/connection'
import { reached } from '../../db/file/steps'
import { type Layout, layoutFor, rememberLayout } from '../../db/queries/import/layouts'
import {
  commitImport,
  draftImport,
  type ImportDraft,
  type ImportInput,
  importLabel,
} from '../../db/queries/import/preview'
import type { IsoDate } from '../../db/rules/calendar'
import type { ImportKind } from '../../db/rules/import/concepts'
import { headerKey } from '../../db/rules/import/headers'
import type { BookInfo, ImportPreview, Proposal, RowOutcome, RowState } from '../../db/rules/import/outcome'
import type { Plan, TableRange } from '../../db/rules/import/plan'
import type { Book, Sheet } from '../../db/rules/sheet'
import { bookInfo } from './import/book-info'
import { type CheckedTable, checkTable, headersByField } from './import/check-table'
import { proposeTable } from './import/propose-table'
import { type RejectedSheet, rejectedSheet } from './import/rejected-sheet'
import { shownRows } from './import/shown-rows'
import type { Session } from './session'

type Open = { id: string; info: BookInfo; book: Book; document: unknown }

type Shown = {
  token: string
  open: Open
  plan: Plan
  table: CheckedTable
  input: ImportInput
  draft: ImportDraft
}

/**
 * The one workbook that is being brought in, and what taking it in would do. Both are held in memory only, and let go of
 * with the document.
 */
export class Imports {
  readonly #session: Session
  #open: Open | null = null
  #shown: Shown | null = null

  constructor(session: Session) {
    this.#session = session
    session.events.subscribe('event', ({ type }) => {
      if (type === 'opened' || type === 'closed') this.close()
      // Another edition has other records under the same numbers of operations.
      if (type === 'reloaded') this.#shown = null
    })
  }

  /** Takes a workbook that was read as the one that is worked on. */
  take(name: string, book: Book): BookInfo {
    const id = randomUUID()
    const info = bookInfo(id, name, book)
    this.#open = { id, info, book, document: this.#session.document }
    this.#shown = null
    return info
  }

  close(): void {
    this.#open = null
    this.#shown = null
  }

  /** Rows of a sheet, to look at. */
  rows(id: string, sheet: number, from: number, count: number): ReturnType<typeof shownRows> {
    return shownRows(this.#sheet(this.#book(id), sheet), from, count)
  }

  /** How a table would be read: as it was the last time, or by its headers and what stands below them. */
  propose(
    file: OpenFile,
    { book, sheet, table, kind }: { book: string; sheet: number; table: TableRange; kind: ImportKind | null },
  ): Proposal {
    const source = this.#sheet(this.#book(book), sheet)
    return proposeTable(source, sheet, table, kind, (wanted, headers) => layoutFor(file, wanted, headers))
  }

  /** What a plan comes to; the newest one is the one that can be taken in. */
  check(file: OpenFile, today: IsoDate, book: string, plan: Plan): ImportPreview {
    const open = this.#book(book)
    const table = checkTable(this.#sheet(open, plan.sheet), plan, today)
    const { kind } = plan
    const input = { kind, plan, today, rows: table.parsed.rows, headers: headersByField(table.headers, plan) }
    const draft = draftImport(file, input)
    const token = randomUUID()
    this.#shown = { token, open, plan, table, input, draft }
    return {
      token,
      kind,
      counts: draft.counts,
      tally: draft.tally,
      questions: table.parsed.questions,
      unknownWords: table.parsed.unknownWords,
      lookups: draft.lookups,
      repeated: draft.outcomes.filter(({ faults }) =>
        faults.some((each) => 'fault' in each && each.fault === 'row.differs'),
      ).length,
      ...table.told,
    }
  }

  /** What becomes of the rows, one state or all. */
  outcome(
    token: string,
    state: RowState | null,
    from: number,
    count: number,
  ): { total: number; rows: RowOutcome[] } {
    const { outcomes } = this.#preview(token).draft
    const wanted = state === null ? outcomes : outcomes.filter((each) => each.state === state)
    return { total: wanted.length, rows: wanted.slice(from, from + count) }
  }

  /**
   * Makes what was shown, as one operation, and remembers how the workbook was read.
   * @param sender whom it came from, as the user calls them
   * @throws DrejebogError import.gone · import.changed
   */
  async commit(
    token: string,
    sender: string,
  ): Promise<{ operation: number | null } & Pick<ImportDraft, 'counts'>> {
    const { input, draft, plan, table } = this.#preview(token)
    const { n } = await this.#session.write(importLabel(input.kind), (file) => {
      commitImport(file, input, draft)
      const layout = layoutOf(plan, table)
      const headers = table.headers.map(headerKey)
      rememberLayout(file, { kind: input.kind, sender, usedOn: input.today, headers, layout })
    })
    reached('import:committed')
    // What was shown is done; a second time it would be done again.
    this.#shown = null
    return { operation: n, counts: draft.counts }
  }

  /** The rejected rows in the sender's own layout. */
  rejected(token: string, columns: readonly number[], reasons: ReadonlyMap<number, string>): RejectedSheet {
    const { open, plan, table, draft } = this.#preview(token)
    const wanted = draft.outcomes.filter(({ state }) => state === 'rejected').map(({ n }) => n)
    return rejectedSheet(this.#sheet(open, plan.sheet), plan, table, { rows: wanted, columns, reasons })
  }

  /** @throws DrejebogError import.gone */
  #book(id: string): Open {
    if (this.#open?.id !== id || this.#open.document !== this.#session.open)
      throw new DrejebogError('import.gone')
    return this.#open
  }

  #sheet({ book }: Open, at: number): Sheet {
    const sheet = book.sheets[at]
    if (!sheet) throw new DrejebogError('import.gone')
    return sheet
  }

  #preview(token: string): Shown {
    if (this.#shown?.token !== token) throw new DrejebogError('import.gone')
    this.#book(this.#shown.open.id)
    return this.#shown
  }
}

/** What is remembered of a plan: headers, fields, answers and codes. Nothing that was typed about anybody. */
function layoutOf(plan: Plan, { headers, coded }: CheckedTable): Layout {
  const fields: Layout['fields'] = {}
  const answers: Layout['answers'] = {}
  headers.forEach((header, at) => {
    const key = headerKey(header)
    fields[key] = plan.columns[at] ?? null
    const given = plan.answers[at]
    if (given) answers[key] = given
  })
  const ofCodes = <T>(values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => coded.has(field)))
  return {
    fields,
    answers,
    words: ofCodes(plan.words),
    strategies: plan.strategies,
    constants: ofCodes(plan.constants),
  }
}
