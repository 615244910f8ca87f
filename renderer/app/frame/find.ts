import { fold, searchWords } from '../../../db/rules/text'
import type { Answer, Client } from '../client'

type Row = Answer<Client['organisations']['list']>[number]
export type Searchable = { row: Row; name: string; all: string }

/** Folds what a partner is found by once, not at every letter typed. */
export function searchable(rows: readonly Row[]): Searchable[] {
  return rows.map((row) => {
    const { name, city, contactName, contactEmail, contactPhone, cvr, tags } = row
    const parts = [name, city, contactName, contactEmail, contactPhone, cvr, ...tags]
    return { row, name: fold(name), all: fold(parts.filter(Boolean).join(' ')) }
  })
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
