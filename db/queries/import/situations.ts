/** Where participants belong and how far they have come, from the day that a list speaks of. */
import type { IsoDate } from '../../rules/calendar'
import { latestAsOf } from '../../rules/dated'
import type { ParsedRow } from '../../rules/import/plan'
import { type OwnPlacement, stageOn } from '../../rules/participants'
import type { ParticipantStage, PlacementState } from '../../rules/vocabulary'
import type { ImportContext } from './context'
import { isEmpty, type RowDraft, type Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { text } from './said'
import { allOf, type ImportTable } from './tables'

type Situation = Values & { id: string; participantId: string; onDate: IsoDate }
type Stage = Values & { id: string; participantId: string; onDate: IsoDate; stage: ParticipantStage }
type Placement = Values & {
  participantId: string | null
  state: PlacementState
  startDate: IsoDate
  endedOn: IsoDate | null
}

/** What a row says. */
export type SaidSituation = {
  onDate: IsoDate | null
  values: Values
  stage: ParticipantStage | null
  reason: string | null
}

/** All of a situation holds until the next one, so a new one goes on with what the list does not say. */
const CARRIED = ['benefit', 'categoryId', 'targetGroupId', 'areaId'] as const

export class KnownSituations {
  readonly #context: ImportContext
  readonly #situations = new Index<KnownRecord<Situation>>()
  readonly #stages = new Index<KnownRecord<Stage>>()
  readonly #placements = new Index<OwnPlacement>()

  constructor(context: ImportContext) {
    this.#context = context
    const { file } = context
    for (const row of allOf<Situation>(file, 'participantSituation').values())
      this.#situations.add(row.participantId, stored(row))
    for (const row of allOf<Stage>(file, 'participantStage').values())
      this.#stages.add(row.participantId, stored(row))
    // A list tells what has happened, so no agreed end is taken for one.
    for (const row of allOf<Placement>(file, 'placement').values())
      this.#placements.add(row.participantId, {
        ...{ state: row.state, startDate: row.startDate, until: row.endedOn },
      })
  }

  /** What a row says; a day that is missing is told already. */
  said(row: RowDraft, parsed: ParsedRow): SaidSituation {
    const context = this.#context
    const values: [string, unknown][] = [
      ['benefit', text(parsed, 'participantSituation.benefit')],
      ['categoryId', context.categoryInScheme(row, parsed, 'participantSituation.categoryId')],
      ['targetGroupId', context.targetGroupOf(row, parsed, 'participantSituation.targetGroupId')],
      ['areaId', context.areaOf(row, parsed, 'participantSituation.areaId')],
    ]
    return {
      onDate: text(parsed, 'participantSituation.onDate'),
      values: Object.fromEntries(values.filter(([, value]) => value !== null)),
      stage: text(parsed, 'participantStage.stage') as ParticipantStage | null,
      reason: text(parsed, 'participantStage.reason'),
    }
  }

  /** Says of a participant what is news on the day. */
  take(row: RowDraft, participantId: string, { onDate, values, stage, reason }: SaidSituation): void {
    if (onDate === null) return
    this.#takeSituation(row, participantId, onDate, values)
    if (stage !== null) this.#takeStage(row, participantId, onDate, { stage, reason })
  }

  #takeSituation(row: RowDraft, participantId: string, onDate: IsoDate, said: Values): void {
    const known = this.#situations.get(participantId)
    const same = known.find(({ now }) => now.onDate === onDate)
    if (same) {
      for (const [field, value] of Object.entries(said))
        row.say('participantSituation', same.id, same.original, field, value)
      return
    }
    const standing = latestAsOf(known, onDate, ({ now }) => now.onDate)
    const before: Values = standing === null ? {} : this.#now('participantSituation', standing)
    const news = Object.entries(said).filter(([field]) => !this.#isKept(field, standing, before))
    if (news.length === 0) return
    const base = Object.fromEntries(CARRIED.map((field) => [field, before[field] ?? null]))
    const made = { participantId, onDate, ...Object.fromEntries(news) }
    const id = row.create('participantSituation', made, { base, unless: standing === null ? null : base })
    row.afterwards(() =>
      this.#situations.add(participantId, { id, original: null, now: { id, ...base, ...made } }),
    )
  }

  /** Whether what held before stays, as the user has chosen. */
  #isKept(field: string, standing: KnownRecord<Situation> | null, before: Values): boolean {
    if (standing === null || standing.original === null) return false
    const strategy = this.#context.draft.strategyOf(`participantSituation.${field}`)
    return strategy === 'never' || (strategy === 'ifEmpty' && !isEmpty(before[field]))
  }

  #takeStage(
    row: RowDraft,
    participantId: string,
    onDate: IsoDate,
    said: { stage: ParticipantStage; reason: string | null },
  ): void {
    const known = this.#stages.get(participantId)
    const same = known.find(({ now }) => now.onDate === onDate)
    if (same) {
      row.say('participantStage', same.id, same.original, 'stage', said.stage)
      if (said.reason !== null) row.say('participantStage', same.id, same.original, 'reason', said.reason)
      return
    }
    const written = known.map((each) => this.#now('participantStage', each))
    const standing = stageOn(written, this.#placements.get(participantId), onDate)
    const made = { participantId, onDate, ...said }
    const unless = standing === null ? null : { stage: standing.stage }
    const id = row.create('participantStage', made, { unless })
    row.afterwards(() => this.#stages.add(participantId, { id, original: null, now: { id, ...made } }))
  }

  /** A record as the rows so far leave it. */
  #now<V extends Values>(table: ImportTable, { id, now }: KnownRecord<V>): V {
    return { ...now, ...this.#context.draft.now(table, id) }
  }
}
