/** Words that stand for records: found by id, CVR number or name, or by what the user has chosen once for all their rows. */
import type { LookupTarget } from '../../rules/import/declaration'
import { ALL_WORDS, type LookupQuestion } from '../../rules/import/outcome'
import type { LookupAnswer, Plan } from '../../rules/import/plan'
import { comparable } from '../../rules/import/values'
import type { RowDraft } from './draft'
import { spelling } from './spelling'

/** A record that a word can stand for. `keys` are further names for it, such as initials. */
export type Named = { id: string; name: string; detail: string; keys?: readonly string[] }

/** Candidates cost a look at every name, so only the first words get them; the rest can be searched for. */
const MOST_WITH_CANDIDATES = 300
const MOST_CANDIDATES = 8

type Options = {
  /** Another name for what the row means that is sure, such as a CVR number. */
  key?: string | null
  canCreate: boolean
  /** The row is about nothing without it. */
  required?: boolean
  /** Where nobody is found, a new one is made without asking. */
  createUnasked?: boolean
  /** Only some of them can be meant: the contacts of the row's organisation. */
  among?: (named: Named) => boolean
}

export type Found = { id: string } | 'create' | 'none' | 'fault'

/** What a kind of record is called, and by what it is found. */
export class NamedRecords {
  readonly #byKey = new Map<string, Named[]>()
  readonly #all: { named: Named; folded: string }[] = []

  constructor(records: Iterable<Named> = []) {
    for (const named of records) this.add(named)
  }

  add(named: Named): void {
    this.#all.push({ named, folded: spelling(named.name) })
    const keys = new Set([named.name, ...(named.keys ?? [])].map(spelling))
    for (const key of [...keys, named.id]) {
      if (key === '') continue
      const found = this.#byKey.get(key)
      if (found) found.push(named)
      else this.#byKey.set(key, [named])
    }
  }

  byName(word: string): readonly Named[] {
    return this.#byKey.get(spelling(word)) ?? this.#byKey.get(word) ?? []
  }

  byId(id: string): Named | undefined {
    return this.#byKey.get(id)?.[0]
  }

  /** Those whose name has the word in it, or the other way round. */
  like(word: string): Named[] {
    const folded = spelling(word)
    if (folded === '') return []
    const like = this.#all.filter(
      ({ folded: name }) => name.includes(folded) || (name.length > 3 && folded.includes(name)),
    )
    return like.slice(0, MOST_CANDIDATES).map(({ named }) => named)
  }
}

export class Lookups {
  readonly #answers: Plan['lookups']
  readonly #questions = new Map<string, LookupQuestion>()

  constructor(answers: Plan['lookups']) {
    this.#answers = answers
  }

  /** What the user chose for a word. */
  answer(field: string, word: string): LookupAnswer | undefined {
    const answers = Object.hasOwn(this.#answers, field) ? this.#answers[field] : undefined
    if (!answers) return undefined
    const key = comparable(word)
    if (Object.hasOwn(answers, key)) return answers[key]
    return Object.hasOwn(answers, ALL_WORDS) ? answers[ALL_WORDS] : undefined
  }

  /** Notes a word that is asked about, once for all its rows. */
  ask(question: Omit<LookupQuestion, 'count' | 'candidates'>, candidates: () => readonly Named[]): void {
    const key = questionKey(question.field, question.word)
    const known = this.#questions.get(key)
    if (known) {
      known.count += 1
      return
    }
    const shown = this.#questions.size < MOST_WITH_CANDIDATES ? candidates() : []
    this.#questions.set(key, {
      ...question,
      count: 1,
      candidates: shown.map(({ id, name, detail }) => ({ id, name, detail })),
    })
  }

  questions(): LookupQuestion[] {
    return [...this.#questions.values()]
  }

  /**
   * The record that a word stands for. What is not sure is asked about, and is a fault of the row until it is answered.
   */
  find(
    row: RowDraft,
    field: string,
    target: LookupTarget,
    word: string,
    records: NamedRecords,
    options: Options,
  ): Found {
    const { among, canCreate, required = false } = options
    const byKey = options.key ? records.byName(options.key).filter((each) => among?.(each) ?? true) : []
    const found = byKey.length === 1 ? byKey : records.byName(word).filter((each) => among?.(each) ?? true)
    const [only] = found
    if (only && found.length === 1) {
      // One that a row before has made for this very word.
      const asked = this.#questions.get(questionKey(field, word))
      if (asked) asked.count += 1
      return { id: only.id }
    }
    const answer = this.answer(field, word)
    const several = found.length > 1
    const unasked = !several && options.createUnasked === true
    this.ask({ field, target, word, several, canCreate, blocking: !unasked }, () =>
      several ? found : records.like(word).filter((each) => among?.(each) ?? true),
    )
    if (answer === undefined && unasked) return 'create'
    if (answer === undefined) {
      row.fault(field, several ? 'lookup.several' : 'lookup.unknown', word)
      return 'fault'
    }
    if (answer === 'create') return canCreate ? 'create' : this.#unknown(row, field, word)
    if (answer === 'leave') {
      if (!required) return 'none'
      row.fault(field, 'lookup.left', word)
      return 'fault'
    }
    return records.byId(answer.id) ? { id: answer.id } : this.#unknown(row, field, word)
  }

  #unknown(row: RowDraft, field: string, word: string): 'fault' {
    row.fault(field, 'lookup.unknown', word)
    return 'fault'
  }
}

function questionKey(field: string, word: string): string {
  return `${field} ${comparable(word)}`
}
