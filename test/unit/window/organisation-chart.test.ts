import { describe, expect, test } from 'vitest'
import { type ChartNode, chartOf, nodesOf, sittingFirst } from '../../../renderer/pages/programme/chart'

type Group = Parameters<typeof chartOf>[0][number]
type Member = Parameters<typeof chartOf>[1][number] & { name: string }

const aGroup = (id: string, more: Partial<Group> = {}): Group => ({
  ...{ id, parentId: null, kind: 'other', validFrom: null, validTo: null },
  ...more,
})
const aMember = (
  groupId: string,
  name: string,
  validFrom: string | null,
  validTo: string | null,
): Member => ({
  ...{ groupId, name, validFrom, validTo },
})

const shape = (nodes: readonly ChartNode<Group, Member>[]): unknown =>
  nodes.map(({ group, below }) => (below.length === 0 ? group.id : [group.id, shape(below)]))

describe('the organisation chart', () => {
  test('puts the steering group first, or the chart would be read as if another one steered', () => {
    const groups = [aGroup('network'), aGroup('steering', { kind: 'steeringGroup' }), aGroup('advice')]
    expect(shape(chartOf(groups, [], '2026-01-01'))).toEqual(['steering', 'network', 'advice'])
  })

  test('hangs a group on the next one above that is there on the day, not on top beside it', () => {
    const groups = [
      aGroup('steering', { kind: 'steeringGroup' }),
      aGroup('between', { parentId: 'steering', validTo: '2026-06-30' }),
      aGroup('work', { parentId: 'between' }),
    ]
    expect(shape(chartOf(groups, [], '2026-06-30'))).toEqual([['steering', [['between', ['work']]]]])
    expect(shape(chartOf(groups, [], '2026-07-01'))).toEqual([['steering', ['work']]])
  })

  test('draws a group once and ends, also where the data goes round in a circle', () => {
    const groups = [aGroup('a', { parentId: 'b' }), aGroup('b', { parentId: 'a' })]
    expect(shape(chartOf(groups, [], '2026-01-01'))).toEqual([['a', ['b']]])
    const ended = [aGroup('a', { parentId: 'b', validTo: '2020-01-01' }), aGroup('b', { parentId: 'a' })]
    expect(shape(chartOf(ended, [], '2026-01-01'))).toEqual(['b'])
  })

  test('seats a member on both the first and the last day, and on no other', () => {
    const members = [aMember('steering', 'Jobcentret', '2026-02-01', '2026-02-28')]
    const seated = (day: string) =>
      nodesOf(chartOf([aGroup('steering')], members, day)).flatMap((node) =>
        node.members.map(({ name }) => name),
      )
    expect(seated('2026-01-31')).toEqual([])
    expect(seated('2026-02-01')).toEqual(['Jobcentret'])
    expect(seated('2026-02-28')).toEqual(['Jobcentret'])
    expect(seated('2026-03-01')).toEqual([])
  })

  test('keeps those who have left after those who sit there, each in their order', () => {
    const members = [
      aMember('g', 'left', null, '2025-12-31'),
      aMember('g', 'ALAVU', null, null),
      aMember('g', 'to come', '2027-01-01', null),
      aMember('g', 'Jobcentret', null, null),
    ]
    expect(sittingFirst(members, '2026-01-01').map(({ name }) => name)).toEqual([
      'ALAVU',
      'Jobcentret',
      'left',
      'to come',
    ])
  })
})
