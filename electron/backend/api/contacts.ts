import { z } from 'zod'
import { contacts as contactRecords } from '../../../db/queries/contacts'
import { id, optionalDate, optionalText, written } from './fields'

/** The people we speak with at an organisation. */
export const contacts = written('contact', contactRecords, {
  organisationId: id,
  name: z.string().max(500),
  role: optionalText,
  phone: optionalText,
  email: optionalText,
  validFrom: optionalDate,
  validTo: optionalDate,
  note: optionalText,
})
