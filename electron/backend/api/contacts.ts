import { z } from 'zod'
import { allContacts, contacts as contactRecords } from '../../../db/queries/contacts'
import { onFile } from './base'
import { id, optionalDate, optionalText, written } from './fields'

/** The people we speak with at an organisation. */
export const contacts = {
  /** Those of all organisations, with where they belong. */
  list: onFile.handler(({ context }) => allContacts(context.file)),
  ...written('contact', contactRecords, {
    organisationId: id,
    name: z.string().max(500),
    role: optionalText,
    phone: optionalText,
    email: optionalText,
    validFrom: optionalDate,
    validTo: optionalDate,
    note: optionalText,
  }),
}
