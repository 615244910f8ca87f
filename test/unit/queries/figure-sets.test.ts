import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import {
  agreementParties,
  agreementStatuses,
  agreements,
  agreementUnits,
  commitments,
} from '../../../db/queries/agreements'
import {
  type ComparedFigure,
  compareDays,
  compareWithSet,
  freezeFigures,
  keptFigure,
} from '../../../db/queries/figure-sets'
import { allFigures } from '../../../db/queries/figures'
import { interactions, interactionsOf } from '../../../db/queries/interactions'
import { organisations } from '../../../db/queries/organisations'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import { addDays } from '../../../db/rules/calendar'
import { TestClock } from '../../fixtures/clock'
import { AN_INTERACTION, anImage, anOrganisation } from '../../fixtures/files'
import { A_COMMITMENT, A_COUNT, A_PARTY, A_TARGET_GROUP, AN_AGREEMENT } from '../../fixtures/programme'
import { dayOf, fillProgramme, programmes } from './random-programme'

const RUNS = 200
const SEED = 29_012_010

const clock = new TestClock('2026-01-01T09:00:00.000Z')
const file = anImage(clock)
const setClock = (day: string) => clock.move(Date.parse(`${day}T09:00:00.000Z`) - clock.now().getTime())

const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0)
const between = ({ corrected, added, changed, ended }: ComparedFigure) =>
  sum(corrected) + sum(added) + sum(changed) + sum(ended)

const amounts = (rows: readonly { key: string; amount: number }[]) =>
  rows.map(({ key, amount }) => `${key} ${amount}`).sort()

/** What is done to a programme after its figures were kept: late entries, corrections, deletions, new facts. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...(['count', 'correct', 'uncount', 'dropCount', 'sign', 'end', 'extend', 'commit', 'remove'] as const),
      ...(['sector', 'talk', 'dropTalks', 'unit'] as const),
    ),
    which: fc.nat(9),
    on: fc.nat(11),
    value: fc.nat(200),
  }),
  { maxLength: 8 },
)

describe('two sets of figures', () => {
  test(`over ${RUNS} programmes: then + put right + new + changed + ended = now, each a list that says so`, () => {
    fc.assert(
      fc.property(programmes, edits, fc.nat(11), (model, changes, later) => {
        file.sqlite.exec('BEGIN')
        try {
          const asOf = dayOf(model.asOf)
          setClock(asOf)
          const ids = fillProgramme(file, model)
          const to = dayOf(Math.max(model.asOf, later))
          const { value: set } = operation(file, { label: 'figureSet.create' }, () =>
            freezeFigures(file, 'Møde', asOf),
          )
          const said = new Map(allFigures(file, asOf).map((figure) => [figure.key, figure.value]))
          const pick = (list: readonly string[], n: number) => list[n % Math.max(list.length, 1)]
          setClock(addDays(asOf, 1))
          operation(file, { label: 'agreement.update' }, () => {
            for (const { what, which, on, value } of changes) {
              const agreementId = pick(ids.agreements, which)
              const group = which % ids.groups.length
              const count = pick(ids.counts[group] ?? [], which)
              if (what === 'count')
                targetGroupCounts.create(file, {
                  ...A_COUNT,
                  ...{ targetGroupId: ids.groups[group] as string, countedOn: dayOf(on), people: value },
                })
              if (what === 'correct' && count)
                targetGroupCounts.update(file, count, { people: value, unknownBecause: null })
              if (what === 'uncount' && count)
                targetGroupCounts.update(file, count, { people: null, unknownBecause: 'ikke talt' })
              if (what === 'dropCount' && count) {
                targetGroupCounts.remove(file, count)
                ids.counts[group] = (ids.counts[group] ?? []).filter((each) => each !== count)
              }
              const organisationId = pick(ids.orgs, which) as string
              if (what === 'sector')
                organisations.update(file, organisationId, { sector: value < 100 ? 'public' : 'private' })
              if (what === 'talk')
                interactions.create(file, {
                  ...{ ...AN_INTERACTION, organisationId, kind: 'discussion', onDate: dayOf(on) },
                })
              if (what === 'dropTalks')
                for (const { id } of interactionsOf(file, organisationId)) interactions.remove(file, id)
              if (agreementId === undefined) continue
              if (what === 'extend')
                agreements.update(file, agreementId, { validTo: value < 100 ? dayOf(on) : null })
              if (what === 'unit') {
                const unit = anOrganisation(file, { name: `Enhed ${value}` })
                agreementUnits.create(file, {
                  ...{ agreementId, organisationId: unit, validFrom: dayOf(on), validTo: null },
                })
              }
              if (what === 'sign' || what === 'end')
                agreementStatuses.create(file, {
                  ...{ agreementId, onDate: dayOf(on), note: null },
                  status: what === 'sign' ? 'signed' : 'terminated',
                })
              if (what === 'commit')
                commitments.create(file, {
                  ...A_COMMITMENT,
                  agreementId,
                  minimum: value,
                  validFrom: dayOf(on),
                })
              if (what === 'remove') {
                agreements.remove(file, agreementId)
                ids.agreements = ids.agreements.filter((each) => each !== agreementId)
              }
            }
          })
          const now = new Map(allFigures(file, to).map((figure) => [figure.key, figure.value]))
          const known = new Map(allFigures(file, asOf).map((figure) => [figure.key, figure.value]))
          const withSet = compareWithSet(file, set, to).figures
          for (const figure of withSet) {
            const { key, before, after } = figure
            expect(before ?? 0, key).toBe(said.get(key) ?? 0)
            expect(after ?? 0, key).toBe(now.get(key) ?? 0)
            expect((before ?? 0) + between(figure), key).toBe(after ?? 0)
            expect((before ?? 0) + sum(figure.corrected), key).toBe(known.get(key) ?? 0)
          }
          for (const key of [...said.keys(), ...now.keys()])
            expect(
              withSet.some((figure) => figure.key === key),
              key,
            ).toBe(true)
          const corrected = new Map(withSet.map((figure) => [figure.key, figure.corrected]))
          for (const figure of compareDays(file, asOf, to).figures) {
            const { key, before, after, added, changed, ended } = figure
            expect((before ?? 0) + sum(added) + sum(changed) + sum(ended), key).toBe(after ?? 0)
            // Kept on the day or read back from the log, what was known then is the same.
            expect(amounts(figure.corrected), key).toEqual(amounts(corrected.get(key) ?? []))
          }
        } finally {
          file.sqlite.exec('ROLLBACK')
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  }, 300_000)
})

describe('between two days, put right since', () => {
  const DAY = 24 * 3_600_000

  /** A file on 10 March, with an agreement in force, a group counted, and a talk. */
  function aFile() {
    const clock = new TestClock('2026-03-10T09:00:00.000Z')
    const image = anImage(clock)
    const edit = <T>(fn: () => T) => operation(image, { label: 'programme.update' }, fn).value
    const sign = (name: string, onDate: string, fields: Partial<typeof AN_AGREEMENT> = {}) => {
      const agreementId = agreements.create(image, { ...AN_AGREEMENT, ...fields, name })
      agreementStatuses.create(image, { agreementId, status: 'signed', onDate, note: null })
      return agreementId
    }
    const count = (targetGroupId: string, countedOn: string, people: number) =>
      targetGroupCounts.create(image, { ...A_COUNT, targetGroupId, countedOn, people })
    const organisationId = anOrganisation(image)
    const talk = edit(() =>
      interactions.create(image, {
        ...{ ...AN_INTERACTION, organisationId, kind: 'discussion', onDate: '2026-03-04' },
      }),
    )
    const agreementId = edit(() => sign('I tide', '2026-03-05'))
    const groupId = edit(() => targetGroups.create(image, { ...A_TARGET_GROUP, name: 'Dagpenge' }))
    const counted = edit(() => count(groupId, '2026-03-01', 153))
    clock.move(10 * DAY)
    const figure = (key: string) => {
      const all = compareDays(image, '2026-03-12', '2026-03-20').figures
      return all.find((each) => each.key === key) as ComparedFigure
    }
    return { image, edit, sign, count, figure, organisationId, talk, agreementId, groupId, counted }
  }
  const told = (rows: readonly { name: string; amount: number }[]) =>
    rows.map(({ name, amount }) => [name, amount])

  test('is what is dated up to the first day and was entered after it, and nothing that is dated later', () => {
    const { edit, sign, figure } = aFile()
    edit(() => sign('Skrevet ind for sent', '2026-03-06'))
    edit(() => sign('Ny', '2026-03-18'))
    const compared = figure('agreements.agreements')
    expect(compared).toMatchObject({ before: 2, after: 3, ended: [], changed: [] })
    expect(told(compared.corrected)).toEqual([['Skrevet ind for sent', 1]])
    expect(told(compared.added)).toEqual([['Ny', 1]])
  })

  test('is a count that was corrected, with the difference that it makes', () => {
    const { image, edit, counted, figure } = aFile()
    edit(() => targetGroupCounts.update(image, counted, { people: 163 }))
    const total = figure('targetGroup.total')
    expect(total).toMatchObject({ before: 163, after: 163, added: [], changed: [] })
    expect(told(total.corrected)).toEqual([['Dagpenge', 10]])
  })

  test('is not a group that was counted anew on a later day, as it is each quarter', () => {
    const { edit, count, groupId, figure } = aFile()
    edit(() => count(groupId, '2026-03-18', 170))
    const total = figure('targetGroup.total')
    expect(total).toMatchObject({ before: 153, after: 170, corrected: [] })
    expect(told(total.changed)).toEqual([['Dagpenge', 17]])
  })

  test('is not an agreement that ended, or that somebody joined, on a later day', () => {
    const { image, edit, agreementId, organisationId, figure } = aFile()
    edit(() => {
      agreementParties.create(image, {
        ...{ ...A_PARTY, agreementId, organisationId, validFrom: '2026-03-17' },
      })
      agreementStatuses.create(image, { agreementId, status: 'terminated', onDate: '2026-03-18', note: null })
    })
    const compared = figure('agreements.agreements')
    expect(compared).toMatchObject({ before: 1, after: 0, corrected: [] })
    expect(told(compared.ended)).toEqual([['I tide', -1]])
  })

  test('is what was deleted too, and takes it off', () => {
    const { image, edit, talk, agreementId, figure } = aFile()
    edit(() => {
      interactions.remove(image, talk)
      agreements.remove(image, agreementId)
    })
    expect(figure('discussions')).toMatchObject({ before: 0, after: 0, ended: [] })
    expect(told(figure('discussions').corrected)).toEqual([['Boligkontoret', -1]])
    expect(told(figure('agreements.agreements').corrected)).toEqual([['I tide', -1]])
  })

  test('is nothing where only words were put right, or what was entered was taken back', () => {
    const { image, edit, talk, sign, figure } = aFile()
    edit(() => interactions.update(image, talk, { text: 'Drøftede pladser til foråret' }))
    const wrong = edit(() => sign('Forkert', '2026-03-06'))
    edit(() => agreements.remove(image, wrong))
    for (const key of ['discussions', 'agreements.agreements'])
      expect(figure(key)).toMatchObject({ before: 1, after: 1, corrected: [], added: [], ended: [] })
  })

  test('is a figure that was unknown then and is known by now, and unknown again without being 0', () => {
    const { image, edit, groupId, counted, count, figure } = aFile()
    edit(() => targetGroupCounts.update(image, counted, { people: null, unknownBecause: 'ikke talt' }))
    expect(figure('targetGroup.total')).toMatchObject({ before: null, after: null })
    expect(told(figure('targetGroup.total').corrected)).toEqual([['Dagpenge', -153]])
    edit(() => count(groupId, '2026-03-19', 170))
    expect(figure('targetGroup.total')).toMatchObject({ before: null, after: 170 })
    expect(told(figure('targetGroup.total').added)).toEqual([['Dagpenge', 170]])
  })

  test('leaves the file as it is for whoever reads it next', () => {
    const { image, edit, talk, figure } = aFile()
    edit(() => interactions.remove(image, talk))
    figure('discussions')
    expect(allFigures(image, '2026-03-12').find(({ key }) => key === 'discussions')?.value).toBe(0)
    expect(image.sqlite.prepare('SELECT name FROM temp.sqlite_master').all()).toEqual([])
  })
})

test('a kept figure is read with its records as it was said, whatever was put right since', () => {
  const image = anImage()
  const edit = <T>(fn: () => T) => operation(image, { label: 'targetGroup.create' }, fn).value
  const count = edit(() => {
    const targetGroupId = targetGroups.create(image, { ...A_TARGET_GROUP, name: 'Dagpenge' })
    return targetGroupCounts.create(image, { ...A_COUNT, targetGroupId })
  })
  const set = edit(() => freezeFigures(image, 'Møde', '2013-02-01'))
  edit(() => targetGroupCounts.update(image, count, { people: 199 }))
  const said = keptFigure(image, set, 'targetGroup.total')
  expect([said.value, said.records.map(({ name, amount }) => [name, amount])]).toEqual([
    189,
    [['Dagpenge', 189]],
  ])
  // One that nobody counted then was nothing.
  expect(keptFigure(image, set, 'goal:nyt')).toMatchObject({ value: 0, records: [] })
})
