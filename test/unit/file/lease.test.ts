import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  isStale,
  type Lease,
  leasePath,
  readLease,
  releaseLease,
  renewLease,
  takeLease,
} from '../../../db/file/lease'
import { TestClock } from '../../fixtures/clock'
import { aFolder } from '../../fixtures/place'

const MINUTE = 60_000
const document = () => join(aFolder(), 'Sønderparken.drejebog')

describe('a lease', () => {
  test('of two that take it at the same time goes to one, and the other is told who has it', async () => {
    const path = document()
    const clock = new TestClock()
    const both = await Promise.allSettled([
      takeLease(path, 'pc1', 'Mette Prøve', 1, clock),
      takeLease(path, 'pc2', 'Jens Prøve', 1, clock),
    ])
    const taken = both.filter((each) => each.status === 'fulfilled')
    const refused = both.find((each) => each.status === 'rejected')
    expect(taken).toHaveLength(1)
    const holder = (taken[0] as PromiseFulfilledResult<Lease>).value.staff
    expect(refused?.reason).toMatchObject({ code: 'lease.held', data: { staff: holder } })
  })

  test('left by this program itself is taken again at once, a colleague’s is not', async () => {
    const path = document()
    const clock = new TestClock()
    await takeLease(path, 'pc1', 'Mette Prøve', 1, clock)
    await expect(takeLease(path, 'pc2', 'Jens Prøve', 1, clock)).rejects.toMatchObject({ code: 'lease.held' })
    await expect(takeLease(path, 'pc1', 'Mette Prøve', 1, clock)).resolves.toMatchObject({
      staff: 'Mette Prøve',
    })
  })

  test.each([
    ['empty', ''],
    ['cut off', '{"token":"a","own'],
    ['something else', '[1,2]'],
    ['without its heartbeat', '{"token":"a","owner":"b","staff":"c","pc":"d"}'],
    [
      'with a heartbeat that is no time',
      '{"token":"a","owner":"b","staff":"c","pc":"d","heartbeat":"i går"}',
    ],
  ])('that is %s holds nobody off', async (_what, text) => {
    const path = document()
    writeFileSync(leasePath(path), text)
    const lease = await takeLease(path, 'pc1', 'Mette Prøve', 1, new TestClock())
    expect(await readLease(path)).toEqual(lease)
  })

  test('is stale after ten minutes by its heartbeat', () => {
    const clock = new TestClock()
    const lease = {
      token: 'a',
      owner: 'b',
      staff: 'c',
      pc: 'd',
      edition: 1,
      heartbeat: clock.now().toISOString(),
    }
    clock.move(10 * MINUTE - 1)
    expect(isStale(lease, clock)).toBe(false)
    clock.move(1)
    expect(isStale(lease, clock)).toBe(true)
  })

  test('is not renewed or removed once it is somebody else’s', async () => {
    const path = document()
    const clock = new TestClock()
    const mine = await takeLease(path, 'pc1', 'Mette Prøve', 1, clock)
    clock.move(11 * MINUTE)
    const theirs = await takeLease(path, 'pc2', 'Jens Prøve', 1, clock)
    expect(await renewLease(path, mine, 2, clock)).toBe(false)
    await releaseLease(path, mine)
    expect(await readLease(path)).toEqual(theirs)
    await releaseLease(path, theirs)
    expect(await readLease(path)).toBeNull()
  })

  test('that somebody removed is written again by the heartbeat, with the edition', async () => {
    const path = document()
    const clock = new TestClock()
    const lease = await takeLease(path, 'pc1', 'Mette Prøve', 1, clock)
    writeFileSync(leasePath(path), '')
    clock.move(MINUTE)
    expect(await renewLease(path, lease, 7, clock)).toBe(true)
    expect(await readLease(path)).toMatchObject({ edition: 7, heartbeat: '2026-11-23T09:01:00.000Z' })
    expect(readdirSync(dirname(path))).toEqual(['Sønderparken.drejebog.i-brug'])
  })

  test('says who, where and when, and nothing else', async () => {
    const path = document()
    await takeLease(path, 'pc1', 'Mette Prøve', 1, new TestClock())
    const keys = Object.keys(JSON.parse(readFileSync(leasePath(path), 'utf8')) as object)
    expect(keys).toEqual(['token', 'owner', 'staff', 'pc', 'edition', 'heartbeat'])
  })
})
