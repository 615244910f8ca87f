// Reads one file in the built thread and prints what came of it, and what it cost this process:
//   node read-measured.mjs <built thread> <file>
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

const [, , thread, file] = process.argv
const bytes = readFileSync(/** @type {string} */ (file))
const before = process.memoryUsage.rss()
let peak = before
// What the system remembers as the most begins with what the parent of this process had.
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss())
}
setInterval(look, 1)
const began = performance.now()
const workerData = { kind: 'file', bytes, name: 'liste.xlsx', encoding: null }
const worker = new Worker(/** @type {string} */ (thread), { workerData })
worker.on('message', (/** @type {{ kind: string, code?: string }} */ answer) => {
  if (answer.kind === 'rows') worker.postMessage(null)
  if (answer.kind !== 'refused' && answer.kind !== 'end') return
  const milliseconds = performance.now() - began
  look()
  console.log(JSON.stringify({ outcome: answer.code ?? 'read', milliseconds, grown: peak - before, peak }))
  process.exit()
})
