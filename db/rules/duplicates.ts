/**
 * Which organisations may be the same one, entered twice: the same CVR number, or a like name at the same postcode.
 * It is a question to the user, never an answer.
 */
import { fold } from './text'

export type DuplicateReason = 'cvr' | 'name'

/** What of an organisation tells whether it may be another. */
export type Candidate = {
  id: string
  name: string
  cvr: string | null
  pNumber: string | null
  postcode: string | null
  parentId: string | null
}

/** Company forms say nothing about who it is, and are left out as often as not. */
const FORMS = /^(a s|as|aps|i s|is|ivs|p s|k s|ks|amba|smba|fmba|v|ved|og|i)$/
/** Names shorter than this are alike only when they are equal: one letter is too much of them. */
const SHORTEST_TYPO = 5

/** A name as it is compared: folded, without what stands in brackets, company forms and `og`; its words in order. */
function wordsOf(name: string): string[] {
  const folded = fold(name.replace(/\b([aipk])\s*\/\s*s\b/gi, '$1s'))
  return folded.split(' ').filter((word) => word !== '' && !FORMS.test(word))
}

/** Numbers tell units apart: `Afdeling 12` is never `Afdeling 13`. */
function numbersOf(words: readonly string[]): string {
  return words
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ')
}

type Name = { plain: string; sorted: string; numbers: string }

/** The window asks about the same names at every letter that is typed. */
const known = new Map<string, Name>()
const MOST_KNOWN = 50_000

function nameOf(name: string): Name {
  const before = known.get(name)
  if (before) return before
  const words = wordsOf(name)
  const made = { plain: words.join(''), sorted: [...words].sort().join(' '), numbers: numbersOf(words) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, made)
  return made
}

/** Whether one slip of the finger makes one text the other: a letter more, less or wrong, or two swapped. */
export function isOneTypo(a: string, b: string): boolean {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = (skip: number, from: number) => short.slice(from) === long.slice(skip)
  if (short.length < long.length) return rest(start + 1, start)
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start]
  return rest(start + 1, start + 1) || (swapped && rest(start + 2, start + 2))
}

function isLike(a: Name, b: Name): boolean {
  if (a.plain === '' || a.numbers !== b.numbers) return false
  if (a.plain === b.plain || a.sorted === b.sorted) return true
  return Math.min(a.plain.length, b.plain.length) >= SHORTEST_TYPO && isOneTypo(a.plain, b.plain)
}

/** Whether two names may be of one organisation, wherever it lies. */
export function areLikeNames(a: string, b: string): boolean {
  return isLike(nameOf(a), nameOf(b))
}

function reasonFor(a: Candidate, b: Candidate, nameA: Name, nameB: Name): DuplicateReason | null {
  // A unit is not its owner.
  if (a.parentId === b.id || b.parentId === a.id) return null
  const unitsOfOne = a.pNumber !== null && b.pNumber !== null && a.pNumber !== b.pNumber
  if (unitsOfOne) return null
  const equal = nameA.plain !== '' && nameA.plain === nameB.plain
  // Units of one owner share its number and are told apart by their names, which may be nearly alike.
  if (a.parentId !== null && a.parentId === b.parentId) return equal ? 'name' : null
  // Of two CVR numbers that differ each is somebody's own.
  if (a.cvr !== null && b.cvr !== null) return a.cvr === b.cvr ? 'cvr' : null
  if (a.postcode === null || b.postcode === null) return equal ? 'name' : null
  return a.postcode === b.postcode && isLike(nameA, nameB) ? 'name' : null
}

/** Why two organisations may be the same, or null. */
export function duplicateReason(a: Candidate, b: Candidate): DuplicateReason | null {
  return reasonFor(a, b, nameOf(a.name), nameOf(b.name))
}

export type DuplicatePair = { a: string; b: string; reason: DuplicateReason }

/**
 * All pairs that may be the same, each once, the smaller id first. Only those are compared that share a key, such as
 * a name with one letter left out, so that 10,000 organisations are not compared with each other.
 */
export function duplicatePairs(candidates: readonly Candidate[]): DuplicatePair[] {
  const names = candidates.map(({ name }) => nameOf(name))
  const pairs = new Map<number, DuplicatePair>()
  const compare = (first: number, second: number) => {
    const [one, other] = [candidates[first] as Candidate, candidates[second] as Candidate]
    const reason = reasonFor(one, other, names[first] as Name, names[second] as Name)
    if (!reason) return
    const key = Math.min(first, second) * candidates.length + Math.max(first, second)
    const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
    pairs.set(key, { a, b, reason })
  }
  compareSharingNames(candidates, names, compare)
  const byCvr = Map.groupBy(candidates.keys(), (at) => (candidates[at] as Candidate).cvr)
  for (const [cvr, sharing] of byCvr) if (cvr !== null) compareSharingCvr(candidates, sharing, compare)
  return [...pairs.values()]
}

type Compare = (first: number, second: number) => void

/** Places in the list stand beside the key in one number, so this is how many there can be. */
const MOST = 2 ** 20

/** Sorting numbers is many times faster than a map of a million texts. Keys that meet by chance are only compared. */
function compareSharingNames(
  candidates: readonly Candidate[],
  names: readonly Name[],
  compare: Compare,
): void {
  const keys = candidates.flatMap((candidate, at) =>
    [...keysOf(candidate, names[at] as Name)].map((key) => key * MOST + at),
  )
  const sorted = Float64Array.from(keys).sort()
  let from = 0
  for (let to = 1; to <= sorted.length; to++) {
    const key = Math.floor((sorted[from] as number) / MOST)
    if (to < sorted.length && Math.floor((sorted[to] as number) / MOST) === key) continue
    for (let first = from; first < to; first++)
      for (let second = first + 1; second < to; second++)
        compare((sorted[first] as number) % MOST, (sorted[second] as number) % MOST)
    from = to
  }
}

/** A municipality's units all share its number: those of one owner, or with P-numbers of their own, are passed over. */
function compareSharingCvr(candidates: readonly Candidate[], sharing: number[], compare: Compare): void {
  const of = (at: number) => candidates[at] as Candidate
  const byNumber = Map.groupBy(sharing, (at) => of(at).pNumber)
  const unnumbered = byNumber.get(null) ?? []
  const byOwner = Map.groupBy(sharing, (at) => of(at).parentId ?? at)
  for (const first of unnumbered)
    for (const siblings of byOwner.values()) {
      const owner = of(siblings[0] as number).parentId
      if (owner !== null && owner === of(first).parentId) continue
      for (const second of siblings)
        if (second > first || (second < first && of(second).pNumber !== null)) compare(first, second)
    }
  for (const [number, same] of byNumber)
    if (number !== null)
      for (const [n, first] of same.entries()) for (const second of same.slice(n + 1)) compare(first, second)
}

/** Any odd number spreads; this one is 32 bits wide. */
const SPREAD = 0x9e3779b1

function hashOf(text: string, seed = 7): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, SPREAD) + text.charCodeAt(at)) | 0
  return hash
}

/** Two whose names may be alike have at least one of these in common: numbers of 32 bits. */
function keysOf({ postcode }: Candidate, { plain, sorted, numbers }: Name): Set<number> {
  if (plain === '') return new Set()
  const keys = new Set([hashOf(`name ${plain}`) >>> 0])
  if (postcode === null) return keys
  const here = `${postcode} ${numbers} `
  keys.add(hashOf(`words ${here}${sorted}`) >>> 0)
  keys.add(hashOf(plain, hashOf(here)) >>> 0)
  // A slip of the finger leaves two names alike once the right letter is left out of each.
  for (const key of hashesWithoutOne(plain, hashOf(here))) keys.add(key >>> 0)
  return keys
}

/** For each letter of a text the same as `hashOf` of the text without it, without reading the text again. */
function hashesWithoutOne(text: string, seed: number): number[] {
  const keys: number[] = []
  // From the end: what follows the letter, and what the part before it is multiplied by.
  let after = 0
  let factor = 1
  const before = [seed]
  for (let at = 0; at < text.length; at++)
    before.push((Math.imul(before[at] as number, SPREAD) + text.charCodeAt(at)) | 0)
  for (let at = text.length - 1; at >= 0; at--) {
    keys.push((Math.imul(before[at] as number, factor) + after) | 0)
    after = (after + Math.imul(text.charCodeAt(at), factor)) | 0
    factor = Math.imul(factor, SPREAD)
  }
  return keys
}
