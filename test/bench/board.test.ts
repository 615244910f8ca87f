import { afterAll, beforeAll, describe, test } from 'vitest'
import { closeImage, type OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { board } from '../../db/queries/board'
import { placements } from '../../db/queries/placements'
import { createSlot } from '../../db/queries/slots'
import { BOARD_GROUPINGS } from '../../db/rules/board'
import { addDays, addMonths } from '../../db/rules/dates'
import { SCHEMES } from '../../db/rules/vocabulary'
import { A_PLACEMENT, A_SLOT } from '../fixtures/board'
import { anImage } from '../fixtures/files'
import { compare } from './measure'
import { fill } from './rows'

/** A busy office: 300 partners, 120 of them with three to four places each, and 600 placements a year. */
const TODAY = '2026-11-23'
const PARTNERS = 300
const SLOTS = 120
const YEARLY = 600
const LIMIT = 3

let short: OpenFile
let long: OpenFile

beforeAll(() => {
  short = anOffice(1)
  long = anOffice(10)
}, 600_000)
afterAll(() => {
  closeImage(short)
  closeImage(long)
})

function anOffice(years: number): OpenFile {
  const file = anImage()
  fill(file, PARTNERS)
  const partners = file.sqlite.prepare<[], string>('SELECT id FROM organisation ORDER BY id').pluck().all()
  const partner = (n: number) => partners[n % PARTNERS] as string
  operation(file, { label: 'slot.create' }, () => {
    const slots = Array.from({ length: SLOTS }, (_, n) =>
      createSlot(file, {
        slot: { ...A_SLOT, organisationId: partner(n), scheme: SCHEMES[n % 6] ?? 'other' },
        capacity: { validFrom: null, minimum: 3, maximum: 4 },
        quotas: [
          {
            ...{ organisationId: partner(200 + (n % 9)), minimum: 2, maximum: null, coordinating: true },
            ...{ validFrom: null, validTo: null },
          },
        ],
      }),
    )
    for (let n = 0; n < YEARLY * years; n++) {
      const startDate = addDays(addMonths(TODAY, -12 * years), Math.floor((n * 365) / YEARLY))
      const plannedEnd = addDays(startDate, 60 + (n % 120))
      const isOver = plannedEnd < TODAY
      placements.create(file, {
        ...{
          ...A_PLACEMENT,
          organisationId: partner(n),
          senderId: partner(200 + (n % 9)),
          startDate,
          plannedEnd,
        },
        slotId: n % 5 === 0 ? null : (slots[n % SLOTS] as string),
        ...{ state: isOver ? 'completed' : 'inProgress', endedOn: isOver ? plannedEnd : null },
      })
    }
  })
  return file
}

describe('ten years against one', () => {
  for (const grouping of BOARD_GROUPINGS) {
    const name = `the half-year on the board, by ${grouping}`
    const asked = { from: '2026-09-01', to: '2027-02-28', asOf: TODAY, today: TODAY, grouping }
    const run = (file: OpenFile) => () => void board(file, asked)
    test(name, () => compare(name, { run: run(long) }, { run: run(short) }, { limit: LIMIT }))
  }

  test('two years on the board, of which the short file has one', () => {
    const asked = {
      from: '2025-11-01',
      to: '2027-10-31',
      asOf: TODAY,
      today: TODAY,
      grouping: 'organisation' as const,
    }
    const run = (file: OpenFile) => () => void board(file, asked)
    return compare('two years', { run: run(long) }, { run: run(short) }, { limit: LIMIT })
  })
})
