import { Tags } from './xml'

/** What a cell's style says of its value. */
export type Style = {
  /** The format of numbers; '' for General. */
  format: string
  /** What a number under that format is: a day (perhaps with a time), a time of day alone, or a number. */
  kind: 'number' | 'date' | 'time'
  /** Struck out, or written in red. */
  struck: boolean
}

export const PLAIN: Style = { format: '', kind: 'number', struck: false }

/** Formats that the files name by number only (ECMA-376, 18.8.30), those of other languages left out. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd-mm-yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'],
  [21, 'hh:mm:ss'],
  [22, 'dd-mm-yyyy hh:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]

/** The styles by the number that cells name them by. */
export function readStyles(xml: string): Style[] {
  const formats = new Map(BUILT_IN)
  for (const [from, to] of [
    [27, 36],
    [50, 58],
  ] as const)
    for (let id = from; id <= to; id++) formats.set(id, 'yyyy-mm-dd')
  const struckFonts: boolean[] = []
  const styles: Style[] = []
  const tags = new Tags(xml)
  let inside = ''
  while (tags.next()) {
    if (/^(fonts|cellXfs|cellStyleXfs|dxfs|numFmts)$/.test(tags.name)) inside = tags.closing ? '' : tags.name
    if (tags.closing) continue
    // Excel takes no longer ones.
    if (inside === 'numFmts' && tags.name === 'numFmt')
      formats.set(tags.int('numFmtId', -1), tags.text('formatCode').slice(0, 255))
    if (inside === 'fonts') readFont(tags, struckFonts)
    if (inside === 'cellXfs' && tags.name === 'xf') {
      const format = formats.get(tags.int('numFmtId', 0)) ?? ''
      const general = /^(general|standard|@)?$/i.test(format)
      const struck = struckFonts[tags.int('fontId', 0)] ?? false
      styles.push({ format: general ? '' : format, kind: general ? 'number' : kindOf(format), struck })
    }
  }
  return styles
}

function readFont(tags: Tags, struck: boolean[]): void {
  if (tags.name === 'font') struck.push(false)
  const off = tags.attribute('val')
  const strikes = tags.name === 'strike' && off !== '0' && off !== 'false'
  if (strikes || (tags.name === 'color' && isRed(tags))) struck[struck.length - 1] = true
}

function isRed(tags: Tags): boolean {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(tags.attribute('rgb') ?? '')
  if (!rgb) return /^(2|10)$/.test(tags.attribute('indexed') ?? '')
  const [red = 0, green = 0, blue = 0] = rgb.slice(1).map((part) => Number.parseInt(part, 16))
  return red >= 0xc0 && green <= 0x40 && blue <= 0x40
}

/** Of its first section, without what stands in it as text, as a colour, or as the name of a language. */
function kindOf(format: string): Style['kind'] {
  const bare = format.replace(/"[^"]*"?|\\.|[_*]./g, '').replace(/;.*$/s, '')
  // Hours, minutes or seconds that run on past the day are an amount of time.
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'number'
  const letters = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p|general|standard/gi, '')
    .toLowerCase()
  if (/[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'date'
  return /[hs]/.test(letters) ? 'time' : 'number'
}
