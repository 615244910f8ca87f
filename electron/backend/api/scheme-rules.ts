import { z } from 'zod'
import { schemeRules as ruleRecords } from '../../../db/queries/scheme-rules'
import { BENEFITS, DURATION_UNITS, PAPERS, RULE_KINDS, SCHEMES, SECTORS } from '../../../db/rules/vocabulary'
import { optionalDate, optionalText, written } from './fields'

const amount = z.int().min(0).max(10_000_000).nullable()

/** What a rule of the file says. */
export const RULE_FIELDS = {
  name: z.string().max(500),
  originKey: optionalText,
  active: z.boolean(),
  kind: z.enum(RULE_KINDS),
  scheme: z.enum(SCHEMES).nullable(),
  sector: z.enum(SECTORS).nullable(),
  benefits: z.array(z.enum(BENEFITS)).max(BENEFITS.length),
  categories: z.array(z.string().max(200)).max(100),
  validFrom: optionalDate,
  validTo: optionalDate,
  unit: z.enum(DURATION_UNITS).nullable(),
  minimum: amount,
  maximum: amount,
  extension: amount,
  extendedMaximum: amount,
  rate: amount,
  papers: z.array(z.enum(PAPERS)).max(PAPERS.length),
  ratio: z
    .strictObject({
      brackets: z
        .array(
          z.strictObject({
            upTo: z.int().min(1).max(1_000_000).nullable(),
            per: z.int().min(1).max(1_000_000),
          }),
        )
        .max(20),
      atLeast: z.int().min(0).max(1_000_000),
      counted: z.enum(['heads', 'fullTime']),
      rounding: z.enum(['down', 'nearest']),
      months: z.int().min(0).max(120),
    })
    .nullable(),
  text: optionalText,
  source: optionalText,
  checkedOn: optionalDate,
}

/** Rules of the office's own, and those of the program that were edited or switched off here. */
export const schemeRules = written('schemeRule', ruleRecords, RULE_FIELDS)
