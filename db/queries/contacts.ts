import { and, asc, eq, ne } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { parseEmail, parsePhone } from '../rules/identifiers'
import { contact, groupMember, interaction, organisation } from '../schema'
import { asGiven, date, formatted, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod } from './periods'
import { records } from './records'

export type Contact = typeof contact.$inferSelect

const people = records({
  table: contact,
  fields: {
    organisationId: asGiven<string>(),
    name: requiredText(200),
    role: text(200),
    phone: formatted(parsePhone),
    email: formatted(parseEmail),
    validFrom: date,
    validTo: date,
    note: text(10_000),
  },
  check: { on: ['validFrom', 'validTo'], rule: (_file, row) => assertPeriod(row.validFrom, row.validTo) },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'contact', [id]),
})

/**
 * Contacts: the people we speak with. Removing one who is the main contact, or moving them to another organisation,
 * leaves the first without one; entries of its contact log no longer say with whom, and in no group do they speak for it.
 */
export const contacts: typeof people = {
  ...people,
  update(file, id, values) {
    people.update(file, id, values)
    if (values.organisationId === undefined) return
    const { organisationId } = values
    const main = and(eq(organisation.mainContactId, id), ne(organisation.id, organisationId))
    file.orm.update(organisation).set({ mainContactId: null }).where(main).run()
    const spokenWith = and(eq(interaction.contactId, id), ne(interaction.organisationId, organisationId))
    file.orm.update(interaction).set({ contactId: null }).where(spokenWith).run()
    const speaksFor = and(eq(groupMember.contactId, id), ne(groupMember.organisationId, organisationId))
    file.orm.update(groupMember).set({ contactId: null }).where(speaksFor).run()
  },
}

/** The contacts of an organisation, in the order they were entered. */
export function contactsOf(file: OpenFile, organisationId: string): Contact[] {
  return file.orm
    .select()
    .from(contact)
    .where(eq(contact.organisationId, organisationId))
    .orderBy(asc(contact.id))
    .all()
}

export type ListedContact = { id: string; name: string; organisationId: string; organisationName: string }

/** The contacts of all organisations, by name. */
export function allContacts(file: OpenFile): ListedContact[] {
  return file.sqlite
    .prepare<[], ListedContact>(
      `SELECT c.id, c.name, o.id AS organisationId, o.name AS organisationName
      FROM contact c JOIN organisation o ON o.id = c.organisation_id ORDER BY c.name, o.name_key, c.id`,
    )
    .all()
}

/** Whether a contact belongs to an organisation. */
export function isContactOf(file: OpenFile, contactId: string, organisationId: string): boolean {
  const where = and(eq(contact.id, contactId), eq(contact.organisationId, organisationId))
  return file.orm.select({ id: contact.id }).from(contact).where(where).get() !== undefined
}

/** In SQL, the contact of the organisation `o` on the day `$asOf`: the main one, else the first entered that holds. */
export const CONTACT_OF_O = `coalesce(o.main_contact_id, (SELECT id FROM contact k
        WHERE k.organisation_id = o.id AND coalesce(k.valid_from, '') <= $asOf
          AND (k.valid_to IS NULL OR k.valid_to >= $asOf) ORDER BY k.id LIMIT 1))`
