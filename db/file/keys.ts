import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { DrejebogError } from '../errors'
import { fromGroups, toGroups } from './crockford'

/** One way to the file key, kept in the header: the key wrapped with AES-256-GCM by a key made from what the user has. */
export type KeySlot = {
  kind: 'password' | 'recovery'
  salt: string
  /** scrypt's cost; 0 for the recovery key, which is random and needs no stretching. */
  cost: number
  nonce: string
  wrapped: string
  tag: string
}

const RECOVERY_BYTES = 20
const SCRYPT_COST = 2 ** 17
const MAX_COST = 2 ** 20
/** The fewest characters a password may have. */
export const PASSWORD_LENGTH = 8

export function newFileKey(): Buffer {
  return randomBytes(32)
}

/** A new recovery key: 160 random bits as eight groups of five characters, the last of each a check character. */
export function newRecoveryKey(): string[] {
  return toGroups(randomBytes(RECOVERY_BYTES))
}

/** @throws DrejebogError file.passwordTooShort */
export async function passwordSlot(fileKey: Buffer, password: string): Promise<KeySlot> {
  if ([...password].length < PASSWORD_LENGTH)
    throw new DrejebogError('file.passwordTooShort', { length: PASSWORD_LENGTH })
  const salt = randomBytes(16)
  return wrap('password', fileKey, await stretch(password, salt, SCRYPT_COST), salt, SCRYPT_COST)
}

export function recoverySlot(fileKey: Buffer, groups: string[]): KeySlot {
  const salt = randomBytes(16)
  return wrap('recovery', fileKey, recoveryWrapKey(recoveryBytes(groups.join('')), salt), salt, 0)
}

/** @throws DrejebogError file.wrongPassword */
export async function openWithPassword(slots: KeySlot[], password: string): Promise<Buffer> {
  for (const slot of slots.filter((each) => each.kind === 'password')) {
    // Anybody can write a header: a cost that is no power of two throws, and a huge one takes all memory.
    if (slot.cost < 2 || slot.cost > MAX_COST || !Number.isInteger(Math.log2(slot.cost))) continue
    const key = unwrap(slot, await stretch(password, Buffer.from(slot.salt, 'base64'), slot.cost))
    if (key) return key
  }
  throw new DrejebogError('file.wrongPassword')
}

/**
 * @param typed as typed: case, hyphens and spaces do not matter, O is 0, I and L are 1
 * @throws DrejebogError file.recoveryKeyTypo (data: the groups that are mistyped) · file.wrongRecoveryKey
 */
export function openWithRecoveryKey(slots: KeySlot[], typed: string): Buffer {
  const bytes = recoveryBytes(typed)
  for (const slot of slots.filter((each) => each.kind === 'recovery')) {
    const key = unwrap(slot, recoveryWrapKey(bytes, Buffer.from(slot.salt, 'base64')))
    if (key) return key
  }
  throw new DrejebogError('file.wrongRecoveryKey')
}

function recoveryBytes(typed: string): Buffer {
  const read = fromGroups(typed, RECOVERY_BYTES)
  if ('bytes' in read) return read.bytes
  throw new DrejebogError('file.recoveryKeyTypo', { groups: read.wrong.map(String) })
}

function recoveryWrapKey(bytes: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, salt, 'drejebog recovery', 32))
}

function stretch(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
    // The same password may be typed as composed or decomposed letters on two machines.
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function wrap(kind: KeySlot['kind'], fileKey: Buffer, by: Buffer, salt: Buffer, cost: number): KeySlot {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, nonce)
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return {
    kind,
    salt: text(salt),
    cost,
    nonce: text(nonce),
    wrapped: text(wrapped),
    tag: text(cipher.getAuthTag()),
  }
}

function unwrap(slot: KeySlot, by: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAuthTag(Buffer.from(slot.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()])
  } catch {
    return null
  }
}
