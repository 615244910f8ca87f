import type { ImportKind } from '../../../db/rules/import/concepts'
import type { BookInfo, ImportPreview } from '../../../db/rules/import/outcome'
import type { Plan, TableRange } from '../../../db/rules/import/plan'
import { comparable } from '../../../db/rules/import/values'
import type { Encoding } from '../../../db/rules/sheet'
import { client, queryClient } from '../../app/client'
import { refusalOf } from '../../app/errors'
import { i18n } from '../../app/i18n'
import { carriedOver } from './columns'
import { firstTable, tableCount } from './file'
import { changeImport, FRESH, importState, type Step } from './importStore'
import { imports } from './imports'

/** So many signs go along in a call. A spreadsheet says much more of its cells in HTML than they hold. */
const MOST_PASTED = 1_500_000

/** Stops what is being read; counts what is asked, so that a late answer to an older question is not taken. */
let reading: AbortController | null = null
let round = 0

/** Puts the import away for good, also at the backend, and begins with an empty page. */
export function putAway(): void {
  startOver()
  // A book that nobody let go of goes with the next one, or with the document.
  void imports.close().catch(() => undefined)
}

/** Nothing of an import stays behind when its document is closed, also of one that is just being read. */
export function forgetImport(): void {
  startOver()
  changeImport(FRESH)
}

/** Begins with an empty page; the sender's name stays. */
function startOver(error: unknown = null): void {
  reading?.abort()
  round += 1
  changeImport({ ...FRESH, sender: importState().sender, error })
}

/** Goes to a step. */
export function goToStep(step: Step): void {
  changeImport({ step })
}

/** Reads a file. @param encoding how its letters are read; null: the best guess */
export async function readFile(file: File, encoding: Encoding | null = null): Promise<void> {
  startOver()
  const mine = round
  const stop = new AbortController()
  reading = stop
  changeImport({
    source: { name: file.name, file },
    reading: { phase: 'opening', done: 0, total: null },
  })
  try {
    for await (const event of await imports.read({ file, encoding }, { signal: stop.signal })) {
      if (mine !== round) return
      if (event.type === 'read') await take(event.book, encoding !== null)
      else changeImport({ reading: event })
    }
  } catch (error) {
    if (mine === round) startOver(stop.signal.aborted ? null : error)
  }
}

/** Stops the reading of a file. Nothing of it is kept. */
export function stopReading(): void {
  startOver()
}

/** Reads rows that were copied in a spreadsheet. @param html what the spreadsheet said besides; null for plain text */
export async function readPaste(text: string, html: string | null): Promise<void> {
  // Very much is handed over as the text file that it is: a call takes less than a file.
  if (text.length > MOST_PASTED)
    return readFile(new File([text], `${i18n.t('imports:file.pasted')}.txt`, { type: 'text/plain' }))
  startOver()
  const mine = round
  changeImport({
    source: { name: i18n.t('imports:file.pasted'), file: null },
    reading: { phase: 'opening', done: 0, total: null },
  })
  try {
    const book = await imports.paste({ text, html: (html?.length ?? 0) > MOST_PASTED ? null : html })
    if (mine === round) await take(book, false)
  } catch (error) {
    if (mine === round) startOver(error)
  }
}

/** With one table and nothing to say of the file there is nothing to choose, so it goes on to the columns. */
async function take(book: BookInfo, stay: boolean): Promise<void> {
  const chosen = firstTable(book)
  changeImport({ reading: null, book, chosen, error: null })
  if (!chosen) return
  await propose(null)
  const plain = tableCount(book) === 1 && book.notes.length === 0 && (book.csv?.samples ?? []).length === 0
  const now = importState()
  if (plain && !stay && now.book === book && now.plan) goToStep('columns')
}

/** Chooses another table of the workbook. */
export async function chooseTable(sheet: number, table: number): Promise<void> {
  changeImport({ chosen: { sheet, table }, proposal: null, plan: null, preview: null, asked: {} })
  await propose(null)
}

/** Chooses what kind of list it is. What was chosen for the columns of another kind goes. */
export async function chooseKind(kind: ImportKind): Promise<void> {
  await propose(kind, undefined, importState().plan)
}

/** Says that the table is another part of the sheet, for instance that another row is its header. */
export async function chooseRange(range: TableRange): Promise<void> {
  const { proposal, plan } = importState()
  await propose(proposal?.kind ?? null, range, plan)
}

async function propose(
  kind: ImportKind | null,
  range?: TableRange,
  before: Plan | null = null,
): Promise<void> {
  const { book, chosen, plan } = importState()
  if (!book || !chosen) return
  const found = book.sheets[chosen.sheet]?.tables[chosen.table]
  const table = range ?? plan ?? found
  if (!table) return
  const mine = ++round
  changeImport({ checking: true, error: null })
  try {
    const { headerRows, firstRow, lastRow, left, right } = table
    const proposal = await imports.propose({
      ...{ book: book.id, sheet: chosen.sheet, kind },
      table: { headerRows, firstRow, lastRow, left, right },
    })
    if (mine !== round) return
    // A list that comes again is most likely from whom it came the last time.
    const sender = importState().sender || (proposal.remembered?.sender ?? '')
    changeImport({ proposal, plan: carriedOver(proposal.plan, before), asked: {}, sender })
    await check()
  } catch (error) {
    if (mine === round) failed(error)
  }
}

/** Changes how the table is read, and looks at what that does. */
export function changePlan(change: (plan: Plan) => Plan): void {
  const { plan } = importState()
  if (!plan) return
  changeImport({ plan: change(plan) })
  void check()
}

/** Set while the plan is being looked at; `again`: it has changed since. */
let running: Promise<void> | null = null
let again = false

/**
 * Looks at what the plan would do. A plan that changes meanwhile is looked at once more when that is done, however
 * often it has changed: a long list takes a second each time.
 */
export function check(): Promise<void> {
  again = true
  changeImport({ checking: true, error: null })
  running ??= checkUntilDone().finally(() => {
    running = null
  })
  return running
}

async function checkUntilDone(): Promise<void> {
  while (again) {
    again = false
    await checkOnce()
  }
}

async function checkOnce(): Promise<void> {
  const { book, proposal, plan } = importState()
  if (!book || !proposal || !plan) return changeImport({ checking: false })
  const mine = ++round
  try {
    const preview = await imports.check({ book: book.id, plan })
    if (mine === round && !again) changeImport({ preview, checking: false, asked: askedBy(preview) })
  } catch (error) {
    if (mine === round && !again) failed(error)
  }
}

/** The words that were asked about so far, and those of a new preview. */
function askedBy(preview: ImportPreview) {
  const asked = { ...importState().asked }
  for (const { field, word, count } of preview.unknownWords) {
    const known = asked[field] ?? []
    const others = known.filter((each) => comparable(each.word) !== comparable(word))
    if (others.length === known.length) asked[field] = [...known, { word, count }]
  }
  return asked
}

/** Takes in what the preview shows. */
export async function commit(): Promise<void> {
  const { preview, sender } = importState()
  if (!preview) return
  changeImport({ committing: true, error: null })
  try {
    const result = await imports.commit({ token: preview.token, sender: sender.trim() })
    round += 1
    changeImport({ committing: false, done: { ...result, undone: false, kept: [] } })
    void queryClient.invalidateQueries()
  } catch (error) {
    changeImport({ committing: false })
    // What was shown is gone where the document was loaded anew; the book may be there still.
    if (refusalOf(error).code === 'import.gone') await check()
    else failed(error)
  }
}

/** Takes the whole import back, and keeps what was changed since. */
export async function undoImport(): Promise<void> {
  const { done } = importState()
  if (!done || done.operation === null) return
  changeImport({ committing: true, error: null })
  try {
    const { kept } = await client.changes.undo({ n: done.operation })
    changeImport({ committing: false, done: { ...done, undone: true, kept } })
    void queryClient.invalidateQueries()
  } catch (error) {
    changeImport({ committing: false, error })
  }
}

/** A book that is gone can only be read anew; anything else leaves the import as it stands. */
function failed(error: unknown): void {
  if (refusalOf(error).code === 'import.gone') startOver(error)
  else changeImport({ checking: false, error })
}
