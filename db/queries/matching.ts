import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { addDays } from '../rules/calendar'
import { unitPath } from '../rules/hierarchy'
import { compareFits, type Person, type Place, type Reason, reasonsOf, ruleReasons } from '../rules/matching'
import { spans } from '../rules/occupancy'
import type { Scheme } from '../rules/vocabulary'
import { pairVerdicts } from './pair-verdicts'
import { type ParticipantRow, participantList } from './participant-list'
import { LAST_DAY_OF_P } from './placement-list'
import { allAreas } from './programme'
import { found } from './rows'
import { type SlotRow, slotData, slotList } from './slot-list'

/** What a placement of the two can be made from, besides what speaks for and against it. */
type Pair = {
  participantId: string
  localId: string
  participantName: string
  slotId: string
  slotName: string
  organisationId: string
  organisationName: string
  scheme: Scheme
  /** Minutes a week: what is wished for, as far as the place has it. */
  hours: number | null
  /** ISO; the first day on which both can. */
  start: string
  /** ISO; the last day of a place that is offered once. Of the others nobody knows how long somebody stays. */
  end: string | null
  /** The jobcentre that it could be sent by: the person's own, where the place has a quota for it. */
  senderId: string | null
  /** Who keeps the place filled, and how many each has too few. */
  senders: { id: string; name: string; missing: number }[]
}

/** A pair with all that speaks for and against it. */
export type Match = Pair & { reasons: Reason[] }

/** The best of them, and how many there are in all. */
export type Matches = { rows: Match[]; total: number }

/** What the rule book says of a pair. */
type Verdicts = (pair: Pair, place: SlotRow) => readonly Reason[]

/** More than these nobody reads; the page says how many there are. */
const MOST_SHOWN = 100
/** So far ahead it is looked for a free place. */
const DAYS_AHEAD = 364

type PlacedRow = {
  participantId: string
  workplace: string
  from: string
  until: string | null
  begun: number
}

const statements = prepared(({ sqlite }) => ({
  placed: sqlite.prepare<[{ id: string | null; asOf: string }], PlacedRow>(
    `SELECT p.participant_id AS participantId, o.name AS workplace, p.start_date AS "from",
      coalesce(p.ended_on, ${LAST_DAY_OF_P}) AS until, p.state <> 'planned' AND p.start_date <= $asOf AS begun
    FROM placement p JOIN organisation o ON o.id = p.organisation_id
    WHERE p.state <> 'cancelled' AND (p.ended_on IS NULL OR p.ended_on >= $asOf) AND p.participant_id IS NOT NULL
      AND ($id IS NULL OR p.participant_id = $id) ORDER BY p.start_date, p.id`,
  ),
  senders: sqlite.prepare<[], { id: string; organisationId: string }>(
    'SELECT id, organisation_id AS organisationId FROM contact WHERE id IN (SELECT consultant_id FROM participant)',
  ),
}))

type Candidate = { row: ParticipantRow; person: Person }
type Offer = { row: SlotRow; place: Place }

/** @param id only this one */
function candidates(file: OpenFile, today: string, id: string | null): Candidate[] {
  const { placed, senders } = statements(file)
  const placedOf = Map.groupBy(placed.all({ id, asOf: today }), ({ participantId }) => participantId)
  const senderOf = new Map(senders.all().map((each) => [each.id, each.organisationId]))
  const parents = new Map(allAreas(file).map((each) => [each.id, each.parentId]))
  return participantList(file, today, id).map((row) => ({
    row,
    person: {
      ...row,
      areaIds: row.areaId === null ? [] : unitPath(parents, row.areaId),
      senderId: senderOf.get(row.consultantId ?? '') ?? null,
      // One that runs over its last day goes on until somebody says that it ended.
      placed: (placedOf.get(row.id) ?? []).map(({ until, begun, ...each }) => ({
        ...each,
        begun: begun === 1,
        until: begun === 1 && until !== null && until < today ? today : until,
      })),
    },
  }))
}

/** Places that are offered, now or later. @param id only this one, also where it is not offered any more */
function offers(file: OpenFile, today: string, id: string | null): Offer[] {
  const until = addDays(today, DAYS_AHEAD)
  const data = slotData(file, { asOf: today, today, from: today, id })
  return slotList(file, today, today, id)
    .filter(({ validTo }) => id !== null || validTo === null || validTo >= today)
    .map((row) => {
      const missing = new Map(row.owed.map((each) => [each.organisationId, each.missing]))
      return {
        row,
        place: {
          ...row,
          freeFrom: spans(data.dates(row.id), today, until).find(({ room }) => room > 0)?.from ?? null,
          quotas: row.quotas.map(({ organisationId, name }) => ({
            ...{ organisationId, name, missing: missing.get(organisationId) ?? 0 },
          })),
        },
      }
    })
}

function matchOf({ row: who, person }: Candidate, { row: where, place }: Offer, today: string): Pair {
  const senders = place.quotas.map(({ organisationId: id, name, missing }) => ({ id, name, missing }))
  const days = [today, place.freeFrom ?? today, person.readyFrom ?? today]
  const start = days.reduce((last, day) => (day > last ? day : last))
  const isOnce = where.kind === 'oneOff' && where.validTo !== null && where.validTo >= start
  const known = [person.hoursWanted, place.hoursPerWeek].filter((each) => each !== null)
  return {
    ...{ participantId: who.id, localId: who.localId, participantName: who.name },
    ...{ slotId: where.id, slotName: where.name, scheme: where.scheme },
    ...{ organisationId: where.organisationId, organisationName: where.organisationName },
    hours: known.length === 0 ? null : Math.min(...known),
    start,
    end: isOnce ? where.validTo : null,
    senderId: senders.find(({ id }) => id === person.senderId)?.id ?? null,
    senders,
  }
}

/** @param nameOf what the other one of the pair is called, for the order */
function best(
  pairs: readonly { candidate: Candidate; offer: Offer }[],
  nameOf: (pair: { candidate: Candidate; offer: Offer }) => string,
  today: string,
  verdicts: Verdicts,
): Matches {
  const fits = pairs.map((each) => {
    const { candidate, offer } = each
    const pair = matchOf(candidate, offer, today)
    const said = verdicts(pair, offer.row)
    return { pair, name: nameOf(each), reasons: reasonsOf(candidate.person, offer.place, today, said) }
  })
  fits.sort(compareFits)
  const rows = fits.slice(0, MOST_SHOWN).map(({ pair, reasons }) => ({ ...pair, reasons }))
  return { rows, total: fits.length }
}

/** What the rule book of the file says. @param id only of this participant */
function byRuleBook(file: OpenFile, id: string | null): Verdicts {
  const verdictsOf = pairVerdicts(file, id)
  return ({ participantId, scheme, start, end, hours }, { sector }) =>
    ruleReasons(
      verdictsOf({
        ...{ participantId, scheme, sector, startDate: start, plannedEnd: end, hoursPerWeek: hours },
      }),
    )
}

type Asked = {
  /** What the rules say; those of the file where nothing is said. */
  verdicts?: Verdicts
}

/**
 * The places that are offered, beside one participant.
 * @param today ISO date: today, or another day that is looked at
 * @param options.onlyFree none that has no room within a year
 * @throws DrejebogError record.notFound
 */
export function slotsFor(
  file: OpenFile,
  participantId: string,
  today: string,
  { verdicts = byRuleBook(file, participantId), onlyFree = false }: Asked & { onlyFree?: boolean } = {},
): Matches {
  const candidate = found(candidates(file, today, participantId)[0])
  const pairs = offers(file, today, null)
    .filter(({ place }) => !onlyFree || place.freeFrom !== null)
    .map((offer) => ({ candidate, offer }))
  return best(pairs, ({ offer: { row } }) => `${row.organisationName} ${row.name}`, today, verdicts)
}

/**
 * The participants, beside one place.
 * @param today ISO date: today, or another day that is looked at
 * @throws DrejebogError record.notFound
 */
export function participantsFor(
  file: OpenFile,
  slotId: string,
  today: string,
  { verdicts = byRuleBook(file, null) }: Asked = {},
): Matches {
  const offer = found(offers(file, today, slotId)[0])
  const pairs = candidates(file, today, null).map((candidate) => ({ candidate, offer }))
  return best(pairs, ({ candidate: { row } }) => row.name, today, verdicts)
}
