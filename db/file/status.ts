import type { ErrorCode } from '../errors'
import type { LeaseState } from './lending'

/** What a window shows about the open document. */
export type DocumentStatus = {
  edition: number
  savedAt: string | null
  /** There are edits on this machine that the document does not have yet. */
  unpublished: boolean
  /** Why the last publishing did not succeed. */
  problem: ErrorCode | null
  lease: LeaseState
  /** The file name of the conflict copy made last, if one was. */
  conflictCopy: string | null
  /** The full check after opening found damage. */
  damaged: boolean
}

export type DocumentEvent = 'changed' | 'status' | 'reloaded'
