import Papa from 'papaparse'

const CANDIDATES = [';', '\t', ',', '|'] as const

/** Lines that are looked at. */
const LINES = 200

type Shape = { delimiter: string; columns: number; share: number }

/**
 * What separates the columns: the semicolon of Danish spreadsheets where it fits, since the comma stands in numbers
 * and in prose.
 * @returns null where nothing separates anything
 */
export function guessDelimiter(text: string): string | null {
  const shapes = CANDIDATES.map((delimiter) => shapeOf(text, delimiter))
  const fitting = shapes.filter(({ columns, share }) => columns > 1 && share >= 0.7)
  const [first] = fitting
  if (!first) {
    // Ragged lines: whatever makes several columns of most of them.
    const best = shapes.filter(({ columns }) => columns > 1).sort((a, b) => b.share - a.share)[0]
    return best?.delimiter ?? null
  }
  // Addresses of mail in one cell are separated by semicolons too: one that makes far more columns is the right one.
  const wide = fitting.find(({ columns }) => columns > first.columns * 2)
  return (wide ?? first).delimiter
}

function shapeOf(text: string, delimiter: string): Shape {
  const { data } = Papa.parse<string[]>(text.slice(0, 500_000), { delimiter, preview: LINES })
  const counts = new Map<number, number>()
  let filled = 0
  for (const cells of data) {
    if (cells.every((cell) => cell === '')) continue
    filled += 1
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { delimiter, columns, share: filled === 0 ? 0 : times / filled }
}
