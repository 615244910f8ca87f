import { expect } from 'vitest'

/** One way of doing a thing, timed alone; `before` makes it ready and is not timed. */
export type Way = { before?: () => Promise<void> | void; run: () => Promise<void> | void }

/**
 * Times two ways in turn, so that what the machine does meanwhile falls on both, and prints their ratio of medians.
 * @param limit the most the ratio may be; null = only told
 */
export async function compare(
  name: string,
  ours: Way,
  bare: Way,
  options: { limit: number | null; runs?: number },
): Promise<void> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  // The first round warms caches and compilers up.
  for (let round = 0; round <= (options.runs ?? 9); round++) {
    for (const [key, way] of [['ours', ours] as const, ['bare', bare] as const]) {
      await way.before?.()
      const start = performance.now()
      await way.run()
      if (round > 0) times[key].push(performance.now() - start)
    }
  }
  const [mine, base] = [median(times.ours), median(times.bare)]
  const ratio = mine / base
  const limit = options.limit === null ? '' : `, at most ${options.limit}`
  console.log(`${name}: ${ratio.toFixed(2)} × (${mine.toFixed(1)} ms against ${base.toFixed(1)} ms${limit})`)
  if (options.limit !== null) expect(ratio, name).toBeLessThanOrEqual(options.limit)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
