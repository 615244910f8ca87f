import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { figureOf, type LazyFigure } from '../rules/figures'
import { participantList } from './participant-list'
import { measureParticipants } from './placement-measures'

const statements = prepared(({ sqlite }) =>
  sqlite.prepare<[string], { targetGroupId: string; count: number }>(
    `SELECT (SELECT target_group_id FROM participant_situation n WHERE n.participant_id = p.id AND n.on_date <= ?
        ORDER BY n.on_date DESC, n.id DESC LIMIT 1) AS targetGroupId, count(*) AS count
    FROM participant p GROUP BY 1 HAVING targetGroupId IS NOT NULL`,
  ),
)

/**
 * How many registered participants belong to each target group on a day.
 * @param asOf ISO date
 * @returns by the group's id; groups without any are left out
 */
export function registeredByGroup(file: OpenFile, asOf: string): ReadonlyMap<string, number> {
  return new Map(
    statements(file)
      .all(asOf)
      .map(({ targetGroupId, count }) => [targetGroupId, count]),
  )
}

const OF_GROUP = 'participants.group:'

/**
 * The figures of who is registered in the target groups; only read when somebody asks.
 * @param key `participants.group:<id>` of one, `participants.grouped` of all, `participants.ungrouped` in none
 * @param asOf ISO date
 * @returns null for any other key, and for a group that there is not
 */
export function registeredFigure(file: OpenFile, key: string, asOf: string): LazyFigure | null {
  const isGrouped = key === 'participants.grouped'
  if (isGrouped || key === 'participants.ungrouped') {
    const rows = participantList(file, asOf).filter(
      ({ targetGroupId }) => (targetGroupId !== null) === isGrouped,
    )
    return figureOf(key, measureParticipants(rows))
  }
  if (!key.startsWith(OF_GROUP)) return null
  const targetGroupId = key.slice(OF_GROUP.length)
  const name = file.sqlite
    .prepare<[string], string>('SELECT name FROM target_group WHERE id = ?')
    .pluck()
    .get(targetGroupId)
  if (name === undefined) return null
  return figureOf(key, measureParticipants(participantList(file, asOf), { targetGroupId }), name)
}
