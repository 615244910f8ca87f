import type { ParseKeys, TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { da } from '../app/i18n/da'

type Areas = (keyof typeof da)[]

/** A text of the window by its key, such as `fields:organisation.name`: how a declaration names what it shows. */
export type Word = Extract<ParseKeys<Areas>, `${string}:${string}`>

/** Gives the text behind a key of any area, with its area in front. */
export type T = TFunction<Areas>

/** A text that a declaration made for one record gives with that record's own words in it, such as its day. */
export type OwnWords = (t: T) => string

/** The words of the whole window, in its language. */
export function useT(): T {
  return useTranslation().t
}

/** The text behind a declared key. It takes no parameters: what needs them is a function. */
export function say(t: T, word: Word | OwnWords): string {
  if (typeof word === 'function') return word(t)
  // The keys are checked where they are declared; all of them together are too many for t's own type.
  return t(word as 'common:saved')
}
