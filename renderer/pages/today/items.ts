import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../db/rules/dates'
import { DUE_GROUPS, type DueGroup, dueGroup } from '../../../db/rules/due'
import { formatNumber } from '../../../db/rules/numbers'
import { type Answer, type Client, orpc } from '../../app/client'
import type { T } from '../../components/word'

export type TodayItem = Answer<Client['today']['items']>['items'][number]

/** Whose steps are shown: everybody's, those that nobody has, or those of one of us by id. */
export const ALL = 'all'
export const NOBODY = 'nobody'

/** What is to be done, seen from a day. @param later what is due after the next three weeks as well */
export function useTodayItems(today: string, later: boolean) {
  return useQuery({
    ...orpc.today.items.queryOptions({ input: { asOf: today, later } }),
    placeholderData: keepPreviousData,
  })
}

/** The items of one of us, of nobody, or all of them. */
export function ofOwner(items: readonly TodayItem[], owner: string): TodayItem[] {
  if (owner === ALL) return [...items]
  return items.filter(({ ownerId }) => (owner === NOBODY ? ownerId === null : ownerId === owner))
}

/** The items under their headings, in order; headings with nothing under them are left out. */
export function grouped(
  items: readonly TodayItem[],
  today: string,
): { group: DueGroup; items: TodayItem[] }[] {
  const groups = Map.groupBy(items, ({ dueOn }) => dueGroup(dueOn, today))
  return DUE_GROUPS.flatMap((group) => {
    const found = groups.get(group)
    return found ? [{ group, items: found }] : []
  })
}

/** What an item says: a step as it was written, a reminder in words. */
export function itemText({ kind, text, reminder }: TodayItem, t: T): string {
  if (kind === 'nextStep' || reminder === null) return text
  const texts = { name: text, date: formatDate(reminder.on), number: formatNumber(reminder.number ?? 0) }
  if (reminder.form === 'papersMissing')
    return t('today:reminders.papersMissing', {
      ...texts,
      papers: (reminder.papers ?? []).map((paper) => t(`vocabulary:paper.${paper}`)).join(', '),
    })
  if (reminder.form === 'slotEmpty') return slotText(reminder, texts, t)
  return t(`today:reminders.${reminder.form}`, texts)
}

/** For how long a place has been free, and who owes a referral. */
function slotText(
  { number, owed = [] }: NonNullable<TodayItem['reminder']>,
  texts: { name: string; date: string; number: string },
  t: T,
): string {
  const count = number ?? 0
  if (owed.length === 0) return t('today:reminders.slotEmpty', { ...texts, count })
  const who = owed.map(({ name, missing }) => `${name} ${formatNumber(missing)}`).join(', ')
  return t('today:reminders.slotEmptyOwed', { ...texts, count, owed: who })
}

/** Brings the keyboard to the row of an item. */
export function focusItem(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-open]`)?.focus()
}
