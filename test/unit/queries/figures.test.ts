import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFigures, figureByKey } from '../../../db/queries/figures'
import { goalList } from '../../../db/queries/goal-list'
import { targetGroupList } from '../../../db/queries/target-group-list'
import type { Figure } from '../../../db/rules/figures'
import { COUNTING_RULES, GROUP_FIGURES } from '../../../db/rules/vocabulary'
import { anImage } from '../../fixtures/files'
import { type Counted, countAgreements, countCommitments, countGoal, countGroups, stateOf } from './oracle'
import { dayOf, fillProgramme, programmes } from './random-programme'

const RUNS = 1_000
const SEED = 20_130_101

const file = anImage()

/** Fills the file, looks, and leaves it as it was. */
function within(look: () => void): void {
  file.sqlite.exec('BEGIN')
  try {
    look()
  } finally {
    file.sqlite.exec('ROLLBACK')
  }
}

const sumOf = (figure: Figure) => figure.records.reduce((sum, { amount }) => sum + amount, 0)

/** What is unknown is told apart, and where nothing is known there is no number at all. */
function expectCounted(figure: Figure | undefined, { sum, unknown }: Counted, what: string): void {
  expect(figure && sumOf(figure), what).toBe(sum)
  expect(figure?.unknown.length, what).toBe(unknown)
  expect(figure?.value, what).toBe(figure?.records.length === 0 && unknown > 0 ? null : sum)
}

describe('every figure is a door', () => {
  test(`over ${RUNS} programmes: it is the sum of the list that it opens, and what a slow count gives`, () => {
    fc.assert(
      fc.property(programmes, (model) =>
        within(() => {
          const ids = fillProgramme(file, model)
          const { asOf: day } = model
          const asOf = dayOf(day)
          const figures = new Map(allFigures(file, asOf).map((figure) => [figure.key, figure]))
          const [any] = [...figures.keys()].slice(day % figures.size)
          if (any !== undefined) expect(figureByKey(file, any, asOf)).toEqual(figures.get(any))
          for (const [key, figure] of figures) {
            expect(figure.value ?? 0, key).toBe(sumOf(figure))
            expect(new Set(figure.records.map((record) => record.key)).size, key).toBe(figure.records.length)
          }

          for (const rule of COUNTING_RULES)
            expect(figures.get(`agreements.${rule}`)?.value, rule).toBe(countAgreements(model, day, rule))
          for (const figure of GROUP_FIGURES)
            expectCounted(figures.get(`targetGroup.${figure}`), countGroups(model, day, figure), figure)
          for (const scheme of ['companyTraineeship', 'wageSubsidyJob'] as const)
            expect(figures.get(`commitments.${scheme}`)?.value ?? 0, scheme).toBe(
              countCommitments(model, day, { scheme }),
            )
          expect(figures.get('discussions')?.value).toBe(
            model.discussions.filter(({ on }) => on <= day).length,
          )

          const own = model.goals.map((goal) => countGoal(model, day, goal))
          const listed = new Map(goalList(file, asOf).map((row) => [row.id, row]))
          model.goals.forEach((goal, n) => {
            const figure = figures.get(`goal:${ids.goals[n]}`)
            const counted = { ...(own[n] as Counted) }
            const parts = n === 0 ? model.goals.flatMap((each, at) => (each.isPart ? [at] : [])) : []
            // A total of which nothing is known has nothing that a cap could take off.
            if (figure?.value !== null)
              for (const part of parts) {
                const { maximum } = model.goals[part] as typeof goal
                const reached = figures.get(`goal:${ids.goals[part]}`)?.value ?? 0
                if (maximum !== null && reached > maximum) counted.sum -= reached - maximum
              }
            expectCounted(figure, counted, `goal ${n} by ${goal.measure}`)
            const row = listed.get(ids.goals[n] as string)
            expect(row?.value, `goal ${n}`).toBe(figure?.value)
            const floors = parts.map((part) => ({
              value: figures.get(`goal:${ids.goals[part]}`)?.value ?? null,
              minimum: model.goals[part]?.minimum ?? null,
            }))
            expect(row?.state, `goal ${n}`).toBe(stateOf(row?.value ?? null, goal, floors))
            // How much is left is never said of what nobody knows.
            const asks = goal.minimum !== null && row?.value != null && row.value < goal.minimum
            expect(row?.pace?.remaining ?? null, `goal ${n}`).toBe(
              asks ? (goal.minimum as number) - (row?.value as number) : null,
            )
          })
          const rows = targetGroupList(file, asOf)
          for (const figure of GROUP_FIGURES)
            expect(rows.reduce((sum, row) => sum + (row[figure] ?? 0), 0)).toBe(
              figures.get(`targetGroup.${figure}`)?.value ?? 0,
            )
        }),
      ),
      { numRuns: RUNS, seed: SEED },
    )
  }, 300_000)
})
