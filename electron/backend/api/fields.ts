import { z } from 'zod'
import type { OpenFile } from '../../../db/file/connection'
import { isIsoDate } from '../../../db/rules/calendar'
import { writing } from './base'

/** A record's id (UUID). */
export const id = z.uuid()
/** ISO date, a day that exists. */
export const date = z.string().refine(isIsoDate)
export const optionalDate = date.nullable()
/** Text as typed; the query layer trims, checks and normalises it. */
export const optionalText = z.string().max(20_000).nullable()
/** Minutes of a week. */
export const minutes = z.int().min(0).max(10_080).nullable()

type Written<V> = {
  create(file: OpenFile, values: V): string
  update(file: OpenFile, id: string, values: Partial<V>): void
  remove(file: OpenFile, id: string): void
}

/**
 * The three writing procedures of a kind of record, from its fields.
 * @param name as in the labels of the change log: `contact.create`
 */
export function written<const S extends z.core.$ZodLooseShape, V>(
  name: string,
  records: Written<V>,
  shape: S,
) {
  const fields = z.strictObject(shape)
  return {
    create: writing
      .input(fields)
      .handler(({ context, input }) =>
        context.create(`${name}.create`, (file) => records.create(file, input as V)),
      ),
    update: writing
      .input(z.strictObject({ id, fields: fields.partial() }))
      .handler(({ context, input }) =>
        context.write(`${name}.update`, (file) => records.update(file, input.id, input.fields as Partial<V>)),
      ),
    remove: writing
      .input(z.strictObject({ id }))
      .handler(({ context, input }) =>
        context.write(`${name}.remove`, (file) => records.remove(file, input.id)),
      ),
  }
}
