import { describe, expect, test } from 'vitest'
import { groupFigures } from '../../../db/rules/target-groups'
import { i18n } from '../../../renderer/app/i18n'
import { type FunnelFigure, funnelOf } from '../../../renderer/components/funnel/steps'
import type { T } from '../../../renderer/components/word'
import { sectionsBy, sumsOf } from '../../../renderer/pages/targetGroups/subtotals'
import type { TargetGroupRow } from '../../../renderer/pages/targetGroups/targetGroups'
import { type Catalogue, howText, translatedRows } from '../../../renderer/pages/targetGroups/translated'

const t = i18n.t as T

type Counted = { people: number | null; activeShare: number | null }

function aGroup(id: string, counted: Counted | null, values: Partial<TargetGroupRow> = {}): TargetGroupRow {
  const count = counted && {
    ...{ id: `${id}.count`, countedOn: '2013-01-15', ...counted, ownerName: null, source: null },
    unknownBecause: counted.people === null ? 'HAJ er nede' : null,
  }
  return {
    ...{ id, name: id, benefit: null, categoryId: null, categoryName: null, schemeName: null },
    ...{ areaId: null, areaName: null, note: null, count, registered: 0 },
    ...groupFigures(counted ?? { people: null, activeShare: null }),
    ...values,
  }
}

const match = (step: number): Partial<TargetGroupRow> => ({
  ...{ benefit: 'cashBenefit', categoryId: `m3.${step}`, categoryName: `match ${step}` },
  schemeName: 'Match 1-3',
})
const F13 = [
  aGroup('Kontanthjælp, match 1', { people: 83, activeShare: 3_300 }, { ...match(1), areaId: 'north' }),
  aGroup('Kontanthjælp, match 2', { people: 189, activeShare: 3_300 }, { ...match(2), areaId: 'south' }),
  aGroup('Dagpenge', { people: 153, activeShare: 2_000 }, { benefit: 'unemploymentInsurance' }),
]
const NONE = { total: false, active: false, available: false }

describe('the sums under the groups', () => {
  test('are those of F13, and of the two on cash benefit 89 and not the 90 of their sum', () => {
    expect(sumsOf(F13)).toEqual({ total: 425, active: 120, available: 305, registered: 0, unknown: NONE })
    const byBenefit = sectionsBy(F13, 'benefit')
    expect(
      byBenefit.map(({ key, sums: { total, active, available } }) => [key, total, active, available]),
    ).toEqual([
      ['cashBenefit', 272, 89, 183],
      ['unemploymentInsurance', 153, 31, 122],
    ])
  })

  test.each(['none', 'area', 'benefit', 'category'] as const)(
    'put together by %s, lose nobody and count nobody twice',
    (grouping) => {
      const sections = sectionsBy(F13, grouping)
      expect(sections.flatMap(({ rows }) => rows)).toHaveLength(3)
      expect(sections.reduce((sum, { sums }) => sum + (sums.available ?? 0), 0)).toBe(305)
    },
  )

  test('add up those who are registered also where nobody knows how many the group is', () => {
    const unknown = aGroup('Unge', { people: null, activeShare: null }, { registered: 2 })
    const counted = aGroup('Ældre', { people: 10, activeShare: 0 }, { registered: 3 })
    expect(sumsOf([unknown, counted])).toMatchObject({ total: 10, registered: 5 })
  })

  test('do not put match 2 of one scheme together with match 2 of another', () => {
    const older = aGroup('Ældre', { people: 10, activeShare: 0 }, { ...match(2), categoryId: 'm5.2' })
    expect(sectionsBy([...F13, older], 'category').map(({ key }) => key)).toEqual([
      'm3.1',
      'm3.2',
      '',
      'm5.2',
    ])
  })

  test('leave out what is unknown and say so; of nothing but unknown there is no sum, and never 0', () => {
    const unknown = aGroup('Unge', { people: null, activeShare: null })
    const noShare = aGroup('Sygedagpenge', { people: 20, activeShare: null })
    expect(sumsOf([...F13, unknown])).toMatchObject({ total: 425, unknown: { total: true, available: true } })
    expect(sumsOf([...F13, noShare])).toEqual({
      ...{ total: 445, active: 120, available: 305, registered: 0 },
      unknown: { total: false, active: true, available: true },
    })
    expect(sumsOf([unknown])).toMatchObject({ total: null, active: null, available: null })
  })
})

const CATALOGUE = {
  schemes: [],
  categories: [
    ...[1, 2, 3].map((step) => ({ id: `m3.${step}`, schemeId: 'm3', name: `match ${step}` })),
    ...['jobparat', 'aktivitetsparat', 'uddannelsesparat'].map((name) => ({ id: name, schemeId: 'v', name })),
  ],
  mappings: [
    { fromId: 'm3.2', toId: 'aktivitetsparat', confidence: 'high', rule: 'Fra 30 år' },
    { fromId: 'm3.1', toId: 'jobparat', confidence: 'medium', rule: 'Fra 30 år' },
    { fromId: 'm3.1', toId: 'uddannelsesparat', confidence: 'medium', rule: 'Under 30 år' },
  ],
} as unknown as Catalogue

describe('the groups told in another scheme', () => {
  const unsorted = aGroup('Passive', { people: 7, activeShare: 0 }, match(3))
  const rows = translatedRows([...F13, unsorted], 'v', CATALOGUE)

  test('stand under its categories first, and then those that cannot be told, each for its own reason', () => {
    expect(rows.map(({ key, sums }) => [key, sums.total])).toEqual([
      ['aktivitetsparat', 189],
      ['several', 83],
      ['none', 7],
      ['noCategory', 153],
    ])
  })

  test('keep the category that they have, and say by which rule and how surely they were told', () => {
    const told = rows.flatMap(({ groups }) => groups.map((group) => howText(group, CATALOGUE, t)))
    expect(told).toEqual([
      'Kontanthjælp, match 2, fra match 2 (Match 1-3): Fra 30 år (sikkerhed: høj)',
      'Kontanthjælp, match 1, fra match 1 (Match 1-3), kan blive ' +
        'jobparat: Fra 30 år (sikkerhed: middel); uddannelsesparat: Under 30 år (sikkerhed: middel)',
      'Passive, fra match 3 (Match 1-3)',
      'Dagpenge',
    ])
    expect(F13.map(({ categoryId }) => categoryId)).toEqual(['m3.1', 'm3.2', null])
  })

  test('are not told at all in the scheme that they are of', () => {
    const [own] = translatedRows(F13.slice(0, 1), 'm3', CATALOGUE)
    expect(own?.groups.map((group) => howText(group, CATALOGUE, t))).toEqual(['Kontanthjælp, match 1'])
  })
})

/** The figures that the backend gives for these groups. */
function figuresOf(groups: readonly TargetGroupRow[]): FunnelFigure[] {
  return (['total', 'active', 'available'] as const).map((figure) => {
    const known = groups.filter((group) => group[figure] !== null)
    return {
      key: `targetGroup.${figure}`,
      value: known.length > 0 || groups.length === 0 ? (sumsOf(groups)[figure] ?? 0) : null,
      count: known.length,
      unknown: groups
        .filter((group) => group[figure] === null)
        .map(({ id, name, count }) => ({
          ...{ table: 'target_group', id, name, ownerName: null },
          ...{ because: count?.unknownBecause ?? null, on: count?.countedOn ?? null },
        })),
    }
  })
}
const funnel = (groups: readonly TargetGroupRow[]) => funnelOf(figuresOf(groups))

describe('the funnel', () => {
  test('leads from 425 to 305, which is 71.8 % of them', () => {
    const told = funnel(F13)
    expect(told).toMatchObject({
      kind: 'counted',
      share: { part: 305, all: 425, ofCounted: false },
      notes: [],
    })
    expect(told.kind === 'counted' && told.share?.percent).toBeCloseTo(71.76, 2)
  })

  test('tells no funnel of 0 people before there are groups, and none before they were counted', () => {
    expect(funnel([])).toEqual({ kind: 'none' })
    expect(funnel([aGroup('Unge', null)])).toEqual({ kind: 'notCounted' })
  })

  test('says which group makes it a least number, and takes the share of those who are counted', () => {
    const unknown = aGroup('Unge', { people: null, activeShare: null })
    expect(funnel([...F13, unknown, aGroup('Nye', null)])).toMatchObject({
      share: { part: 305, all: 425, ofCounted: true },
      notes: [
        { kind: 'because', name: 'Unge', because: 'HAJ er nede', on: '2013-01-15' },
        { kind: 'notCounted', name: 'Nye' },
      ],
    })
  })

  test('gives no share of a whole that holds a group whose own share nobody stated', () => {
    const noShare = aGroup('Sygedagpenge', { people: 20, activeShare: null })
    expect(funnel([...F13, noShare])).toMatchObject({
      share: null,
      notes: [{ kind: 'noShare', name: 'Sygedagpenge' }],
    })
  })

  test('is unknown, with the reason, where all that was counted is unknown', () => {
    const told = funnel([aGroup('Unge', { people: null, activeShare: null })])
    expect(told).toMatchObject({ kind: 'counted', total: { value: null }, share: null })
  })
})
