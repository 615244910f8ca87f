/** The most that is read of a file. What a file says about its own sizes is never trusted alone. */
export const LIMITS = {
  fileBytes: 25 * 1024 * 1024,
  entries: 2_000,
  /** All XML of a workbook together, unpacked. */
  xmlBytes: 150 * 1024 * 1024,
  /** How many times its packed size a part may unpack to; small parts may do as they like. */
  ratio: 200,
  ratioFloorBytes: 20 * 1024 * 1024,
  /** Signs in all cells together: one long text can stand in every cell, and is copied for each on its way. */
  signs: 100_000_000,
  merges: 30_000,
  rows: 100_000,
  columns: 200,
  milliseconds: 60_000,
  /** Of the reading thread: what it may hold on to before it is ended. */
  heapMegabytes: 1_024,
  /** Of rows that cross between threads in one go. */
  blockRows: 2_000,
  blockCells: 20_000,
  blockSigns: 1_000_000,
} as const

/** What a spreadsheet can have at all. */
export const SHEET_ROWS = 1_048_576
export const SHEET_COLUMNS = 16_384
