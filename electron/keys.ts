import { safeStorage } from 'electron'

/**
 * Locks a text to this user on this computer with the operating system's own means.
 * @returns base64
 * @throws where the system has no such means: a key under a password that everyone knows is not locked up
 */
export async function wrapKey(text: string): Promise<string> {
  await refuseBasicText()
  const wrapped = await safeStorage.encryptStringAsync(text)
  // On Linux "v10" marks what was locked with the built-in password, whatever the store said of itself.
  if (process.platform === 'linux' && wrapped.subarray(0, 3).toString() === 'v10')
    throw new Error('basic_text')
  return wrapped.toString('base64')
}

/**
 * The text behind what `wrapKey` gave.
 * @throws for another user, another computer, damaged text, or a system without a store
 */
export async function unwrapKey(wrapped: string): Promise<string> {
  await refuseBasicText()
  const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped, 'base64'))
  return result
}

async function refuseBasicText(): Promise<void> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) throw new Error('unavailable')
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') {
    throw new Error('basic_text')
  }
}
