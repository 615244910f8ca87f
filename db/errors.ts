/**
 * Every way the program can refuse. The window makes the sentence; the code never changes once shipped.
 * `data` carries what the sentence needs (names of fields, groups, people of the office), never a stack.
 */
export const ERROR_CODES = [
  // the document
  'file.notFound',
  'file.notOurs',
  'file.newer',
  'file.truncated',
  'file.damaged',
  'file.noKey',
  'file.wrongPassword',
  'file.wrongRecoveryKey',
  'file.recoveryKeyTypo',
  'file.exists',
  'file.nameInvalid',
  'file.folderReadOnly',
  'file.diskFull',
  'file.busy',
  'file.openHere',
  'file.notOpen',
  'file.alreadyOpen',
  'file.migrationFailed',
  'file.keyringUnavailable',
  'file.passwordTooShort',
  'file.sheetGroupsWrong',
  'file.isExample',
  'file.replaced',
  // sharing
  'lease.held',
  'lease.unavailable',
  // backups
  'backup.notFound',
  // records
  'record.notFound',
  'record.inUse',
  'field.invalid',
  'field.required',
  'organisation.circle',
  'period.reversed',
  'staff.inUse',
  'attachment.tooLarge',
  'attachment.empty',
  'merge.same',
  // names that are hidden (F8)
  'names.hidden',
  // workbooks and text files
  'excel.encrypted',
  'excel.oldFormat',
  'excel.html',
  'excel.otherKind',
  'excel.damaged',
  'excel.tooLarge',
  'excel.tooMuch',
  'excel.empty',
  'excel.tooSlow',
  'excel.stopped',
  'import.gone',
  'import.changed',
  // undo
  'undo.nothing',
  'undo.notPossible',
  'undo.otherVersion',
  // the border
  'input.invalid',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What a sentence may need to be made: plain values only, so that it crosses every border unchanged. */
export type ErrorData = Record<string, string | number | boolean | null | string[]>

/** The one error that the floors below the window throw on purpose. */
export class DrejebogError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'DrejebogError'
    this.code = code
    this.data = data
  }
}

/**
 * Turns what the file system says into a coded error; anything unknown is passed on as it is.
 * @param error as thrown by node:fs or SQLite
 */
export function fromSystemError(error: unknown): unknown {
  const { code, syscall } = (error ?? {}) as { code?: string; syscall?: string }
  // Windows says "not permitted" of a folder that may not be written as well as of a file that somebody has open.
  if (code === 'EPERM' && (syscall === 'open' || syscall === 'mkdir'))
    return new DrejebogError('file.folderReadOnly', {}, { cause: error })
  // SQLite calls only ENOSPC full: of a quota that is used up it says that it could not write.
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_WRITE)$/.test(code ?? ''))
    return new DrejebogError('file.diskFull', {}, { cause: error })
  if (code === 'EACCES' || code === 'EROFS' || code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN')
    return new DrejebogError('file.folderReadOnly', {}, { cause: error })
  if (code === 'EBUSY' || code === 'EPERM' || code === 'ETXTBSY' || code === 'SQLITE_BUSY')
    return new DrejebogError('file.busy', {}, { cause: error })
  if (code === 'ENAMETOOLONG') return new DrejebogError('file.nameInvalid', {}, { cause: error })
  if (code === 'ENOENT' || code === 'ELOOP') return new DrejebogError('file.notFound', {}, { cause: error })
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new DrejebogError('file.damaged', {}, { cause: error })
  return error
}
