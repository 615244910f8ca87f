import { afterAll, beforeAll, describe, test } from 'vitest'
import { closeImage, type OpenFile } from '../../db/file/connection'
import { board } from '../../db/queries/board'
import { listFigures } from '../../db/queries/figures'
import { goalList } from '../../db/queries/goal-list'
import { organisationList } from '../../db/queries/organisation-list'
import { participantList } from '../../db/queries/participant-list'
import { placementList } from '../../db/queries/placement-list'
import { search } from '../../db/queries/search'
import { slotList } from '../../db/queries/slot-list'
import { todayItems } from '../../db/queries/today'
import { addDays } from '../../db/rules/dates'
import { anImage } from '../fixtures/files'
import { compare } from './measure'
import { fillOffice, TODAY } from './people-rows'

const LIMIT = 3

let short: OpenFile
let long: OpenFile

beforeAll(() => {
  short = anImage()
  long = anImage()
  fillOffice(short, 1)
  fillOffice(long, 10)
  for (const file of [short, long]) search(file, 'lager', { limit: 1 })
}, 1_200_000)
afterAll(() => {
  closeImage(short)
  closeImage(long)
})

describe('people and places: ten years (2,000 partners, 20,000 participants, 60,000 placements, 500,000 log entries) against one', () => {
  const inBoth = (name: string, run: (file: OpenFile) => unknown, limit: number | null = LIMIT) =>
    test(name, () => compare(name, { run: () => void run(long) }, { run: () => void run(short) }, { limit }))

  inBoth('the overview: every figure of today', (file) => listFigures(file, TODAY))
  inBoth('the goals', (file) => goalList(file, TODAY))
  inBoth('what there is to do today', (file) => todayItems(file, { asOf: TODAY, later: false }))
  inBoth('the slots with what is taken', (file) => slotList(file, TODAY, TODAY))
  inBoth('the placements of the last year', (file) =>
    placementList(file, TODAY, { from: addDays(TODAY, -365), to: null }),
  )
  // Ten times as many are shown, and each is a row.
  inBoth('all placements ever', (file) => placementList(file, TODAY), null)
  inBoth('all participants ever', (file) => participantList(file, TODAY), null)
  inBoth('the partners', (file) => organisationList(file, TODAY))
  for (const [name, from, to] of [
    ['a quarter', '2026-10-01', '2026-12-31'],
    ['half a year', '2026-09-01', '2027-02-28'],
    ['two years', '2025-11-01', '2027-10-31'],
  ] as const)
    inBoth(`the board: ${name}`, (file) =>
      board(file, { from, to, asOf: TODAY, today: TODAY, grouping: 'organisation' }),
    )
  inBoth('a search', (file) => search(file, 'deltager 19', { limit: 5 }))
})
