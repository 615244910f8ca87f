import { randomBytes } from 'node:crypto'

let last = 0
let sequence = 0

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
  const tail = randomBytes(8)
  tail[0] = ((tail[0] as number) & 0x3f) | 0x80
  const hex = tail.toString('hex')
  const counter = sequence.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${hex.slice(0, 4)}-${hex.slice(4)}`
}
