/** What the rule book says of a placement: a verdict of each kind, by the rule of its first day. It warns, never blocks. */
import { addDays, type IsoDate } from './calendar'
import { endOf, type PlacementDates } from './placements'
import type { BookRule } from './rule-book'
import { type Asked, ruleFor, type Unmatched } from './rule-match'
import { lastDayOf } from './rule-periods'

/** What a placement is judged by. */
export type Judged = Asked &
  PlacementDates & {
    /** The last day as first agreed; null for none. */
    plannedEnd: IsoDate | null
    /** The last days that it was extended to. */
    extensions: readonly IsoDate[]
    /** Minutes a week. */
    hoursPerWeek: number | null
  }

/** The kinds of rules that a placement is judged by; papers, rates and ratios have places of their own. */
export const JUDGED_KINDS = ['duration', 'hours', 'priorBenefit'] as const
export type JudgedKind = (typeof JUDGED_KINDS)[number]

export type Problem =
  | 'tooLong'
  | 'noExtension'
  | 'extensionTooLong'
  | 'overTotal'
  | 'tooShort'
  | 'tooManyHours'
  | 'tooFewHours'
  | 'notOffered'

/** Why it cannot be told: the book has a gap, or something of the placement is not known. */
export type Because = Unmatched | 'noEnd' | 'noHours' | 'priorBenefit'

export type Verdict = {
  kind: JudgedKind
  status: 'ok' | 'warning' | 'undecided'
  problem: Problem | null
  because: Because | null
  /** Null where none could be told. */
  rule: BookRule | null
  /** What the rule allows or asks for, in its unit, or minutes a week; null: without a limit. */
  limit: number | null
  /** The last day that is allowed as far as it has been agreed; null without one. */
  lastDay: IsoDate | null
  /** What was seen: the last day agreed, or the minutes a week. */
  seen: string
  /** Rule, limit and what was seen: another state warns anew. */
  state: string
}

/** All verdicts of a placement. One that was called off has none. */
export function verdictsOf(rules: readonly BookRule[], placement: Judged): Verdict[] {
  if (placement.state === 'cancelled') return []
  return JUDGED_KINDS.flatMap((kind) => {
    const match = ruleFor(rules, kind, placement, placement.startDate)
    if (match === 'none') return []
    if ('because' in match) return [undecided(kind, null, match.because)]
    return judge(match.rule, kind, placement)
  })
}

function judge(rule: BookRule, kind: JudgedKind, placement: Judged): Verdict[] {
  if (kind === 'duration') return duration(rule, placement)
  if (kind === 'hours') return [hours(rule, placement)]
  // How long somebody was on benefit before is written nowhere.
  return [{ ...undecided('priorBenefit', rule, 'priorBenefit'), limit: rule.minimum }]
}

function verdict(
  kind: JudgedKind,
  rule: BookRule,
  said: { problem: Problem | null; limit: number | null; lastDay: IsoDate | null; seen: string },
): Verdict {
  const { problem, limit, seen } = said
  return {
    ...{ kind, rule, because: null, ...said },
    status: problem === null ? 'ok' : 'warning',
    state: [problem ?? 'ok', rule.id, `${limit ?? ''}${rule.unit ?? ''}`, seen].join(' '),
  }
}

function undecided(kind: JudgedKind, rule: BookRule | null, because: Because): Verdict {
  return {
    ...{ kind, status: 'undecided', problem: null, because, rule, limit: null, lastDay: null, seen: '' },
    state: ['undecided', kind, because, rule?.id ?? ''].join(' ').trim(),
  }
}

function hours(rule: BookRule, { hoursPerWeek }: Judged): Verdict {
  if (hoursPerWeek === null) return undecided('hours', rule, 'noHours')
  const { minimum, maximum } = rule
  const said = { lastDay: null, seen: String(hoursPerWeek) }
  if (maximum !== null && hoursPerWeek > maximum)
    return verdict('hours', rule, { ...said, problem: 'tooManyHours', limit: maximum })
  if (minimum !== null && hoursPerWeek < minimum)
    return verdict('hours', rule, { ...said, problem: 'tooFewHours', limit: minimum })
  return verdict('hours', rule, { ...said, problem: null, limit: maximum ?? minimum })
}

/** The last days agreed one after the other, as far as the placement got; empty where no end is known. */
function agreedSteps(placement: Judged): IsoDate[] {
  const { plannedEnd, extensions, endedOn } = placement
  if (plannedEnd === null) return endedOn === null ? [] : [endedOn]
  const later = [...extensions].filter((day) => day > plannedEnd).sort()
  const steps = [plannedEnd, ...later]
  const end = endOf(placement)
  if (endedOn === null || end === null) return steps
  // It ended before all that was agreed, or ran on after it without anything being agreed.
  const reached = steps.filter((_, at) => at === 0 || (steps[at - 1] ?? '') < end)
  return reached.map((day, at) => (at === reached.length - 1 ? end : day))
}

function duration(rule: BookRule, placement: Judged): Verdict[] {
  const { startDate } = placement
  const { unit, minimum, maximum, extension, extendedMaximum } = rule
  const until = (amount: number | null, from = startDate) =>
    amount === null || unit === null ? null : lastDayOf(from, amount, unit)
  if (maximum === 0) {
    const said = { problem: 'notOffered' as const, limit: 0, lastDay: null, seen: startDate }
    return [verdict('duration', rule, said)]
  }
  const steps = agreedSteps(placement)
  const firstUntil = until(maximum)
  const totalUntil = until(extendedMaximum) ?? (extension === null ? firstUntil : null)
  const [first] = steps
  if (first === undefined) {
    if (maximum === null && minimum === null) return [fine(rule, null, null, '')]
    return [{ ...undecided('duration', rule, 'noEnd'), limit: maximum, lastDay: firstUntil }]
  }
  const found: Verdict[] = []
  const warn = (problem: Problem, limit: number | null, lastDay: IsoDate | null, seen: IsoDate) =>
    found.push(verdict('duration', rule, { problem, limit, lastDay, seen }))
  // What was agreed counts here: one that was broken off is not too short for that.
  const agreed = [placement.plannedEnd ?? first, ...placement.extensions].sort().at(-1) ?? first
  const leastUntil = until(minimum)
  if (leastUntil !== null && agreed < leastUntil) warn('tooShort', minimum, leastUntil, agreed)
  if (firstUntil !== null && first > firstUntil) warn('tooLong', maximum, firstUntil, first)
  let allowed = firstUntil
  steps.slice(1).forEach((last, at) => {
    const before = steps[at] ?? first
    // Within what the first period may last, nothing has to be extended by a rule.
    if (firstUntil === null || last <= firstUntil) return
    if (extension === null && extendedMaximum === null) {
      if (before <= firstUntil) warn('noExtension', maximum, firstUntil, last)
      return
    }
    const extendedUntil = until(extension, addDays(before, 1))
    if (extendedUntil !== null && last > extendedUntil)
      warn('extensionTooLong', extension, extendedUntil, last)
    allowed = extendedUntil ?? totalUntil
  })
  const end = steps.at(-1) ?? first
  const isExtended = steps.length > 1
  if (isExtended && extendedMaximum !== null && totalUntil !== null && end > totalUntil)
    warn('overTotal', extendedMaximum, totalUntil, end)
  if (found.length > 0) return found
  const last = allowed !== null && totalUntil !== null && totalUntil < allowed ? totalUntil : allowed
  return [fine(rule, maximum, last, end)]
}

function fine(rule: BookRule, limit: number | null, lastDay: IsoDate | null, seen: string): Verdict {
  return verdict('duration', rule, { problem: null, limit, lastDay, seen })
}
