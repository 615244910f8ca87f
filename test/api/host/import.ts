import type { ImportKind } from '../../../db/rules/import/concepts'
import type { Plan } from '../../../db/rules/import/plan'
import type { Client } from './hosts'

/** A table as it stands on the clipboard. */
export function copied(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n')
}

/** A book whose first table has been looked at, with the plan that was proposed for it. */
export type Proposed = { book: string; plan: Plan }

/** Pastes a table and has it looked at. */
export async function pasted(
  { imports }: Client,
  rows: readonly (readonly string[])[],
  kind: ImportKind | null = null,
): Promise<Proposed> {
  const book = await imports.paste({ text: copied(rows), html: null })
  return proposed(imports, book, kind)
}

/** The first table of a book, with the plan that is proposed for it. */
export async function proposed(
  imports: Client['imports'],
  book: Awaited<ReturnType<Client['imports']['paste']>>,
  kind: ImportKind | null = null,
): Promise<Proposed> {
  const table = book.sheets[0]?.tables[0]
  if (!table) throw new Error('no table was found')
  const { headerRows, firstRow, lastRow, left, right } = table
  const range = { headerRows, firstRow, lastRow, left, right }
  const answer = await imports.propose({ book: book.id, sheet: 0, table: range, kind })
  return { book: book.id, plan: answer.plan }
}
