/** What offices call the categories of the unemployed, beside their names: numbers and short forms. */
import type { OpenFile } from '../../file/connection'
import { fold } from '../../rules/text'
import { categoryCatalogue } from '../categories'
import { type Named, NamedRecords } from './lookups'

/** Short forms by the folded name of a category (domain.md 7). */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  jobparat: ['jp', 'job parat'],
  aktivitetsparat: ['ap', 'aktivitets parat'],
  uddannelsesparat: ['up', 'uddannelses parat'],
  'aabenlyst uddannelsesparat': ['åup', 'aaup'],
  jobklar: ['jobklare'],
  indsatsklar: ['indsatsklare'],
}

function otherNames(name: string): string[] {
  const folded = fold(name)
  const numbered = /^match (\d)$/.exec(folded)?.[1]
  if (numbered === undefined) return [...(SHORT[folded] ?? [])]
  return [
    numbered,
    ...['m', 'm ', 'match', 'matchgruppe ', 'matchkategori ', 'kategori '].map((start) => start + numbered),
  ]
}

/** Category schemes, and which of them a category belongs to. */
export type CategorySchemes = { all: readonly Named[]; of: ReadonlyMap<string, string> }

export function categorySchemesOf(file: OpenFile): CategorySchemes {
  const { schemes, categories } = categoryCatalogue(file)
  return {
    all: schemes.map(({ id, name, validFrom, validTo }) => ({
      id,
      name,
      detail: [validFrom, validTo]
        .map((day) => day?.slice(0, 4) ?? '')
        .join('-')
        .replace(/^-$/, ''),
    })),
    of: new Map(categories.map(({ id, schemeId }) => [id, schemeId])),
  }
}

/** The categories of every scheme, each with its scheme: `match 2` says little without it. */
export function namedCategories(file: OpenFile): NamedRecords {
  return new NamedRecords(
    categoryCatalogue(file).categories.map(({ id, name, schemeName }) => ({
      id,
      name,
      detail: schemeName,
      keys: otherNames(name),
    })),
  )
}
