import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { horizon } from '../rules/due'
import { CONTACT_OF_O } from './contacts'
import { type Reminder, type ReminderKind, reminders } from './reminders'

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
  /** Of a reminder: the record that it is about, and what it says. */
  reminder: Pick<Reminder, 'table' | 'subjectId' | 'state' | 'on' | 'number'> | null
}

/** Where items come from. A concept with something to do by a day adds its own. */
export type TodayKind = 'nextStep' | ReminderKind

type FoundStep = Omit<TodayItem, 'kind' | 'reminder'>

type Days = { asOf: string; after: string; until: string }

type TodaySource = {
  /** What is open and due after one day and up to another, both ISO; `asOf` is the day it is seen from. */
  open(file: OpenFile, days: Days): TodayItem[]
  /** How much is open and due after a day. */
  count(file: OpenFile, days: Pick<Days, 'asOf' | 'after'>): number
}

const statements = prepared(({ sqlite }) => ({
  steps: sqlite.prepare<[Days], FoundStep>(
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

const LAST_DAY = '9999-12-31'

function remindersDue(file: OpenFile, { asOf, after, until }: Days): TodayItem[] {
  const due = reminders(file, asOf).filter(({ dueOn }) => dueOn > after && dueOn <= until)
  if (due.length === 0) return []
  const staff = new Map(
    file.sqlite
      .prepare<[], { id: string; name: string; initials: string }>('SELECT id, name, initials FROM staff')
      .all()
      .map((each) => [each.id, each]),
  )
  return due.map(({ kind, table, subjectId, name, state, on, number, dueOn, ownerId, ...partner }) => ({
    kind,
    id: `${kind} ${subjectId}`,
    text: name,
    dueOn,
    ...partner,
    ownerId,
    ownerName: staff.get(ownerId ?? '')?.name ?? null,
    ownerInitials: staff.get(ownerId ?? '')?.initials ?? null,
    contactName: null,
    contactPhone: null,
    reminder: { table, subjectId, state, on, number },
  }))
}

/** What the page "I dag" is put together from. */
const TODAY_SOURCES: readonly TodaySource[] = [
  {
    open: (file, days) =>
      statements(file)
        .steps.all(days)
        .map((step) => ({ kind: 'nextStep', ...step, reminder: null })),
    count: (file, { after }) => statements(file).countSteps.get(after) ?? 0,
  },
  {
    open: remindersDue,
    count: (file, { asOf, after }) => remindersDue(file, { asOf, after, until: LAST_DAY }).length,
  },
]

const FIRST_DAY = ''

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
  const items = TODAY_SOURCES.flatMap(({ open }) => open(file, days))
  const order = (item: TodayItem) => `${item.dueOn} ${item.id}`
  return {
    items: items.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    later: TODAY_SOURCES.reduce((sum, { count }) => sum + count(file, { asOf: options.asOf, after: end }), 0),
  }
}
