import { dateParts } from '../../../db/rules/calendar'
import { formatDate } from '../../../db/rules/dates'
import { type GoalState, type Target, targetKind } from '../../../db/rules/goals'
import { formatNumber } from '../../../db/rules/numbers'
import type { T } from '../../components/word'
import type { GoalRow } from './goals'

/** What the words about a goal are made from. */
export type Standing = Pick<GoalRow, 'target' | 'value' | 'unknown' | 'state' | 'pace' | 'validTo'>

/** `mindst 25`, `10`, `højst 150`, `2-5`, `ikke målsat`. */
export function targetText(target: Target, t: T): string {
  return t(`goals:target.${targetKind(target)}`, {
    minimum: formatNumber(target.minimum ?? 0),
    maximum: formatNumber(target.maximum ?? 0),
  })
}

/** What follows the figure: `af mindst 25`, or `ikke målsat`. */
export function ofTarget(target: Target, t: T): string {
  const text = targetText(target, t)
  return targetKind(target) === 'none' ? text : t('goals:target.of', { target: text })
}

/** Whether some of it is known and some is not. */
export function isPartly({ value, unknown }: Pick<Standing, 'value' | 'unknown'>): boolean {
  return value !== null && unknown.length > 0
}

/**
 * The state that can be answered for. What is partly unknown may be more than it says: below is not certain then, nor
 * that a ceiling is kept.
 */
export function certainState(goal: Standing): GoalState {
  const { state, target } = goal
  if (!isPartly(goal)) return state
  const certain = state === 'above' || state === 'noTarget' || (state === 'met' && target.maximum === null)
  return certain ? state : 'unknown'
}

/** Under a month that is left, a rate for each month says nothing. */
const RATE_FROM = 1

/**
 * What is left to do: `7 mere inden 31. dec = 1,4 om måneden`, `fristen er passeret, 7 mangler`, `7 mere`; '' where
 * nothing is.
 * @param asOf ISO date: a deadline in its year is said without the year
 * @param language of the window
 */
export function paceText(goal: Standing, asOf: string, language: string, t: T): string {
  const { pace, validTo } = goal
  if (pace === null) return ''
  const number = formatNumber(pace.remaining)
  const partly = isPartly(goal)
  if (pace.late) return t(partly ? 'goals:pace.lateAtMost' : 'goals:pace.late', { number })
  const more = t(partly ? 'goals:pace.moreAtMost' : 'goals:pace.more', { number })
  if (validTo === null || pace.perMonth === null) return more
  const date = shortDate(validTo, asOf, language)
  if (pace.remaining / pace.perMonth <= RATE_FROM) return t('goals:pace.by', { more, date })
  // Something is left, so it is never 0.
  const rate = formatNumber(Math.max(0.1, Math.round(pace.perMonth * 10) / 10))
  return t('goals:pace.rate', { more, date, rate })
}

/** `31. dec`, with the year where it is another one. */
function shortDate(iso: string, asOf: string, language: string): string {
  const year = dateParts(iso)?.year
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(`${iso}T12:00:00Z`))
    .replace(/\.$/, '')
  return year === dateParts(asOf)?.year ? day : `${day} ${year}`
}

/** Why it is not known, since when, and who finds out; '' where all of it is known. */
export function unknownText(goal: Pick<Standing, 'value' | 'unknown'>, t: T): string {
  const [first, ...others] = goal.unknown
  if (!first) return ''
  const { because, name, on, ownerName } = first
  const reason =
    because === null ? t('goals:unknown.notStated') : t('goals:unknown.because', { reason: because })
  return [
    // Of what is wholly unknown there is only the goal itself to speak of.
    goal.value === null && others.length === 0 ? reason : t('goals:unknown.of', { name, text: reason }),
    on === null ? '' : formatDate(on),
    ownerName === null ? '' : t('goals:unknown.owner', { name: ownerName }),
    others.length === 0 ? '' : t('goals:unknown.others', { number: formatNumber(others.length) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What a part adds to its line: how much of it does not count, or is missing; '' where it is as it should be. */
export function partText({ over, under }: Pick<GoalRow, 'over' | 'under'>, part: GoalRow, t: T): string {
  const excess = over.find(({ id }) => id === part.id)?.excess
  if (excess !== undefined) return t('goals:part.notCounted', { number: formatNumber(excess) })
  if (!under.includes(part.id)) return ''
  return t('goals:part.missing', { number: formatNumber((part.target.minimum ?? 0) - (part.value ?? 0)) })
}

/** What is wrong inside a total, and what to do about it: a sentence each. */
export function warnings(goal: GoalRow, parts: readonly GoalRow[], t: T): string[] {
  const name = (id: string) => parts.find((part) => part.id === id)?.name ?? ''
  const over = goal.over.map(({ id, excess }) =>
    t('goals:warning.over', { name: name(id), number: formatNumber(excess) }),
  )
  // As long as the total itself is missing something, that says enough.
  const enough = goal.target.minimum === null || (goal.value ?? 0) >= goal.target.minimum
  const under = parts
    .filter((part) => enough && goal.under.includes(part.id) && part.value !== null)
    .map((part) =>
      t('goals:warning.under', {
        name: part.name,
        number: formatNumber((part.target.minimum ?? 0) - (part.value ?? 0)),
      }),
    )
  return [...over, ...under]
}

/** What a goal counts, as it stands at the foot: `aftalte pladser`, `enheder under aftaler`. */
export function countsText(
  { measure, countingRule }: Pick<GoalRow, 'measure' | 'countingRule'>,
  t: T,
): string {
  if (measure === 'agreements' && countingRule !== null && countingRule !== 'agreements')
    return t(`goals:counts.${countingRule}`)
  return t(`goals:counts.${measure}`)
}

/** All that the goals of a page count, each once. */
export function allCounts(rows: readonly GoalRow[], t: T): string {
  return [...new Set(rows.map((row) => countsText(row, t)))].join(', ')
}
