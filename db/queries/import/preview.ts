/**
 * What an import would do: every row is taken into a draft, and what there is to write follows from it. Nothing is
 * written here. The commit makes these very writes.
 */
import { DrejebogError } from '../../errors'
import type { OpenFile } from '../../file/connection'
import { lastOperation } from '../../log/operation'
import type { IsoDate } from '../../rules/calendar'
import { IMPORT_FIELDS, type ImportKind } from '../../rules/import/concepts'
import type {
  LookupQuestion,
  RowOutcome,
  RowState,
  ShownChange,
  TableTally,
} from '../../rules/import/outcome'
import type { ParsedRow, Plan } from '../../rules/import/plan'
import { ImportContext, type TakeRow } from './context'
import { Draft, RowDraft, type Write } from './draft'
import { Lookups } from './lookups'
import { applyWrites, IMPORT_TABLES, type ImportTable } from './tables'
import { takeAgreements } from './take-agreements'
import { takeInteractions } from './take-interactions'
import { takeOrganisations } from './take-organisations'
import { takeParticipants } from './take-participants'
import { takePlacements } from './take-placements'
import { takeSlots } from './take-slots'
import { takeTargetGroupCounts } from './take-target-group-counts'

/** How each kind takes its rows, and the table whose records they are about. */
const KINDS: Record<ImportKind, { take: (context: ImportContext) => TakeRow; table: ImportTable }> = {
  organisations: { take: takeOrganisations, table: 'organisation' },
  targetGroupCounts: { take: takeTargetGroupCounts, table: 'targetGroupCount' },
  agreements: { take: takeAgreements, table: 'agreement' },
  interactions: { take: takeInteractions, table: 'interaction' },
  participants: { take: takeParticipants, table: 'participant' },
  slots: { take: takeSlots, table: 'slot' },
  placements: { take: takePlacements, table: 'placement' },
}

/** What an import is called in the change log: by the table that its rows are about. */
export function importLabel(kind: ImportKind): string {
  return `${KINDS[kind].table}.import`
}

export type ImportInput = {
  kind: ImportKind
  rows: readonly ParsedRow[]
  plan: Pick<Plan, 'lookups' | 'strategies' | 'repeated'>
  /** The sender's headers by our field. */
  headers: ReadonlyMap<string, string>
  today: IsoDate
}

export type ImportDraft = {
  /** In the order of the sheet. */
  outcomes: RowOutcome[]
  counts: Record<RowState, number>
  tally: Record<string, TableTally>
  lookups: LookupQuestion[]
  writes: Write[]
  /** The newest operation when it was made: nothing has changed while it stays that. */
  basedOn: number
}

/** Works out what would become of the rows. */
export function draftImport(file: OpenFile, input: ImportInput): ImportDraft {
  const { kind, plan } = input
  const draft = new Draft({ strategies: plan.strategies, repeated: plan.repeated })
  const lookups = new Lookups(plan.lookups)
  const fields = IMPORT_FIELDS[kind]
  const { headers, today } = input
  const context = new ImportContext({ file, draft, lookups, today, fields, headers, rows: input.rows })
  const take = KINDS[kind].take(context)
  const taken = ordered(input.rows).map((parsed) => {
    const row = new RowDraft(draft, parsed.n)
    // A row with a fault is looked at all the same, so that its other faults and questions are told at once.
    row.faults.push(...parsed.faults)
    const title = take(row, parsed)
    return { row, parsed, title, ok: draft.take(row) }
  })
  const outcomes = taken
    .map(({ row, parsed, title, ok }) => outcomeOf(context, KINDS[kind].table, { row, parsed, title, ok }))
    .sort((a, b) => a.n - b.n)
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
  for (const { state } of outcomes) counts[state] += 1
  const writes = draft.writes(IMPORT_TABLES)
  return {
    outcomes,
    counts,
    tally: tallyOf(writes),
    lookups: lookups.questions(),
    writes,
    basedOn: lastOperation(file),
  }
}

/** Who is named without the jobcentre that they are made at. */
const AT_A_JOBCENTRE = [
  ['placement.consultantId', 'placement.senderId'],
  ['participant.consultantId', 'participant.jobCentreId'],
] as const

/** Those that name what other rows of the list may make come after these. */
function ordered(rows: readonly ParsedRow[]): ParsedRow[] {
  const under = ({ values }: ParsedRow) =>
    values.has('organisation.parentId') ||
    AT_A_JOBCENTRE.some(([who, where]) => values.has(who) && !values.has(where))
  // What holds from a day on is news beside what held before it.
  const day = ({ values }: ParsedRow) => String(values.get('participantSituation.onDate') ?? '')
  const byDay = [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
  return [...byDay.filter((row) => !under(row)), ...byDay.filter(under)]
}

type Taken = { row: RowDraft; parsed: ParsedRow; title: string; ok: boolean }

function outcomeOf(
  context: ImportContext,
  table: ImportTable,
  { row, parsed, title, ok }: Taken,
): RowOutcome {
  const base = { n: row.n, title, faults: row.faults, flags: [...parsed.flags, ...row.flags] }
  if (!ok) return { ...base, state: 'rejected', changes: [] }
  const said = context.draft.changesOf(row)
  const makes = row.sentences.filter(
    ({ kind, table: of, id }) => kind === 'create' && context.draft.isWritten(of, id),
  )
  const isNew = makes.some((sentence) => sentence.table === table)
  const isChange = makes.length > 0 || said.some(({ kept }) => kept === null)
  return {
    ...base,
    state: isNew ? 'created' : isChange ? 'updated' : 'unchanged',
    changes: shown(context, said),
  }
}

/** What is written under another name than the column that says it. */
const SAID_AS: Readonly<Record<string, string>> = {
  'organisationParent.parentId': 'organisation.parentId',
  'organisation.sector': 'slot.sector',
}

/** Changes as they are shown: only of what a column can say, and records by their names. */
function shown(context: ImportContext, said: readonly ShownChange[]): ShownChange[] {
  const changes: ShownChange[] = []
  for (const change of said) {
    const said = SAID_AS[change.field]
    const key = said !== undefined && !context.fields.has(change.field) ? said : change.field
    const field = context.fields.get(key)
    if (!field) continue
    if (field.type !== 'lookup') changes.push(change)
    else {
      const named = (value: ShownChange['before']) =>
        typeof value === 'string' ? context.nameOf(field.target, value) : value
      changes.push({ ...change, field: key, before: named(change.before), after: named(change.after) })
    }
  }
  return changes
}

function tallyOf(writes: readonly Write[]): Record<string, TableTally> {
  const tally: Record<string, TableTally> = {}
  for (const write of writes) {
    const own = tally[write.table] ?? { created: 0, updated: 0, fields: {} }
    tally[write.table] = own
    if (write.kind === 'create') own.created += 1
    else {
      own.updated += 1
      for (const field of Object.keys(write.values)) own.fields[field] = (own.fields[field] ?? 0) + 1
    }
  }
  return tally
}

/**
 * Makes the writes of a draft, inside a running operation, if they are still what the rows come to.
 * @throws DrejebogError import.changed with the names of what somebody has changed since
 */
export function commitImport(file: OpenFile, input: ImportInput, shown: ImportDraft): void {
  // The operation that this runs in is the newest by now.
  if (lastOperation(file) - 1 !== shown.basedOn) assertSame(shown, draftImport(file, input))
  applyWrites(file, shown.writes)
}

function assertSame(shown: ImportDraft, now: ImportDraft): void {
  const before = new Map(shown.outcomes.map((outcome) => [outcome.n, JSON.stringify(outcome)]))
  const differing = now.outcomes.filter((outcome) => before.get(outcome.n) !== JSON.stringify(outcome))
  if (differing.length === 0 && JSON.stringify(now.writes) === JSON.stringify(shown.writes)) return
  throw new DrejebogError('import.changed', { names: [...new Set(differing.map(({ title }) => title))] })
}
