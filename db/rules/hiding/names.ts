/** Finds the names of people in texts and puts something else in their place, however many names there are. */

import { LABELS } from '../labels'
import { fold } from '../text'

/** A name, and what stands in its place. */
export type NameEntry = { name: string; shown: string }

export type NameMatcher = {
  /** The text with something else in the place of every name in it. */
  replace(text: string): string
  /** Whether the text is a name and nothing else. */
  isName(text: string): boolean
}

type Spelled = { folded: string; raw: string; start: number; end: number }
type Pattern = {
  words: readonly string[]
  shown: string
  /** As it is written: so short a name is found in the same letters only, or `AF` would be found in every "af". */
  exactly: string | null
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** A name of one word and at most so many letters is found only as it is written. */
const SHORT = 3
/** So many signs may stand between the words of a name: `Prøve, Anna`, `anna_prøve`. */
const MOST_BETWEEN = 3
/** Texts come again and again: areas, codes, days. */
const MOST_REMEMBERED = 50_000

/** Codes are words of the program, whoever may be called the same. */
const CODES: ReadonlySet<string> = new Set(Object.values(LABELS).flatMap((labels) => Object.keys(labels)))

/**
 * A matcher for names: whole words in whatever letters, also with a genitive -s, with the last word first, and with any
 * sign between the words. The longest name wins, and a local id is never taken for a name.
 */
export function nameMatcher(entries: Iterable<NameEntry>, localIds: ReadonlySet<string>): NameMatcher {
  const foldedWords = new Map<string, string>()
  const foldWord = (raw: string) => {
    const known = foldedWords.get(raw)
    if (known !== undefined) return known
    const folded = fold(raw)
    if (foldedWords.size < MOST_REMEMBERED) foldedWords.set(raw, folded)
    return folded
  }
  const spelled = (text: string): Spelled[] =>
    [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
      ...{ raw, folded: foldWord(raw), start: index, end: index + raw.length },
    }))
  const byFirst = new Map<string, Pattern[]>()
  const add = (pattern: Pattern) => {
    const [first = ''] = pattern.words
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [pattern])
    else if (!same.some(({ words }) => words.join(' ') === pattern.words.join(' '))) same.push(pattern)
  }
  for (const { name, shown } of entries) {
    const raw = spelled(name)
    const words = raw.map(({ folded }) => folded)
    if (!isFound(words)) continue
    const [only] = words.length === 1 ? raw : []
    add({ words, shown, exactly: only && only.folded.length <= SHORT ? only.raw : null })
    if (words.length > 1)
      add({ words: [words.at(-1) as string, ...words.slice(0, -1)], shown, exactly: null })
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length)

  const foundAt = (words: readonly Spelled[], at: number) => {
    const first = (words[at] as Spelled).folded
    const patterns = byFirst.get(first) ?? []
    const bare = first.endsWith('s') ? (byFirst.get(first.slice(0, -1)) ?? []) : []
    for (const pattern of [...patterns, ...bare.filter((each) => each.words.length === 1)]) {
      const end = endOf(pattern, words, at)
      if (end !== null) return { pattern, end }
    }
    return null
  }

  const replaced = (text: string): string => {
    const words = spelled(text)
    let out = ''
    let from = 0
    for (let at = 0; at < words.length; ) {
      const found = foundAt(words, at)
      if (found === null) {
        at += 1
        continue
      }
      out += text.slice(from, (words[at] as Spelled).start) + found.pattern.shown
      from = found.end
      at += found.pattern.words.length
    }
    return from === 0 ? text : out + text.slice(from)
  }

  let remembered = new Map<string, string>()
  const replace = (text: string): string => {
    if (byFirst.size === 0 || localIds.has(text) || CODES.has(text)) return text
    const known = remembered.get(text)
    if (known !== undefined) return known
    const result = replaced(text)
    if (remembered.size >= MOST_REMEMBERED) remembered = new Map()
    remembered.set(text, result)
    return result
  }
  const isName = (text: string): boolean => {
    const words = spelled(text)
    const found = words.length === 0 ? null : foundAt(words, 0)
    return found !== null && found.pattern.words.length === words.length
  }
  return { replace, isName }
}

/** A number or a single letter is nobody's name, and would be found everywhere. */
function isFound(words: readonly string[]): boolean {
  const text = words.join('')
  return /\p{L}/u.test(text) && text.length > 1
}

/** Where a pattern that begins at a word ends in the text; null where it does not stand there. */
function endOf(pattern: Pattern, words: readonly Spelled[], at: number): number | null {
  const last = pattern.words.length - 1
  for (const [step, wanted] of pattern.words.entries()) {
    const word = words[at + step]
    if (word === undefined) return null
    if (step > 0 && word.start - (words[at + step - 1] as Spelled).end > MOST_BETWEEN) return null
    if (pattern.exactly !== null && word.raw !== pattern.exactly && word.raw !== `${pattern.exactly}s`)
      return null
    if (word.folded === wanted) {
      if (step === last) return word.end
      continue
    }
    if (step === last && word.folded === `${wanted}s`) return word.end - 1
    return null
  }
  return null
}
