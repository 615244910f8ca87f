import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { type ParentRow, type Parents, parentsAsOf } from '../rules/hierarchy'
import { papersFor } from '../rules/papers'
import {
  belongTogether,
  type Elsewhere,
  type Overlap,
  overlapsOf,
  type SlotWarning,
  slotWarnings,
} from '../rules/placement-warnings'
import { ENDED, occupiedUntil, type PlacementDates } from '../rules/placements'
import type { Paper } from '../rules/vocabulary'
import { datesOf, LAST_DAY_OF_P, type PlacementRow } from './placement-list'
import { ruleBook } from './rule-book'
import { slotData } from './slot-list'

/** A warning with the names that it is read by. */
export type PlacementWarning = (Overlap & { organisationName: string }) | Elsewhere | SlotWarning

/** What is to be known of a placement besides what stands in it. */
export type PlacementNotes = {
  requiredPapers: Paper[]
  /** Of them those that are neither there nor unnecessary. */
  missingPapers: Paper[]
  warnings: PlacementWarning[]
}

/** A placement as far as warnings go. */
export type Judged = PlacementDates & {
  /** Null while it is not made. */
  id: string | null
  participantId: string | null
  /** Null while nobody has said. */
  organisationId: string | null
  slotId: string | null
  senderId: string | null
}

type OtherRow = PlacementDates & { id: string; participantId: string; organisationName: string }

const statements = prepared(({ sqlite }) => ({
  others: sqlite.prepare<[string], OtherRow>(
    `SELECT p.id, p.participant_id AS participantId, o.name AS organisationName, p.state,
      p.start_date AS startDate, ${LAST_DAY_OF_P} AS lastDay, p.ended_on AS endedOn
    FROM placement p JOIN organisation o ON o.id = p.organisation_id
    WHERE p.participant_id IN (SELECT value FROM json_each(?)) AND p.state <> 'cancelled'
    ORDER BY p.start_date, p.id`,
  ),
  parents: sqlite.prepare<[], ParentRow>(
    `SELECT organisation_id AS organisationId, parent_id AS parentId, valid_from AS validFrom, valid_to AS validTo
    FROM organisation_parent ORDER BY id`,
  ),
  papers: sqlite.prepare<[], { placementId: string; paper: Paper }>(
    'SELECT placement_id AS placementId, paper FROM placement_paper',
  ),
  papersOf: sqlite.prepare<[string], { placementId: string; paper: Paper }>(
    'SELECT placement_id AS placementId, paper FROM placement_paper WHERE placement_id = ?',
  ),
}))

/**
 * What is odd about placements, as if all of them were made.
 * @param today ISO; one that runs over its last day holds its place until then
 * @returns the warnings of each, in the order given
 */
export function placementWarnings(
  file: OpenFile,
  judged: readonly Judged[],
  today: string,
): PlacementWarning[][] {
  const people = [...new Set(judged.flatMap(({ participantId }) => participantId ?? []))]
  const others = Map.groupBy(
    people.length === 0 ? [] : statements(file).others.all(JSON.stringify(people)),
    ({ participantId }) => participantId,
  )
  const slotIds = new Set(judged.flatMap(({ slotId }) => slotId ?? []))
  const [only = null] = slotIds.size === 1 ? slotIds : []
  const from = judged.reduce((first, { startDate }) => (startDate < first ? startDate : first), today)
  const slots = slotIds.size === 0 ? null : slotData(file, { asOf: today, today, from, id: only })
  const offeredBy = new Map(slots?.rows.map((row) => [row.id, row]))
  const parentsOn = parentsByDay(file)
  const elsewhere = ({ organisationId, slotId, startDate }: Judged): Elsewhere[] => {
    const offered = offeredBy.get(slotId ?? '')
    if (organisationId === null || !offered || offered.organisationId === organisationId) return []
    if (belongTogether(parentsOn(startDate), organisationId, offered.organisationId)) return []
    return [{ kind: 'elsewhere', organisationName: offered.organisationName }]
  }
  return judged.map((own) => {
    if (own.state === 'cancelled') return []
    const to = occupiedUntil(own, today)
    const days = { id: own.id, from: own.startDate, to }
    const ofPerson = own.participantId === null ? [] : (others.get(own.participantId) ?? [])
    const names = new Map(ofPerson.map(({ id, organisationName }) => [id, organisationName]))
    const stays = ofPerson.map((each) => ({
      ...{ id: each.id, from: each.startDate, to: occupiedUntil(each, today) },
    }))
    return [
      ...overlapsOf(days, stays).map((each) => ({
        ...each,
        organisationName: names.get(each.placementId) ?? '',
      })),
      ...elsewhere(own),
      ...(own.slotId === null || slots === null
        ? []
        : slotWarnings(slots.dates(own.slotId), { ...days, senderId: own.senderId })),
    ]
  })
}

/** Who was a unit of whom, each day put together once and only where somebody asks. */
function parentsByDay(file: OpenFile): (day: string) => Parents {
  const days = new Map<string, Parents>()
  let rows: ParentRow[] | undefined
  return (day) => {
    let parents = days.get(day)
    if (parents === undefined) {
      rows ??= statements(file).parents.all()
      parents = parentsAsOf(rows, day)
      days.set(day, parents)
    }
    return parents
  }
}

/**
 * Gives placements what is to be known of them. Of those that have ended nothing is missing any more.
 * @param options.today ISO
 * @param options.warned which are warned about; those that have not ended where nothing is said
 */
export function withNotes(
  file: OpenFile,
  rows: readonly PlacementRow[],
  options: { today: string; warned?: 'all' | 'open' | 'none' },
): (PlacementRow & PlacementNotes)[] {
  const rules = ruleBook(file).filter(({ kind }) => kind === 'papers')
  const { papers, papersOf } = statements(file)
  const [first] = rows
  const said = Map.groupBy(
    first !== undefined && rows.length === 1 ? papersOf.all(first.id) : papers.all(),
    ({ placementId }) => placementId,
  )
  const { warned = 'open' } = options
  const judged = rows.filter(({ state }) => warned === 'all' || (warned === 'open' && !ENDED.includes(state)))
  const found = placementWarnings(
    file,
    judged.map((row) => ({ ...row, ...datesOf(row) })),
    options.today,
  )
  const warnings = new Map(judged.map(({ id }, at) => [id, found[at] ?? []]))
  return rows.map((row) => {
    const { scheme, sector, benefit, categoryName: category, startDate: on, state } = row
    const requiredPapers = papersFor(rules, { scheme, sector, benefit, category, on })
    const there = new Set((said.get(row.id) ?? []).map(({ paper }) => paper))
    return {
      ...row,
      requiredPapers,
      missingPapers: ENDED.includes(state) ? [] : requiredPapers.filter((paper) => !there.has(paper)),
      warnings: warnings.get(row.id) ?? [],
    }
  })
}
