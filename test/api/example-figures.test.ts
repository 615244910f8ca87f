import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../db/rules/calendar'
import { A_GOAL } from '../fixtures/programme'
import { onBothHosts } from './host/hosts'

const NEW_COMMITMENT = {
  scheme: 'companyTraineeship' as const,
  unit: 'slots' as const,
  maximum: null,
  validFrom: null,
  validTo: null,
  targetGroupId: null,
  note: null,
}

onBothHosts('the figures of the examples', (host) => {
  const figure = async (key: string, asOf?: string) =>
    (await host().client.figures.get(asOf === undefined ? { key } : { key, asOf })).value

  describe('F13', () => {
    beforeAll(() => host().client.examples.open({ id: 'f13' }))
    const group = async (name: string) =>
      (await host().client.targetGroups.list({})).find((row) => row.name === name)

    test('425 in all, 120 active elsewhere, 305 left: rounded group by group, and added up after', async () => {
      expect(await figure('targetGroup.total')).toBe(425)
      expect(await figure('targetGroup.active')).toBe(120)
      expect(await figure('targetGroup.available')).toBe(305)
      expect(await group('Kontanthjælp, match 1')).toMatchObject({ total: 83, active: 27, available: 56 })
      expect(await group('Kontanthjælp, match 2')).toMatchObject({ total: 189, active: 62, available: 127 })
      expect(await group('Dagpenge')).toMatchObject({ total: 153, active: 31, available: 122 })
    })

    test('kontanthjælp is 272 with 89 active: the sum of its rows, not 33 % of the sum, which would be 90', async () => {
      const rows = (await host().client.targetGroups.list({})).filter((row) => row.benefit === 'cashBenefit')
      const sum = (of: 'total' | 'active' | 'available') => rows.reduce((all, row) => all + (row[of] ?? 0), 0)
      expect([sum('total'), sum('active'), sum('available')]).toEqual([272, 89, 183])
    })

    test('before the first count nobody knows how many there are', async () => {
      expect(await figure('targetGroup.total', '2012-12-31')).toBeNull()
    })

    test('an agreement with four places moves its goal and the partner’s step, and is gone on the day before', async () => {
      const { agreements, organisations, changes } = host().client
      const partner = (await organisations.list({})).find((row) => row.step === 'pledge')
      const places = async (asOf: string) => {
        const goals = await host().client.goals.list({ asOf })
        return goals.find((goal) => goal.name === 'Aftalte pladser')?.value
      }
      await host().client.goals.create({ ...A_GOAL, name: 'Aftalte pladser', measure: 'commitments' })
      await agreements.create({
        agreement: { name: 'Partnerskabsaftale', type: 'partnership' },
        parties: [
          {
            ...{ organisationId: partner?.id ?? '', side: 'partner', signatoryRole: 'direktør' },
            ...{ signedOn: '2013-02-04', validFrom: null, validTo: null },
          },
        ],
        statuses: [{ status: 'signed', onDate: '2013-02-04', note: null }],
        commitments: [{ ...NEW_COMMITMENT, organisationId: null, minimum: 4 }],
      })
      expect(await places('2013-02-04')).toBe(4)
      expect(await places('2013-02-03')).toBe(0)
      expect(await figure('agreements.agreements', '2013-02-04')).toBe(1)
      expect(await figure('agreements.agreements', '2013-02-03')).toBe(0)
      await changes.undo({})
      await changes.undo({})
    })

    test('a traineeship of 13 weeks that ended in a job moved two goals, each on its own day', async () => {
      const goals = async (asOf: string) =>
        (await host().client.goals.list({ asOf })).map(({ value }) => value)
      expect(await goals('2013-02-03')).toEqual([0, 0, 0, 0, 0, 0])
      expect(await goals('2013-02-04')).toEqual([1, 0, 0, 0, 0, 0])
      expect(await goals('2013-05-06')).toEqual([5, 0, 0, 1, 0, 1])
      expect(await goals('2014-01-01')).toEqual([5, 1, 0, 2, 0, 1])
      const participants = await host().client.participants.list({ asOf: '2013-05-05' })
      expect(participants.find(({ localId }) => localId === 'B-001')?.stage).toBe('inPlacement')
      expect(participants.find(({ localId }) => localId === 'B-006')).toMatchObject({
        ...{ stage: 'declined', stageReason: 'Passer sin mor i dagtimerne' },
      })
    })

    test('a category never stands without its scheme', async () => {
      expect(await group('Kontanthjælp, match 2')).toMatchObject({
        categoryName: 'match 2',
        schemeName: 'Match 1-3',
      })
    })

    test('changing 189 to 199 gives 435 and 311, since no total is stored', async () => {
      const { targetGroupCounts, changes } = host().client
      const count = (await group('Kontanthjælp, match 2'))?.count
      await targetGroupCounts.update({ id: count?.id ?? '', fields: { people: 199 } })
      expect(await figure('targetGroup.total')).toBe(435)
      expect(await figure('targetGroup.available')).toBe(311)
      await changes.undo({})
    })

    test('goals ask for 47 at the least, and the one without a number is not set', async () => {
      const goals = await host().client.goals.list({})
      expect(goals.map(({ target }) => [target.minimum, target.maximum])).toEqual([
        [25, null],
        [10, 10],
        [2, 5],
        [5, 10],
        [5, 5],
        [null, null],
      ])
      expect(goals.reduce((sum, { target }) => sum + (target.minimum ?? 0), 0)).toBe(47)
      expect(goals.map(({ state }) => state)).toEqual([...Array(5).fill('below'), 'noTarget'])
    })

    test('the letter of intent is being prepared and counts in no rule', async () => {
      expect(await host().client.agreements.list({})).toMatchObject([
        { type: 'letterOfIntent', status: 'draft', inForce: false },
      ])
      expect(await figure('agreements.agreements')).toBe(0)
    })
  })

  describe('A16', () => {
    beforeAll(() => host().client.examples.open({ id: 'a16' }))
    const goal = async (name: string) => (await host().client.goals.list({})).find((row) => row.name === name)

    test('twelve parties signed by role on 14 September 2016, and others may join', async () => {
      const [row] = await host().client.agreements.list({})
      expect(row).toMatchObject({
        caseNumber: '2016-038673',
        openToParties: true,
        signedOn: '2016-09-14',
        inForce: true,
      })
      expect(row?.parties).toHaveLength(12)
      const { parties } = await host().client.agreements.get({ id: row?.id ?? '' })
      const roles = Map.groupBy(parties, ({ signatoryRole }) => signatoryRole)
      const counts = Object.fromEntries([...roles].map(([role, own]) => [String(role), own.length]))
      expect(counts).toEqual({ borgmester: 1, formand: 6, repræsentant: 1, direktør: 4 })
    })

    test.each([
      { public: 150, private: 350, counted: 500, state: 'met', excess: 0 },
      { public: 149, private: 350, counted: 499, state: 'below', excess: 0 },
      { public: 150, private: 349, counted: 499, state: 'below', excess: 0 },
      { public: 160, private: 360, counted: 510, state: 'met', excess: 10 },
      { public: 160, private: 345, counted: 495, state: 'below', excess: 10 },
    ])('$public public and $private private places count $counted: $state', async (given) => {
      const { agreements, commitments, changes, organisations } = host().client
      const [row] = await agreements.list({})
      const named = async (name: string) =>
        (await organisations.list({})).find((each) => each.name === name)?.id ?? ''
      const add = async (organisation: string, minimum: number) =>
        commitments.create({
          ...NEW_COMMITMENT,
          agreementId: row?.id ?? '',
          organisationId: await named(organisation),
          minimum,
        })
      await add('Aalborg Kommune', given.public)
      await add('Dansk Industri Aalborg', given.private)
      const total = await goal('Praktikpladser i 2016')
      expect(total).toMatchObject({ value: given.counted, state: given.state })
      expect(total?.over.map(({ excess }) => excess)).toEqual(given.excess === 0 ? [] : [given.excess])
      const { value, records } = await host().client.figures.get({ key: `goal:${total?.id}` })
      expect(records.reduce((sum, { amount }) => sum + amount, 0)).toBe(given.counted)
      expect(value).toBe(given.counted)
      await changes.undo({})
      await changes.undo({})
    })

    test('a broken cap is said at the cap itself too, and the floor beside it stands', async () => {
      const { agreements, commitments, changes, organisations } = host().client
      const [row] = await agreements.list({})
      const kommune = (await organisations.list({})).find((each) => each.kinds.includes('municipality'))
      await commitments.create({
        ...{ ...NEW_COMMITMENT, agreementId: row?.id ?? '', organisationId: kommune?.id ?? '' },
        minimum: 151,
      })
      expect(await goal('Heraf offentlige')).toMatchObject({ value: 151, state: 'above' })
      expect(await goal('Heraf private')).toMatchObject({ value: 0, state: 'below' })
      expect(await goal('Praktikpladser i 2016')).toMatchObject({ value: 150, state: 'below' })
      await changes.undo({})
    })

    test('four initiatives stand as points with what they are about', async () => {
      const [row] = await host().client.agreements.list({})
      const { points } = await host().client.agreements.get({ id: row?.id ?? '' })
      expect(points.map(({ number, text }) => [number, text === null])).toEqual(
        [1, 2, 3, 4].map((number) => [number, false]),
      )
    })

    test('743 refugees of whom it was not stated how many are active: unknown, and not 0', async () => {
      expect(await figure('targetGroup.total')).toBe(743)
      expect(await figure('targetGroup.active')).toBeNull()
      expect(await figure('targetGroup.available')).toBeNull()
    })
  })

  describe('S10', () => {
    beforeAll(() => host().client.examples.open({ id: 's10' }))

    test('105 agreements on 29 January 2010 and 99 at the end of 2009', async () => {
      expect(await figure('agreements.agreements', '2010-01-29')).toBe(105)
      expect(await figure('agreements.agreements', '2009-12-31')).toBe(99)
      expect(await figure('agreements.agreements', '2010-01-05')).toBe(99)
      expect(await figure('agreements.agreements', '2010-01-06')).toBe(100)
    })

    test('before the first agreement there is none, whatever counts', async () => {
      const rows = await host().client.agreements.list({ asOf: '2010-01-29' })
      const first = rows.map(({ signedOn }) => signedOn ?? '').sort()[0] ?? ''
      expect(await figure('agreements.agreements', first)).toBe(1)
      for (const rule of ['agreements', 'units', 'points'])
        expect(await figure(`agreements.${rule}`, addDays(first, -1))).toBe(0)
    })

    test('the umbrella is one agreement and 23 workplaces, of which 20 have sub-agreed point 4', async () => {
      expect(await figure('agreements.units', '2010-01-29')).toBe(104 + 23)
      expect(await figure('agreements.points', '2010-01-29')).toBe(20)
      const rows = await host().client.agreements.list({ asOf: '2010-01-29' })
      const umbrella = rows.find(({ type }) => type === 'framework')
      const { units, points, subAgreements } = await host().client.agreements.get({
        id: umbrella?.id ?? '',
        asOf: '2010-01-29',
      })
      expect([units.length, points.map(({ number }) => number)]).toEqual([23, [4]])
      const signed = new Set(subAgreements.flatMap((each) => each.units.map((unit) => unit.organisationId)))
      expect(units.filter(({ organisationId }) => !signed.has(organisationId))).toHaveLength(3)
    })

    test('no. 100 is the hundredth that was signed, in January 2010', async () => {
      const rows = await host().client.agreements.list({ asOf: '2010-01-29' })
      const own = rows
        .filter(({ type }) => type !== 'subAgreement')
        .sort((a, b) => ((a.signedOn ?? '') < (b.signedOn ?? '') ? -1 : 1))
      expect(own[99]).toMatchObject({ number: 100, signedOn: '2010-01-06' })
      expect(own.map(({ number }) => number)).toEqual(own.map((_, at) => at + 1))
    })

    test('the schools without a sub-agreement are still among those that the umbrella covers', async () => {
      const { records } = await host().client.figures.get({ key: 'agreements.units', asOf: '2010-01-29' })
      const agreed = await host().client.figures.get({ key: 'agreements.points', asOf: '2010-01-29' })
      const schools = records.map(({ name }) => name).filter((name) => name.endsWith(' Skole (opdigtet)'))
      const missing = schools.filter((name) => !agreed.records.some((each) => each.name === name))
      expect([new Set(schools).size, missing.length]).toEqual([23, 3])
    })

    test('vacant places are never 0: on no day, whether somebody has said why or not', async () => {
      const [places] = await host().client.goals.list({})
      for (const asOf of ['2008-01-01', '2010-01-28', '2010-01-29', '2026-01-01'])
        expect(await host().client.figures.get({ key: `goal:${places?.id}`, asOf })).toMatchObject({
          ...{ value: null, records: [] },
          unknown: [{ because: asOf < '2010-01-29' ? null : expect.stringContaining('HAJ') }],
        })
    })

    test('vacant places are unknown for a reason, with its day and who finds out', async () => {
      const goals = await host().client.goals.list({ asOf: '2010-01-29' })
      expect(goals[0]).toMatchObject({
        value: null,
        unknown: [{ because: expect.stringContaining('HAJ'), on: '2010-01-29', ownerName: 'Sekretariatet' }],
      })
    })
  })

  describe('A16', () => {
    beforeAll(() => host().client.examples.open({ id: 'a16' }))

    test('13 + 13 weeks from Monday 3 October 2016 are 182 days, to 2 April 2017 (#13), with 52 mentor hours (#14)', async () => {
      const rows = await host().client.placements.list({})
      const extended = rows.filter(({ extensions }) => extensions === 1)
      expect(extended.length).toBe(2)
      for (const { startDate, plannedEnd, lastDay, mentorHours } of extended) {
        expect([startDate, plannedEnd, lastDay]).toEqual(['2016-10-03', '2017-01-01', '2017-04-02'])
        const days = daysBetween(startDate, lastDay ?? '') + 1
        expect([days, ((mentorHours ?? 0) / 60) * (days / 7)]).toEqual([182, 52])
      }
    })
  })

  describe('C15', () => {
    beforeAll(() => host().client.examples.open({ id: 'c15' }))

    test('26-28 places of nine jobcentres with four mentor models (#24)', async () => {
      const slots = await host().client.slots.list({ asOf: '2014-06-01' })
      const sum = (of: 'minimum' | 'maximum') => slots.reduce((all, { occupancy }) => all + occupancy[of], 0)
      expect([sum('minimum'), sum('maximum')]).toEqual([26, 28])
      expect(await figure('slots.firm', '2014-06-01')).toBe(26)
      const senders = slots.flatMap(({ quotas }) => quotas)
      expect(new Set(senders.map(({ organisationId }) => organisationId)).size).toBe(9)
      expect(new Set(slots.map(({ mentorModel }) => mentorModel)).size).toBe(4)
    })

    test('125 people in 13-26 weeks are 1,625-3,250 weeks, and nobody is in a place too many (#25)', async () => {
      const placements = await host().client.placements.list({})
      const weeks = placements.map(
        ({ startDate, endedOn }) => (daysBetween(startDate, endedOn ?? '') + 1) / 7,
      )
      expect(placements.length).toBe(125)
      expect(new Set(placements.map(({ participantId }) => participantId)).size).toBe(125)
      expect(weeks.every((each) => each >= 13 && each <= 26)).toBe(true)
      const sum = weeks.reduce((all, each) => all + each, 0)
      expect(sum >= 1_625 && sum <= 3_250).toBe(true)
      for (const asOf of ['2014-03-01', '2014-09-01', '2015-03-01', '2015-06-01']) {
        const slots = await host().client.slots.list({ asOf })
        expect(slots.map(({ occupancy }) => occupancy.over)).toEqual([0, 0, 0, 0, 0])
      }
    })

    test('whoever sends too few owes, and Gladsaxe coordinates', async () => {
      const slots = await host().client.slots.list({ asOf: '2014-01-06' })
      const hoved = slots.find(({ organisationName }) => organisationName === 'Falck Hovedstaden')
      expect(hoved?.quotas.find(({ coordinating }) => coordinating)?.name).toBe('Jobcentret i Gladsaxe')
      const owed = hoved?.owed.reduce((all, { missing }) => all + missing, 0)
      expect(owed).toBe(hoved?.occupancy.free)
      expect(owed).toBeGreaterThan(0)
    })
  })
})
