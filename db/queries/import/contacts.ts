/** The contacts that an import speaks of, at the organisation that a row is about or at a jobcentre. */
import type { OpenFile } from '../../file/connection'
import type { ParsedRow } from '../../rules/import/plan'
import type { ImportContext } from './context'
import type { RowDraft, Values } from './draft'
import { NamedRecords } from './lookups'
import { text } from './said'
import { isSameName } from './spelling'
import { allOf } from './tables'

type Contact = Values & { id: string; organisationId: string; name: string }

/** At which organisation somebody stands, by the id of the contact. */
export class Contacts {
  readonly named = new NamedRecords()
  readonly #at = new Map<string, string>()
  readonly #nameOf: (organisationId: string) => string

  constructor(file: OpenFile, nameOf: (organisationId: string) => string) {
    this.#nameOf = nameOf
    for (const { id, organisationId, name } of allOf<Contact>(file, 'contact').values())
      this.add(id, organisationId, name)
  }

  add(id: string, organisationId: string, name: string): void {
    this.#at.set(id, organisationId)
    this.named.add({ id, name, detail: this.#nameOf(organisationId) })
  }

  at(id: string): string | undefined {
    return this.#at.get(id)
  }
}

/** The contact at an organisation that a row names; a new one where the user wants it. */
export function contactOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  { field, organisationId, role }: { field: string; organisationId: string; role?: string },
): string | null {
  const word = text(parsed, field)
  if (word === null) return null
  const found = context.lookups.find(row, field, 'contact', word, context.contacts.named, {
    canCreate: true,
    among: ({ id }) => context.contacts.at(id) === organisationId,
  })
  if (typeof found === 'object') return found.id
  return found === 'create' ? makeContact(context, row, { organisationId, name: word, role }) : null
}

/**
 * Whoever at a jobcentre is responsible. Found at any of them, made at the one that sent the person; where the list says
 * nothing of that, at the only one there is.
 * @param senderField the field that says which jobcentre it is
 */
export function consultantOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  { field, senderId, senderField }: { field: string; senderId: string | null; senderField: string },
): string | null {
  const word = text(parsed, field)
  if (word === null) return null
  const home = senderId ?? (context.says(senderField) ? null : context.partners.onlyJobCentre())
  // Of several who have that name it is the one at the jobcentre that is named.
  const isKnownThere = context.contacts.named.byName(word).some(({ id }) => context.contacts.at(id) === home)
  const found = context.lookups.find(row, field, 'contact', word, context.contacts.named, {
    canCreate: home !== null,
    among: ({ id }) => {
      const at = context.contacts.at(id)
      return at !== undefined && (at === home || (!isKnownThere && context.partners.isJobCentre(at)))
    },
  })
  if (typeof found === 'object') return found.id
  return found === 'create' && home !== null
    ? makeContact(context, row, { organisationId: home, name: word })
    : null
}

function makeContact(
  context: ImportContext,
  row: RowDraft,
  { organisationId, name, role }: { organisationId: string; name: string; role?: string | undefined },
): string {
  const here = row
    .made('contact')
    .find(({ values }) => values.organisationId === organisationId && isSameName(String(values.name), name))
  if (here) return here.id
  const id = row.create('contact', { organisationId, name, ...(role === undefined ? {} : { role }) })
  context.newNames.set(id, name)
  row.afterwards(() => context.contacts.add(id, organisationId, name))
  return id
}
