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

function nameOf(name: string): Name {
  const words = wordsOf(name)
  return { plain: words.join(''), sorted: [...words].sort().join(' '), numbers: numbersOf(words) }
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
  const byKey = new Map<string, number[]>()
  candidates.forEach((candidate, at) => {
    for (const key of keysOf(candidate, names[at] as Name)) {
      const sharing = byKey.get(key)
      if (sharing) sharing.push(at)
      else byKey.set(key, [at])
    }
  })
  const pairs = new Map<string, DuplicatePair>()
  for (const sharing of byKey.values())
    for (const [n, first] of sharing.entries())
      for (const second of sharing.slice(n + 1)) {
        const [one, other] = [candidates[first] as Candidate, candidates[second] as Candidate]
        const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
        const key = `${a} ${b}`
        if (pairs.has(key)) continue
        const reason = reasonFor(one, other, names[first] as Name, names[second] as Name)
        if (reason) pairs.set(key, { a, b, reason })
      }
  return [...pairs.values()]
}

/** Two that may be the same have at least one of these in common. */
function keysOf({ cvr, postcode }: Candidate, { plain, sorted, numbers }: Name): Set<string> {
  const keys = new Set<string>()
  if (cvr !== null) keys.add(`cvr ${cvr}`)
  if (plain === '') return keys
  keys.add(`name ${plain}`)
  if (postcode === null) return keys
  const here = `${postcode} ${numbers}`
  keys.add(`words ${here} ${sorted}`)
  // A slip of the finger leaves two names alike once the right letter is left out of each.
  keys.add(`typo ${here} ${plain}`)
  for (let at = 0; at < plain.length; at++)
    keys.add(`typo ${here} ${plain.slice(0, at)}${plain.slice(at + 1)}`)
  return keys
}
