import { formatDate } from '../../../db/rules/dates'
import { formatHours, formatMoney } from '../../../db/rules/numbers'
import type { DurationUnit } from '../../../db/rules/vocabulary'
import type { Answer, Client } from '../../app/client'
import type { T } from '../word'

/** A rule of the book, and a verdict by it, as the backend tells them. */
export type Rule = Answer<Client['rules']['book']>['rules'][number]
export type PlacementVerdict = Answer<Client['rules']['verdicts']>[number]
export type Verdict = Omit<PlacementVerdict, 'closed'>

/** `13 uger`; '' without a unit. */
export function amountText(count: number | null, unit: DurationUnit | null, t: T): string {
  if (count === null || unit === null) return ''
  return t(`rules:amount.${unit}`, { count, number: String(count) })
}

/** Whom a rule is for: `Kontanthjælp, Uddannelseshjælp · aktivitetsparat · Privat`. */
export function whoText({ benefits, categories, sector }: Rule, t: T): string {
  const parts = [
    benefits.map((benefit) => t(`vocabulary:benefit.${benefit}`)).join(', '),
    categories.join(', '),
    sector === null ? '' : t(`vocabulary:sector.${sector}`),
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('rules:forAll') : parts.join(' · ')
}

/** What a rule says, in words: `højst 13 uger, kan forlænges med 13 uger ad gangen`. */
export function ruleText(rule: Rule, t: T): string {
  switch (rule.kind) {
    case 'duration':
      return durationText(rule, t)
    case 'hours':
      return listed([
        rule.minimum !== null && t('rules:says.leastHours', { hours: formatHours(rule.minimum) }),
        rule.maximum !== null && t('rules:says.mostHours', { hours: formatHours(rule.maximum) }),
      ])
    case 'priorBenefit':
      return t('rules:says.least', { amount: amountText(rule.minimum, rule.unit, t) })
    case 'rate':
      return rule.rate === null ? '' : formatMoney(rule.rate)
    case 'papers':
      return rule.papers.map((paper) => t(`vocabulary:paper.${paper}`)).join(', ')
    case 'ratio':
      return ratioText(rule, t)
    default:
      return t('rules:says.growth', { number: String(rule.ratio?.months ?? 0) })
  }
}

function durationText({ unit, minimum, maximum, extension, extendedMaximum }: Rule, t: T): string {
  const amount = (count: number | null) => amountText(count, unit, t)
  if (maximum === 0) return t('rules:says.notOffered')
  const length = () => {
    if (minimum === null && maximum === null) return t('rules:says.noLimit')
    if (minimum === maximum) return t('rules:says.exactly', { amount: amount(maximum) })
    if (minimum === null) return t('rules:says.most', { amount: amount(maximum) })
    if (maximum === null) return t('rules:says.least', { amount: amount(minimum) })
    return t('rules:says.between', { least: String(minimum), amount: amount(maximum) })
  }
  return listed([
    length(),
    extension !== null && t('rules:says.extension', { amount: amount(extension) }),
    extendedMaximum !== null && t('rules:says.total', { amount: amount(extendedMaximum) }),
  ])
}

function ratioText({ ratio }: Rule, t: T): string {
  if (ratio === null) return ''
  const { brackets, atLeast, counted, rounding, months } = ratio
  return listed([
    ...brackets.map(({ upTo, per }, at) => {
      const number = { per: String(per), upTo: String(upTo) }
      if (upTo !== null) return t('rules:says.bracket', number)
      return t(at === 0 ? 'rules:says.everyone' : 'rules:says.beyond', number)
    }),
    atLeast > 0 && t('rules:says.atLeast', { number: String(atLeast) }),
    t(`rules:ratio.${counted}`),
    months > 0 && t('rules:says.average', { number: String(months) }),
    `${t('rules:ratio.rounding').toLowerCase()} ${t(`rules:ratio.${rounding}`)}`,
  ])
}

function listed(parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ')
}

/** A verdict as a sentence. */
export function verdictText(verdict: Verdict, t: T): string {
  const { kind, status, problem, because, rule, limit, lastDay, seen } = verdict
  const day = lastDay === null ? '' : formatDate(lastDay)
  const amount =
    kind === 'hours' ? (limit === null ? '' : formatHours(limit)) : amountText(limit, rule?.unit ?? null, t)
  if (status === 'undecided') {
    const reason = because === 'noEnd' && day !== '' ? 'noEndUntil' : (because ?? 'gap')
    return t('rules:verdict.undecided', {
      kind: t(`vocabulary:ruleKind.${kind}`),
      because: t(`rules:verdict.${reason}`, { limit: amount, lastDay: day }),
    })
  }
  if (problem !== null)
    return t(`rules:verdict.${problem}`, {
      ...{ limit: amount, lastDay: day },
      seen: kind === 'hours' ? formatHours(Number(seen)) : formatDate(seen),
    })
  if (kind === 'hours') return t('rules:verdict.hoursOk')
  return day === '' ? t('rules:verdict.durationFree') : t('rules:verdict.durationOk', { lastDay: day })
}
