import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { acknowledgements } from '../../../db/queries/acknowledgements'
import { createParticipant } from '../../../db/queries/participants'
import { placementExtensions, placementPapers, placements } from '../../../db/queries/placements'
import { schemeRules } from '../../../db/queries/scheme-rules'
import { createSlot } from '../../../db/queries/slots'
import { todayItems } from '../../../db/queries/today'
import { addDays } from '../../../db/rules/dates'
import { anImage, anOrganisation } from '../../fixtures/files'
import { A_PAPER_RULE, A_PARTICIPANT, A_PLACEMENT, A_QUOTA, A_SLOT } from '../../fixtures/places'

const TODAY = '2026-11-23'
const ago = (days: number) => addDays(TODAY, -days)
const inDays = (days: number) => addDays(TODAY, days)

let file: OpenFile
let company: string

beforeEach(() => {
  file = anImage()
  company = anOrganisation(file, { name: 'Tømrer (opdigtet)' })
  // What the program asks of a traineeship is switched off here: a test says itself which papers there are.
  edit(() => schemeRules.create(file, { ...A_PAPER_RULE, originKey: 'praktik-papirer', active: false }))
})

const edit = <T>(fn: () => T) => operation(file, { label: 'placement.update' }, fn).value

const aPlacement = (fields: Partial<typeof A_PLACEMENT | Parameters<typeof placements.create>[1]>) =>
  edit(() => placements.create(file, { ...A_PLACEMENT, organisationId: company, ...fields }))

const aRule = () => edit(() => schemeRules.create(file, A_PAPER_RULE))

type Quota = typeof A_QUOTA & { organisationId: string }
const aSlot = (
  minimum: number,
  fields: Partial<Parameters<typeof createSlot>[1]['slot']> = {},
  quotas: Quota[] = [],
) =>
  edit(() =>
    createSlot(file, {
      slot: { ...A_SLOT, organisationId: company, ...fields },
      capacity: { validFrom: null, minimum, maximum: null },
      quotas,
    }),
  )

const items = (asOf = TODAY) => todayItems(file, { asOf, later: true }).items
const listed = (asOf = TODAY) => items(asOf).map(({ reminder, dueOn }) => [reminder?.form, dueOn])

describe('a placement in progress', () => {
  test('is told when it ends within three weeks, and after its last day until somebody says that it ended', () => {
    aPlacement({ plannedEnd: inDays(22) })
    const id = aPlacement({ plannedEnd: inDays(21) })
    aPlacement({ plannedEnd: ago(1) })
    expect(listed()).toEqual([
      ['placementNotEnded', ago(1)],
      ['placementEnds', inDays(21)],
    ])
    edit(() =>
      placementExtensions.create(file, {
        ...{ placementId: id, lastDay: inDays(90), decidedOn: null, reason: null },
      }),
    )
    expect(listed()).toEqual([['placementNotEnded', ago(1)]])
  })

  test('is called by who is in it, an anonymous one by where it is', () => {
    const participantId = edit(() =>
      createParticipant(file, {
        participant: { ...A_PARTICIPANT, name: 'Amina (opdigtet)' },
        ...{ situation: null, stage: null },
      }),
    )
    aPlacement({ plannedEnd: TODAY, participantId })
    aPlacement({ plannedEnd: inDays(1) })
    expect(items().map(({ text, organisationName }) => [text, organisationName])).toEqual([
      ['Amina (opdigtet)', 'Tømrer (opdigtet)'],
      ['Tømrer (opdigtet)', 'Tømrer (opdigtet)'],
    ])
  })

  test('that has ended, or was called off, asks for nothing', () => {
    aRule()
    aPlacement({ state: 'completed', endedOn: TODAY, plannedEnd: TODAY })
    aPlacement({ state: 'cancelled', endedOn: ago(3), plannedEnd: TODAY })
    expect(listed()).toEqual([])
  })
})

test('a planned placement whose first day has passed is asked about, from the day after', () => {
  aPlacement({ state: 'planned', startDate: TODAY })
  expect(listed()).toEqual([])
  expect(listed(inDays(1))).toEqual([['placementNotBegun', TODAY]])
})

describe('papers', () => {
  test('are asked for as the book of rules says, without a rule of our own', () => {
    aPlacement({ scheme: 'ordinaryEmployment' })
    expect(items().map(({ reminder }) => reminder?.papers)).toEqual([['employmentContract']])
  })

  test('are asked for from a week before it begins, until each is there or is not needed', () => {
    aRule()
    const id = aPlacement({ state: 'planned', startDate: inDays(8) })
    expect(listed()).toEqual([])
    expect(items(inDays(1)).map(({ reminder }) => reminder?.papers)).toEqual([
      ['practiceAgreement', 'insurance'],
    ])
    const paper = { placementId: id, receivedOn: null, notNeededBecause: null }
    edit(() => placementPapers.create(file, { ...paper, paper: 'insurance', receivedOn: TODAY }))
    expect(items(inDays(1)).map(({ reminder }) => reminder?.papers)).toEqual([['practiceAgreement']])
    edit(() =>
      placementPapers.create(file, { ...paper, paper: 'practiceAgreement', notNeededBecause: 'mundtlig' }),
    )
    expect(listed(inDays(1))).toEqual([])
  })

  test('that somebody has seen are missing come again when others are', () => {
    aRule()
    const id = aPlacement({})
    const [first] = items()
    edit(() =>
      acknowledgements.create(file, {
        ...{ kind: 'papersMissing', subjectId: id, name: first?.text ?? '', onDate: TODAY },
        ...{ state: first?.reminder?.state ?? '', untilOn: null, note: 'Jobcentret har godkendt' },
      }),
    )
    expect(listed()).toEqual([])
    edit(() =>
      placementPapers.create(file, {
        ...{ placementId: id, paper: 'insurance', receivedOn: TODAY, notNeededBecause: null },
      }),
    )
    expect(listed()).toEqual([['papersMissing', '2026-09-01']])
  })
})

describe('a standing place', () => {
  test('that is free is told two weeks after it became so, with for how long and who owes', () => {
    const centre = anOrganisation(file, { name: 'Randers (opdigtet)' })
    const slotId = aSlot(1, {}, [{ ...A_QUOTA, organisationId: centre }])
    aPlacement({ slotId, startDate: '2020-01-01', state: 'completed', endedOn: ago(5) })
    expect(items()).toMatchObject([
      {
        ...{ kind: 'slotEmpty', text: 'Lageret', dueOn: addDays(ago(4), 14) },
        reminder: {
          ...{ table: 'slot', subjectId: slotId, on: ago(4), number: 5 },
          owed: [{ name: 'Randers (opdigtet)', missing: 1 }],
        },
      },
    ])
  })

  test('that is full, is not offered, or is filled once only asks for nothing', () => {
    const slotId = aSlot(1)
    aPlacement({ slotId })
    aSlot(1, { validTo: ago(1) })
    aSlot(1, { validFrom: inDays(1) })
    aSlot(1, { kind: 'oneOff' })
    aSlot(0)
    expect(listed()).toEqual([])
  })
})
