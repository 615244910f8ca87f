import type { Answers, QuestionCode } from '../../../db/rules/import/declaration'
import { ALL_WORDS } from '../../../db/rules/import/outcome'
import type { LookupAnswer, Plan } from '../../../db/rules/import/plan'
import { comparable } from '../../../db/rules/import/values'
import { i18n } from '../../app/i18n'

/** What can be answered to each question, in the order in which it is offered. A year is typed. */
export const CHOICES = {
  numbers: ['danish', 'english'],
  percents: ['percent', 'share'],
  serials: ['date', 'refuse'],
  negatives: ['negative', 'refuse'],
  ranges: ['minimum', 'maximum', 'refuse'],
  thousands: [true, false],
  fillDown: [true, false],
  year: [],
} as const satisfies { [C in QuestionCode]: readonly Answers[C][] }

/** Answers a question about a column of the sheet. */
export function withAnswer<C extends QuestionCode>(
  plan: Plan,
  column: number,
  code: C,
  answer: Answers[C],
): Plan {
  const at = String(column - plan.left)
  return { ...plan, answers: { ...plan.answers, [at]: { ...plan.answers[at], [code]: answer } } }
}

/** Says what an unknown word means: a code, null for nothing, undefined to ask again. */
export function withWord(plan: Plan, field: string, word: string, code: string | null | undefined): Plan {
  const { [comparable(word)]: _before, ...others } = plan.words[field] ?? {}
  const words = code === undefined ? others : { ...others, [comparable(word)]: code }
  return { ...plan, words: { ...plan.words, [field]: words } }
}

/** The code that was chosen for a word; undefined where none was. */
export function wordAnswer(plan: Plan, field: string, word: string): string | null | undefined {
  const words = plan.words[field] ?? {}
  const key = comparable(word)
  return Object.hasOwn(words, key) ? words[key] : undefined
}

/** Says which record a word stands for; undefined to ask again. */
export function withLookup(plan: Plan, field: string, word: string, answer: LookupAnswer | undefined): Plan {
  const key = lookupKey(word)
  const { [key]: _before, ...others } = plan.lookups[field] ?? {}
  const lookups = answer === undefined ? others : { ...others, [key]: answer }
  return { ...plan, lookups: { ...plan.lookups, [field]: lookups } }
}

/** The answer of a word's own to which record it stands for. */
export function ownLookupAnswer(plan: Plan, field: string, word: string): LookupAnswer | undefined {
  const answers = plan.lookups[field] ?? {}
  const key = lookupKey(word)
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}

function lookupKey(word: string): string {
  return word === ALL_WORDS ? ALL_WORDS : comparable(word)
}

/** Gives a field a value for all rows; an empty one takes it away. */
export function withConstant(plan: Plan, field: string, typed: string): Plan {
  const { [field]: _before, ...others } = plan.constants
  return { ...plan, constants: typed.trim() === '' ? others : { ...others, [field]: typed } }
}

/** The words of an answer. */
export function choiceWord(code: QuestionCode, choice: string | boolean): string {
  return i18n.t(`imports:values.question.${code}.${choice}` as 'imports:values.question.numbers.danish')
}
