import type { AnyField } from '../../components/fields/declaration'
import { GROUPS, NAME } from '../organisations/fields'
import type { Organisation, OrganisationFields } from '../organisations/organisations'

/** Whose value a field shall have; of lists and notes both can be had. */
export type Choice = 'keep' | 'drop' | 'both'

/** A field of which the two say different things. */
export type Conflict = { field: AnyField; canBoth: boolean }

const FIELDS = [NAME, ...GROUPS.flatMap(({ fields }) => [...fields])] as readonly AnyField[]

/** The edition goes with its code: apart, neither says anything. */
const GOES_WITH: Record<string, string> = { industryScheme: 'industryCode' }

type Values = Record<string, unknown>

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The fields that both have filled in, and not alike; what stands in one only needs no choice. */
export function conflictsOf(keep: Organisation, drop: Organisation): Conflict[] {
  const [a, b] = [keep as Values, drop as Values]
  return FIELDS.filter(({ key }) => {
    const leader = GOES_WITH[key]
    if (leader !== undefined && !same(a[leader], b[leader])) return false
    return !isEmpty(a[key]) && !isEmpty(b[key]) && !same(a[key], b[key])
  }).map((field) => ({ field, canBoth: ['codes', 'tags', 'longText'].includes(field.kind) }))
}

/** What is chosen from the start: both where both can be had, else what the kept one says. */
export function firstChoice({ canBoth }: Conflict): Choice {
  return canBoth ? 'both' : 'keep'
}

/**
 * The fields that the kept partner gets: those chosen, and those that stand in the other only.
 * @param choices by the field's key; what is not chosen is as `firstChoice` says
 */
export function mergedFields(
  keep: Organisation,
  drop: Organisation,
  choices: Readonly<Record<string, Choice>>,
): Partial<OrganisationFields> {
  const [a, b] = [keep as Values, drop as Values]
  const conflicts = new Map(
    conflictsOf(keep, drop).map((conflict) => [conflict.field.key as string, conflict]),
  )
  const choiceOf = (key: string): Choice => {
    const conflict = conflicts.get(key)
    if (conflict) return choices[key] ?? firstChoice(conflict)
    return isEmpty(a[key]) && !isEmpty(b[key]) ? 'drop' : 'keep'
  }
  const fields: Values = {}
  for (const { key } of FIELDS) {
    const choice = choiceOf(GOES_WITH[key] !== undefined && !conflicts.has(key) ? GOES_WITH[key] : key)
    if (choice === 'drop') fields[key] = b[key]
    else if (choice === 'both') fields[key] = both(a[key], b[key])
  }
  if (keep.mainContactId === null && drop.mainContactId !== null) fields.mainContactId = drop.mainContactId
  return fields as Partial<OrganisationFields>
}

function both(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])]
  return `${String(a)}\n\n${String(b)}`
}

/** The one that says more, and of two that say as much the one that was there first. */
export function fuller(a: Organisation, b: Organisation): [Organisation, Organisation] {
  const said = (each: Organisation) =>
    FIELDS.filter(({ key }) => !isEmpty((each as Values)[key])).length +
    each.contacts.length +
    each.interactions.length +
    each.units.length
  const [saidA, saidB] = [said(a), said(b)]
  if (saidA !== saidB) return saidA > saidB ? [a, b] : [b, a]
  return a.id < b.id ? [a, b] : [b, a]
}
