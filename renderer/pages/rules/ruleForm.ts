import { fold } from '../../../db/rules/text'
import type { RuleKind } from '../../../db/rules/vocabulary'
import type { Client } from '../../app/client'
import type { Rule } from '../../components/verdicts/wording'

/** What a rule of the file says, as the backend takes it. */
export type RuleFields = Parameters<Client['schemeRules']['create']>[0]

/** A rule as it is written in the dialog: the terms of a ratio lie beside the other fields. */
export type RuleForm = Omit<RuleFields, 'originKey' | 'active' | 'kind' | 'ratio'> & {
  /** The day on which the one that follows begins. */
  fromDay: string
  upTo: number | null
  per: number | null
  beyond: number | null
  atLeast: number | null
  counted: 'heads' | 'fullTime'
  rounding: 'down' | 'nearest'
  months: number | null
}

const NOTHING: RuleForm = {
  ...{ name: '', scheme: null, sector: null, benefits: [], categories: [], papers: [] },
  ...{ validFrom: null, validTo: null, unit: 'weeks', minimum: null, maximum: null },
  ...{ extension: null, extendedMaximum: null, rate: null, text: null, source: null, checkedOn: null },
  ...{ fromDay: '', upTo: 50, per: 5, beyond: 10, atLeast: 1, counted: 'heads', rounding: 'down', months: 0 },
}

/** What the dialog starts from. @param today ISO: a new rule holds from it, and its source is being looked at */
export function formOf(rule: Rule | null, today: string): RuleForm {
  if (rule === null) return { ...NOTHING, validFrom: today, checkedOn: today }
  const { ratio, benefits, categories, papers, ...said } = rule
  const [first, then] = ratio?.brackets ?? []
  return {
    ...NOTHING,
    ...said,
    ...{ benefits: [...benefits], categories: [...categories], papers: [...papers] },
    ...(ratio !== null && {
      ...{ upTo: first?.upTo ?? null, per: first?.per ?? null, beyond: then?.per ?? first?.per ?? null },
      ...{ atLeast: ratio.atLeast, counted: ratio.counted, rounding: ratio.rounding, months: ratio.months },
    }),
  }
}

/** A rule as the backend takes it, from what was filled in; what the dialog does not ask for stays as it was. */
export function fieldsOfForm(kind: RuleKind, before: RuleForm, filled: Partial<RuleForm>) {
  const {
    fromDay: _,
    upTo,
    per,
    beyond,
    atLeast,
    counted,
    rounding,
    months,
    ...said
  } = {
    ...before,
    ...filled,
  }
  const brackets =
    kind === 'ratio' && per !== null && beyond !== null
      ? [
          { upTo, per },
          { upTo: null, per: beyond },
        ]
      : []
  const terms = { brackets, atLeast: atLeast ?? 0, counted, rounding, months: months ?? 0 }
  const isRatio = kind === 'ratio' || kind === 'netGrowth'
  const { name, scheme, sector, benefits, categories, papers, validFrom, validTo, unit } = said
  const { minimum, maximum, extension, extendedMaximum, rate, text, source, checkedOn } = said
  return {
    ...{ kind, name, scheme, sector, benefits, categories, papers, validFrom, validTo },
    ...{ unit: kind === 'duration' || kind === 'priorBenefit' ? unit : null, minimum, maximum, extension },
    ...{ extendedMaximum, rate, text, source, checkedOn, ratio: isRatio ? terms : null },
  }
}

/** A rule as it stands, as the backend takes it: what is edited of the program's is first copied. */
export function fieldsOfRule(rule: Rule): RuleFields {
  const { name, originKey, active, kind, scheme, sector, benefits, categories, papers, ratio } = rule
  const { validFrom, validTo, unit, minimum, maximum, extension, extendedMaximum } = rule
  return {
    ...{ name, originKey, active, kind, scheme, sector, validFrom, validTo, unit, minimum, maximum },
    ...{ extension, extendedMaximum, rate: rule.rate, text: rule.text, source: rule.source },
    ...{ benefits: [...benefits], categories: [...categories], papers: [...papers], ratio },
    checkedOn: rule.checkedOn,
  }
}

/** Rules in the order in which they are read: by what they are about, the newest first. */
export function inOrder(rules: readonly Rule[], kinds: readonly RuleKind[]): Rule[] {
  const key = ({ kind, validFrom }: Rule) => [kinds.indexOf(kind), validFrom ?? ''] as const
  return [...rules].sort((a, b) => {
    const [[kindA, fromA], [kindB, fromB]] = [key(a), key(b)]
    if (kindA !== kindB) return kindA - kindB
    if (fromA !== fromB) return fromA < fromB ? 1 : -1
    return fold(a.name) < fold(b.name) ? -1 : 1
  })
}
