import { changes } from './changes'
import { contacts } from './contacts'
import { backups, documents } from './documents'
import { employeeCounts, memberships, organisations, steps } from './organisations'
import { session, settings } from './session'
import { staff } from './staff'

/** Every procedure of the application, the same for both hosts. */
export const router = {
  session,
  settings,
  documents,
  backups,
  staff,
  organisations,
  steps,
  employeeCounts,
  memberships,
  contacts,
  changes,
}

export type AppRouter = typeof router
