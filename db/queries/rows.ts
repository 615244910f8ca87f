import { DrejebogError } from '../errors'

/**
 * Asserts that a write by id hit its one record.
 * @throws DrejebogError record.notFound
 */
export function assertOne(changes: number): void {
  if (changes !== 1) throw new DrejebogError('record.notFound')
}

/** The row, or the error that it is not there (any more). */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new DrejebogError('record.notFound')
  return row
}
