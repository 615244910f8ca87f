/** The forms in which the words of other people's lists are compared and kept. None of these throws. */

/** Nothing to say of a cell: most of them share it. */
export const NO_FLAGS: readonly [] = []

/** Spaces of every width that come along from web pages, Word and accounting systems. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
/** Signs of no width. They never part two words, so they fall away. */
const NO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g
/** Whether a text can need any of that: most never do. */
const STRANGE = /[^\x20-\x7eæøåÆØÅéÉ]| {2}|^ | $/

/** One line of text as it is kept: NFC, single plain spaces, trimmed. */
export function oneLine(text: string): string {
  if (!STRANGE.test(text)) return text
  return text.replace(NO_WIDTH, '').normalize('NFC').replace(SPACES, ' ').trim()
}

const BREAK = /\r\n?|[\u2028\u2029\u0085]/g
/** Spaces of every width except line breaks. */
const INLINE_SPACES = /[^\S\n]+/g

/** Text of several lines as it is kept: like `oneLine`, line by line, without blank lines around it. */
export function manyLines(text: string): string {
  if (!STRANGE.test(text)) return text
  const lines = text.replace(NO_WIDTH, '').normalize('NFC').replace(BREAK, '\n').split('\n')
  return lines
    .map((line) => line.replace(INLINE_SPACES, ' ').trim())
    .join('\n')
    .trim()
}

const PLAIN: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', é: 'e', ü: 'u' }

/** What `comparable` and `headerKey` start from: one line in lower case without loose marks, æ ø å as ae oe aa. */
export function lettersOf(text: string): string {
  const low = oneLine(text).toLowerCase()
  if (!BEYOND_ASCII.test(low)) return low
  const plain = low.normalize('NFC').replace(/[æøåäöéü]/g, (letter) => PLAIN[letter] ?? letter)
  return oneLine(plain.replace(/\p{M}/gu, ''))
}

const BEYOND_ASCII = /[^ -~\n]/

/**
 * A word as it is matched: lower case, æ ø å as ae oe aa (so Århus = Aarhus), spaces of every width as one, signs of no
 * width, dots and a colon at the end away, and ` / ` as `/`. Giving it its own answer changes nothing.
 */
export function comparable(text: string): string {
  return lettersOf(text)
    .replace(/\./g, '')
    .replace(/ *\/ */g, '/')
    .replace(/ +/g, ' ')
    .replace(/[ :]+$/, '')
    .trimStart()
}

/** What people write where they have nothing to say. */
const EMPTY_WORDS = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '??',
  '???',
  'ukendt',
  'n/a',
  'ikke oplyst',
  'uoplyst',
  'ved ikke',
])

/** What one of them begins with: most cells do not. */
const EMPTY_BEGINNINGS = '-–—?uUnNiIvV'

/** Whether a tidied text stands for nothing. */
export function isEmptyWord(text: string): boolean {
  return text.length <= 12 && EMPTY_BEGINNINGS.includes(text.charAt(0)) && EMPTY_WORDS.has(comparable(text))
}

const maps = new WeakMap<object, ReadonlyMap<string, string>>()

/** The code of each word of a list, by the word in its comparable form. Built once a list. */
export function codesByWord(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const known = maps.get(words)
  if (known) return known
  const made = new Map<string, string>()
  for (const [code, spellings] of Object.entries(words))
    for (const spelling of spellings) made.set(comparable(spelling), code)
  maps.set(words, made)
  return made
}
