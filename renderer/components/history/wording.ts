import { formatDate } from '../../../db/rules/dates'
import { formatHours, formatMoney, formatNumber, formatPercent } from '../../../db/rules/numbers'
import type { Answer, Client } from '../../app/client'
import { i18n } from '../../app/i18n'

/** A value as the change log tells it. */
export type Value = Answer<Client['changes']['recent']>[number]['changes'][number]['fields'][number]['before']

/** How values of each sort are put into words. */
export const list = (key: string) => (value: Value) =>
  listed((JSON.parse(String(value)) as string[]).map((code) => (key === '' ? code : wordOf(key, code))))
export const code = (key: string) => (value: Value) => wordOf(key, String(value))
export const date = (value: Value) => formatDate(String(value))
export const plain = (value: Value) => String(value)
export const figure = (value: Value) => formatNumber(Number(value))
export const yesNo = (value: Value) => i18n.t(value === 1 ? 'changes:yes' : 'changes:no')
export const hours = (value: Value) => formatHours(Number(value))
export const kroner = (value: Value) => formatMoney(Number(value))
export const share = (value: Value) => formatPercent(Number(value) / 100)

function wordOf(key: string, value: string): string {
  return i18n.t(`${key}.${value}` as 'vocabulary:sector.public')
}

export function listed(words: string[]): string {
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words)
}
