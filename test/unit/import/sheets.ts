import type { Cell, Merge, Sheet } from '../../../db/rules/sheet'

/** A sheet of these rows; an empty one is missing from it, as it is when a workbook has been read. */
export function aSheet(rows: Cell[][], more: Partial<Sheet> = {}): Sheet {
  return {
    name: 'Ark1',
    hidden: false,
    rows: rows
      .map((cells, at) => ({ n: at + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    width: Math.max(0, ...rows.map((cells) => cells.length)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struckRows: [],
    cut: false,
    ...more,
  }
}

/** `merge('B1:C1')`, for columns up to Z. */
export function merge(reference: string): Merge {
  const [, from = 'A', top = '1', to = 'A', bottom = '1'] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference) ?? []
  const column = (letter: string) => letter.charCodeAt(0) - 64
  return { top: Number(top), left: column(from), bottom: Number(bottom), right: column(to) }
}
