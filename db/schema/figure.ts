import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FrozenFigure } from '../rules/figures'

/** What we said then: all figures with the records behind them, kept as they were. Never changed but for its name. */
export const figureSet = sqliteTable(
  'figure_set',
  {
    id: text().primaryKey(),
    /** What they were for: `Styregruppemøde 3`. */
    name: text().notNull(),
    /** The day that they are as of. */
    asOf: text('as_of').notNull(),
    figures: text({ mode: 'json' }).$type<FrozenFigure[]>().notNull(),
  },
  (t) => [index('figure_set_as_of').on(t.asOf), check('figure_set_figures', sql`json_valid(${t.figures})`)],
)

/** A reminder that somebody has seen and put away, for good or until a day, perhaps with the reason why. */
export const acknowledgement = sqliteTable(
  'acknowledgement',
  {
    id: text().primaryKey(),
    /** Which reminder, as in `TODAY_SOURCES`. */
    kind: text().notNull(),
    /** The record it is about. */
    subjectId: text('subject_id').notNull(),
    /** What the reminder was called, for the history. */
    name: text().notNull(),
    /** The state that was seen, such as the day an agreement ends: another one reminds anew. */
    state: text().notNull(),
    onDate: text('on_date').notNull(),
    /** Silent until this day; null for good. */
    untilOn: text('until_on'),
    note: text(),
  },
  (t) => [index('acknowledgement_subject').on(t.subjectId)],
)
