import {
  BENEFITS,
  DURATION_UNITS,
  PAPERS,
  type RuleKind,
  SCHEMES,
  SECTORS,
} from '../../../db/rules/vocabulary'
import { useCategoryNames } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
import type { RuleForm } from './ruleForm'

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
