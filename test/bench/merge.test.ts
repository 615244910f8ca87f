import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeImage, type OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { logInteraction } from '../../db/queries/interactions'
import { mergeOrganisations } from '../../db/queries/merge'
import { duplicatePairs } from '../../db/rules/duplicates'
import { AN_INTERACTION, anImage } from '../fixtures/files'
import { compare, median, type Way } from './measure'
import { fillWorkingDay } from './rows'

/** Two partners with a thousand entries each become one, in a large programme and in one five times as large. */
const ENTRIES = 100_000
const OWN = 1_000
const SIZES = [2_000, 10_000] as const

type Filled = { file: OpenFile; keep: string; drop: string }
const filled: Filled[] = []

beforeAll(() => {
  for (const size of SIZES) {
    const file = anImage()
    fillWorkingDay(file, size, ENTRIES)
    const ids = file.sqlite.prepare('SELECT id FROM organisation ORDER BY id LIMIT 2').pluck().all()
    const [keep, drop] = ids as [string, string]
    const count = file.sqlite.prepare('SELECT count(*) FROM interaction WHERE organisation_id = ?').pluck()
    operation(file, { label: 'interaction.create' }, () => {
      for (const organisationId of [keep, drop])
        for (let n = count.get(organisationId) as number; n < OWN; n++)
          logInteraction(file, { ...AN_INTERACTION, organisationId }, null)
    })
    filled.push({ file, keep, drop })
  }
}, 600_000)
afterAll(() => {
  for (const { file } of filled) closeImage(file)
})

/** Runs it in a transaction that is taken back before the next run, so that each begins with the same file. */
function again({ file }: Filled, write: () => void): Way {
  return {
    before: () => void file.sqlite.exec('BEGIN'),
    run: () => {
      write()
      file.sqlite.exec('ROLLBACK')
    },
  }
}

const merging = (it: Filled) =>
  again(it, () => {
    const { file, keep, drop } = it
    operation(file, { label: 'organisation.merge' }, () => mergeOrganisations(file, keep, drop, {}))
  })

test.each([0, 1])(
  'merging two of many partners, against bare UPDATEs of what hangs on one (%#)',
  async (at) => {
    const it = filled[at] as Filled
    const bare = ['interaction', 'next_step', 'contact', 'organisation_step'].map((table) =>
      it.file.sqlite.prepare(`UPDATE ${table} SET organisation_id = ? WHERE organisation_id = ?`),
    )
    const updating = again(it, () => {
      operation(it.file, { label: 'organisation.merge' }, () => {
        for (const each of bare) each.run(it.keep, it.drop)
      })
    })
    await compare(`merging at ${SIZES[at]} organisations`, merging(it), updating, { limit: 5 })
  },
)

test('merging grows less than the file does', async () => {
  const [small, large] = filled.map(merging) as [Way, Way]
  await compare('merging at 10,000 against at 2,000 organisations', large, small, { limit: 5 })
})

const CANDIDATE = { cvr: null, pNumber: null, parentId: null, postcode: '7000' }
const SHAPES = {
  'of one postcode': { ...CANDIDATE },
  'with one CVR number and one owner': { ...CANDIDATE, cvr: '24256790', parentId: 'owner' },
}

test.each(Object.entries(SHAPES))('10,000 partners %s are not compared with each other', (name, shape) => {
  const time = (count: number) => {
    const rows = Array.from({ length: count }, (_, n) => ({
      ...shape,
      id: String(n).padStart(8, '0'),
      name: `Virksomhed ${n} Fredericia (opdigtet)`,
    }))
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      expect(duplicatePairs(rows)).toEqual([])
      return performance.now() - start
    })
    return median(times)
  }
  const [few, many] = [time(2_000), time(10_000)]
  console.log(`duplicates ${name}: ${many.toFixed(0)} ms at 10,000, growth ${(many / few).toFixed(2)} ×`)
  // Comparing all with all grows 25 times.
  expect(many / few).toBeLessThan(15)
})
