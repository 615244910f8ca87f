import { isProcedure } from '@orpc/server'
import type { z } from 'zod'
import { router } from '../../electron/backend/api/router'

/** One procedure of the application, as the router has it. */
export type Described = {
  /** As in the log: `contacts.create`. */
  name: string
  /** Declared to change records. */
  writes: boolean
  input: z.ZodType | undefined
}

/** Every procedure of the router, found by walking it, so that none can be forgotten. */
export const PROCEDURES: readonly Described[] = describeAll(router, [])

function describeAll(node: object, path: string[]): Described[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const at = [...path, key]
    if (!isProcedure(value)) return describeAll(value, at)
    const { meta, inputSchema } = value['~orpc']
    const writes = (meta as { writes?: boolean }).writes === true
    return [{ name: at.join('.'), writes, input: inputSchema as z.ZodType | undefined }]
  })
}

/** Calls a procedure by its name, with whatever input. */
export function callByName(client: object, name: string, input: unknown): Promise<unknown> {
  const procedure = name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], client)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}
