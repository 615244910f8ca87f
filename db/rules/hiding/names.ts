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

/** Names by their words, one below the other: so common surnames cost no more than rare ones. */
type Node = { below: Map<string, Node>; name: Ending | null }
type Ending = {
  shown: string
  /** As it is written: so short a name is found in the same letters only, or `AF` would be found in every "af". */
  exactly: string | null
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const PLAIN = /^[a-z0-9]+$/
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
    const folded = PLAIN.test(raw) ? raw : fold(raw)
    if (foldedWords.size < MOST_REMEMBERED) foldedWords.set(raw, folded)
    return folded
  }
  const spelled = (text: string): Spelled[] =>
    [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
      ...{ raw, folded: foldWord(raw), start: index, end: index + raw.length },
    }))
  const root: Node = { below: new Map(), name: null }
  const add = (words: readonly string[], name: Ending) => {
    let node = root
    for (const word of words) {
      const next: Node = node.below.get(word) ?? { below: new Map(), name: null }
      node.below.set(word, next)
      node = next
    }
    node.name ??= name
  }
  const turned: [string[], Ending][] = []
  for (const { name, shown } of entries) {
    const raw = spelled(name)
    const words = raw.map(({ folded }) => folded)
    if (!isFound(words)) continue
    const [only] = words.length === 1 ? raw : []
    add(words, { shown, exactly: only && only.folded.length <= SHORT ? only.raw : null })
    if (words.length > 1)
      turned.push([[words.at(-1) as string, ...words.slice(0, -1)], { shown, exactly: null }])
  }
  // A name as somebody bears it goes before another one that is turned around.
  for (const [words, name] of turned) add(words, name)

  const foundAt = (words: readonly Spelled[], at: number) => longest(root, words, at)

  const mayHold = (text: string): boolean => {
    for (const [word] of text.matchAll(WORD)) {
      const folded = foldWord(word)
      if (root.below.has(folded) || (folded.endsWith('s') && root.below.has(folded.slice(0, -1)))) return true
    }
    return false
  }

  const replaced = (text: string): string => {
    if (!mayHold(text)) return text
    const words = spelled(text)
    let out = ''
    let from = 0
    for (let at = 0; at < words.length; ) {
      const found = foundAt(words, at)
      if (found === null) {
        at += 1
        continue
      }
      out += text.slice(from, (words[at] as Spelled).start) + found.shown
      from = found.end
      at += found.words
    }
    return from === 0 ? text : out + text.slice(from)
  }

  let remembered = new Map<string, string>()
  const replace = (text: string): string => {
    if (root.below.size === 0 || localIds.has(text) || CODES.has(text)) return text
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
    return found !== null && found.words === words.length
  }
  return { replace, isName }
}

/** A number or a single letter is nobody's name, and would be found everywhere. */
function isFound(words: readonly string[]): boolean {
  const text = words.join('')
  return /\p{L}/u.test(text) && text.length > 1
}

/** The longest name that begins at a word. */
function longest(root: Node, words: readonly Spelled[], at: number) {
  let best: { shown: string; end: number; words: number } | null = null
  let node: Node | undefined = root
  for (let step = 0; node !== undefined; step++) {
    const word = words[at + step]
    const before = words[at + step - 1]
    if (word === undefined) break
    if (step > 0 && before !== undefined && word.start - before.end > MOST_BETWEEN) break
    const { folded, raw, end } = word
    const bare: Ending | null = folded.endsWith('s')
      ? (node.below.get(folded.slice(0, -1))?.name ?? null)
      : null
    if (bare && (bare.exactly === null || raw === `${bare.exactly}s`))
      best = { shown: bare.shown, end: end - 1, words: step + 1 }
    node = node.below.get(folded)
    const name: Ending | null = node?.name ?? null
    if (name && (name.exactly === null || raw === name.exactly))
      best = { shown: name.shown, end, words: step + 1 }
  }
  return best
}
