import { DrejebogError } from '../../../db/errors'

/** What a file is by its first bytes, whatever its name says. */
export type Sniffed = 'zip' | 'text'

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
]

/**
 * @throws DrejebogError excel.empty, excel.encrypted, excel.oldFormat, excel.html, excel.otherKind, and
 * excel.damaged for what was a workbook once
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new DrejebogError('excel.empty')
  if (starts(bytes, [0x50, 0x4b])) {
    if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
    // An archive without anything in it, or a part of one that was cut into several.
    if (bytes[2] !== undefined && bytes[2] < 9) throw new DrejebogError('excel.damaged')
  }
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new DrejebogError(compoundKind(bytes))
  // A workbook of before 1997 has no container around it.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0)
    throw new DrejebogError('excel.oldFormat')
  if (SIGNATURES.some((signature) => starts(bytes, signature))) throw new DrejebogError('excel.otherKind')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096)).replaceAll('\0', '')
  const first = head.replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '').toLowerCase()
  if (first.startsWith('<')) refuseMarkup(first)
  return 'text'
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The old container holds .xls, an encrypted .xlsx, or something of another program. */
function compoundKind(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'excel.encrypted'
  return holds('Workbook') || holds('Book') ? 'excel.oldFormat' : 'excel.otherKind'
}

function refuseMarkup(head: string): void {
  // What Excel called "XML Spreadsheet 2003".
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    // Excel's own web pages name the same space, beside that of HTML.
    throw new DrejebogError(head.includes('<html') ? 'excel.html' : 'excel.oldFormat')
  }
  if (/<(!doctype html|html|head|body|meta|table|style|div|tr|td|br)\b/.test(head))
    throw new DrejebogError('excel.html')
  if (/^<(\?xml|!doctype|!--|svg)/.test(head)) throw new DrejebogError('excel.otherKind')
}
