import { randomFillSync } from 'node:crypto'

let last = 0
let sequence = 0

/** Random bytes for many ids at once: asking the system for each of them costs more than the rest of making one. */
const pool = Buffer.alloc(8 * 1024)
let used = pool.length

/** The last eight bytes of an id, each handed out once. */
function randomTail(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 8
  return pool.subarray(used - 8, used)
}

/**
 * A new UUIDv7: ordered by time, and within one millisecond by a counter, so that inserts append to their index.
 * @returns 36 characters, lower case
 */
export function newId(): string {
  const now = Date.now()
  if (now > last) {
    last = now
    sequence = 0
  } else if (++sequence > 0xfff) {
    last += 1
    sequence = 0
  }
  const time = last.toString(16).padStart(12, '0')
  const tail = randomTail()
  tail[0] = ((tail[0] as number) & 0x3f) | 0x80
  const hex = tail.toString('hex')
  const counter = sequence.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${hex.slice(0, 4)}-${hex.slice(4)}`
}
