import { fold, searchWords } from '../../../db/rules/text'
import { type OrganisationRow as Row, searchText, withUnits } from '../../pages/organisations/organisations'

export type Searchable = { row: Row; name: string; all: string }

/** Folds what a partner is found by once, not at every letter typed. */
export function searchable(rows: readonly Row[]): Searchable[] {
  return withUnits(rows).map((row) => ({ row, name: fold(row.name), all: fold(searchText(row)) }))
}

/** The partners that hold every word of a query; those whose name begins with it come first. */
export function find(rows: readonly Searchable[], query: string): Row[] {
  const words = searchWords(query)
  const [first] = words
  if (first === undefined) return []
  const found = rows.filter(({ all }) => words.every((word) => all.includes(word)))
  const begins = found.filter(({ name }) => name.startsWith(first))
  const others = found.filter(({ name }) => !name.startsWith(first))
  return [...begins, ...others].map(({ row }) => row)
}
