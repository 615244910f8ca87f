import type { Clock } from '../clock'

/** What a document needs of the program around it. */
export type Surroundings = {
  /** The local application data folder of this machine. */
  dataFolder: string
  clock: Clock
  /** The built thread that checks backups; null checks in this thread. */
  checkWorker: string | null
}
