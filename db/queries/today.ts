import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { horizon } from '../rules/due'
import { CONTACT_OF_O } from './contacts'

/** What there is to do by a day, whatever it comes from. */
export type TodayItem = {
  kind: TodayKind
  id: string
  text: string
  dueOn: string
  organisationId: string | null
  organisationName: string | null
  ownerId: string | null
  ownerName: string | null
  ownerInitials: string | null
  /** Whom to call at the partner. */
  contactName: string | null
  contactPhone: string | null
}

/** Where items come from. A concept with something to do by a day adds its own. */
export type TodayKind = 'nextStep'

type Found = Omit<TodayItem, 'kind'>

type TodaySource = {
  kind: TodayKind
  /** What is open and due after one day and up to another, both ISO; `asOf` is the day it is seen from. */
  open(file: OpenFile, days: { asOf: string; after: string; until: string }): Found[]
  /** How much is open and due after a day. */
  count(file: OpenFile, after: string): number
}

const statements = prepared(({ sqlite }) => ({
  steps: sqlite.prepare<[{ asOf: string; after: string; until: string }], Found>(
    `SELECT n.id, n.text, n.due_on AS dueOn, o.id AS organisationId, o.name AS organisationName,
      w.id AS ownerId, w.name AS ownerName, w.initials AS ownerInitials,
      c.name AS contactName, c.phone AS contactPhone
    FROM next_step n
    LEFT JOIN organisation o ON o.id = n.organisation_id
    LEFT JOIN staff w ON w.id = n.owner_id
    LEFT JOIN contact c ON c.id = ${CONTACT_OF_O}
    WHERE n.done_on IS NULL AND n.due_on > $after AND n.due_on <= $until`,
  ),
  countSteps: sqlite
    .prepare<[string], number>('SELECT count(*) FROM next_step WHERE done_on IS NULL AND due_on > ?')
    .pluck(),
}))

/** What the page "I dag" is put together from. */
const TODAY_SOURCES: readonly TodaySource[] = [
  {
    kind: 'nextStep',
    open: (file, days) => statements(file).steps.all(days),
    count: (file, after) => statements(file).countSteps.get(after) ?? 0,
  },
]

const FIRST_DAY = ''
const LAST_DAY = '9999-12-31'

/**
 * All that is open and overdue, or due within the three weeks after this one.
 * @param options.asOf today, ISO
 * @param options.later what is due after that as well
 * @returns the items by their day, and how much is due later
 */
export function todayItems(
  file: OpenFile,
  options: { asOf: string; later: boolean },
): { items: TodayItem[]; later: number } {
  const end = horizon(options.asOf)
  const days = { asOf: options.asOf, after: FIRST_DAY, until: options.later ? LAST_DAY : end }
  const items = TODAY_SOURCES.flatMap(({ kind, open }) =>
    open(file, days).map((found) => ({ kind, ...found })),
  )
  const order = (item: TodayItem) => `${item.dueOn} ${item.id}`
  return {
    items: items.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    later: TODAY_SOURCES.reduce((sum, { count }) => sum + count(file, end), 0),
  }
}
