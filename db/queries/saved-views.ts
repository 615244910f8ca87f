import { eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { compareDanish } from '../rules/text'
import { savedView } from '../schema'
import { asGiven, requiredText } from './fields'
import { records } from './records'

export type SavedView = typeof savedView.$inferSelect

/** How lists are wanted, each by its name. */
export const savedViews = records({
  table: savedView,
  fields: { list: asGiven<string>(), name: requiredText(100), settings: asGiven<Record<string, unknown>>() },
})

/** The views of one list, by name, the Danish way. */
export function savedViewsOf(file: OpenFile, list: string): SavedView[] {
  const rows = file.orm.select().from(savedView).where(eq(savedView.list, list)).all()
  return rows.sort((a, b) => compareDanish(a.name, b.name))
}
