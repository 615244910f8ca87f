/** Which size the faults run in: `npm run faults` sets full, `npm test` does what fits in a few minutes. */
export const FULL = process.env.DREJEBOG_FAULTS === 'full'

/** @returns how many times a fault is tried in this run */
export function times(inTest: number, inFull: number): number {
  return FULL ? inFull : inTest
}

/** Random numbers that are the same in every run: a failure is found again by its seed. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** @returns from 0 up to, not with, 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @returns a whole number from 0 up to, not with, `below` */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }
}
