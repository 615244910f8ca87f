import type { ErrorCode } from '../errors'
import type { LeaseState } from './lending'
import type { Identity } from './publish'
import type { Surroundings } from './surroundings'
import type { WorkingCopy } from './working-copy'

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

/** Who writes: the id for the log, the name for colleagues. */
export type Writer = { id: string | null; name: string }

/** What `openDocument` and `createDocument` make a document of. */
export type DocumentParts = {
  path: string
  identity: Identity
  around: Surroundings
  release: () => void
  copy: WorkingCopy
  savedAt: string | null
  /** Every page is to be read once the first list is shown. */
  mustCheck: boolean
  /** File name of the conflict copy that was made on the way. */
  conflictCopy: string | null
}

/** What came of an erasure, and whether the shared folder has it. */
export type Erased<T> = { value: T; published: boolean }
