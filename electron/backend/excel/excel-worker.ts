import { parentPort, workerData } from 'node:worker_threads'
import { DrejebogError } from '../../../db/errors'
import type { SheetRow } from '../../../db/rules/sheet'
import { LIMITS } from './limits'
import { type Job, read, type Steps } from './read'
import type { Answer } from './read-book'

/** A thread that reads one file and hands its rows over block by block, each when the one before has been taken. */
const port = parentPort
if (!port) throw new Error('runs in a thread only')
const say = (answer: Answer) => port.postMessage(answer)

const steps: Steps = {
  at: (phase) => say({ kind: 'progress', progress: { phase, done: 0, total: null } }),
  rows: (done, total) => say({ kind: 'progress', progress: { phase: 'reading', done, total } }),
}

/** Rows in pieces that the other side can take in without a pause. */
function* blocks(rows: readonly SheetRow[]): Generator<SheetRow[]> {
  let block: SheetRow[] = []
  let [cells, signs] = [0, 0]
  for (const row of rows) {
    block.push(row)
    cells += row.cells.length
    for (const cell of row.cells) if (typeof cell === 'string') signs += cell.length
    if (block.length < LIMITS.blockRows && cells < LIMITS.blockCells && signs < LIMITS.blockSigns) continue
    yield block
    block = []
    cells = 0
    signs = 0
  }
  if (block.length > 0) yield block
}

async function run(): Promise<void> {
  const book = await read(workerData as Job, steps)
  const total = book.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  say({
    kind: 'book',
    book: { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) },
    total,
  })
  for (const [sheet, { rows }] of book.sheets.entries()) {
    for (const block of blocks(rows)) {
      const taken = new Promise((resolve) => port?.once('message', resolve))
      say({ kind: 'rows', sheet, rows: block })
      await taken
    }
  }
  say({ kind: 'end' })
}

run().catch((error: unknown) => {
  if (error instanceof DrejebogError) say({ kind: 'refused', code: error.code, data: error.data })
  else throw error
})
