import { join } from 'node:path'
import { app, type BrowserWindow, type DownloadItem, dialog, shell } from 'electron'
import type { Ask, Question, Questions } from './backend/hosts/protocol'
import { unwrapKey, wrapKey } from './keys'
import { type Language, words } from './words'

const ENDING = 'drejebog'

/**
 * Answers what the backend asks of the shell.
 * @param window the dialogs belong to
 * @throws where there is no answer; the backend is told only that it failed
 */
export async function answer(
  ask: Ask,
  window: BrowserWindow,
  language: Language,
): Promise<Questions[Question]['answer']> {
  switch (ask.question) {
    case 'pickOpen':
      return pickOpen(window, language)
    case 'pickSave':
      return pickSave(window, language, ask.args.name)
    case 'wrapKey':
      return wrapKey(ask.args.text)
    case 'unwrapKey':
      return unwrapKey(ask.args.wrapped)
    case 'showFile':
      shell.showItemInFolder(ask.args.path)
      return null
  }
}

async function pickOpen(window: BrowserWindow, language: Language): Promise<string | null> {
  const text = words[language].dialogs
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text.openTitle,
    buttonLabel: text.openButton,
    filters: [{ name: text.filter, extensions: [ENDING] }],
    // Windows' own list of recent files would tell which programmes are worked on; the start page has ours.
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function pickSave(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const text = words[language].dialogs
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: text.saveTitle,
    buttonLabel: text.saveButton,
    defaultPath: join(app.getPath('documents'), `${fileName(name) || text.unnamed}.${ENDING}`),
    filters: [{ name: text.filter, extensions: [ENDING] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || !filePath) return null
  return filePath.toLowerCase().endsWith(`.${ENDING}`) ? filePath : `${filePath}.${ENDING}`
}

/**
 * A name that may be a file's name on Windows too: no sign it forbids, no reserved word, no dot at the end.
 * @returns without ending; empty where nothing is left
 */
export function fileName(name: string): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stay in a file's name
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
    .slice(0, 100)
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain
}

/** Lets the user pick where a file that the window made (a CSV, say) is saved, under the name it suggests. */
export function askWhereToSave(item: DownloadItem, language: Language): void {
  const text = words[language].dialogs
  const [, ending] = /\.([a-z0-9]{1,8})$/i.exec(item.getFilename()) ?? []
  const own = ending ? [{ name: ending.toUpperCase(), extensions: [ending] }] : []
  item.setSaveDialogOptions({
    title: text.downloadTitle,
    buttonLabel: text.downloadButton,
    defaultPath: join(app.getPath('downloads'), item.getFilename()),
    filters: [...own, { name: text.allFiles, extensions: ['*'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
}

/**
 * Says that the backend keeps dying.
 * @returns true if it is to be tried again, false if the program is to be closed
 */
export async function askToTryAgain(window: BrowserWindow, language: Language): Promise<boolean> {
  const text = words[language].dialogs
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: text.stoppedTitle,
    message: text.stopped,
    detail: text.stoppedDetail,
    buttons: [text.tryAgain, text.closeDrejebog],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}
