import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { acknowledgements } from '../../../db/queries/acknowledgements'
import {
  agreementParties,
  agreementStatuses,
  agreements,
  createAgreement,
} from '../../../db/queries/agreements'
import { goalEntries, goals } from '../../../db/queries/goals'
import { interactions } from '../../../db/queries/interactions'
import { nextSteps } from '../../../db/queries/next-steps'
import { staffMembers } from '../../../db/queries/staff'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import { todayItems } from '../../../db/queries/today'
import { addDays } from '../../../db/rules/dates'
import type { AgreementStatus, AgreementType } from '../../../db/rules/vocabulary'
import { AN_INTERACTION, anImage, anOrganisation } from '../../fixtures/files'
import { A_COUNT, A_GOAL, A_PARTY, A_TARGET_GROUP, AN_AGREEMENT, AN_ENTRY } from '../../fixtures/programme'

const TODAY = '2026-11-23'
const ago = (days: number) => addDays(TODAY, -days)

let file: OpenFile
let partner: string

beforeEach(() => {
  file = anImage()
  partner = anOrganisation(file, { name: 'Tømrer (opdigtet)' })
})

const edit = <T>(fn: () => T) => operation(file, { label: 'agreement.update' }, fn)

type Standing = { status: AgreementStatus; onDate: string }
type Fields = Partial<Parameters<typeof agreements.create>[1]>

function anAgreement(statuses: Standing[], fields: Fields = {}): string {
  return edit(() =>
    createAgreement(file, {
      agreement: { ...AN_AGREEMENT, ...fields },
      parties: [{ ...A_PARTY, organisationId: partner }],
      statuses: statuses.map((each) => ({ ...each, note: null })),
      commitments: [],
      unitIds: [],
    }),
  ).value
}

const speak = (kind: 'call' | 'discussion', onDate: string, organisationId = partner) =>
  edit(() => interactions.create(file, { ...AN_INTERACTION, organisationId, kind, onDate })).value

/** What is on the list, later things too: the sentence that each says, and its day. */
const listed = (asOf = TODAY) =>
  todayItems(file, { asOf, later: true }).items.map(({ reminder, dueOn }) => [reminder?.form, dueOn])

describe('an agreement that ends', () => {
  // Signed long ago, so that none of them is a milestone to be marked.
  const SIGNED = [{ status: 'signed' as const, onDate: '2020-01-01' }]

  test('is told on its last day without notice, and so many days before it with notice', () => {
    anAgreement(SIGNED, { validTo: '2026-12-31' })
    anAgreement(SIGNED, { validTo: '2026-12-31', noticeDays: 30 })
    expect(listed()).toEqual([
      ['agreementEnds', '2026-12-01'],
      ['agreementEnds', '2026-12-31'],
    ])
  })

  test('is told as one to give notice of where it renews itself, and not once that day has passed', () => {
    anAgreement(SIGNED, { validTo: '2026-12-31', noticeDays: 10, renewal: 'automatic' })
    expect(listed()).toEqual([['agreementRenews', '2026-12-21']])
    expect(listed('2027-01-01')).toEqual([])
  })

  test('is still told when it has run out, until somebody says what came of it, and not years later', () => {
    const id = anAgreement(SIGNED, { validTo: ago(3) })
    expect(listed()).toEqual([['agreementEnded', ago(3)]])
    expect(listed(addDays(TODAY, 400))).toEqual([])
    edit(() =>
      agreementStatuses.create(file, { agreementId: id, status: 'expired', onDate: ago(1), note: null }),
    )
    expect(listed()).toEqual([])
  })

  test('is told once when its sub-agreements end with it, and one that ends before it for itself', () => {
    const frameworkId = anAgreement(SIGNED, { type: 'framework', validTo: '2026-12-31' })
    anAgreement(SIGNED, { type: 'subAgreement', frameworkId, validTo: '2026-12-31' })
    anAgreement(SIGNED, { type: 'subAgreement', frameworkId, validTo: '2026-12-15' })
    expect(listed()).toEqual([
      ['agreementEnds', '2026-12-15'],
      ['agreementEnds', '2026-12-31'],
    ])
  })

  test('is not told while it is a draft, when it has no end, or when it was terminated', () => {
    anAgreement([{ status: 'draft', onDate: ago(5) }], { validTo: '2026-12-31' })
    anAgreement(SIGNED)
    anAgreement([...SIGNED, { status: 'terminated', onDate: ago(2) }], { validTo: '2026-12-31' })
    expect(listed()).toEqual([])
  })
})

describe('what stands still', () => {
  test.each(['draft', 'dialogue'] as const)('is a %s of thirty days, and not one day less', (status) => {
    anAgreement([{ status, onDate: ago(29) }])
    expect(listed()).toEqual([])
    expect(listed(addDays(TODAY, 1))).toEqual([['agreementStill', addDays(TODAY, 1)]])
  })

  test('is moved by a new status and by a talk with its partner, and by no talk with anybody else', () => {
    const id = anAgreement([{ status: 'dialogue', onDate: ago(60) }])
    speak('call', ago(1), anOrganisation(file, { name: 'En anden (opdigtet)' }))
    expect(listed()).toEqual([['agreementStill', ago(30)]])
    speak('call', ago(40))
    expect(listed()).toEqual([['agreementStill', ago(10)]])
    edit(() =>
      agreementStatuses.create(file, { agreementId: id, status: 'draft', onDate: ago(5), note: null }),
    )
    expect(listed()).toEqual([])
  })

  test('is not one that is signed', () => {
    anAgreement([
      { status: 'draft', onDate: '2020-01-01' },
      { status: 'signed', onDate: '2020-02-01' },
    ])
    expect(listed()).toEqual([])
  })
})

describe('a discussion that nothing came of', () => {
  test('is told thirty days after the newest, once for each partner', () => {
    speak('discussion', ago(80))
    speak('discussion', ago(30))
    expect(listed()).toEqual([['discussionOnly', TODAY]])
    expect(listed(ago(1))).toEqual([])
    speak('discussion', ago(29))
    expect(listed()).toEqual([])
  })

  test('is not told of a partner with an open step, with an agreement in force, or with one on its way', () => {
    speak('discussion', ago(50))
    const { value: step } = edit(() =>
      nextSteps.create(file, {
        ...{ organisationId: partner, interactionId: null, text: 'Ring', dueOn: ago(400) },
        ...{ ownerId: null, doneOn: null },
      }),
    )
    expect(listed()).toEqual([[undefined, ago(400)]])
    edit(() => nextSteps.update(file, step, { doneOn: TODAY }))
    expect(listed()).toEqual([['discussionOnly', ago(20)]])

    const id = anAgreement([{ status: 'draft', onDate: ago(3) }])
    expect(listed()).toEqual([])
    edit(() =>
      agreementStatuses.create(file, { agreementId: id, status: 'terminated', onDate: ago(2), note: null }),
    )
    expect(listed()).toEqual([['discussionOnly', ago(20)]])
  })

  test('is not told of calls, nor of what was said more than a year ago', () => {
    speak('call', ago(50))
    speak('discussion', ago(366))
    expect(listed()).toEqual([])
  })
})

describe('a milestone', () => {
  const many = (count: number, onDate: string, type: AgreementType = 'partnership') =>
    edit(() => {
      for (let n = 0; n < count; n++) {
        const agreementId = agreements.create(file, { ...AN_AGREEMENT, type, name: `Nr. ${n}` })
        agreementStatuses.create(file, { agreementId, status: 'signed', onDate, note: null })
      }
    })
  const milestones = () =>
    todayItems(file, { asOf: TODAY, later: true }).items.map(({ reminder }) => reminder?.number)

  test('is the first agreement, the hundredth and the two hundredth by their day, and no other', () => {
    many(1, ago(10))
    expect(milestones()).toEqual([1])
    many(98, ago(9))
    expect(milestones()).toEqual([1])
    many(102, ago(8))
    expect(milestones()).toEqual([1, 100, 200])
  })

  test('counts neither sub-agreements nor letters of intent, as the rule for agreements says', () => {
    many(120, ago(9), 'subAgreement')
    many(120, ago(9), 'letterOfIntent')
    expect(milestones()).toEqual([])
  })

  test('of long ago is not marked any more', () => {
    many(1, ago(91))
    expect(milestones()).toEqual([])
  })
})

describe('a figure that is unknown', () => {
  test('is to be found out by its owner within thirty days, until a newer one is known', () => {
    const ownerId = edit(() =>
      staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
    ).value
    const targetGroupId = edit(() => targetGroups.create(file, { ...A_TARGET_GROUP, name: 'Dagpenge' })).value
    const unknown = { people: null, unknownBecause: 'jobcentret svarer ikke', ownerId }
    edit(() => targetGroupCounts.create(file, { ...A_COUNT, targetGroupId, countedOn: ago(10), ...unknown }))
    const goalId = edit(() => goals.create(file, { ...A_GOAL, name: 'Mentorer' })).value
    edit(() =>
      goalEntries.create(file, {
        ...{ ...AN_ENTRY, goalId, onDate: ago(40), value: null, unknownBecause: 'ikke talt' },
      }),
    )
    const { items } = todayItems(file, { asOf: TODAY, later: false })
    expect(items).toMatchObject([
      { kind: 'unknownFigure', text: 'Mentorer', dueOn: ago(10), ownerId: null },
      { kind: 'unknownFigure', text: 'Dagpenge', dueOn: addDays(TODAY, 20), ownerName: 'Mette Prøve' },
    ])
    edit(() => targetGroupCounts.create(file, { ...A_COUNT, targetGroupId, countedOn: ago(1) }))
    edit(() => goalEntries.create(file, { ...AN_ENTRY, goalId, onDate: ago(2) }))
    expect(listed()).toEqual([])
  })

  test('of a goal that counts records by now is nobody’s to find out', () => {
    const goalId = edit(() => goals.create(file, { ...A_GOAL, name: 'Aftaler', measure: 'agreements' })).value
    edit(() =>
      goalEntries.create(file, { ...AN_ENTRY, goalId, onDate: ago(40), value: null, unknownBecause: 'før' }),
    )
    expect(listed()).toEqual([])
  })
})

describe('put away', () => {
  const putAway = (untilOn: string | null) => {
    const [item] = todayItems(file, { asOf: TODAY, later: true }).items
    const { reminder, kind, text } = item ?? { reminder: null, kind: '', text: '' }
    return operation(file, { label: 'acknowledgement.create' }, () =>
      acknowledgements.create(file, {
        ...{ kind, subjectId: reminder?.subjectId ?? '', name: text, state: reminder?.state ?? '' },
        ...{ onDate: TODAY, untilOn, note: 'set, jobcentret har godkendt' },
      }),
    )
  }
  const SIGNED = [{ status: 'signed' as const, onDate: '2020-01-01' }]

  test('for good it stays away, until its fact changes or the putting away is taken back', () => {
    const id = anAgreement(SIGNED, { validTo: '2026-12-01' })
    const { n } = putAway(null)
    expect(listed()).toEqual([])
    edit(() => agreements.update(file, id, { validTo: '2026-12-15' }))
    expect(listed()).toEqual([['agreementEnds', '2026-12-15']])
    edit(() => agreements.update(file, id, { validTo: '2026-12-01' }))
    expect(listed()).toEqual([])
    undo(file, n ?? 0)
    expect(listed()).toEqual([['agreementEnds', '2026-12-01']])
  })

  test('for a week it is silent until that day, and is not counted among what comes later', () => {
    anAgreement(SIGNED, { validTo: '2027-06-01' })
    expect(todayItems(file, { asOf: TODAY, later: false })).toEqual({ items: [], later: 1 })
    putAway(addDays(TODAY, 7))
    expect(todayItems(file, { asOf: TODAY, later: false })).toEqual({ items: [], later: 0 })
    expect(listed(addDays(TODAY, 6))).toEqual([])
    expect(listed(addDays(TODAY, 7))).toEqual([['agreementEnds', '2027-06-01']])
  })

  test('takes no other reminder along, not even of the same agreement', () => {
    const id = anAgreement([{ status: 'draft', onDate: ago(60) }])
    putAway(null)
    expect(listed()).toEqual([])
    edit(() => {
      agreementStatuses.create(file, { agreementId: id, status: 'signed', onDate: ago(2), note: null })
      agreements.update(file, id, { validTo: '2026-12-15' })
    })
    expect(listed()).toEqual([
      ['milestone', addDays(TODAY, 12)],
      ['agreementEnds', '2026-12-15'],
    ])
  })
})

test('a party that has left no longer keeps a discussion from being told', () => {
  const id = anAgreement([{ status: 'signed', onDate: '2020-01-01' }])
  speak('discussion', ago(40))
  expect(listed()).toEqual([])
  const party = file.sqlite
    .prepare<[string], string>('SELECT id FROM agreement_party WHERE agreement_id = ?')
    .pluck()
    .get(id)
  edit(() => agreementParties.update(file, party ?? '', { validTo: ago(1) }))
  expect(listed()).toEqual([['discussionOnly', ago(10)]])
})
