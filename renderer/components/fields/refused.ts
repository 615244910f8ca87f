import { ORPCError } from '@orpc/client'
import type { AnyField, Reason } from './declaration'

/**
 * A refusal by the window itself, before anybody else was asked; it reads like one by the backend.
 * @param reason null: the field may not be empty
 */
export function refusal(field: AnyField, reason: Reason | null): ORPCError<string, unknown> {
  return reason === null
    ? new ORPCError('field.required', { data: { field: field.key } })
    : new ORPCError('field.invalid', { data: { field: field.key, reason } })
}
