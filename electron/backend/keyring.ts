import { join } from 'node:path'
import { readJson, replaceFile } from '../../db/file/disk'
import type { Host } from './host'

type Entries = Record<string, string>

/** The file keys that this user on this machine has unlocked once, each wrapped by the host. */
export class Keyring {
  #host: Host
  #path: string

  constructor(host: Host) {
    this.#host = host
    this.#path = join(host.dataFolder, 'keyring.json')
  }

  /** @returns the 32-byte key of a file, or null when this machine has none or can no longer unwrap it */
  async get(fileId: string): Promise<Buffer | null> {
    const wrapped: unknown = (await this.#read())[fileId]
    if (typeof wrapped !== 'string') return null
    const text = await this.#host.unwrapKey(wrapped).catch(() => '')
    const key = Buffer.from(text, 'hex')
    return key.length === 32 ? key : null
  }

  /**
   * Keeps a key. A machine that cannot wrap keys asks for the password every time instead.
   * @returns whether it is kept
   */
  async put(fileId: string, key: Buffer): Promise<boolean> {
    const wrapped = await this.#host.wrapKey(key.toString('hex')).catch(() => null)
    if (wrapped === null) return false
    await replaceFile(this.#path, JSON.stringify({ ...(await this.#read()), [fileId]: wrapped }, null, 1))
    return true
  }

  async #read(): Promise<Entries> {
    const entries = await readJson<Entries>(this.#path)
    return entries !== null && typeof entries === 'object' && !Array.isArray(entries) ? entries : {}
  }
}
