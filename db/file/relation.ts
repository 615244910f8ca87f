import { createHash } from 'node:crypto'
import type { OpenFile } from './connection'

/** How one image stands to another: the same, with more in it, with less in it, or each with something of its own. */
export type Relation = 'same' | 'ahead' | 'behind' | 'apart'

/**
 * Compares two images of one file and schema by what the change log says was done in each. It tells whose edits
 * would be lost when the one took the other's place.
 */
export function relationOf(ours: OpenFile, theirs: OpenFile): Relation {
  const mine = operationsOf(ours)
  const others = operationsOf(theirs)
  const weHaveAll = [...others].every((each) => mine.has(each))
  const theyHaveAll = [...mine].every((each) => others.has(each))
  if (weHaveAll) return theyHaveAll ? 'same' : 'ahead'
  return theyHaveAll ? 'behind' : 'apart'
}

/** Every operation with what it touched: its number alone is given out anew on each machine. */
function operationsOf({ sqlite }: OpenFile): Set<string> {
  const sums = new Map<number, string>()
  const add = (n: number, text: string) =>
    sums.set(
      n,
      createHash('sha256')
        .update(`${sums.get(n) ?? ''}${text}`)
        .digest('base64'),
    )
  const operations = sqlite.prepare<[], [number, string]>(
    'SELECT n, json_array(n, at, staff, label, kind, undoes) FROM operation',
  )
  const changes = sqlite.prepare<[], [number, string]>(
    'SELECT operation, json_array(table_no, record, kind, old) FROM change ORDER BY n',
  )
  for (const [n, text] of operations.raw().iterate() as Iterable<[number, string]>) add(n, text)
  for (const [n, text] of changes.raw().iterate() as Iterable<[number, string]>) add(n, text)
  return new Set(sums.values())
}
