import { formatDate, isIsoDate } from '../../../db/rules/dates'
import { formatIndustryCode, formatPhone } from '../../../db/rules/identifiers'
import { IMPORT_FIELDS } from '../../../db/rules/import/concepts'
import type { CellFault, ImportField, QuestionCode } from '../../../db/rules/import/declaration'
import type { ShownChange, ShownValue } from '../../../db/rules/import/outcome'
import type { RowFault, RowFlag } from '../../../db/rules/import/plan'
import { formatHours, formatNumber, formatPercent } from '../../../db/rules/numbers'
import { i18n } from '../../app/i18n'
import { da } from '../../app/i18n/da'

const FIELDS = new Map<string, ImportField>(
  Object.values(IMPORT_FIELDS).flatMap((fields) => fields.map((field) => [field.key, field] as const)),
)

/** The closed list behind each field that has one. */
const VOCABULARY: Record<string, keyof typeof da.vocabulary> = {
  'organisation.kinds': 'organisationKind',
  'organisation.sector': 'sector',
  'targetGroup.benefit': 'benefit',
  'agreement.type': 'agreementType',
  'agreementStatus.status': 'agreementStatus',
  'commitment.scheme': 'scheme',
  'interaction.kind': 'interactionKind',
  'participantSituation.benefit': 'benefit',
  'participantStage.stage': 'participantStage',
  'participant.danish': 'danishLevel',
  'participant.interpreter': 'yesNo',
  'participant.needsMentor': 'yesNo',
  'participant.motivated': 'yesNo',
  'participant.ready': 'yesNo',
  'slot.scheme': 'scheme',
  'slot.kind': 'slotKind',
  'slot.sector': 'sector',
  'slot.danish': 'danishLevel',
  'slot.interpreter': 'yesNo',
  'placement.scheme': 'scheme',
  'placement.state': 'placementState',
  'placement.outcome': 'outcome',
}

/** What a field is called among all fields of an import: `contact.name` is the contact person. */
export function fieldName(key: string): string {
  const own = `imports:field.${key}`
  return i18n.exists(own)
    ? i18n.t(own as 'imports:field.organisation.name')
    : i18n.t(`fields:${key}` as 'fields:organisation.name')
}

/** The codes of a field with their words, for a list to choose from; empty for a field that has none. */
export function codesOf(key: string): { value: string; label: string }[] {
  const list = VOCABULARY[key]
  return list === undefined
    ? []
    : Object.keys(da.vocabulary[list]).map((value) => ({ value, label: codeWord(list, value) }))
}

function codeWord(list: string, code: string): string {
  return i18n.t(`vocabulary:${list}.${code}` as 'vocabulary:sector.public')
}

/** A value as it is read in the window; '' for none. */
export function shownText(key: string, value: ShownValue): string {
  if (value === null || value === '') return ''
  const list = VOCABULARY[key]
  const one = (each: string | number | boolean): string => {
    if (list !== undefined) return codeWord(list, String(each))
    if (typeof each === 'boolean') return i18n.t(each ? 'common:yes' : 'common:no')
    switch (FIELDS.get(key)?.type) {
      case 'weekHours':
        return formatHours(Number(each))
      case 'year':
        return String(each)
      case 'percent':
        return formatPercent(Number(each) / 100)
      case 'phone':
        return formatPhone(String(each))
      case 'industryCode':
        return formatIndustryCode(String(each))
      case 'count':
        return formatNumber(Number(each))
      default:
        if (typeof each === 'number') return formatNumber(each)
        return isIsoDate(each) ? formatDate(each) : each
    }
  }
  return Array.isArray(value) ? value.map(one).join(', ') : one(value as string | number | boolean)
}

/**
 * Whether a change is told: the name of a new record stands beside it already.
 * @param title the name of the row's record
 */
export function isTold({ before, after }: ShownChange, title: string): boolean {
  return before !== null || after !== title
}

/** Why a row or a cell is not taken: the field, what stood there, and the reason. */
export function faultText(fault: RowFault): string {
  const sentence = 'ask' in fault ? i18n.t('imports:review.answerFirst') : reasonOf(fault.fault)
  return fault.field === null ? sentence : noted(fault.field, fault.raw, sentence)
}

/** The same for whoever sent the list: what is answered in the window says nothing to them. */
export function senderFaultText(fault: RowFault): string {
  const code = 'ask' in fault ? 'ask' : SENDER_FAULTS[fault.fault]
  if (code === undefined) return faultText(fault)
  const sentence = i18n.t(`imports:toSender.${code}`)
  return fault.field === null ? sentence : noted(fault.field, fault.raw, sentence)
}

const SENDER_FAULTS: Partial<Record<CellFault, Exclude<keyof typeof da.imports.toSender, 'ask'>>> = {
  'word.unknown': 'word',
  'lookup.unknown': 'unknown',
  'lookup.several': 'several',
  'lookup.left': 'unknown',
  'row.hidden': 'hidden',
}

/** What was noticed about a cell. */
export function flagText({ field, raw, flag, more = '' }: RowFlag): string {
  const said = isIsoDate(more) ? formatDate(more) : more
  return noted(field, raw, i18n.t(`imports:flags.${flag}` as 'imports:flags.end.supplied', { more: said }))
}

function noted(field: string, raw: string, sentence: string): string {
  return raw === ''
    ? i18n.t('imports:review.notedEmpty', { field: fieldName(field), sentence })
    : i18n.t('imports:review.noted', { field: fieldName(field), raw: shortened(raw), sentence })
}

function reasonOf(code: string): string {
  const own = `imports:faults.${code}`
  return i18n.exists(own)
    ? i18n.t(own as 'imports:faults.cell.error')
    : i18n.t(`formats:${code}` as 'formats:date.unknown')
}

/** The question about a column, with one of its cells. */
export function askedText(code: QuestionCode, example: string): string {
  return i18n.t(`imports:values.question.${code}.ask`, { example: shortened(example) })
}

/** Long texts of a cell are not read through to recognise it. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
