import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { holdsOn } from '../rules/dated'
import type { BookRule } from '../rules/rule-book'
import { type Verdict, verdictsOf } from '../rules/verdicts'
import type { Benefit, Scheme, Sector } from '../rules/vocabulary'
import { ruleBook } from './rule-book'

/** Somebody in a place, as far as the rules ask. Dates are ISO. */
export type JudgedPair = {
  participantId: string
  scheme: Scheme
  sector: Sector | null
  startDate: string
  plannedEnd: string | null
  /** Minutes a week. */
  hoursPerWeek: number | null
}

/** Since a day. A category counts while its scheme is in force. */
type Situation = {
  participantId: string
  onDate: string
  benefit: Benefit | null
  category: string | null
  validFrom: string | null
  validTo: string | null
}

const statements = prepared(({ sqlite }) =>
  sqlite.prepare<[{ id: string | null }], Situation>(
    `SELECT s.participant_id AS participantId, s.on_date AS onDate, coalesce(s.benefit, g.benefit) AS benefit,
      k.name AS category, cs.valid_from AS validFrom, cs.valid_to AS validTo
    FROM participant_situation s LEFT JOIN target_group g ON g.id = s.target_group_id
    LEFT JOIN category k ON k.id = coalesce(s.category_id, g.category_id)
    LEFT JOIN category_scheme cs ON cs.id = k.scheme_id
    WHERE $id IS NULL OR s.participant_id = $id ORDER BY s.on_date, s.id`,
  ),
)

/**
 * What the rules would say of many pairs: that of `draftVerdicts`, with the file read once. People of one benefit and
 * category are the same to the rules, so that each case is judged once.
 * @param id only of this participant
 */
export function pairVerdicts(file: OpenFile, id: string | null): (pair: JudgedPair) => readonly Verdict[] {
  const rules = Map.groupBy(ruleBook(file), ({ scheme }) => scheme)
  const situations = Map.groupBy(statements(file).all({ id }), ({ participantId }) => participantId)
  const judged = new Map<string, Verdict[]>()
  return ({ participantId, ...pair }) => {
    const own = situations.get(participantId) ?? []
    const at = own.findLast(({ onDate }) => onDate <= pair.startDate) ?? own[0]
    const benefit = at?.benefit ?? null
    const category = at !== undefined && holdsOn(at, pair.startDate) ? at.category : null
    const { scheme, sector, startDate, plannedEnd, hoursPerWeek } = pair
    const asked = [scheme, sector, startDate, plannedEnd, hoursPerWeek, benefit, category].join('|')
    let said = judged.get(asked)
    if (said === undefined) {
      said = judge(rules.get(scheme) ?? [], { ...pair, benefit, category })
      judged.set(asked, said)
    }
    return said
  }
}

function judge(
  rules: readonly BookRule[],
  { plannedEnd, ...pair }: Omit<JudgedPair, 'participantId'> & Pick<Situation, 'benefit' | 'category'>,
): Verdict[] {
  return verdictsOf(rules, {
    ...{ ...pair, plannedEnd, lastDay: plannedEnd },
    ...{ state: 'planned', endedOn: null, extensions: [] },
  })
}
