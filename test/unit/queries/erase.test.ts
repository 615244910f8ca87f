import { getTableConfig } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erasuresOf } from '../../../db/log/erasures'
import { recentOperations } from '../../../db/log/history'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { board } from '../../../db/queries/board'
import { eraseAgain, eraseParticipant, FREE_TEXT, placementsToFree } from '../../../db/queries/erase'
import { figureSetList, keptFigure } from '../../../db/queries/figure-sets'
import { allFigures } from '../../../db/queries/figures'
import { goalList } from '../../../db/queries/goal-list'
import { participantList } from '../../../db/queries/participant-list'
import { participants } from '../../../db/queries/participants'
import { placementList } from '../../../db/queries/placement-list'
import { slotList } from '../../../db/queries/slot-list'
import { restoreFromTrash, trash } from '../../../db/queries/trash'
import { BOARD_GROUPINGS } from '../../../db/rules/board'
import { isFreeColumn } from '../../../db/rules/hiding/fields'
import { ERASED_PERSON } from '../../../db/rules/participants'
import { LOGGED_TABLES } from '../../../db/schema'
import { anImage } from '../../fixtures/files'
import { everyRow, PLANTED, plantPerson, readIn, TEXTS } from '../../fixtures/planted-person'
import { dayOf, fillPeople, people } from './random-people'

const WHEN = { at: '2026-11-23T09:00:00.000Z', edition: 3 }
const DAY = '2026-03-01'

function planted() {
  const file = anImage()
  return { file, ...plantPerson(file) }
}

describe('an erased participant', () => {
  test('is in no table, the log and the kept figures among them: neither a text nor an id', () => {
    const { file, person, situation, stage } = planted()
    const all = [...TEXTS, person, situation, stage]
    expect(readIn(everyRow(file), all), 'the control: all of it is there before').toEqual(all)
    eraseParticipant(file, person, WHEN)
    expect(readIn(everyRow(file), all)).toEqual([])
    expect(everyRow(file)).not.toContain('1961')
    expect(erasuresOf(file)).toMatchObject([WHEN])
    expect(() => placementsToFree(file, person)).toThrow('record.notFound')
    expect(() => eraseParticipant(file, person, WHEN)).toThrow('record.notFound')
  })

  test('leaves everybody else, their history and the shape of the log as they were', () => {
    const { file, person, other } = planted()
    const rows = () => participantList(file, DAY).filter(({ id }) => id === other)
    const before = rows()
    const told = recentOperations(file, { limit: 500 }).length
    eraseParticipant(file, person, WHEN)
    expect(rows()).toEqual(before)
    const [newest, ...rest] = recentOperations(file, { limit: 500 })
    expect(newest).toMatchObject({ label: 'participant.erase', kind: 'system' })
    expect(rest).toHaveLength(told)
    // The next write gets numbers of its own.
    operation(file, { label: 'participant.update' }, () =>
      participants.update(file, other, { note: 'Skrevet siden' }),
    )
    const [last] = recentOperations(file)
    expect(last?.changes).toMatchObject([{ table: 'participant', record: other }])
  })

  test('does not come back by undoing anything, by the bin or by doing it again', () => {
    const { file, person, deleted } = planted()
    const before = recentOperations(file, { limit: 500 })
    eraseParticipant(file, person, WHEN)
    const [erasure] = recentOperations(file)
    expect(() => undo(file, erasure?.n ?? 0)).toThrow('undo.notPossible')
    for (const id of [person, deleted])
      operation(file, { label: 'trash.restore' }, () => {
        if (id === person) expect(() => restoreFromTrash(file, id)).toThrow('record.notFound')
        else restoreFromTrash(file, id)
      })
    for (const { n, kind } of before) if (kind === 'edit') undo(file, n)
    expect(readIn(everyRow(file), [...TEXTS, person])).toEqual([])
    expect(JSON.stringify(trash(file))).not.toContain(person)
    const redo = recentOperations(file, { limit: 500 }).filter(({ kind }) => kind === 'undo')
    for (const { n } of redo) undo(file, n)
    expect(readIn(everyRow(file), [...TEXTS, person])).toEqual([])
  })

  test('who was put into the bin first is erased as well, with the notes of the places that it freed', () => {
    const { file, person, running } = planted()
    operation(file, { label: 'participant.remove' }, () => participants.remove(file, person))
    expect(readIn(everyRow(file))).not.toEqual([])
    eraseParticipant(file, person, WHEN)
    expect(readIn(everyRow(file), [...TEXTS, person])).toEqual([])
    expect(placementList(file, DAY, { id: running })).toHaveLength(1)
  })

  test('whose old place is somebody else’s now takes nothing of theirs along', () => {
    const { file, person, other, moved } = planted()
    operation(file, { label: 'placement.update' }, () =>
      file.sqlite.prepare("UPDATE placement SET note = 'Den andens' WHERE id = ?").run(moved),
    )
    eraseParticipant(file, person, WHEN)
    expect(placementList(file, DAY, { id: moved })).toMatchObject([
      { participantId: other, note: 'Den andens' },
    ])
  })

  test('keeps what was said then: the same amounts in kept figures, of nobody', () => {
    const { file, person } = planted()
    const [set] = figureSetList(file)
    const kept = () => keptFigure(file, set?.id ?? '', 'participants.registered')
    const before = kept()
    expect(before.records.map(({ name }) => name)).toContain(PLANTED.name)
    eraseParticipant(file, person, WHEN)
    const after = kept()
    expect(after.value).toBe(before.value)
    expect(after.records.map(({ name }) => name)).toContain(ERASED_PERSON)
    expect(after.records.map(({ amount, on }) => ({ amount, on }))).toEqual(
      before.records.map(({ amount, on }) => ({ amount, on })),
    )
    expect(new Set(after.records.map(({ key }) => key)).size).toBe(after.records.length)
  })
})

test('every free text of what stays as an anonymous place is named, so that a new one is not forgotten', () => {
  const stays = ['placement', 'placement_extension', 'placement_paper']
  const free = LOGGED_TABLES.map(({ table }) => getTableConfig(table))
    .filter(({ name }) => stays.includes(name))
    .map(({ name, columns }): [string, string[]] => [
      name,
      columns.map((column) => column.name).filter((column) => isFreeColumn(name, column)),
    ])
  const named = Object.entries(FREE_TEXT).map(([table, columns]): [string, string[]] => [
    table,
    Object.keys(columns),
  ])
  expect(Object.fromEntries(named.map(([table, columns]) => [table, columns.sort()]))).toEqual(
    Object.fromEntries(free.map(([table, columns]) => [table, columns.sort()])),
  )
})

describe('a file from before an erasure', () => {
  test('is rid of whoever was erased since, and of nobody else', () => {
    const { file, person, other } = planted()
    const { mark } = (() => {
      const now = anImage()
      const { person: same } = plantPerson(now)
      eraseParticipant(now, same, WHEN)
      return erasuresOf(now)[0] ?? { mark: '' }
    })()
    // Another person's mark takes nobody.
    expect(eraseAgain(file, [{ ...WHEN, mark }])).toBe(false)
    expect(readIn(everyRow(file))).toEqual(TEXTS)
    file.sqlite.exec('BEGIN')
    eraseParticipant(file, person, WHEN)
    const erasures = erasuresOf(file)
    file.sqlite.exec('ROLLBACK')
    expect(readIn(everyRow(file))).toEqual(TEXTS)
    expect(eraseAgain(file, erasures)).toBe(true)
    expect(readIn(everyRow(file), [...TEXTS, person])).toEqual([])
    expect(participantList(file, DAY).map(({ id }) => id)).toEqual([other])
    // Twice is once.
    const before = everyRow(file)
    expect(eraseAgain(file, erasures)).toBe(false)
    expect(everyRow(file)).toBe(before)
  })
})

/** Without what tells who it is, and what an anonymous place now says for itself. */
function withoutPeople(value: unknown): unknown {
  const told = [
    'participantName',
    'localId',
    'participantId',
    'name',
    'targetGroupId',
    'benefit',
    'categoryName',
  ]
  return JSON.parse(JSON.stringify(value, (key, each) => (told.includes(key) ? undefined : each)))
}

describe('what is counted', () => {
  test('is the same before and after, whoever is erased: figures, places, goals, areas and groups', () => {
    const file = anImage()
    const counted = (asOf: string) => {
      const goals = goalList(file, asOf)
      // People who are registered are one less, and so are the goals that count them.
      const ofPeople = goals.filter(({ measure }) => measure === 'participants').map(({ id }) => id)
      return {
        figures: allFigures(file, asOf)
          .filter(({ key }) => !key.startsWith('participants.') && !ofPeople.includes(key.slice(5)))
          .map(({ key, value, records }) => ({
            ...{ key, value },
            records: records.map(({ detail: _, ...record }) => record),
          })),
        goals: goals.filter(({ id }) => !ofPeople.includes(id)),
        slots: slotList(file, asOf, asOf),
        placements: placementList(file, asOf),
        boards: BOARD_GROUPINGS.map((grouping) =>
          board(file, { from: dayOf(0), to: dayOf(60), asOf, today: asOf, grouping }),
        ),
      }
    }
    fc.assert(
      fc.property(people, fc.nat(3), (model, who) => {
        file.sqlite.exec('BEGIN')
        try {
          const { participantIds } = fillPeople(file, model)
          const before = withoutPeople(counted(dayOf(model.asOf)))
          eraseParticipant(file, participantIds[who] as string, WHEN)
          expect(withoutPeople(counted(dayOf(model.asOf)))).toEqual(before)
        } finally {
          file.sqlite.exec('ROLLBACK')
        }
      }),
      { numRuns: 150, seed: 20_261_123 },
    )
  })
})
