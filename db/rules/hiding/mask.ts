/** Takes names and free texts out of whatever a procedure answers. */
import { isFreeColumn, isFreeText, isWording } from './fields'
import type { NameMatcher } from './names'

/** All that is known of the file for hiding. */
export type Known = {
  names: NameMatcher
  /** In the place of a free text. */
  hiddenText: string
  /** In the place of a person who has no local id any more. */
  somebody: string
  /** The local id of a participant, by id. */
  localIdOf(id: string): string | undefined
  /** Whether something is the name of a partner, a contact, an agreement, a goal …: those stay. */
  isPublicName(text: string): boolean
  /** Whether somebody has written exactly this as a free text, whatever field it comes in. */
  isWritten(text: string): boolean
}

type Plain = Record<string, unknown>

/** Ids stand for records, and days and keys for themselves. */
const NO_TEXT = /^(id|ids|ref|key|token|table|column|field)$|(Id|Ids|On)$/
/** A key of an answer that is a word of the program. */
const OWN_KEY = /^[a-z_][A-Za-z0-9_.]*$/

/** What a key tells of what stands under it. */
type Telling = { own: boolean; noText: boolean; free: boolean; ruled: boolean }

/** The keys for which the record around them has a rule. */
const RULED: ReadonlySet<string> = new Set([
  ...['name', 'participantName', 'before', 'after', 'text', 'subject', 'detail'],
])
const tellings = new Map<string, Telling>()
/** The program has some hundred of its own; what others bring along is not kept. */
const MOST_KEYS = 5_000

function tellingOf(key: string): Telling {
  const known = tellings.get(key)
  if (known !== undefined) return known
  const telling = {
    ...{ own: OWN_KEY.test(key), noText: NO_TEXT.test(key) },
    ...{ free: isFreeText(key), ruled: RULED.has(key) },
  }
  if (tellings.size < MOST_KEYS) tellings.set(key, telling)
  return telling
}

/**
 * A file cannot be looked into.
 * @throws when an answer holds one: whoever hands it out says that it was made of hidden answers
 */
export class UnseenFile extends Error {}

/**
 * An answer without names and free texts. Whatever has no rule of its own goes by the name of its field, and a name is
 * found in every text.
 * @param passes whether a file may be handed out
 */
export function masked<T>(answer: T, known: Known, passes: (file: Blob) => boolean): T {
  return new Mask(known, passes).value(answer, '', null, null) as T
}

/** A text without names; what is written freely cannot be told from it alone. */
export function withoutNames<T>(value: T, { names }: Pick<Known, 'names'>): T {
  if (typeof value === 'string') return names.replace(value) as T
  if (Array.isArray(value)) return value.map((each) => withoutNames(each, { names })) as T
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutNames(each, { names })]),
  ) as T
}

class Mask {
  readonly #known: Known
  readonly #passes: (file: Blob) => boolean

  constructor(known: Known, passes: (file: Blob) => boolean) {
    this.#known = known
    this.#passes = passes
  }

  /** @param table whose columns the fields of a change are */
  value(value: unknown, key: string, owner: Plain | null, table: string | null): unknown {
    if (typeof value === 'string') return this.#text(value, key, owner, table)
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((each) => this.value(each, key, owner, table))
    if (value instanceof Blob) {
      if (!this.#passes(value)) throw new UnseenFile()
      return value
    }
    if (value instanceof Map)
      return new Map(
        [...value].map(([each, held]) => [
          this.value(each, '', null, null),
          this.value(held, key, null, table),
        ]),
      )
    if (value instanceof Set) return new Set([...value].map((each) => this.value(each, key, owner, table)))
    return isPlain(value) ? this.#record(value, table) : value
  }

  #record(record: Plain, table: string | null): Plain {
    // The changes of a record name its table; their fields stand below.
    const of = typeof record.table === 'string' ? record.table : table
    // A copy keeps its shape, and most of what stands in it stays.
    const out: Plain = { ...record }
    for (const key of Object.keys(record)) {
      const held = record[key]
      if (held !== null && (typeof held === 'string' || typeof held === 'object'))
        out[key] = this.value(held, key, record, of)
      if (!tellingOf(key).own) this.#rename(out, key)
    }
    return out
  }

  /** A name may be a key as well. */
  #rename(record: Plain, key: string): void {
    const shown = this.#known.names.replace(key)
    if (shown === key) return
    record[shown] = record[key]
    delete record[key]
  }

  #text(text: string, key: string, owner: Plain | null, table: string | null): string {
    const { names, hiddenText } = this.#known
    const telling = tellingOf(key)
    if (text === '' || telling.noText) return text
    const ruled = owner !== null && telling.ruled ? this.#ruled(text, key, owner, table) : null
    if (ruled !== null) return ruled
    // What is to be done and what is new come under one field with names of partners and agreements.
    if (telling.free) return key === 'text' && this.#isPublic(text) ? names.replace(text) : hiddenText
    const shown = names.replace(text)
    // Under whatever name: several words that somebody wrote as a free text are one.
    return text.includes(' ') && this.#known.isWritten(text) && !this.#isPublic(text) ? hiddenText : shown
  }

  /** What the record around a text says of it; null where it says nothing. */
  #ruled(text: string, key: string, owner: Plain, table: string | null): string | null {
    const { names, hiddenText, somebody, localIdOf } = this.#known
    // Two of the same name are told apart by the record itself.
    if ((key === 'name' || key === 'participantName') && typeof owner.localId === 'string')
      return owner.localId
    if (typeof owner.field === 'string' && (key === 'before' || key === 'after' || key === 'text'))
      return isFreeColumn(table, owner.field) ? hiddenText : names.replace(text)
    if (key === 'subject' && table === 'next_step' && !this.#isPublic(text)) return hiddenText
    if (key === 'name' && 'foundIn' in owner && (owner.kind === 'interaction' || owner.kind === 'nextStep'))
      return hiddenText
    if (key === 'text' && isWording(owner)) return names.replace(text)
    // A record behind a figure, perhaps as it was said long ago, when the log knew more than it does now.
    if ('amount' in owner && typeof owner.id === 'string') {
      if (owner.table === 'participant' && key === 'name') return localIdOf(owner.id) ?? somebody
      if (owner.table === 'placement' && key === 'name' && !this.#isPublic(text)) return somebody
      if (owner.table === 'organisation' && key === 'detail' && !this.#isPublic(text)) return hiddenText
    }
    return null
  }

  /** A name that stays, or several of them: `Nordstjernen: Aftalen`. What is a person's name becomes a local id. */
  #isPublic(text: string): boolean {
    const { isPublicName, names } = this.#known
    const stays = (part: string) => isPublicName(part) || names.isName(part)
    return stays(text) || (text.includes(': ') && text.split(': ').every(stays))
  }
}

function isPlain(value: unknown): value is Plain {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
