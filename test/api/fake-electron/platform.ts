import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { app } from './app'
import { askTest, record } from './state'

export const dialog = {
  async showOpenDialog(_window: object, options: object) {
    const path = await askTest('showOpenDialog', options)
    return { canceled: path === null, filePaths: path === null ? [] : [path] }
  },
  async showSaveDialog(_window: object, options: object) {
    const path = await askTest('showSaveDialog', options)
    return { canceled: path === null, filePath: path ?? '' }
  },
  async showMessageBox(_window: object, options: object) {
    return { response: (await askTest('showMessageBox', options)) ?? 0 }
  },
  showErrorBox: (title: string, text: string) => {
    // The program says this where it caught an exception; a test that did not provoke one should not guess.
    console.error('showErrorBox:', title, text)
    record('showErrorBox', title, text)
  },
}

/** The system's store of secrets; a test sets what kind it is. */
export const store = { available: true, selected: 'gnome_libsecret', prefix: 'v11' }

const key = createHash('sha256').update('the secret store of the stand-in').digest()
const nonce = Buffer.alloc(16)

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => {
    app.mustComeAfterReady('safeStorage')
    return store.available
  },
  getSelectedStorageBackend: () => store.selected,
  encryptStringAsync: async (text: string) => {
    const cipher = createCipheriv('aes-256-ctr', key, nonce)
    return Buffer.concat([Buffer.from(store.prefix), cipher.update(text, 'utf8'), cipher.final()])
  },
  decryptStringAsync: async (encrypted: Buffer) => {
    const prefix = encrypted.subarray(0, 3).toString()
    if (prefix !== 'v10' && prefix !== 'v11') throw new Error('Error while decrypting')
    const decipher = createDecipheriv('aes-256-ctr', key, nonce)
    return { result: decipher.update(encrypted.subarray(3), undefined, 'utf8'), shouldReEncrypt: false }
  },
}

export const shell = { showItemInFolder: (path: string) => record('showItemInFolder', path) }
export const powerMonitor = new EventEmitter()
export const nativeTheme = { shouldUseDarkColors: false }
