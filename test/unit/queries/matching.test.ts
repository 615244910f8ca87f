import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { contacts } from '../../../db/queries/contacts'
import { type Matches, participantsFor, slotsFor } from '../../../db/queries/matching'
import { organisations } from '../../../db/queries/organisations'
import { pairVerdicts } from '../../../db/queries/pair-verdicts'
import { participantSituations } from '../../../db/queries/participants'
import { areas } from '../../../db/queries/programme'
import { slotQuotas } from '../../../db/queries/slots'
import { targetGroups } from '../../../db/queries/target-groups'
import { draftVerdicts } from '../../../db/queries/verdicts'
import { addDays } from '../../../db/rules/calendar'
import { reason } from '../../../db/rules/matching'
import { anImage, NEW_CONTACT, ORGANISATION } from '../../fixtures/files'
import { A_SITUATION, aParticipant, aPlacement, aSlot, JOB_READY, MATCH_2 } from '../../fixtures/people'
import { A_TARGET_GROUP } from '../../fixtures/programme'

const TODAY = '2026-06-01'

type Situation = Parameters<typeof participantSituations.create>[1]

/** A place in the city's area with a quota, one that is full until July, and three people. */
function filled(file: OpenFile) {
  return operation(file, { label: 'test' }, () => {
    const org = (name: string) => organisations.create(file, { ...ORGANISATION, name })
    const shop = org('Butikken (opdigtet)')
    const yard = org('Gården (opdigtet)')
    const jobcentre = org('Jobcentret (opdigtet)')
    const consultant = contacts.create(file, {
      ...NEW_CONTACT,
      ...{ name: 'Konsulent (opdigtet)', organisationId: jobcentre },
    })
    const city = areas.create(file, { name: 'Byen', parentId: null, note: null })
    const park = areas.create(file, { name: 'Parken', parentId: city, note: null })
    const inShop = aSlot(file, shop, { minimum: 2 }, { name: 'Kassen', areaId: city, trades: ['butik'] })
    slotQuotas.create(file, {
      ...{ slotId: inShop, organisationId: jobcentre, minimum: 2, maximum: null, coordinating: true },
      ...{ validFrom: null, validTo: null },
    })
    const onYard = aSlot(file, yard, { minimum: 1 }, { name: 'Marken', hoursPerWeek: 1200 })
    const gone = aSlot(file, yard, { minimum: 1 }, { name: 'Laden', validTo: '2026-05-31' })
    const ali = aParticipant(file, {
      ...{ localId: 'B-1', name: 'Ali (opdigtet)', trades: ['Butik'], hoursWanted: 1500, ready: 'yes' },
      consultantId: consultant,
    })
    participantSituations.create(file, { ...A_SITUATION, participantId: ali, areaId: park })
    const bodil = aParticipant(file, { localId: 'B-2', name: 'Bodil (opdigtet)', readyFrom: '2026-08-01' })
    aPlacement(file, yard, { participantId: bodil, slotId: onYard, plannedEnd: '2026-06-30' })
    const carla = aParticipant(file, { localId: 'B-3', name: 'Carla (opdigtet)', ready: 'yes' })
    return { shop, jobcentre, inShop, onYard, gone, ali, bodil, carla }
  }).value
}

test('places beside a participant: those that are offered, the best first, with what a placement needs', () => {
  const file = anImage()
  const made = filled(file)
  const { rows, total } = slotsFor(file, made.ali, TODAY, { verdicts: () => [] })
  expect(total).toBe(2)
  expect(rows.map(({ slotName }) => slotName)).toEqual(['Kassen', 'Marken'])
  expect(rows[0]).toEqual({
    ...{ participantId: made.ali, localId: 'B-1', participantName: 'Ali (opdigtet)' },
    ...{ slotId: made.inShop, slotName: 'Kassen', scheme: 'companyTraineeship' },
    ...{
      organisationId: made.shop,
      organisationName: 'Butikken (opdigtet)',
      hours: 1500,
      start: TODAY,
      end: null,
    },
    senderId: made.jobcentre,
    senders: [{ id: made.jobcentre, name: 'Jobcentret (opdigtet)', missing: 2 }],
    reasons: [
      reason('free.now'),
      reason('ready.now'),
      reason('trade.shared', { shared: ['Butik'] }),
      reason('hours.placeSilent', { wanted: 1500 }),
      reason('area.same', { reserved: 'Byen' }),
      reason('quota.owes', { name: 'Jobcentret (opdigtet)', missing: 2 }),
    ],
  })
  expect(rows[1]).toMatchObject({ hours: 1200, start: '2026-07-01', senderId: null })
  expect(rows[1]?.reasons.map(({ key }) => key)).toEqual([
    ...['free.later', 'ready.now', 'trade.placeSilent', 'hours.few'],
  ])
})

test('participants beside a place: who is elsewhere and not ready comes last, and says until when', () => {
  const file = anImage()
  const made = filled(file)
  const { rows } = participantsFor(file, made.inShop, TODAY)
  expect(rows.map(({ localId }) => localId)).toEqual(['B-1', 'B-3', 'B-2'])
  expect(rows[2]?.reasons).toEqual(
    expect.arrayContaining([
      reason('placed.until', { workplace: 'Gården (opdigtet)', on: '2026-06-30' }),
      reason('ready.later', { on: '2026-08-01' }),
    ]),
  )
  expect(rows[2]?.start).toBe('2026-08-01')
})

test('the rule book has its say, and it counts in the order', () => {
  const file = anImage()
  const made = filled(file)
  const against = reason('rule.against', { rule: 'Højst 13 uger' })
  const { rows } = participantsFor(file, made.inShop, TODAY, {
    verdicts: (pair) => (pair.participantId === made.ali ? [against, against, against] : []),
  })
  expect(rows.map(({ localId }) => localId)).toEqual(['B-3', 'B-2', 'B-1'])
  expect(rows[2]?.reasons.at(-1)).toEqual(against)
})

describe('by the rule book of the file', () => {
  /** Six weeks in a place that is offered once, and somebody on each benefit that the rules tell apart. */
  function offered(file: OpenFile) {
    return operation(file, { label: 'test' }, () => {
      const shop = organisations.create(file, { ...ORGANISATION, name: 'Butikken', sector: 'private' })
      const once = { kind: 'oneOff' as const, validFrom: '2026-06-01', validTo: '2026-07-12' }
      const six = aSlot(file, shop, { minimum: 9 }, { name: 'Seks uger', hoursPerWeek: 2220, ...once })
      const open = aSlot(file, shop, { minimum: 9 }, { name: 'Fast', hoursPerWeek: 2220 })
      const group = { ...A_TARGET_GROUP, name: 'Jobparate', benefit: 'cashBenefit' as const }
      const jobReady = targetGroups.create(file, { ...group, categoryId: JOB_READY })
      const person = (localId: string, ...situations: Partial<Situation>[]) => {
        const id = aParticipant(file, { localId, name: localId, ready: 'yes' })
        for (const each of situations)
          participantSituations.create(file, { ...A_SITUATION, participantId: id, ...each })
        return id
      }
      return {
        ...{ six, open },
        people: [
          person('dagpenge', { benefit: 'unemploymentInsurance' }),
          person('sygedagpenge', { benefit: 'sicknessBenefit' }),
          person('af gruppen', { targetGroupId: jobReady }),
          person('gammel kategori', { benefit: 'cashBenefit', categoryId: MATCH_2 }),
          person(
            'skifter',
            { benefit: 'sicknessBenefit' },
            { onDate: '2026-05-01', benefit: 'unemploymentInsurance' },
          ),
          person('først senere', { onDate: '2026-12-01', benefit: 'unemploymentInsurance' }),
          person('ingen'),
        ],
      }
    }).value
  }
  const rulesOf = ({ rows }: Matches) =>
    Object.fromEntries(
      rows.map(({ localId, reasons }) => [
        localId,
        reasons
          .filter(({ key }) => key.startsWith('rule.'))
          .map(({ side, verdict }) =>
            `${side} ${verdict?.kind} ${verdict?.problem ?? verdict?.because ?? ''}`.trim(),
          ),
      ]),
    )

  test('a place that lasts longer than the benefit allows is against; what nobody knows is neither', () => {
    const file = anImage()
    const { six, open } = offered(file)
    const hours = 'for hours'
    expect(rulesOf(participantsFor(file, six, TODAY))).toEqual({
      dagpenge: ['against duration tooLong', hours],
      sygedagpenge: ['for duration', hours],
      'af gruppen': ['against duration tooLong', hours],
      'gammel kategori': ['unknown duration category', hours],
      skifter: ['against duration tooLong', hours],
      'først senere': ['against duration tooLong', hours],
      ingen: ['unknown duration benefit', hours],
    })
    expect(rulesOf(participantsFor(file, open, TODAY)).dagpenge).toEqual(['unknown duration noEnd', hours])
  })

  test('many pairs at once say what one placement that is being written says', () => {
    const file = anImage()
    const { six, people } = offered(file)
    const judge = pairVerdicts(file, null)
    for (const participantId of people)
      for (const startDate of ['2013-02-04', '2026-04-01', '2026-06-01', '2031-01-06']) {
        const pair = {
          ...{ participantId, scheme: 'companyTraineeship' as const, startDate },
          ...{ plannedEnd: addDays(startDate, 41), hoursPerWeek: 1500 },
        }
        const draft = { targetGroupId: null, organisationId: null, slotId: six, sector: null, extensions: [] }
        expect(judge({ ...pair, sector: 'private' })).toEqual(draftVerdicts(file, { ...pair, ...draft }))
      }
  })
})

test('a place that stays full is not counted among the free ones, and is among all of them', () => {
  const file = anImage()
  const made = filled(file)
  operation(file, { label: 'test' }, () => {
    const full = aSlot(file, made.shop, { minimum: 1 }, { name: 'Disken' })
    aPlacement(file, made.shop, { slotId: full, plannedEnd: null })
  })
  const names = (onlyFree: boolean) => {
    const { rows, total } = slotsFor(file, made.ali, TODAY, { onlyFree })
    expect(total).toBe(rows.length)
    return rows.map(({ slotName }) => slotName).sort()
  }
  expect(names(true)).toEqual(['Kassen', 'Marken'])
  expect(names(false)).toEqual(['Disken', 'Kassen', 'Marken'])
})

test('on a day that lies back, somebody is where they were then, and not where they are now', () => {
  const file = anImage()
  const made = filled(file)
  operation(file, { label: 'test' }, () =>
    aPlacement(file, made.shop, {
      ...{ participantId: made.carla, startDate: '2025-01-06', plannedEnd: '2025-04-06' },
      ...{ state: 'completed', endedOn: '2025-03-30' },
    }),
  )
  const placed = (day: string) =>
    participantsFor(file, made.inShop, day)
      .rows.find(({ participantId }) => participantId === made.carla)
      ?.reasons.filter(({ key }) => key.startsWith('placed.'))
  const workplace = 'Butikken (opdigtet)'
  expect(placed('2025-02-01')).toEqual([reason('placed.until', { workplace, on: '2025-03-30' })])
  expect(placed('2024-12-01')).toEqual([reason('placed.planned', { workplace, on: '2025-01-06' })])
  expect(placed(TODAY)).toEqual([])
})

test('a place that is not offered any more can still be looked at, and one that is not there cannot', () => {
  const file = anImage()
  const made = filled(file)
  expect(participantsFor(file, made.gone, TODAY).rows[0]?.reasons[0]).toEqual(
    reason('free.closed', { on: '2026-05-31' }),
  )
  const refused = { code: 'record.notFound' }
  expect(() => participantsFor(file, made.ali, TODAY)).toThrow(expect.objectContaining(refused))
  expect(() => slotsFor(file, made.inShop, TODAY)).toThrow(expect.objectContaining(refused))
})

test('no more are shown than somebody reads, and it is told how many there are', () => {
  const file = anImage()
  const made = filled(file)
  operation(file, { label: 'test' }, () => {
    for (let n = 0; n < 150; n++) aParticipant(file, { localId: `N-${n}`, name: `Nr. ${n} (opdigtet)` })
  })
  const { rows, total } = participantsFor(file, made.inShop, TODAY)
  expect([rows.length, total]).toEqual([100, 153])
})
