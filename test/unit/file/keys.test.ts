import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DrejebogError } from '../../../db/errors'
import { fromGroups, normalise, toGroups } from '../../../db/file/crockford'
import {
  newFileKey,
  newRecoveryKey,
  openWithPassword,
  openWithRecoveryKey,
  passwordSlot,
  recoverySlot,
} from '../../../db/file/keys'

fc.configureGlobal({ seed: 1 })

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const keys = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => toGroups(Buffer.from(bytes)))
const place = fc.nat({ max: 39 })

/** The groups that are named when a recovery key is typed, or none when it is taken. */
function named(typed: string): number[] {
  const read = fromGroups(typed, 20)
  return 'wrong' in read ? read.wrong : []
}

const groupOf = (at: number) => Math.floor(at / 5) + 1

describe('a typed recovery key', () => {
  test('reads back to the same bytes, however it is typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.constantFrom('-', ' ', '', '–', ' - '),
        (bytes, by) => {
          const groups = toGroups(Buffer.from(bytes))
          const typed = groups.join(by).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')
          expect(fromGroups(typed, 20)).toEqual({ bytes: Buffer.from(bytes) })
        },
      ),
    )
  })

  test('with one wrong character names its group and no other', () => {
    fc.assert(
      fc.property(keys, place, fc.constantFrom(...ALPHABET), (groups, at, letter) => {
        const typed = [...groups.join('')]
        fc.pre(typed[at] !== letter)
        typed[at] = letter
        expect(named(typed.join(''))).toEqual([groupOf(at)])
      }),
      { numRuns: 2000 },
    )
  })

  test('with two characters of a group swapped names the group', () => {
    fc.assert(
      fc.property(
        keys,
        fc.nat({ max: 7 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        (groups, group, one, other) => {
          const typed = groups.map((each) => [...each])
          const letters = typed[group] as string[]
          fc.pre(letters[one] !== letters[other])
          ;[letters[one], letters[other]] = [letters[other] as string, letters[one] as string]
          expect(named(typed.map((each) => each.join('')).join('-'))).toEqual([group + 1])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('with two groups swapped names both', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (groups, one, other) => {
        fc.pre(one !== other)
        const typed = [...groups]
        ;[typed[one], typed[other]] = [typed[other] as string, typed[one] as string]
        expect(named(typed.join('-'))).toEqual([one + 1, other + 1].sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  test('with a character too few or too many is never taken', () => {
    fc.assert(
      fc.property(keys, place, fc.constantFrom('', '00'), (groups, at, instead) => {
        const typed = groups.join('')
        expect(fromGroups(typed.slice(0, at) + instead + typed.slice(at + 1), 20)).not.toHaveProperty('bytes')
      }),
    )
  })

  test('refuses a letter that is in no key, and text that is none', () => {
    const groups = newRecoveryKey()
    expect(named([`U${groups[0]?.slice(1)}`, ...groups.slice(1)].join('-'))).toEqual([1])
    expect(fromGroups('', 20)).toEqual({ wrong: [] })
    expect(named('æøå')).toEqual([1])
    expect(normalise(' o-I–l.')).toBe('011')
  })

  test('is told apart from the key of another file: typed wrong, or right and another', () => {
    const slots = [recoverySlot(newFileKey(), newRecoveryKey())]
    const other = newRecoveryKey()
    expect(() => openWithRecoveryKey(slots, other.join('-'))).toThrow('file.wrongRecoveryKey')
    const [first, ...rest] = other as [string, ...string[]]
    const wrong = `${first.startsWith('7') ? '8' : '7'}${first.slice(1)}`
    const typo = new DrejebogError('file.recoveryKeyTypo', { groups: ['1'] })
    expect(() => openWithRecoveryKey(slots, [wrong, ...rest].join('-'))).toThrow(typo)
  })

  test('never stands in the file, and neither does the file key', () => {
    const key = newFileKey()
    const groups = newRecoveryKey()
    const text = JSON.stringify(recoverySlot(key, groups))
    for (const group of groups) expect(text).not.toContain(group)
    expect(text).not.toContain(key.toString('base64').slice(0, 20))
  })
})

describe('a password', () => {
  const fileKey = newFileKey()

  test('opens whether its letters come composed or decomposed', async () => {
    const slot = await passwordSlot(fileKey, 'Blåbærgrød é'.normalize('NFC'))
    await expect(openWithPassword([slot], 'Blåbærgrød é'.normalize('NFD'))).resolves.toEqual(fileKey)
    const other = await passwordSlot(fileKey, 'Blåbærgrød é'.normalize('NFD'))
    await expect(openWithPassword([other], 'Blåbærgrød é'.normalize('NFC'))).resolves.toEqual(fileKey)
  })

  test('that is another, also by capitals or a space, does not open', async () => {
    const slot = await passwordSlot(fileKey, 'Blåbærgrød')
    for (const wrong of ['blåbærgrød', 'Blåbærgrød ', '', 'Blabaergrod'])
      await expect(openWithPassword([slot], wrong)).rejects.toMatchObject({ code: 'file.wrongPassword' })
  })

  test('has eight characters at least, as people count them', async () => {
    const code = { code: 'file.passwordTooShort', data: { length: 8 } }
    await expect(passwordSlot(fileKey, '😀😀😀😀')).rejects.toMatchObject(code)
    await expect(passwordSlot(fileKey, 'syvtegn')).rejects.toMatchObject(code)
    await expect(passwordSlot(fileKey, 'ottetegn')).resolves.toMatchObject({ kind: 'password' })
  })

  test('is not tried against a slot that was made to exhaust the machine or to fail', async () => {
    const slot = await passwordSlot(fileKey, 'Blåbærgrød')
    for (const cost of [2 ** 30, 3, 0, -2, 1.5, Number.NaN])
      await expect(openWithPassword([{ ...slot, cost }], 'Blåbærgrød')).rejects.toMatchObject({
        code: 'file.wrongPassword',
      })
  })

  test('does not open a slot that was tampered with, and the next one is tried', async () => {
    const slot = await passwordSlot(fileKey, 'Blåbærgrød')
    const other = { ...slot, wrapped: randomBytes(32).toString('base64') }
    await expect(openWithPassword([other], 'Blåbærgrød')).rejects.toMatchObject({
      code: 'file.wrongPassword',
    })
    await expect(openWithPassword([other, slot], 'Blåbærgrød')).resolves.toEqual(fileKey)
  })
})
