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
  reminder: Pick<
    Reminder,
    'form' | 'table' | 'subjectId' | 'state' | 'on' | 'number' | 'papers' | 'owed'
  > | null
}

/** Where items come from. A concept with something to do by a day adds its own. */
export type TodayKind = 'nextStep' | ReminderKind

type FoundStep = Omit<TodayItem, 'kind' | 'reminder'>

type Days = {
  /** The day it is seen from. */
  asOf: string
  /** What is due after this day is only counted. */
  until: string
}

/** What is open and due up to a day, and how much is due after it. */
type TodaySource = (file: OpenFile, days: Days) => { items: TodayItem[]; later: number }

const statements = prepared(({ sqlite }) => ({
  steps: sqlite.prepare<[Days], FoundStep>(
    `SELECT n.id, n.text, n.due_on AS dueOn, o.id AS organisationId, o.name AS organisationName,
      w.id AS ownerId, w.name AS ownerName, w.initials AS ownerInitials,
      c.name AS contactName, c.phone AS contactPhone
    FROM next_step n
    LEFT JOIN organisation o ON o.id = n.organisation_id
    LEFT JOIN staff w ON w.id = n.owner_id
    LEFT JOIN contact c ON c.id = ${CONTACT_OF_O}
    WHERE n.done_on IS NULL AND n.due_on <= $until`,
  ),
  countSteps: sqlite
    .prepare<[string], number>('SELECT count(*) FROM next_step WHERE done_on IS NULL AND due_on > ?')
    .pluck(),
}))

const nextSteps: TodaySource = (file, days) => ({
  items: statements(file)
    .steps.all(days)
    .map((step) => ({ kind: 'nextStep', ...step, reminder: null })),
  later: statements(file).countSteps.get(days.until) ?? 0,
})

const fromReminders: TodaySource = (file, { asOf, until }) => {
  const all = reminders(file, asOf)
  const due = all.filter(({ dueOn }) => dueOn <= until)
  const staff = new Map(
    file.sqlite
      .prepare<[], { id: string; name: string; initials: string }>('SELECT id, name, initials FROM staff')
      .all()
      .map((each) => [each.id, each]),
  )
  const items = due.map(
    ({
      kind,
      form,
      table,
      subjectId,
      name,
      state,
      on,
      number,
      dueOn,
      ownerId,
      papers,
      owed,
      ...partner
    }) => ({
      kind,
      id: `${kind} ${subjectId}`,
      text: name,
      dueOn,
      ...{ organisationId: partner.organisationId, organisationName: partner.organisationName },
      ownerId,
      ownerName: staff.get(ownerId ?? '')?.name ?? null,
      ownerInitials: staff.get(ownerId ?? '')?.initials ?? null,
      contactName: null,
      contactPhone: null,
      reminder: {
        ...{ form, table, subjectId, state, on, number },
        ...(papers && { papers }),
        ...(owed && { owed }),
      },
    }),
  )
  return { items, later: all.length - due.length }
}

/** What the page "I dag" is put together from. */
const TODAY_SOURCES: readonly TodaySource[] = [nextSteps, fromReminders]

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
  const { asOf } = options
  const end = horizon(asOf)
  const found = TODAY_SOURCES.map((source) => source(file, { asOf, until: options.later ? LAST_DAY : end }))
  const order = (item: TodayItem) => `${item.dueOn} ${item.id}`
  const items = found.flatMap((each) => each.items).sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const shownLater = items.filter(({ dueOn }) => dueOn > end).length
  return { items, later: found.reduce((sum, { later }) => sum + later, shownLater) }
}
