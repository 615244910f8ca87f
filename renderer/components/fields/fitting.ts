import { fold, searchWords } from '../../../db/rules/text'
import type { Option } from './declaration'

/** An option with what finds it, folded once. */
export type FoldedOption = { option: Option; text: string }

export function foldedOptions(options: readonly Option[]): FoldedOption[] {
  return options.map((option) => ({
    option,
    text: fold([option.name, option.detail, option.search].filter(Boolean).join(' ')),
  }))
}

/**
 * The options that hold every word of what was typed: first those that begin with it as it was typed, or `match 1`
 * would offer another step of a scheme that has a 1 in its name.
 */
export function fittingOptions(options: readonly FoldedOption[], typed: string): FoldedOption[] {
  const words = searchWords(typed)
  const whole = fold(typed)
  const rank = (text: string) => (text.startsWith(whole) ? 0 : text.includes(whole) ? 1 : 2)
  return options
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort((a, b) => rank(a.text) - rank(b.text))
}
