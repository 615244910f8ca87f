import { parseNumber } from '../../../db/rules/numbers'

/**
 * Figures as they are typed or come from Excel, with spaces, tabs or lines between: `20 20,5 21`.
 * @returns them in hundredths; null where one of them is none
 */
export function readCounts(text: string): number[] | null {
  const words = text.split(/[\s;]+/).filter((word) => word !== '')
  const counts = words.flatMap((word) => {
    const read = parseNumber(word)
    return read.ok && read.value !== null && read.value >= 0 ? [Math.round(read.value * 100)] : []
  })
  return counts.length === words.length ? counts : null
}
