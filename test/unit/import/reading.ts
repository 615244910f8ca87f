import type { IsoDate } from '../../../db/rules/calendar'
import type { Answers, FieldType, ImportField, Reading } from '../../../db/rules/import/declaration'
import { columnFacts, readCell } from '../../../db/rules/import/values'
import type { Cell } from '../../../db/rules/sheet'

export const TODAY: IsoDate = '2026-05-20'

/** A field of a type, with nothing else said about it. */
export function aField(type: FieldType, more: Partial<ImportField> = {}): ImportField {
  return { key: `thing.${type}`, type, synonyms: [], ...more }
}

/** One cell read as part of a column. */
export function reading(
  field: ImportField,
  cell: Cell,
  { answers = {}, column = [cell], mapped = {}, unit }: Around = {},
): Reading {
  const context = {
    today: TODAY,
    answers,
    facts: columnFacts(field, column),
    mapped: new Map(Object.entries(mapped)),
    ...(unit === undefined ? {} : { unit }),
  }
  return readCell(field, cell, context)
}

type Around = {
  answers?: Answers
  /** All its cells. */
  column?: Cell[]
  mapped?: Record<string, string | null>
  unit?: { thousands: boolean; percent: boolean }
}

export const took = (value: unknown, ...flags: string[]) => ({ ok: true, value, flags })
export const noted = (value: unknown, note: string, ...flags: string[]) => ({ ok: true, value, note, flags })
export const refused = (fault: string) => ({ ok: false, fault })
export const asks = (ask: string) => ({ ok: false, ask })
