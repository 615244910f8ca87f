import a16 from '../../resources/examples/a16.json'
import c15 from '../../resources/examples/c15.json'
import f13 from '../../resources/examples/f13.json'
import s10 from '../../resources/examples/s10.json'

/**
 * One call of a procedure. `as` names the record it makes; `{"$": "name"}` in an input stands for such a record's id,
 * and `{"$": "staff"}` for that of the example's own person.
 */
type Call = { call: string; as?: string; input: unknown }

export type Example = {
  id: string
  name: string
  about: string
  staff: { name: string; initials: string }
  calls: Call[]
}

/** The name under which an example finds its own person. */
const STAFF = 'staff'

/** The example programmes that the start page offers. */
export const EXAMPLES: readonly Example[] = [f13, a16, s10, c15]

/**
 * Puts an example's data in by calling the procedures, as a user would.
 * @param client the router's own client: `client.organisations.create(…)`
 * @param staffId who works in the example
 * @throws whatever a procedure refuses: an example that does not fit the program is a fault of ours
 */
export async function replay(example: Example, client: object, staffId: string): Promise<void> {
  const ids = new Map([[STAFF, staffId]])
  for (const { call, as, input } of example.calls) {
    const procedure = call
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], client)
    const result = await (procedure as (input: unknown) => Promise<{ id?: string }>)(withIds(input, ids))
    if (as !== undefined && result.id !== undefined) ids.set(as, result.id)
  }
}

function withIds(value: unknown, ids: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids))
  if (value === null || typeof value !== 'object') return value
  const name = (value as { $?: unknown }).$
  if (typeof name === 'string') {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`the example names ${name} before it makes it`)
    return id
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, ids)]))
}
