import { DrejebogError } from '../../../db/errors'

/**
 * Goes through XML from tag to tag, without building a tree. It knows names without their prefixes, so `<x:row>` is a
 * `row`. A document type is refused: no workbook has one, and what it declares can unfold without end.
 */
export class Tags {
  readonly xml: string
  /** Of the tag it stands at: the name without prefix. */
  name = ''
  closing = false
  /** `<v/>`, which has no closing tag of its own. */
  empty = false
  /** Where the tag begins, where its attributes are, and where what follows it begins. */
  at = 0
  attributesFrom = 0
  attributesTo = 0
  end = 0

  constructor(xml: string, from = 0) {
    this.xml = xml
    this.end = from
  }

  /**
   * @returns false at the end
   * @throws DrejebogError excel.damaged for a tag without end, and for a document type
   */
  next(): boolean {
    const { xml } = this
    for (;;) {
      const at = xml.indexOf('<', this.end)
      if (at < 0) return false
      const sign = xml.charCodeAt(at + 1)
      if (sign === 0x21 || sign === 0x3f) {
        this.end = behindAside(xml, at)
        continue
      }
      this.at = at
      this.closing = sign === 0x2f
      this.#readTag(this.closing ? at + 2 : at + 1)
      return true
    }
  }

  #readTag(from: number): void {
    const { xml } = this
    let nameFrom = from
    let i = from
    for (; i < xml.length; i++) {
      const code = xml.charCodeAt(i)
      if (code === 0x3a) nameFrom = i + 1
      // A blank, "/" or ">".
      else if (code <= 0x20 || code === 0x2f || code === 0x3e) break
    }
    this.name = xml.slice(nameFrom, i)
    this.attributesFrom = i
    const end = endOfTag(xml, i)
    this.empty = xml.charCodeAt(end - 1) === 0x2f
    this.attributesTo = this.empty ? end - 1 : end
    this.end = end + 1
  }

  /** The attribute of that name, whatever prefix it has; its entities are still in it. */
  attribute(name: string): string | null {
    const { xml, attributesTo } = this
    let i = this.attributesFrom
    while (i < attributesTo) {
      let code = xml.charCodeAt(i)
      if (code <= 0x20) {
        i++
        continue
      }
      let nameFrom = i
      for (; i < attributesTo; i++) {
        code = xml.charCodeAt(i)
        if (code === 0x3a) nameFrom = i + 1
        else if (code === 0x3d || code <= 0x20) break
      }
      const nameTo = i
      while (i < attributesTo && xml.charCodeAt(i) !== 0x22 && xml.charCodeAt(i) !== 0x27) i++
      if (i >= attributesTo) return null
      const valueTo = xml.indexOf(String.fromCharCode(xml.charCodeAt(i)), i + 1)
      if (valueTo < 0 || valueTo > attributesTo) return null
      if (nameTo - nameFrom === name.length && xml.startsWith(name, nameFrom))
        return xml.slice(i + 1, valueTo)
      i = valueTo + 1
    }
    return null
  }

  /** The attribute with its entities resolved; '' if there is none. */
  text(name: string): string {
    return decodeXml(this.attribute(name) ?? '')
  }

  /** A whole number of an attribute; `otherwise` if it is none. */
  int(name: string, otherwise: number): number {
    const value = this.attribute(name)
    return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : otherwise
  }

  /** A truth of an attribute: the format writes `1` or `true`. */
  flag(name: string): boolean {
    const value = this.attribute(name)
    return value === '1' || value === 'true' || value === 'on'
  }

  /** What stands in the element up to its closing tag or the next tag, still escaped. */
  content(): string {
    if (this.empty) return ''
    const { xml, end } = this
    let next = xml.indexOf('<', end)
    if (next < 0) throw new DrejebogError('excel.damaged')
    if (xml.charCodeAt(next + 1) !== 0x21) return xml.slice(end, next)
    let text = ''
    let from = end
    while (xml.charCodeAt(next + 1) === 0x21) {
      const behind = behindAside(xml, next)
      text += xml.slice(from, next)
      if (xml.startsWith('<![CDATA[', next)) text += escapeXml(xml.slice(next + 9, behind - 3))
      from = behind
      next = xml.indexOf('<', behind)
      if (next < 0) throw new DrejebogError('excel.damaged')
    }
    return text + xml.slice(from, next)
  }
}

/** Comments, processing instructions and raw text lie between the tags. */
function behindAside(xml: string, at: number): number {
  const ends = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml[at + 1] === '?'
        ? '?>'
        : null
  const end = ends === null ? -1 : xml.indexOf(ends, at + 2)
  if (ends === null || end < 0) throw new DrejebogError('excel.damaged')
  return end + ends.length
}

/** Where the tag's ">" is: one within a value of an attribute does not end it. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i
    else if (code === 0x22 || code === 0x27) quote = code
  }
  throw new DrejebogError('excel.damaged')
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Resolves the entities that XML itself has; any other is left as it stands. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The text of a part in whichever encoding it was written. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(120, bytes.byteLength)).toString('latin1')
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase()
  if (named !== undefined && /^(iso-8859-|windows-)/.test(named)) {
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // An encoding that nobody knows: the format is UTF-8 wherever nothing else is said.
    }
  }
  return new TextDecoder('utf-8').decode(bytes)
}
