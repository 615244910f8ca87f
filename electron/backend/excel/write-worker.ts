import { parentPort } from 'node:worker_threads'
import { makeBook } from './make-book'
import type { Value, WorkbookSpec } from './workbook-spec'

/** What the thread is sent: the workbook without its rows, then the rows in blocks, then that it has them all. */
export type ToWriter =
  | { type: 'book'; spec: WorkbookSpec }
  | { type: 'rows'; sheet: number; rows: Value[][] }
  | { type: 'all' }

/** What it answers with: the bytes, or nothing where they could not be made. */
export type FromWriter = { bytes: Uint8Array } | { failed: string }

let book: WorkbookSpec = { title: '', sheets: [] }

parentPort?.on('message', (message: ToWriter) => {
  switch (message.type) {
    case 'book':
      book = message.spec
      break
    case 'rows': {
      const sheet = book.sheets[message.sheet]
      if (sheet?.kind === 'table') for (const row of message.rows) sheet.rows.push(row)
      break
    }
    case 'all':
      makeBook(book).then(
        (bytes) => parentPort?.postMessage({ bytes } satisfies FromWriter, [bytes.buffer as ArrayBuffer]),
        (error: unknown) => parentPort?.postMessage({ failed: String(error) } satisfies FromWriter),
      )
  }
})
