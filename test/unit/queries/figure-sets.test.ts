import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { agreementStatuses, agreements, commitments } from '../../../db/queries/agreements'
import {
  type ComparedFigure,
  compareDays,
  compareWithSet,
  freezeFigures,
  keptFigure,
} from '../../../db/queries/figure-sets'
import { allFigures } from '../../../db/queries/figures'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import { TestClock } from '../../fixtures/clock'
import { anImage, anOrganisation } from '../../fixtures/files'
import { A_COMMITMENT, A_COUNT, A_TARGET_GROUP, AN_AGREEMENT } from '../../fixtures/programme'
import { dayOf, fillProgramme, programmes } from './random-programme'

const RUNS = 300
const SEED = 29_012_010

const file = anImage()

const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0)
const between = ({ corrected, added, changed, ended }: ComparedFigure) =>
  sum(corrected) + sum(added) + sum(changed) + sum(ended)

/** What is done to a programme after its figures were kept: late entries, corrections, deletions, new facts. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('count', 'correct', 'sign', 'end', 'commit', 'remove', 'uncount'),
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
          const ids = fillProgramme(file, model)
          const asOf = dayOf(model.asOf)
          const to = dayOf(Math.max(model.asOf, later))
          const { value: set } = operation(file, { label: 'figureSet.create' }, () =>
            freezeFigures(file, 'Møde', asOf),
          )
          const said = new Map(allFigures(file, asOf).map((figure) => [figure.key, figure.value]))
          const pick = (list: readonly string[], n: number) => list[n % Math.max(list.length, 1)]
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
              if (agreementId === undefined) continue
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
          for (const figure of compareDays(file, asOf, to).figures)
            expect(
              (figure.before ?? 0) + sum(figure.added) + sum(figure.changed) + sum(figure.ended),
              figure.key,
            ).toBe(figure.after ?? 0)
        } finally {
          file.sqlite.exec('ROLLBACK')
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  }, 300_000)
})

describe('between two days, put right since', () => {
  test('is what is dated up to the first day and was entered after it, and nothing that is dated later', () => {
    const clock = new TestClock('2026-03-10T09:00:00.000Z')
    const image = anImage(clock)
    const edit = <T>(fn: () => T) => operation(image, { label: 'agreement.create' }, fn).value
    const sign = (name: string, onDate: string) =>
      edit(() => {
        const agreementId = agreements.create(image, { ...AN_AGREEMENT, name })
        agreementStatuses.create(image, { agreementId, status: 'signed', onDate, note: null })
        return agreementId
      })
    anOrganisation(image)
    sign('I tide', '2026-03-05')
    clock.move(10 * 24 * 3_600_000)
    sign('Skrevet ind for sent', '2026-03-06')
    sign('Ny', '2026-03-18')
    const compared = compareDays(image, '2026-03-12', '2026-03-20').figures
    const figure = compared.find(({ key }) => key === 'agreements.agreements')
    expect(figure).toMatchObject({ before: 2, after: 3, ended: [], changed: [] })
    expect(figure?.corrected.map(({ name }) => name)).toEqual(['Skrevet ind for sent'])
    expect(figure?.added.map(({ name }) => name)).toEqual(['Ny'])
  })

  test('is a count that was corrected, of the group it counts', () => {
    const clock = new TestClock('2026-03-10T09:00:00.000Z')
    const image = anImage(clock)
    const edit = <T>(fn: () => T) => operation(image, { label: 'targetGroup.create' }, fn).value
    const count = edit(() => {
      const targetGroupId = targetGroups.create(image, { ...A_TARGET_GROUP, name: 'Dagpenge' })
      return targetGroupCounts.create(image, {
        ...A_COUNT,
        targetGroupId,
        countedOn: '2026-03-01',
        people: 153,
      })
    })
    clock.move(5 * 24 * 3_600_000)
    edit(() => targetGroupCounts.update(image, count, { people: 163 }))
    const [total] = compareDays(image, '2026-03-11', '2026-03-15').figures
    expect(total).toMatchObject({ key: 'targetGroup.total', before: 163, after: 163, added: [], changed: [] })
    expect(total?.corrected.map(({ name }) => name)).toEqual(['Dagpenge'])
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
