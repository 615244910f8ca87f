/** Where the words of a query stand in a text as it was written, although they were found in its folded form. */
import { fold } from './text'

/** A part of a text, by UTF-16 positions; `end` is the first position after it. */
export type Span = { start: number; end: number }

/** A sign with the marks that belong to it, such as a and its ring. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu

/** A folded text, and for each of its signs the part of the original that it came from. */
function foldedSigns(text: string): { folded: string; from: Span[] } {
  let folded = ''
  const from: Span[] = []
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match
    const span = { start: match.index, end: match.index + cluster.length }
    // What is neither letter nor digit parts words, however much of it stands there.
    const signs = fold(cluster) || (folded.endsWith(' ') ? '' : ' ')
    folded += signs
    for (let n = 0; n < signs.length; n++) from.push(span)
  }
  return { folded, from }
}

/** Phones are found without their spaces. */
function withoutSpaces({ folded, from }: ReturnType<typeof foldedSigns>) {
  const kept = [...folded].flatMap((sign, at) => (sign === ' ' ? [] : [at]))
  return { folded: kept.map((at) => folded[at]).join(''), from: kept.map((at) => from[at] as Span) }
}

/**
 * The parts of a text in which words stand, in their order, overlapping ones joined.
 * @param words folded, as `searchWords` gives them
 */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const signs = foldedSigns(text)
  const found = words.flatMap((word) => {
    const spaced = occurrences(signs, word)
    return spaced.length > 0 || !/^\d+$/.test(word) ? spaced : occurrences(withoutSpaces(signs), word)
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const spans: Span[] = []
  for (const span of found) {
    const last = spans.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else spans.push({ ...span })
  }
  return spans
}

function occurrences({ folded, from }: { folded: string; from: Span[] }, word: string): Span[] {
  const spans: Span[] = []
  if (word === '') return spans
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const [first, last] = [from[at], from[at + word.length - 1]]
    if (first && last) spans.push({ start: first.start, end: last.end })
  }
  return spans
}

/** So much of a long text is shown on each side of what was found. */
const AROUND = 40

/**
 * A long text cut to what stands around the first of the words, on one line, with `…` where something was left out.
 * @param words folded
 */
export function snippet(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const [first] = spansOf(line, words)
  const from = first ? wordBoundary(line, first.start - AROUND, -1) : 0
  const to = wordBoundary(line, (first?.end ?? 0) + AROUND * 2, 1)
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}

/** The nearest space outwards, so that no word is cut; or the end of the text. */
function wordBoundary(text: string, at: number, way: 1 | -1): number {
  if (at <= 0) return 0
  if (at >= text.length) return text.length
  const space = way < 0 ? text.lastIndexOf(' ', at) : text.indexOf(' ', at)
  if (space < 0) return way < 0 ? 0 : text.length
  return space
}
