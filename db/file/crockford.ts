/** Crockford's base32: no I, L, O, U, and what is easily misread is read as what was meant. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** Multiplies by two in GF(32): with it one wrong character, or two swapped, always shows. */
function double(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1
}

/** The check character of one group; its place in the key is part of it, so that swapped groups show too. */
function checkOf(values: number[], place: number): number {
  // Doubled once more at the end: otherwise the last character and the check character could be swapped.
  return double(values.reduce((sum, value) => double(sum) ^ value, (place % 31) + 1))
}

/**
 * Writes bytes as groups of four characters and one check character: `3F8KA-…`.
 * @param bytes a multiple of 5 bytes, so that the groups come out even
 */
export function toGroups(bytes: Buffer): string[] {
  const values: number[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      values.push((held >> bits) & 31)
    }
  }
  const groups: string[] = []
  for (let at = 0; at < values.length; at += GROUP) {
    const part = values.slice(at, at + GROUP)
    groups.push([...part, checkOf(part, groups.length)].map((value) => ALPHABET[value]).join(''))
  }
  return groups
}

/** What was typed, as characters of the alphabet: spaces and hyphens fall away, O is 0, I and L are 1. */
export function normalise(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/**
 * Reads groups back.
 * @param length how many bytes are expected
 * @returns the bytes, or the numbers (from 1) of the groups that are mistyped; none named = too short or too long
 */
export function fromGroups(text: string, length: number): { bytes: Buffer } | { wrong: number[] } {
  const clean = normalise(text)
  const groups = clean.match(new RegExp(`.{1,${GROUP + 1}}`, 'g')) ?? []
  const wrong: number[] = []
  const values: number[] = []
  groups.forEach((group, place) => {
    const part = [...group].map((letter) => ALPHABET.indexOf(letter))
    const check = part.pop()
    if (part.length !== GROUP || part.includes(-1) || checkOf(part, place) !== check) wrong.push(place + 1)
    else values.push(...part)
  })
  if (wrong.length > 0) return { wrong }
  if (values.length * 5 !== length * 8) return { wrong: [] }
  const bytes = Buffer.alloc(length)
  values.forEach((value, index) => {
    for (let bit = 0; bit < 5; bit++) {
      const at = index * 5 + bit
      if (value & (16 >> bit)) bytes[at >> 3] = (bytes[at >> 3] as number) | (128 >> (at & 7))
    }
  })
  return { bytes }
}
