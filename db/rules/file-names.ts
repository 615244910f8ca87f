/** Names of files as users give them, from any computer, made safe for a disk. None of these throws. */

/** What Windows forbids in a name, what it could take for a folder, and signs that turn a name's direction round. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i
/** A disk takes 255 bytes. */
const MOST_BYTES = 200

/** The ending of a name with its dot, in lower case: `.pdf`; empty where there is none. */
export function endingOf(name: string): string {
  return /[^.](\.[\p{L}\p{N}]{1,10})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

/** A name for a file that is saved: never a path, and nothing that a disk refuses; æ, ø and å stay. */
export function savedName(name: string, otherwise: string): string {
  const ending = endingOf(name)
  const plain = name
    .toWellFormed()
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (plain === '' || /^-+$/.test(plain)) return otherwise
  const short = shortened(plain, ending)
  return RESERVED.test(short) ? `_${short}` : short
}

/** A new name for a file, with the old one's ending if it has lost it: without, no program would know the file. */
export function keepEnding(name: string, old: string): string {
  const ending = endingOf(old)
  return ending === '' || endingOf(name) === ending ? name : `${name}${ending}`
}

function shortened(name: string, ending: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  if (bytes(name) <= MOST_BYTES) return name
  const letters = [...name.slice(0, name.length - ending.length)]
  while (bytes(letters.join('') + ending) > MOST_BYTES) letters.pop()
  return letters.join('') + ending
}
