import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../electron/backend/api/router'
import { i18n } from './i18n'
import { da } from './i18n/da'

/** A refusal of the backend as the window sees it; `unreachable` = nobody answered, `noToken` = we are not known. */
export type Refusal = { code: ErrorCode | 'unreachable' | 'noToken'; data: ErrorData }

/** A fault of the window itself. */
export const INTERNAL = new ORPCError('internal')

/** What went wrong, from whatever a procedure threw. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ORPCError)) return { code: 'unreachable', data: {} }
  if (error.status === 403) return { code: 'noToken', data: {} }
  const data = typeof error.data === 'object' && error.data !== null ? (error.data as ErrorData) : {}
  return { code: i18n.exists(`errors:${error.code}`) ? (error.code as ErrorCode) : 'internal', data }
}

/** The sentence for whatever a procedure threw: what happened, what it means, what to do. */
export function explain(error: unknown): string {
  return sentenceFor(refusalOf(error))
}

/** The sentence for a refusal, in the language of the window. */
export function sentenceFor({ code, data }: Refusal): string {
  const { t } = i18n
  if (code === 'unreachable' || code === 'noToken') return t(`common:${code}`)
  const field = fieldLabel(data.field)
  const groups = Array.isArray(data.groups) ? data.groups : []
  if (groups.length > 0 && (code === 'file.recoveryKeyTypo' || code === 'file.sheetGroupsWrong')) {
    const key = code === 'file.recoveryKeyTypo' ? 'common:recoveryGroups' : 'common:sheetGroups'
    return t(key, { count: groups.length, groups: listed(groups) })
  }
  switch (code) {
    case 'field.invalid':
      return t(`errors:${code}`, { field, reason: reasonFor(data.reason) })
    case 'field.required':
      return t(`errors:${code}`, { field })
    case 'attachment.tooLarge':
    case 'excel.tooLarge':
      return t(`errors:${code}`, { megabytes: String(data.megabytes ?? '') })
    case 'import.changed':
      return t(`errors:${code}`, { names: listed(namesIn(data.names)) })
    case 'file.passwordTooShort':
      return t(`errors:${code}`, { length: String(data.length ?? '') })
    case 'lease.held':
      return t(`errors:${code}`, { staff: colleague(String(data.staff ?? '')), pc: String(data.pc ?? '') })
    default:
      return t(`errors:${code}`)
  }
}

/** The name of who edits elsewhere; one who has not said who they are is a colleague all the same. */
export function colleague(name: string): string {
  return name === '?' || name === '' ? i18n.t('common:aColleague') : name
}

/** Reasons that only the query layer, or the field in the window, knows. */
const REASONS = {
  'text.tooLong': 'common:textTooLong',
  'text.cpr': 'record:cpr',
  'contact.elsewhere': 'common:contactElsewhere',
  'interaction.elsewhere': 'common:interactionElsewhere',
  'period.reversed': 'common:periodReversed',
  'hierarchy.circle': 'common:circle',
  'attachment.owner': 'common:attachmentOwner',
  'category.sameScheme': 'common:sameScheme',
  'figure.missing': 'common:figureMissing',
  'figure.both': 'common:figureBoth',
  'point.elsewhere': 'common:pointElsewhere',
  'party.twice': 'common:partyTwice',
  'birth.differs': 'common:birthDiffers',
  'localId.taken': 'common:localIdTaken',
  'placement.ended': 'common:placementEnded',
  'placement.move': 'common:placementMove',
  'extension.notLater': 'common:extensionNotLater',
  'paper.said': 'common:paperSaid',
  'quota.coordinating': 'common:quotaCoordinating',
  'unit.twice': 'common:unitTwice',
  'number.low': 'record:tooLow',
  'number.whole': 'record:whole',
  'percent.range': 'record:percentRange',
  'hours.week': 'record:hoursWeek',
} as const

/** Why a text was refused: one of the format codes, or one of the reasons above. */
function reasonFor(reason: unknown): string {
  const word = REASONS[reason as keyof typeof REASONS]
  if (word !== undefined) return i18n.t(word)
  return i18n.exists(`formats:${reason}`) ? i18n.t(`formats:${reason}` as 'formats:date.unknown') : ''
}

/** The label of a field that an error names: `text`, or with its table in front where two have it, `nextStep.text`. */
function fieldLabel(field: unknown): string {
  const path = String(field ?? '').split('.')
  const name = path.at(-1) ?? ''
  const tables = Object.entries(da.fields).filter(([, labels]) => Object.hasOwn(labels, name))
  const table = (tables.find(([each]) => each === path.at(-2)) ?? tables[0])?.[0]
  return table === undefined
    ? i18n.t('common:someField')
    : i18n.t(`fields:${table}.${name}` as 'fields:organisation.name')
}

/** A few of them by name; a long list is not read. */
function namesIn(names: unknown): string[] {
  const all = Array.isArray(names) ? names : []
  const more = all.length - 3
  return more <= 1 ? all : [...all.slice(0, 3), i18n.t('common:andOthers', { count: more })]
}

/** `2`, `2 og 5`, `2, 3 og 5`. */
function listed(words: string[]): string {
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words)
}
