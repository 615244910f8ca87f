import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import {
  addIds,
  forgetEntries,
  forgetReferences,
  forgetValues,
  type Ids,
  idsIn,
  referringTo,
  rewriteValues,
} from '../log/erase'
import { type Erasure, erasureFact } from '../log/erasures'
import { operation } from '../log/operation'
import { REFERENCES, tableNumber } from '../log/tables'
import type { FrozenFigure } from '../rules/figures'
import { ERASED_PERSON } from '../rules/participants'
import { fileFact } from '../schema'
import { removeWhatHangsOn, required } from './hanging'
import { SITUATION_OF_P } from './placement-list'

/**
 * Free text of what stays as an anonymous place, with what stands there afterwards: nothing, or a dash where a column
 * may not be empty.
 */
export const FREE_TEXT: Record<string, Record<string, string | null>> = {
  placement: { end_reason: null, note: null },
  placement_extension: { reason: null },
  placement_paper: { not_needed_because: '–' },
}

const LABEL = 'participant.erase'

/** What belongs to a person, by table. */
type Belongings = {
  /** Goes altogether: the participant, and what cannot be without them. */
  parts: Ids
  /** Stays without them: their places, and what hangs on those. */
  places: Ids
  /** What was theirs once and is somebody else's now, or deleted. */
  once: Ids
  /** What they were ever called. */
  names: Set<string>
}

/**
 * Erases a participant for good, as an operation of its own that cannot be taken back: record, dated rows, all that the
 * log holds of them, what was put away about them, and their names in kept figures. Their placements stay as anonymous
 * places, which count as before.
 * @param erasure when it is, and up to which edition copies hold them
 * @throws DrejebogError record.notFound
 */
export function eraseParticipant(file: OpenFile, erasure: Erasure): void {
  operation(file, { label: LABEL, kind: 'system' }, () => {
    const { record: id } = erasure
    if (!isKnown(file, id)) throw new DrejebogError('record.notFound')
    // First, so that no number of the log is ever given out twice: what it wrote after this is taken away again.
    noteErasure(file, erasure)
    const own = belongingsOf(file, id)
    makeAnonymous(file, id)
    removeWhatHangsOn(file, 'participant', [id])
    file.sqlite.prepare('DELETE FROM participant WHERE id = ?').run(id)
    forgetAcknowledgements(file, own)
    forgetInFigures(file, own)
    forgetEntries(file, idsIn(own.parts))
    for (const [table, columns] of Object.entries(FREE_TEXT))
      forgetValues(file, new Set([...(own.places.get(table) ?? []), ...(own.once.get(table) ?? [])]), columns)
    forgetReferences(file, 'participant', id)
  })
}

/**
 * Sees to it that those who were erased are so in a file from before as well.
 * @returns whether anybody was there
 */
export function eraseAgain(file: OpenFile, erasures: readonly Erasure[]): boolean {
  let found = false
  for (const erasure of erasures) {
    if (isNoted(file, erasure)) continue
    if (isKnown(file, erasure.record)) {
      found = true
      eraseParticipant(file, erasure)
    } else operation(file, { label: LABEL, kind: 'system' }, () => noteErasure(file, erasure))
  }
  return found
}

/** How many placements a participant has: they would stay as anonymous places. @throws DrejebogError record.notFound */
export function placementsToFree(file: OpenFile, id: string): number {
  if (!isKnown(file, id)) throw new DrejebogError('record.notFound')
  const count = file.sqlite.prepare<[string], number>(
    'SELECT count(*) FROM placement WHERE participant_id = ?',
  )
  return count.pluck().get(id) ?? 0
}

function isKnown({ sqlite }: OpenFile, id: string): boolean {
  const there = sqlite.prepare('SELECT 1 FROM participant WHERE id = ?').get(id)
  const told = sqlite.prepare('SELECT 1 FROM change WHERE record = ? AND table_no = ? LIMIT 1')
  return (there ?? told.get(id, tableNumber('participant'))) !== undefined
}

function isNoted({ sqlite }: OpenFile, erasure: Erasure): boolean {
  return sqlite.prepare('SELECT 1 FROM file_fact WHERE id = ?').get(erasureFact(erasure).id) !== undefined
}

function noteErasure(file: OpenFile, erasure: Erasure): void {
  file.orm.insert(fileFact).values(erasureFact(erasure)).run()
}

function belongingsOf(file: OpenFile, id: string): Belongings {
  const [parts, places, once]: [Ids, Ids, Ids] = [new Map(), new Map(), new Map()]
  addIds(parts, 'participant', [id])
  const goAlong = (table: string, ids: ReadonlySet<string>) => {
    for (const reference of REFERENCES.filter(({ target }) => target === table)) {
      const isPart = required.has(`${reference.table}.${reference.column}`)
      const found = referringTo(file, reference, ids, { gone: isPart })
      if (isPart) {
        const all = found.now.union(found.once)
        addIds(parts, reference.table, all)
        if (all.size > 0) goAlong(reference.table, all)
      } else {
        addIds(places, reference.table, found.now)
        addIds(once, reference.table, found.once)
      }
    }
  }
  goAlong('participant', new Set([id]))
  for (const ids of [places, once])
    for (const [table, own] of [...ids])
      for (const reference of REFERENCES.filter(({ target }) => target === table)) {
        const found = referringTo(file, reference, own)
        addIds(ids, reference.table, found.now.union(found.once))
      }
  return { parts, places, once, names: namesOf(file, id) }
}

function namesOf({ sqlite }: OpenFile, id: string): Set<string> {
  const now = sqlite.prepare<[string], string>('SELECT name FROM participant WHERE id = ?').pluck().all(id)
  const before = sqlite
    .prepare<[string], string>(
      `SELECT json_extract(old, '$.name') FROM change WHERE record = ? AND json_type(old, '$.name') = 'text'`,
    )
    .pluck()
    .all(id)
  return new Set([...now, ...before])
}

/** Their places lose their name and free text, and keep where the person belonged when each began. */
function makeAnonymous({ sqlite }: OpenFile, id: string): void {
  for (const table of ['placement_extension', 'placement_paper'])
    for (const [column, value] of Object.entries(FREE_TEXT[table] ?? {}))
      sqlite
        .prepare(
          `UPDATE "${table}" SET "${column}" = ? WHERE "${column}" IS NOT NULL
          AND placement_id IN (SELECT id FROM placement WHERE participant_id = ?)`,
        )
        .run(value, id)
  sqlite
    .prepare(
      `UPDATE placement AS p SET
        target_group_id = coalesce(p.target_group_id,
          (SELECT target_group_id FROM participant_situation WHERE id = ${SITUATION_OF_P})),
        area_id = coalesce((SELECT area_id FROM participant_situation WHERE id = ${SITUATION_OF_P}), p.area_id),
        end_reason = NULL, note = NULL, participant_id = NULL
      WHERE p.participant_id = ?`,
    )
    .run(id)
}

/** What was put away about the person goes; what was put away about a place keeps neither name nor note. */
function forgetAcknowledgements(file: OpenFile, { parts, places, once }: Belongings): void {
  const { sqlite } = file
  const ofThem = referringTo(file, { table: 'acknowledgement', column: 'subject_id' }, idsIn(parts))
  const ofPlaces = referringTo(file, { table: 'acknowledgement', column: 'subject_id' }, idsIn(places, once))
  const gone = ofThem.now.union(ofThem.once)
  const chosen = (ids: Iterable<string>) => JSON.stringify([...ids])
  sqlite.prepare('DELETE FROM acknowledgement WHERE id IN (SELECT value FROM json_each(?))').run(chosen(gone))
  sqlite
    .prepare('UPDATE acknowledgement SET name = ?, note = NULL WHERE id IN (SELECT value FROM json_each(?))')
    .run(ERASED_PERSON, chosen(ofPlaces.now))
  forgetEntries(file, gone)
  forgetValues(file, ofPlaces.now.union(ofPlaces.once), { name: ERASED_PERSON, note: null })
}

/** Kept figures say the same amounts, of somebody without a name. */
function forgetInFigures(file: OpenFile, { parts, places, once, names }: Belongings): void {
  const theirs = idsIn(parts, places)
  const perhaps = idsIn(once)
  const without = (text: string) => {
    const figures = JSON.parse(text) as FrozenFigure[]
    for (const figure of figures)
      for (const record of figure.records)
        if (theirs.has(record.id) || (perhaps.has(record.id) && names.has(record.name)))
          Object.assign(record, { name: ERASED_PERSON, detail: null })
    return JSON.stringify(figures)
  }
  const { sqlite } = file
  const sets = sqlite.prepare<[], { id: string; figures: string }>('SELECT id, figures FROM figure_set').all()
  const write = sqlite.prepare('UPDATE figure_set SET figures = ? WHERE id = ?')
  for (const { id, figures } of sets) {
    const changed = without(figures)
    if (changed !== figures) write.run(changed, id)
  }
  // Also what the log has just taken down of them, and sets that lie in the bin.
  rewriteValues(file, 'figure_set', 'figures', without)
}
