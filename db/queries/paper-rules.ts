import { eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { BookRule } from '../rules/rule-book'
import { schemeRule } from '../schema'

/** The rules about papers that the office has written. */
export function paperRules(file: OpenFile): BookRule[] {
  return file.orm
    .select()
    .from(schemeRule)
    .where(eq(schemeRule.kind, 'papers'))
    .all()
    .map((row) => ({
      ...row,
      recordId: row.id,
      origin: row.originKey === null ? ('own' as const) : ('edited' as const),
    }))
}
