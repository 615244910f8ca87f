import { board } from './board'
import { changes } from './changes'
import { contents } from './contents'
import { backups, documents } from './documents'
import { examples } from './examples'
import { exports } from './exports'
import { figures } from './figures'
import { imports } from './imports'
import { matching } from './matching'
import { names } from './names'
import { records } from './records'
import { rules } from './rules'
import { search } from './search'
import { session, settings } from './session'
import { today } from './today'
import { trash } from './trash'

/** Every procedure of the application, the same for both hosts. */
export const router = {
  session,
  settings,
  names,
  documents,
  backups,
  contents,
  examples,
  exports,
  changes,
  today,
  board,
  search,
  trash,
  figures,
  imports,
  rules,
  matching,
  ...records,
}

export type AppRouter = typeof router

/** The window words every refusal, so it knows their codes. */
export type { ErrorCode, ErrorData } from '../../../db/errors'
