import { fold } from '../../../db/rules/text'
import {
  BENEFITS,
  DURATION_UNITS,
  PAPERS,
  type RuleKind,
  SCHEMES,
  SECTORS,
} from '../../../db/rules/vocabulary'
import type { Client } from '../../app/client'
import { useCategoryNames } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
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

type Fields = readonly FieldDeclaration<RuleForm>[]

const NAME: Fields = [
  { kind: 'text', key: 'name', label: 'fields:schemeRule.name', required: true, spelling: false },
]
const SCHEME: Fields = [
  {
    kind: 'code',
    key: 'scheme',
    label: 'fields:schemeRule.scheme',
    codes: SCHEMES,
    codeLabel: (code, t) => t(`vocabulary:scheme.${code as (typeof SCHEMES)[number]}`),
    required: true,
  },
]
const WHOM: Fields = [
  {
    kind: 'codes',
    key: 'benefits',
    label: 'fields:schemeRule.benefits',
    codes: BENEFITS,
    codeLabel: (code, t) => t(`vocabulary:benefit.${code as (typeof BENEFITS)[number]}`),
    hint: 'rules:benefitsHint',
  },
  {
    kind: 'tags',
    key: 'categories',
    label: 'fields:schemeRule.categories',
    useKnown: useCategoryNames,
    hint: 'rules:categoriesHint',
  },
  {
    kind: 'code',
    key: 'sector',
    label: 'fields:schemeRule.sector',
    codes: SECTORS,
    codeLabel: (code, t) => t(`vocabulary:sector.${code as (typeof SECTORS)[number]}`),
  },
]
const UNIT: FieldDeclaration<RuleForm> = {
  kind: 'code',
  key: 'unit',
  label: 'fields:schemeRule.unit',
  codes: DURATION_UNITS,
  codeLabel: (code, t) => t(`vocabulary:durationUnit.${code as (typeof DURATION_UNITS)[number]}`),
  required: true,
}
const MOST = { min: 0, max: 10_000 } as const
const MINIMUM = { key: 'minimum', label: 'fields:schemeRule.minimum' } as const
const MAXIMUM = { key: 'maximum', label: 'fields:schemeRule.maximum' } as const
const MONTHS: FieldDeclaration<RuleForm> = {
  kind: 'number',
  key: 'months',
  label: 'rules:ratio.months',
  hint: 'rules:ratio.monthsHint',
  min: 0,
  max: 120,
}

/** What rules of each kind say. */
const TERMS: Record<RuleKind, Fields> = {
  duration: [
    UNIT,
    { kind: 'number', ...MINIMUM, ...MOST },
    { kind: 'number', ...MAXIMUM, ...MOST },
    {
      kind: 'number',
      key: 'extension',
      label: 'fields:schemeRule.extension',
      hint: 'rules:extensionHint',
      ...MOST,
    },
    {
      kind: 'number',
      key: 'extendedMaximum',
      label: 'fields:schemeRule.extendedMaximum',
      hint: 'rules:totalHint',
      ...MOST,
    },
  ],
  hours: [
    { kind: 'hours', ...MINIMUM },
    { kind: 'hours', ...MAXIMUM },
  ],
  priorBenefit: [UNIT, { kind: 'number', ...MINIMUM, ...MOST, required: true }],
  rate: [{ kind: 'money', key: 'rate', label: 'fields:schemeRule.rate', required: true }],
  papers: [
    {
      kind: 'codes',
      key: 'papers',
      label: 'fields:schemeRule.papers',
      codes: PAPERS,
      codeLabel: (code, t) => t(`vocabulary:paper.${code as (typeof PAPERS)[number]}`),
    },
  ],
  ratio: [
    { kind: 'number', key: 'upTo', label: 'rules:ratio.upTo', min: 1, max: 1_000_000, required: true },
    { kind: 'number', key: 'per', label: 'rules:ratio.per', min: 1, max: 1_000_000, required: true },
    { kind: 'number', key: 'beyond', label: 'rules:ratio.beyond', min: 1, max: 1_000_000, required: true },
    { kind: 'number', key: 'atLeast', label: 'rules:ratio.atLeast', min: 0, max: 1_000_000 },
    {
      kind: 'code',
      key: 'counted',
      label: 'rules:ratio.counted',
      codes: ['heads', 'fullTime'],
      codeLabel: (code, t) => t(`rules:ratio.${code as 'heads' | 'fullTime'}`),
      required: true,
    },
    {
      kind: 'code',
      key: 'rounding',
      label: 'rules:ratio.rounding',
      codes: ['down', 'nearest'],
      codeLabel: (code, t) => t(`rules:ratio.${code as 'down' | 'nearest'}`),
      required: true,
    },
    MONTHS,
  ],
  netGrowth: [MONTHS],
}

const FROM: FieldDeclaration<RuleForm> = {
  kind: 'date',
  key: 'validFrom',
  label: 'fields:schemeRule.validFrom',
}
const FROM_DAY: FieldDeclaration<RuleForm> = {
  kind: 'date',
  key: 'fromDay',
  label: 'rules:followFrom',
  required: true,
}
const REST: Fields = [
  { kind: 'date', key: 'validTo', label: 'fields:schemeRule.validTo' },
  { kind: 'text', key: 'source', label: 'fields:schemeRule.source' },
  { kind: 'date', key: 'checkedOn', label: 'fields:schemeRule.checkedOn' },
  { kind: 'longText', key: 'text', label: 'fields:schemeRule.text' },
]

/** What is asked for, by the kind of rule. @param follows the one that holds from a day on: the day comes first */
export function ruleFields(kind: RuleKind, follows: boolean): Fields {
  const terms = TERMS[kind]
  // One for the workplace as a whole is about no scheme and nobody in particular.
  const whom = kind === 'ratio' || kind === 'netGrowth' ? [] : WHOM
  const scheme = kind === 'ratio' ? [] : SCHEME
  return follows
    ? [FROM_DAY, ...terms, ...NAME, ...whom, ...REST]
    : [...NAME, ...scheme, ...terms, ...whom, FROM, ...REST]
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
