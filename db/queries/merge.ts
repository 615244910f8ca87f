import { and, eq, or } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { REFERENCES } from '../log/tables'
import { fold } from '../rules/text'
import { contact, notDuplicate, organisation, organisationParent } from '../schema'
import { type Contact, contactsOf } from './contacts'
import { pairOf } from './duplicates'
import { allMemberships, assertNoCircle, organisations } from './organisations'
import { found } from './rows'

type Fields = Partial<Parameters<typeof organisations.create>[1]>

/** Rows that say the same about one organisation, once both are the same: table, and the columns that make them so. */
const DOUBLES: Record<string, readonly string[]> = {
  organisation_step: ['organisation_id', 'step', 'on_date'],
  organisation_employees: ['organisation_id', 'counted_on', 'employees'],
  organisation_parent: ['organisation_id', 'parent_id', 'valid_from', 'valid_to'],
  group_member: ['organisation_id', 'group_id', 'role', 'valid_from', 'valid_to'],
}

/** What one organisation is once in an agreement on any day, with what one of two rows may say more than the other. */
const ONCE_A_DAY: Record<string, readonly string[]> = {
  agreement_party: ['signatory_role', 'signed_on'],
  agreement_unit: [],
}

/**
 * Makes two organisations one: everything that hangs on the one that goes moves to the one that is kept, whichever
 * concept it belongs to, and what stands twice then stands once.
 * @param fields what the kept one shall hold; the contacts of both may be its main contact
 * @throws DrejebogError merge.same · record.notFound · organisation.circle · field.invalid; nothing is changed then
 */
export function mergeOrganisations(file: OpenFile, keepId: string, dropId: string, fields: Fields): void {
  if (keepId === dropId) throw new DrejebogError('merge.same')
  for (const id of [keepId, dropId])
    found(file.orm.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, id)).get())
  file.orm.update(organisation).set({ mainContactId: null }).where(eq(organisation.id, dropId)).run()
  removeBetween(file, keepId, dropId)
  moveDismissed(file, keepId, dropId)
  const same = mergeContacts(file, keepId, dropId)
  moveReferences(file, 'organisation', dropId, keepId)
  for (const [table, columns] of Object.entries(DOUBLES)) removeDoubles(file, table, columns, keepId)
  for (const [table, columns] of Object.entries(ONCE_A_DAY)) joinPeriods(file, table, columns, keepId)
  const memberships = allMemberships(file)
  const units = memberships.filter(({ parentId }) => parentId === keepId).map((row) => row.organisationId)
  assertNoCircle(memberships, [keepId, ...units])
  file.orm.delete(organisation).where(eq(organisation.id, dropId)).run()
  const { mainContactId } = fields
  const main = mainContactId && (same.get(mainContactId) ?? mainContactId)
  // A contact of neither is refused by the update as that of any other organisation.
  organisations.update(file, keepId, main ? { ...fields, mainContactId: main } : fields)
}

/** One is not a unit of itself, and is not told apart from itself. */
function removeBetween(file: OpenFile, a: string, b: string): void {
  const { organisationId, parentId } = organisationParent
  const between = or(and(eq(organisationId, a), eq(parentId, b)), and(eq(organisationId, b), eq(parentId, a)))
  file.orm.delete(organisationParent).where(between).run()
  const [smaller, larger] = pairOf(a, b)
  const pair = and(eq(notDuplicate.organisationId, smaller), eq(notDuplicate.otherId, larger))
  file.orm.delete(notDuplicate).where(pair).run()
}

/** Whoever is not the same as the one that goes is not the same as the one that is kept. */
function moveDismissed(file: OpenFile, keepId: string, dropId: string): void {
  const rowsOf = (id: string) =>
    file.orm
      .select()
      .from(notDuplicate)
      .where(or(eq(notDuplicate.organisationId, id), eq(notDuplicate.otherId, id)))
      .all()
  const otherOf = (row: typeof notDuplicate.$inferSelect, id: string) =>
    row.organisationId === id ? row.otherId : row.organisationId
  const known = new Set(rowsOf(keepId).map((row) => otherOf(row, keepId)))
  for (const row of rowsOf(dropId)) {
    const other = otherOf(row, dropId)
    const [organisationId, otherId] = pairOf(keepId, other)
    const where = eq(notDuplicate.id, row.id)
    if (known.has(other)) file.orm.delete(notDuplicate).where(where).run()
    else file.orm.update(notDuplicate).set({ organisationId, otherId }).where(where).run()
  }
}

/**
 * A contact that both have, and about whom the one that goes says nothing else, becomes one.
 * @returns which contact stands for one that went
 */
function mergeContacts(file: OpenFile, keepId: string, dropId: string): Map<string, string> {
  const same = new Map<string, string>()
  const kept = contactsOf(file, keepId)
  for (const gone of contactsOf(file, dropId)) {
    const twin = kept.find((each) => saysTheSame(each, gone))
    if (!twin) continue
    // Its entries come along with the rest, so for a moment they speak with a contact of the other.
    moveReferences(file, 'contact', gone.id, twin.id)
    file.orm.delete(contact).where(eq(contact.id, gone.id)).run()
    same.set(gone.id, twin.id)
  }
  return same
}

function saysTheSame(kept: Contact, gone: Contact): boolean {
  if (fold(kept.name) !== fold(gone.name)) return false
  const fields = ['role', 'phone', 'email', 'validFrom', 'validTo', 'note'] as const
  return fields.every((field) => gone[field] === null || gone[field] === kept[field])
}

function moveReferences(file: OpenFile, target: string, from: string, to: string): void {
  for (const { table, column } of REFERENCES.filter((reference) => reference.target === target))
    file.sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE "${column}" = ?`).run(to, from)
}

/** Keeps the row that was recorded first. */
function removeDoubles(file: OpenFile, table: string, columns: readonly string[], id: string): void {
  const same = columns.map((column) => `older."${column}" IS row."${column}"`).join(' AND ')
  const of =
    table === 'organisation_parent'
      ? 'row.organisation_id = $id OR row.parent_id = $id'
      : 'row.organisation_id = $id'
  file.sqlite
    .prepare(
      `DELETE FROM "${table}" AS row WHERE (${of})
      AND EXISTS (SELECT 1 FROM "${table}" older WHERE ${same} AND older.id < row.id)`,
    )
    .run({ id })
}

type Dated = Record<string, string | null> & {
  id: string
  valid_from: string | null
  valid_to: string | null
}

/** Rows of one agreement whose days overlap become the earliest of them, from the first day of all to the last. */
function joinPeriods(file: OpenFile, table: string, columns: readonly string[], id: string): void {
  const rows = file.sqlite
    .prepare<[string], Dated>(
      `SELECT * FROM "${table}" WHERE organisation_id = ? ORDER BY agreement_id, coalesce(valid_from, ''), id`,
    )
    .all(id)
  const set = ['valid_to', ...columns].map((column) => `"${column}" = $${column}`).join(', ')
  const update = file.sqlite.prepare(`UPDATE "${table}" SET ${set} WHERE id = $id`)
  const remove = file.sqlite.prepare<[string]>(`DELETE FROM "${table}" WHERE id = ?`)
  let last: Dated | undefined
  for (const row of rows) {
    if (!last || !continues(last, row)) {
      last = row
      continue
    }
    const ends = last.valid_to === null || row.valid_to === null ? null : maxOf(last.valid_to, row.valid_to)
    const joined: Dated = { ...last, valid_to: ends }
    for (const column of columns) joined[column] ??= row[column] ?? null
    update.run(Object.fromEntries(['id', 'valid_to', ...columns].map((name) => [name, joined[name]])))
    remove.run(row.id)
    last = joined
  }
}

/** Whether a row of the same agreement begins before another one has ended. */
function continues(last: Dated, row: Dated): boolean {
  return last.agreement_id === row.agreement_id && (row.valid_from ?? '') <= (last.valid_to ?? '9999')
}

const maxOf = (a: string, b: string) => (a > b ? a : b)
