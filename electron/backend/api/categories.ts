import { z } from 'zod'
import {
  categoryCatalogue,
  categories as categoryRecords,
  categoryMappings as mappingRecords,
  categorySchemes as schemeRecords,
} from '../../../db/queries/categories'
import { CONFIDENCES } from '../../../db/rules/vocabulary'
import { onFile } from './base'
import { id, optionalDate, optionalText, written } from './fields'

const name = z.string().max(500)

/** Ways of sorting the unemployed, each in force in a period. */
export const categorySchemes = written('categoryScheme', schemeRecords, {
  name,
  validFrom: optionalDate,
  validTo: optionalDate,
  source: optionalText,
  checkedOn: optionalDate,
  note: optionalText,
})

/** The steps of the schemes. */
export const categories = {
  /** Every scheme with its categories, and what they are called in other schemes. */
  catalogue: onFile.handler(({ context }) => categoryCatalogue(context.file)),
  ...written('category', categoryRecords, {
    schemeId: id,
    name,
    meaning: optionalText,
    position: z.int().min(0).max(1_000),
  }),
}

/** What a category is called in another scheme, for reports only. */
export const categoryMappings = written('categoryMapping', mappingRecords, {
  fromId: id,
  toId: id,
  confidence: z.enum(CONFIDENCES),
  rule: z.string().max(20_000),
  source: optionalText,
})
