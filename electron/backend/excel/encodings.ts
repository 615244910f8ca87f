import type { Encoding } from '../../../db/rules/sheet'

/** In the order in which they are thought of: what Danish programs have written since the eighties. */
const LADDER = ['utf-8', 'windows-1252', 'macintosh', 'cp865', 'cp850'] as const satisfies Encoding[]

/** What the bytes from 128 on stand for in the encodings of DOS, which the platform does not know. */
const DOS: Readonly<Record<'cp865' | 'cp850', string>> = {
  cp865:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
}

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'cp865' && encoding !== 'cp850') return new TextDecoder(encoding).decode(bytes)
  const upper = DOS[encoding]
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return ascii.replace(/[\x80-\xff]/g, (sign) => upper[sign.charCodeAt(0) - 128] ?? sign)
}

/** How much of a file is looked at to judge its encoding. */
const LOOKED_AT = 256 * 1024

/**
 * Finds out how a text file was written: by its mark, by the zeros of UTF-16, by being nothing but UTF-8, and otherwise
 * by which encoding makes words with Danish letters of it.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = zeroPlaces(bytes)
  if (zeros !== null) return zeros
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // At least one sign was written in some other way.
  }
  const telling = beyondAscii(bytes)
  return LADDER.map((encoding) => ({ encoding, score: score(decode(telling, encoding)) })).reduce(
    (best, each) => (each.score > best.score ? each : best),
  ).encoding
}

/** The encodings that may be chosen instead: none where all of them say the same. */
export function otherEncodings(bytes: Uint8Array, used: Encoding): Encoding[] {
  if (!bytes.some((byte) => byte > 127)) return []
  return LADDER.filter((encoding) => encoding !== used)
}

function zeroPlaces(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4_096)
  let [even, odd] = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1
    if (byte === 0 && at % 2 === 1) odd += 1
  })
  const many = head.length / 8
  if (odd > many && odd > even * 4) return 'utf-16le'
  return even > many && even > odd * 4 ? 'utf-16be' : null
}

/** The words in which something beyond ASCII stands, so that a large file is judged by all of them. */
function beyondAscii(bytes: Uint8Array): Uint8Array {
  const words: Uint8Array[] = []
  let size = 0
  let from = 0
  let tells = false
  for (let at = 0; at <= bytes.length && size < LOOKED_AT; at++) {
    const byte = bytes[at] ?? 0x20
    if (byte > 127) tells = true
    if (byte > 0x40) continue
    if (tells) {
      words.push(bytes.subarray(from, at + 1))
      size += at + 1 - from
    }
    from = at + 1
    tells = false
  }
  return Buffer.concat(words)
}

/** How much like Danish a text looks. */
function score(text: string): number {
  let sum = 0
  for (const [word] of text.matchAll(/[A-Za-z\u0080-\uffff]+/g)) {
    for (let at = 0; at < word.length; at++) {
      const sign = word[at] as string
      if (sign <= '\x7f') continue
      const small = /[a-zæøå]/
      const inner = small.test(word[at - 1] ?? '') || small.test(word[at + 1] ?? '')
      // A capital behind a small letter is what a wrong encoding makes of it.
      if (/[æøå]/.test(sign)) sum += inner ? 6 : 3
      else if (/[ÆØÅ]/.test(sign)) sum += small.test(word[at - 1] ?? '') ? -2 : 5
      else if (/[éèüöäëÉÜÖÄ´–’”“§½°€\xa0]/.test(sign)) sum += 1
      else sum -= /\p{L}/u.test(sign) ? 2 : 4
    }
  }
  return sum
}
