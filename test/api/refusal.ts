import { ORPCError } from '@orpc/client'
import { expect } from 'vitest'
import { ERROR_CODES, type ErrorCode, type ErrorData } from '../../db/errors'

/**
 * Waits for a call to be refused, and checks what every refusal must be: one of our codes with plain values, and
 * nothing that could quote a stack, a path or the user's data.
 * @returns the code and its data
 */
export async function refusal(call: Promise<unknown>): Promise<{ code: ErrorCode; data: ErrorData }> {
  const error = await call.then(
    (value) => expect.fail(`was not refused but answered ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw error
  expect(ERROR_CODES).toContain(error.code)
  expect(error.message).toBe(error.code)
  expect(Object.keys(error.toJSON()).sort()).toEqual(['code', 'data', 'defined', 'message', 'status'])
  for (const value of Object.values(error.data ?? {}))
    for (const each of Array.isArray(value) ? value : [value])
      expect(['string', 'number', 'boolean']).toContain(each === null ? 'string' : typeof each)
  return { code: error.code as ErrorCode, data: error.data as ErrorData }
}
