import type { OpenFile } from '../file/connection'
import type { CommitmentUnit, InteractionKind, Scheme } from '../rules/vocabulary'

/** In the order they are shown. A concept that has news adds its own kinds, and its source below. */
export const NEWS_KINDS = [
  'agreementsSigned',
  'agreementsBegun',
  'agreementsEnded',
  'agreementsChanged',
  'commitments',
  'targetGroupCounts',
  'goalEntries',
  'goalFollowUps',
  'interactions',
  'discussions',
  'nextStepsDone',
  'organisationsNew',
  'organisationsChanged',
  'organisationsDeleted',
  'contactsNew',
  'contactsChanged',
  'contactsGone',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** One record behind a number. */
export type NewsRecord = {
  id: string
  /** The partner to go to; null when it is gone, or when there is none. */
  organisationId: string | null
  organisationName: string | null
  /** What it is beside its partner: a person, what was done, what was said. */
  text: string | null
  /** The day of the fact, ISO; null where only the change log knows. */
  on: string | null
  interactionKind: InteractionKind | null
  /** Another record than the partner that it leads to: its table and id. */
  link: { table: string; id: string } | null
  /** What was promised. */
  promised: { scheme: Scheme; unit: CommitmentUnit; minimum: number; maximum: number | null } | null
  /** Of a figure: what it was; unknown where it is null. */
  figure: { value: number | null } | null
  /** What was changed, as columns of the table; of what hangs on it as `table.column`. */
  columns: string[]
}

export type News = { kind: NewsKind; records: NewsRecord[] }

/** From the day `since` up to `asOf`, both ISO. */
export type Days = { since: string; asOf: string }

/** Where news come from. */
export type NewsSource = (file: OpenFile, days: Days) => News[]

/** A record of which nothing is said yet. */
export const EMPTY_NEWS = {
  organisationId: null,
  organisationName: null,
  text: null,
  on: null,
  interactionKind: null,
  link: null,
  promised: null,
  figure: null,
  columns: [],
}

/** What has become of records besides columns that nobody fills in. */
export function told(changed: readonly { id: string; columns: string[] }[]) {
  return changed
    .map(({ id, columns }) => ({ id, columns: columns.filter((column) => !UNTOLD_COLUMNS.has(column)) }))
    .filter(({ columns }) => columns.length > 0)
}

/** Made from other columns. */
const UNTOLD_COLUMNS = new Set(['name_key'])
