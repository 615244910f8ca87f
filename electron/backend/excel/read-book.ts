import { Worker } from 'node:worker_threads'
import { DrejebogError, type ErrorCode, type ErrorData } from '../../../db/errors'
import type { Book, Encoding, SheetRow } from '../../../db/rules/sheet'
import { LIMITS } from './limits'
import { type Job, type ReadProgress, read } from './read'

export type { ReadProgress } from './read'

/** What the reading thread says. */
export type Answer =
  | { kind: 'progress'; progress: ReadProgress }
  /** Everything but the rows, which follow; `total` is their number. */
  | { kind: 'book'; book: Book; total: number }
  | { kind: 'rows'; sheet: number; rows: SheetRow[] }
  | { kind: 'end' }
  | { kind: 'refused'; code: ErrorCode; data: ErrorData }

type Around = {
  /** Ends the reading with excel.stopped. */
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ReadProgress) => void) | undefined
}

export type BookSource = Around & {
  bytes: Uint8Array
  /** As the file is called; its ending is not trusted. */
  name: string
  /** Chosen by the user for a text file; guessed if there is none. */
  encoding?: Encoding | undefined
}

/** What a reading may cost. */
export type Bounds = { milliseconds: number; heapMegabytes: number }

/**
 * Reads a workbook or text file: every file gives a book or one coded error.
 * @param worker path of the built thread; null reads in this thread
 * @throws DrejebogError excel.*
 */
export function readBook(source: BookSource, worker: string | null, bounds: Bounds = LIMITS): Promise<Book> {
  const { bytes, name, encoding = null, ...around } = source
  return run({ kind: 'file', bytes, name, encoding }, around, worker, bounds)
}

/**
 * Reads what was copied in a spreadsheet, or text with columns.
 * @param worker path of the built thread; null reads in this thread
 * @throws DrejebogError excel.*
 */
export function readPaste(
  { text, html, ...around }: Around & { text: string; html: string | null },
  worker: string | null,
): Promise<Book> {
  return run({ kind: 'paste', text, html }, around, worker, LIMITS)
}

async function run(job: Job, around: Around, worker: string | null, bounds: Bounds): Promise<Book> {
  if (around.signal?.aborted) throw new DrejebogError('excel.stopped')
  return worker === null ? readHere(job, around, bounds) : readInThread(job, around, worker, bounds)
}

async function readHere(job: Job, { signal, onProgress }: Around, bounds: Bounds): Promise<Book> {
  const until = performance.now() + bounds.milliseconds
  const tell = async (progress: ReadProgress) => {
    onProgress?.(progress)
    // Lets in what may want to stop it.
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) throw new DrejebogError('excel.stopped')
    if (performance.now() > until) throw new DrejebogError('excel.tooSlow')
  }
  const book = await read(job, {
    at: (phase) => tell({ phase, done: 0, total: null }),
    rows: (done, total) => tell({ phase: 'reading', done, total }),
  })
  const total = book.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  await tell({ phase: 'rows', done: total, total })
  return book
}

function readInThread(job: Job, { signal, onProgress }: Around, path: string, bounds: Bounds): Promise<Book> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
    })
    const end = (outcome: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.removeAllListeners()
      // What it says while it is being ended is of no interest any more.
      worker.on('error', () => undefined)
      worker.terminate().then(outcome, outcome)
    }
    const refuse = (error: unknown) => end(() => reject(error))
    const stop = () => refuse(new DrejebogError('excel.stopped'))
    const timer = setTimeout(() => refuse(new DrejebogError('excel.tooSlow')), bounds.milliseconds)
    signal?.addEventListener('abort', stop, { once: true })

    let book: Book | null = null
    let [done, total] = [0, 0]
    worker.on('message', (answer: Answer) => {
      switch (answer.kind) {
        case 'progress':
          onProgress?.(answer.progress)
          break
        case 'book':
          book = answer.book
          total = answer.total
          break
        case 'rows':
          book?.sheets[answer.sheet]?.rows.push(...answer.rows)
          done += answer.rows.length
          onProgress?.({ phase: 'rows', done, total })
          worker.postMessage(null)
          break
        case 'refused':
          refuse(new DrejebogError(answer.code, answer.data))
          break
        case 'end': {
          const whole = book
          end(() => (whole ? resolve(whole) : reject(new DrejebogError('internal'))))
        }
      }
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new DrejebogError('excel.tooMuch', {}, { cause: error })
          : error,
      ),
    )
    worker.on('exit', () => refuse(new DrejebogError('internal')))
  })
}
