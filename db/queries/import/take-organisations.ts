/** Rows of a list of partners: the partner, one contact, how many work there, and whose unit it is. */
import { asOf, latestAsOf } from '../../rules/dated'
import { circlesEver } from '../../rules/hierarchy'
import type { ParsedRow } from '../../rules/import/plan'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import type { Identity, Partner } from './partners'
import { numeric, text } from './said'
import { isSameName, keepSpelling } from './spelling'
import { allOf } from './tables'

type Contact = Values & {
  id: string
  organisationId: string
  name: string
  phone: string | null
  email: string | null
}
type Employees = Values & { id: string; organisationId: string; countedOn: string; employees: number }
type Parent = {
  id: string
  organisationId: string
  parentId: string
  validFrom: string | null
  validTo: string | null
}

/** A number or an address without a name is the office's own. Data has one language. */
const NAMELESS = 'Hovednummer'

/** Fields that tell which partner is meant, and those that are said through other records. */
const APART = ['note']

export function takeOrganisations(context: ImportContext): TakeRow {
  const contacts = new Index<KnownRecord<Contact>>()
  for (const row of allOf<Contact>(context.file, 'contact').values())
    contacts.add(row.organisationId, stored(row))
  const employees = new Index<Employees>()
  for (const row of allOf<Employees>(context.file, 'organisationEmployees').values())
    employees.add(row.organisationId, row)
  const parents = [...allOf<Values & Parent>(context.file, 'organisationParent').values()] as Parent[]

  return (row, parsed) => {
    const identity = identityOf(parsed)
    // Its fault is told already.
    if (identity.name === '') return ''
    const id = organisationOf(context, row, parsed, identity)
    if (id === null) return identity.name
    takeContact(context, row, parsed, id, contacts)
    takeEmployees(context, row, parsed, id, employees)
    takeParent(context, row, parsed, id, parents)
    return identity.name
  }
}

function identityOf(parsed: ParsedRow): Identity {
  return {
    name: text(parsed, 'organisation.name') ?? '',
    cvr: text(parsed, 'organisation.cvr'),
    pNumber: text(parsed, 'organisation.pNumber'),
    postcode: text(parsed, 'organisation.postcode'),
    city: text(parsed, 'organisation.city'),
  }
}

/** The partner of a row, with what the row says of it. Null when the row cannot go on. */
function organisationOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  identity: Identity,
): string | null {
  const { partners, lookups } = context
  const field = 'organisation.name'
  const ownerId = context.staffOf(row, parsed, 'organisation.ownerId')
  let known = partners.match(identity)
  if (Array.isArray(known)) {
    const several = known as readonly KnownRecord<Partner>[]
    const answer = lookups.answer(field, identity.name)
    const candidates = several.map(({ id, now }) => ({ id, name: now.name, detail: now.city ?? '' }))
    lookups.ask(
      { field, target: 'organisation', word: identity.name, several: true, canCreate: true, blocking: true },
      () => candidates,
    )
    if (answer === undefined || answer === 'leave') {
      row.fault(field, answer === undefined ? 'lookup.several' : 'lookup.left', identity.name)
      return null
    }
    const chosen = answer === 'create' ? null : partners.get(answer.id)
    if (chosen === undefined) {
      row.fault(field, 'lookup.unknown', identity.name)
      return null
    }
    known = chosen
  }
  const found = known as KnownRecord<Partner> | null
  const plain = new Map(context.valuesOf(parsed, 'organisation', APART))
  if (ownerId !== null) plain.set('ownerId', ownerId)
  const note = [text(parsed, 'organisation.note'), ...context.notesOf(parsed)]
    .filter((each) => each !== null)
    .join('\n')
  if (found === null) {
    const values = { ...Object.fromEntries(plain), ...(note === '' ? {} : { note }) }
    const id = row.create('organisation', values)
    const { name, cvr, pNumber, postcode, city } = identity
    row.afterwards(() =>
      partners.add({ id, original: null, now: { id, name, cvr, pNumber, postcode, city } }),
    )
    return id
  }
  // The same name and place in another spelling is no news.
  for (const name of ['name', 'city']) keepSpelling(plain, name, found.now[name])
  for (const [name, value] of plain)
    row.say('organisation', found.id, found.original, name, value, Array.isArray(value) ? 'add' : 'replace')
  if (note !== '') row.say('organisation', found.id, found.original, 'note', note, 'append')
  return found.id
}

/** A contact is known by name, else by an address or number that no row before has spoken of. */
function takeContact(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
  contacts: Index<KnownRecord<Contact>>,
): void {
  const values = new Map(context.valuesOf(parsed, 'contact'))
  if (values.size === 0) return
  const [name, phone, email] = ['name', 'phone', 'email'].map((key) => text(parsed, `contact.${key}`))
  const own = contacts.get(organisationId)
  const free = own.filter(({ id }) => !context.draft.isSpokenOf('contact', id))
  const known =
    own.find(({ now }) => isSameName(now.name, name ?? NAMELESS)) ??
    free.find(({ now }) => email !== null && now.email?.toLowerCase() === email?.toLowerCase()) ??
    (name === null ? own.find(({ now }) => phone !== null && now.phone === phone) : undefined)
  if (!known) {
    const made = { organisationId, ...Object.fromEntries(values), name: name ?? NAMELESS }
    const id = row.create('contact', made)
    const now = { id, phone: phone ?? null, email: email ?? null, ...made }
    row.afterwards(() => contacts.add(organisationId, { id, original: null, now }))
    return
  }
  keepSpelling(values, 'name', known.now.name)
  keepSpelling(values, 'email', known.now.email)
  for (const [field, value] of values) row.say('contact', known.id, known.original, field, value)
}

/** A head count is news only where it differs from the one that holds on its day. */
function takeEmployees(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
  known: Index<Employees>,
): void {
  const count = numeric(parsed, 'organisationEmployees.employees')
  if (count === null) return
  const countedOn = text(parsed, 'organisationEmployees.countedOn') ?? context.today
  const rows = known.get(organisationId)
  const sameDay = rows.find((each) => each.countedOn === countedOn)
  if (sameDay) {
    const original = sameDay.id.startsWith('new:') ? null : sameDay
    row.say('organisationEmployees', sameDay.id, original, 'employees', count)
    return
  }
  const standing = latestAsOf(rows, countedOn, (each) => each.countedOn)
  if (standing?.employees === count) return
  const id = row.create('organisationEmployees', { organisationId, countedOn, employees: count })
  row.afterwards(() => known.add(organisationId, { id, organisationId, countedOn, employees: count }))
}

/** Whose unit it is, where nothing is written of that yet. */
function takeParent(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
  parents: Parent[],
): void {
  const field = 'organisation.parentId'
  const word = text(parsed, field)
  if (word === null) return
  const found = context.lookups.find(row, field, 'organisation', word, context.partners.named, {
    canCreate: false,
    among: ({ id }) => id !== organisationId,
  })
  if (typeof found !== 'object') return
  const own = parents.filter((each) => each.organisationId === organisationId)
  const standing = asOf(own, context.today)
  if (standing !== null) {
    // Where it belongs elsewhere already, that is for its own page: a list does not say since when.
    if (standing.parentId !== found.id) row.flag(field, word, 'parent.stands')
    return
  }
  const made = { organisationId, parentId: found.id, validFrom: null, validTo: null }
  if (circlesEver([...parents, { id: '', ...made }], organisationId)) {
    row.fault(field, 'lookup.circle', word)
    return
  }
  const id = row.create('organisationParent', { organisationId, parentId: found.id })
  row.afterwards(() => parents.push({ id, ...made }))
}
