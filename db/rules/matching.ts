/**
 * Whether somebody and a place fit: reasons for, against and unknown, each with its facts. There is no score: what is
 * said is all that counts, and the order is that of `compareFits`.
 */
import type { IsoDate } from './calendar'
import { compareDanish, fold } from './text'
import type { Verdict } from './verdicts'
import {
  DANISH_LEVELS,
  type DanishLevel,
  type MentorModel,
  type ParticipantStage,
  type YesNo,
} from './vocabulary'

export const SIDES = ['for', 'against', 'unknown'] as const
export type Side = (typeof SIDES)[number]

/** All that can be said of a pair, in the order in which it is said, and on which side it stands. */
export const REASON_SIDES = {
  'free.now': 'for',
  'free.later': 'against',
  'free.never': 'against',
  'free.closed': 'against',
  'placed.until': 'against',
  'placed.open': 'against',
  'placed.planned': 'against',
  'stage.accepted': 'for',
  'stage.declined': 'against',
  'stage.withdrawn': 'against',
  'ready.now': 'for',
  'ready.later': 'against',
  'ready.not': 'against',
  'ready.unknown': 'unknown',
  'trade.shared': 'for',
  'trade.none': 'against',
  'trade.personSilent': 'unknown',
  'trade.placeSilent': 'unknown',
  'hours.enough': 'for',
  'hours.few': 'against',
  'hours.personSilent': 'unknown',
  'hours.placeSilent': 'unknown',
  'danish.enough': 'for',
  'danish.little': 'against',
  'danish.unknown': 'unknown',
  'interpreter.welcome': 'for',
  'interpreter.unwelcome': 'against',
  'interpreter.unknown': 'unknown',
  'area.same': 'for',
  'area.other': 'against',
  'area.unknown': 'unknown',
  'mentor.there': 'for',
  'mentor.none': 'against',
  'mentor.unknown': 'unknown',
  'quota.owes': 'for',
  'quota.other': 'against',
  'quota.unknown': 'unknown',
  // What the rule book says of the pair: the verdict has it.
  'rule.for': 'for',
  'rule.against': 'against',
  'rule.unknown': 'unknown',
} as const satisfies Record<string, Side>
export type ReasonKey = keyof typeof REASON_SIDES

/** Names, codes, days (ISO), minutes a week and numbers: what the sentence is made of. */
export type Facts = Record<string, string | number | null | string[]>
export type Reason = { key: ReasonKey; side: Side; facts: Facts; verdict?: Verdict }

/** What of a participant is looked at. */
export type Person = {
  trades: readonly string[]
  hoursWanted: number | null
  danish: DanishLevel | null
  interpreter: YesNo | null
  needsMentor: YesNo | null
  ready: YesNo | null
  readyFrom: IsoDate | null
  stage: ParticipantStage | null
  /** Where they live, and all that it lies in, by id. */
  areaIds: readonly string[]
  areaName: string | null
  /** The jobcentre that is responsible. */
  senderId: string | null
  /** Placements that they are in or will be in. */
  placed: readonly { workplace: string; from: IsoDate; until: IsoDate | null; begun: boolean }[]
}

/** What of a place is looked at. */
export type Place = {
  trades: readonly string[]
  hoursPerWeek: number | null
  danish: DanishLevel | null
  interpreter: YesNo | null
  areaId: string | null
  areaName: string | null
  mentorModel: MentorModel | null
  mentorHours: number | null
  /** The first day on which there is room, perhaps today; null for none that is known. */
  freeFrom: IsoDate | null
  /** The last day on which it is offered. */
  validTo: IsoDate | null
  /** Who is to keep it filled, and how many each has too few. */
  quotas: readonly { organisationId: string; name: string; missing: number }[]
}

/**
 * What speaks for and against a person in a place on a day.
 * @param verdicts what the rule book says of the pair; it stands last
 */
export function reasonsOf(
  person: Person,
  place: Place,
  today: IsoDate,
  verdicts: readonly Reason[] = [],
): Reason[] {
  return [
    ...free(place, today),
    ...placed(person, today),
    ...stage(person),
    ...ready(person, today),
    ...trade(person, place),
    ...hours(person, place),
    ...danish(person, place),
    ...interpreter(person, place),
    ...area(person, place),
    ...mentor(person, place),
    ...quota(person, place),
    ...verdicts,
  ]
}

const RULE_SIDES = { ok: 'for', warning: 'against', undecided: 'unknown' } as const

/**
 * Verdicts as reasons. What cannot be decided is unknown, never for or against; where the rule sets no limit there is
 * nothing to say.
 */
export function ruleReasons(verdicts: readonly Verdict[]): Reason[] {
  return verdicts
    .filter(({ status, limit }) => status !== 'ok' || limit !== null)
    .map((verdict) => ({
      ...reason(`rule.${RULE_SIDES[verdict.status]}`, { rule: verdict.rule?.name ?? null }),
      verdict,
    }))
}

/** A reason as it stands in the list. */
export function reason(key: ReasonKey, facts: Facts = {}): Reason {
  return { key, side: REASON_SIDES[key], facts }
}

function free({ freeFrom, validTo }: Place, today: IsoDate): Reason[] {
  if (validTo !== null && validTo < today) return [reason('free.closed', { on: validTo })]
  if (freeFrom === null) return [reason('free.never')]
  return [freeFrom <= today ? reason('free.now') : reason('free.later', { on: freeFrom })]
}

function placed({ placed: all }: Person, today: IsoDate): Reason[] {
  return all
    .filter(({ until }) => until === null || until >= today)
    .map(({ workplace, from, until, begun }) => {
      if (!begun) return reason('placed.planned', { workplace, on: from })
      return until === null
        ? reason('placed.open', { workplace })
        : reason('placed.until', { workplace, on: until })
    })
}

function stage({ stage: at }: Person): Reason[] {
  if (at === 'accepted' || at === 'declined' || at === 'withdrawn') return [reason(`stage.${at}`)]
  return []
}

function ready({ ready: said, readyFrom }: Person, today: IsoDate): Reason[] {
  if (readyFrom !== null && readyFrom > today) return [reason('ready.later', { on: readyFrom })]
  // A day that has passed says more than that somebody was not ready before it.
  if (said === 'yes' || readyFrom !== null) return [reason('ready.now')]
  return [reason(said === 'no' ? 'ready.not' : 'ready.unknown')]
}

function trade({ trades: wanted }: Person, { trades: offered }: Place): Reason[] {
  if (wanted.length === 0 && offered.length === 0) return []
  if (wanted.length === 0) return [reason('trade.personSilent', { offered: [...offered] })]
  if (offered.length === 0) return [reason('trade.placeSilent', { wanted: [...wanted] })]
  const known = new Set(offered.map(fold))
  const shared = wanted.filter((each) => known.has(fold(each)))
  return [
    shared.length > 0
      ? reason('trade.shared', { shared })
      : reason('trade.none', { wanted: [...wanted], offered: [...offered] }),
  ]
}

/** A place with more hours than somebody wishes for can be had for fewer; one with less cannot. */
function hours({ hoursWanted: wanted }: Person, { hoursPerWeek: offered }: Place): Reason[] {
  if (wanted === null && offered === null) return []
  if (wanted === null) return [reason('hours.personSilent', { offered })]
  if (offered === null) return [reason('hours.placeSilent', { wanted })]
  return [reason(offered >= wanted ? 'hours.enough' : 'hours.few', { wanted, offered })]
}

function danish({ danish: has }: Person, { danish: demanded }: Place): Reason[] {
  if (demanded === null || demanded === 'none') return []
  if (has === null) return [reason('danish.unknown', { demanded })]
  const isEnough = DANISH_LEVELS.indexOf(has) >= DANISH_LEVELS.indexOf(demanded)
  return [reason(isEnough ? 'danish.enough' : 'danish.little', { has, demanded })]
}

function interpreter({ interpreter: needs }: Person, { interpreter: may }: Place): Reason[] {
  if (needs === 'no') return []
  if (needs === 'yes' && may !== null)
    return [reason(may === 'yes' ? 'interpreter.welcome' : 'interpreter.unwelcome')]
  // Nobody asks where it makes no difference.
  return needs === 'yes' || may === 'no' ? [reason('interpreter.unknown')] : []
}

function area({ areaIds, areaName }: Person, { areaId, areaName: reserved }: Place): Reason[] {
  if (areaId === null) return []
  if (areaIds.length === 0) return [reason('area.unknown', { reserved })]
  if (areaIds.includes(areaId)) return [reason('area.same', { reserved })]
  return [reason('area.other', { reserved, lives: areaName })]
}

function mentor({ needsMentor }: Person, { mentorModel, mentorHours }: Place): Reason[] {
  if (needsMentor !== 'yes') return []
  if (mentorModel !== null || (mentorHours ?? 0) > 0)
    return [reason('mentor.there', { model: mentorModel, hours: mentorHours })]
  return [reason(mentorHours === 0 ? 'mentor.none' : 'mentor.unknown')]
}

function quota({ senderId }: Person, { quotas }: Place): Reason[] {
  const owing = quotas.filter(({ missing }) => missing > 0)
  if (owing.length === 0) return []
  const names = owing.map(({ name }) => name)
  if (senderId === null) return [reason('quota.unknown', { names })]
  const own = owing.find(({ organisationId }) => organisationId === senderId)
  return [
    own ? reason('quota.owes', { name: own.name, missing: own.missing }) : reason('quota.other', { names }),
  ]
}

/** A pair as it is put in order. */
export type Fit = { name: string; reasons: readonly Reason[] }

/** Fewest reasons against first, then most for, then by name. The page says so. */
export function compareFits(a: Fit, b: Fit): number {
  return (
    countOf(a, 'against') - countOf(b, 'against') ||
    countOf(b, 'for') - countOf(a, 'for') ||
    compareDanish(a.name, b.name)
  )
}

function countOf({ reasons }: Fit, side: Side): number {
  return reasons.filter((each) => each.side === side).length
}
