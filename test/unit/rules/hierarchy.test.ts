import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Branch,
  circlesEver,
  descendants,
  forest,
  type ParentRow,
  parentsAsOf,
  unitPath,
  wouldCircle,
} from '../../../db/rules/hierarchy'

const aRow = (
  id: string,
  organisationId: string,
  parentId: string,
  validFrom: string | null = null,
  validTo: string | null = null,
): ParentRow => ({ id, organisationId, parentId, validFrom, validTo })

const parents = new Map([
  ['Skole 1', 'Center for Skoler'],
  ['Skole 2', 'Center for Skoler'],
  ['SFO', 'Skole 1'],
  ['Center for Skoler', 'Slagelse Kommune'],
])

/** Climbs more steps than there are units: only a circle has that many. */
function hasCircle(map: ReadonlyMap<string, string | null>): boolean {
  return [...map.keys()].some((unit) => {
    let at: string | null = unit
    for (let step = 0; at !== null && step <= map.size; step++) at = map.get(at) ?? null
    return at !== null
  })
}

const aUnit = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')

describe('a unit under itself', () => {
  it('is refused at any depth, and a move elsewhere is not', () => {
    expect(wouldCircle(parents, 'Slagelse Kommune', 'SFO')).toBe(true)
    expect(wouldCircle(parents, 'Skole 1', 'Skole 1')).toBe(true)
    expect(wouldCircle(parents, 'SFO', 'Skole 2')).toBe(false)
    expect(wouldCircle(parents, 'Skole 1', 'Slagelse Kommune')).toBe(false)
    expect(wouldCircle(parents, 'Skole 1', null)).toBe(false)
    expect(wouldCircle(parents, 'Ny', 'Ukendt')).toBe(false)
  })

  it('cannot come about by any row of accepted moves, and no harmless move is refused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aUnit, fc.option(aUnit))), (moves) => {
        const tree = new Map<string, string | null>()
        for (const [child, parent] of moves) {
          const refused = wouldCircle(tree, child, parent)
          expect(refused).toBe(hasCircle(new Map(tree).set(child, parent)))
          if (!refused) tree.set(child, parent)
        }
        expect(hasCircle(tree)).toBe(false)
      }),
    )
  })

  it('is refused where a circle already stands above', () => {
    const broken = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(wouldCircle(broken, 'c', 'a')).toBe(true)
  })
})

describe('a unit under itself on some day', () => {
  it('is found in the past and in the future, not only today', () => {
    const rows = [aRow('1', 'a', 'b', '2016-01-01', '2016-12-31'), aRow('2', 'b', 'c', '2016-01-01')]
    expect(circlesEver([...rows, aRow('3', 'c', 'a', '2016-12-31')], 'c')).toBe(true)
    expect(circlesEver([...rows, aRow('3', 'c', 'a', '2017-01-01')], 'c')).toBe(false)
    expect(circlesEver([...rows, aRow('3', 'c', 'a', null, '2015-12-31')], 'c')).toBe(false)
    expect(circlesEver([...rows, aRow('3', 'c', 'a', null, '2016-01-01')], 'c')).toBe(true)
  })

  it('is found before the first known day, where both starts are unknown', () => {
    const rows = [aRow('1', 'a', 'b', null, '2015-12-31'), aRow('2', 'b', 'a', null, '2015-06-30')]
    expect(circlesEver(rows, 'a')).toBe(true)
  })

  it('is found when a newer row ends and the older one holds again', () => {
    const rows = [
      aRow('1', 'a', 'b'),
      aRow('2', 'a', 'x', '2016-01-01', '2016-06-30'),
      aRow('3', 'b', 'a', '2016-01-01'),
    ]
    expect(circlesEver(rows, 'b')).toBe(true)
    expect(circlesEver(rows.with(2, aRow('3', 'b', 'a', '2016-01-01', '2016-06-30')), 'b')).toBe(false)
  })

  it('cannot come about on any day by any row of accepted moves, and no harmless move is refused', () => {
    const day = fc.constantFrom(null, '2016-01-01', '2016-01-02', '2016-01-03', '2016-01-04')
    const days = ['0001-01-01', '2016-01-01', '2016-01-02', '2016-01-03', '2016-01-04', '9999-12-31']
    const circleOn = (rows: ParentRow[]) => days.some((date) => hasCircle(parentsAsOf(rows, date)))
    fc.assert(
      fc.property(fc.array(fc.tuple(aUnit, aUnit, day, day), { maxLength: 15 }), (moves) => {
        let rows: ParentRow[] = []
        for (const [child, parent, from, to] of moves) {
          const after = [...rows, aRow(String(100 + rows.length), child, parent, from, to)]
          const refused = circlesEver(after, child)
          expect(refused).toBe(circleOn(after))
          if (!refused) rows = after
        }
        expect(circleOn(rows)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the tree on a day', () => {
  const rows = [
    aRow('1', 'Station 1', 'Falck', '2015-01-01', '2015-12-31'),
    aRow('2', 'Station 1', 'Falck Nord', '2016-01-01'),
    aRow('3', 'Falck Nord', 'Falck', '2016-01-01'),
  ]

  it('is the one of that day', () => {
    expect(unitPath(parentsAsOf(rows, '2015-06-01'), 'Station 1')).toEqual(['Falck', 'Station 1'])
    expect(unitPath(parentsAsOf(rows, '2016-06-01'), 'Station 1')).toEqual([
      'Falck',
      'Falck Nord',
      'Station 1',
    ])
    expect(unitPath(parentsAsOf(rows, '2014-06-01'), 'Station 1')).toEqual(['Station 1'])
  })

  it('gives all that lies under a unit, nearest first, without itself', () => {
    expect(descendants(parents, 'Slagelse Kommune')).toEqual([
      'Center for Skoler',
      'Skole 1',
      'Skole 2',
      'SFO',
    ])
    expect(descendants(parents, 'SFO')).toEqual([])
    expect(descendants(parents, 'Ukendt')).toEqual([])
  })

  it('agrees with itself: what lies under a unit has the unit in its path', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aUnit, aUnit)), (moves) => {
        const tree = new Map<string, string>()
        for (const [child, parent] of moves) if (!wouldCircle(tree, child, parent)) tree.set(child, parent)
        for (const unit of tree.keys())
          for (const other of tree.keys())
            expect(descendants(tree, unit).includes(other)).toBe(
              other !== unit && unitPath(tree, other).includes(unit),
            )
      }),
    )
  })

  it('ends also where the data holds a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aUnit, aUnit)), aUnit, (pairs, unit) => {
        const any = new Map(pairs)
        expect(new Set(unitPath(any, unit)).size).toBe(unitPath(any, unit).length)
        expect(descendants(any, unit)).not.toContain(unit)
        expect(typeof wouldCircle(any, unit, 'a')).toBe('boolean')
      }),
    )
  })
})

describe('records that lie in each other, as trees', () => {
  const shape = (branches: readonly Branch<{ id: string; parentId: string | null }>[]): unknown =>
    branches.map(({ row, below }) => (below.length === 0 ? row.id : [row.id, shape(below)]))

  it('stand under what they lie in, in the order given, whichever comes first', () => {
    const rows = [
      { id: 'Sønderparken', parentId: 'Parkerne' },
      { id: 'Byen', parentId: null },
      { id: 'Parkerne', parentId: 'Byen' },
      { id: 'Korskærparken', parentId: 'Parkerne' },
    ]
    expect(shape(forest(rows))).toEqual([['Byen', [['Parkerne', ['Sønderparken', 'Korskærparken']]]]])
  })

  it('are never left out and never shown twice, in a circle or in what is gone', () => {
    const aPlace = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'gone'))
    fc.assert(
      fc.property(fc.tuple(aPlace, aPlace, aPlace, aPlace), (parents) => {
        const rows = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, parentId: parents[at] ?? null }))
        const ids = (branches: readonly Branch<{ id: string }>[]): string[] =>
          branches.flatMap(({ row, below }) => [row.id, ...ids(below)])
        expect(ids(forest(rows)).toSorted()).toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })
})
