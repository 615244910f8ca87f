import type { Clock } from '../../db/clock'

/** What the backend needs of the program that it runs in: the desktop shell or the browser host. */
export type Host = {
  kind: 'desktop' | 'browser'
  version: string
  /** Absolute path of the folder for everything local. */
  dataFolder: string
  clock: Clock
  /** Path of the built thread that checks backups; null checks in the backend's own thread. */
  checkWorker: string | null
  /** Path of the built thread that reads workbooks; null reads in the backend's own thread. */
  excelWorker: string | null
  /** Path of the built thread that writes workbooks; null writes in the backend's own thread. */
  excelWriter: string | null
  /** Folder whose documents are offered; null where the shell has native dialogs. */
  documentsFolder: string | null
  /** @returns the absolute path of a document to open, or null if the user gave up or there is no dialog */
  pickOpen(): Promise<string | null>
  /** @param name suggestion without folder and ending @returns absolute path, or null if the user gave up */
  pickSave(name: string): Promise<string | null>
  /** Locks a text to this user on this machine; fails where the machine can only pretend to. */
  wrapKey(text: string): Promise<string>
  unwrapKey(wrapped: string): Promise<string>
}
