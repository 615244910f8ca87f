/** Reads delimited text back, as a spreadsheet does: quotes around, doubled inside. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        at += text[at] === '"' ? 1 : 0
        cell += text[at++]
      }
      at++
    } else {
      while (at < text.length && text[at] !== separator && !text.startsWith('\r\n', at)) cell += text[at++]
    }
    cells.push(cell)
    if (text[at] === separator) {
      at++
      continue
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`Broken table at ${at}`)
    at += 2
    rows.push(cells)
    cells = []
  }
  return rows
}

/** The cells of a file, as Danish Excel has them. */
export const csvCells = (text: string) => cellsOf(text.replace(/^\ufeff/, ''), ';')
/** The cells of what was copied, as they are pasted. */
export const tsvCells = (text: string) => cellsOf(text, '\t')

/** Signs that can begin a formula. */
export const PREFIXES = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\u2212']
/** Where such a sign can stand and still begin one. */
export const POSITIONS: [string, (prefix: string) => string][] = [
  ['first', (p) => `${p}cmd|' /C calc'!A1`],
  ['alone', (p) => p],
  ['behind spaces', (p) => `  \u00a0${p}1+1`],
  ['behind a double quote', (p) => `"${p}1+1`],
  ['behind an apostrophe', (p) => `'${p}1+1`],
  ['behind Danish quotes', (p) => `”${p}1+1”`],
  ['behind a tab', (p) => `\t${p}1+1`],
  ['behind a line break', (p) => `\r\n${p}1+1`],
  ['behind a control sign', (p) => `\u0000\u001b${p}1+1`],
  ['behind an invisible sign', (p) => `\u200b\ufeff\u202e${p}1+1`],
]

/** The first sign that a spreadsheet could act on is one that makes it calculate. */
export function runs(cell: string): boolean {
  return /^[\s\p{C}"]*[=+\-@＝＋－＠\u2212]/u.test(cell) || /^[\t\r\n]/.test(cell)
}
