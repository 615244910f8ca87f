import type { Model } from './random-programme'

/** What a figure should be, counted the slow way from the plain data: `unknown` where some of it is not known. */
export type Counted = { sum: number; unknown: number }

type Agreement = Model['agreements'][number]
type Goal = Model['goals'][number]
type Held = { from: number | null; to: number | null }

const holds = ({ from, to }: Held, day: number) =>
  (from === null || from <= day) && (to === null || day <= to)

/** The last of the newest day: of two on one day the one that was written later. */
function latest<T extends { on: number }>(rows: readonly T[], day: number): T | undefined {
  let best: T | undefined
  for (const row of rows) if (row.on <= day && (best === undefined || row.on >= best.on)) best = row
  return best
}

function isInForce({ statuses, end, renewal }: Agreement, day: number): boolean {
  const row = latest(statuses, day)
  if (row === undefined || (row.status !== 'signed' && row.status !== 'active')) return false
  if (end === null || renewal === 'automatic') return true
  // It has run out, unless it was signed anew after its last day.
  return day <= end || row.on > end
}

function firstSigned({ statuses }: Agreement, day: number): number | null {
  const days = statuses
    .filter((row) => ['signed', 'active'].includes(row.status) && row.on <= day)
    .map((row) => row.on)
  return days.length === 0 ? null : Math.min(...days)
}

function areaFits(model: Model, area: number | null, wanted: number | null): boolean {
  if (wanted === null) return true
  for (let at = area; at !== null; at = model.areas[at] ?? null) if (at === wanted) return true
  return false
}

function partnersOf({ parties }: Agreement, day: number): number[] {
  return parties.filter(({ side, period }) => side === 'partner' && holds(period, day)).map(({ org }) => org)
}

function sectorOf(model: Model, agreement: Agreement, day: number) {
  const sectors = new Set(partnersOf(agreement, day).map((org) => model.orgs[org] ?? null))
  return sectors.size === 1 ? [...sectors][0] : null
}

function takesPart(agreement: Agreement, org: number, day: number): boolean {
  const parties = agreement.parties.filter(({ period }) => holds(period, day)).map((party) => party.org)
  return parties.includes(org) || unitsOf(agreement, day).includes(org)
}

function unitsOf({ units }: Agreement, day: number): number[] {
  return units.filter(({ period }) => holds(period, day)).map(({ org }) => org)
}

/** By a counting rule, those that a filter lets through. */
export function countAgreements(
  model: Model,
  day: number,
  rule: 'agreements' | 'units' | 'points',
  counts: (agreement: Agreement) => boolean = (each) => isInForce(each, day),
  fits: (agreement: Agreement) => boolean = () => true,
): number {
  let sum = 0
  const cells = new Set<string>()
  model.agreements.forEach((each, n) => {
    if (!counts(each) || !fits(each)) return
    const units = unitsOf(each, day)
    const isOwn = each.type !== 'subAgreement' && each.type !== 'letterOfIntent'
    if (rule === 'agreements' && isOwn) sum += 1
    if (rule === 'units' && isOwn) sum += Math.max(1, units.length)
    if (rule === 'points' && each.type === 'subAgreement' && each.point !== null) {
      if (units.length === 0) cells.add(`agreement ${n}`)
      for (const unit of units) cells.add(`point ${each.point}, unit ${unit}`)
    }
  })
  return sum + cells.size
}

/** Places and people that are promised. */
export function countCommitments(model: Model, day: number, goal: Partial<Goal>): number {
  let sum = 0
  for (const agreement of model.agreements) {
    if (!isInForce(agreement, day) || !areaFits(model, agreement.area, goal.area ?? null)) continue
    for (const { org, scheme, unit, minimum, period, group } of agreement.commitments) {
      if (unit === 'hours' || !holds(period, day)) continue
      if (goal.scheme != null && scheme !== goal.scheme) continue
      if (goal.group != null && group !== goal.group) continue
      const sector = org === null ? sectorOf(model, agreement, day) : model.orgs[org]
      if (goal.sector != null && sector !== goal.sector) continue
      if (goal.org != null && (org === null ? !takesPart(agreement, goal.org, day) : org !== goal.org))
        continue
      sum += minimum
    }
  }
  return sum
}

/** A figure of the target groups. */
export function countGroups(
  model: Model,
  day: number,
  figure: 'total' | 'active' | 'available',
  filter: { group?: number | null; area?: number | null } = {},
): Counted {
  const counted = { sum: 0, unknown: 0 }
  model.groups.forEach((group, n) => {
    if (filter.group != null && filter.group !== n) return
    if (!areaFits(model, group.area, filter.area ?? null)) return
    const row = latest(group.counts, day)
    const people = row?.people ?? null
    const share = row?.share ?? null
    if (people === null || (figure !== 'total' && share === null)) {
      counted.unknown += 1
      return
    }
    // Half up, on hundredths of a percent.
    const active = Math.floor((people * (share ?? 0)) / 10_000 + 0.5)
    counted.sum += figure === 'total' ? people : figure === 'active' ? active : people - active
  })
  return counted
}

/** What a goal has reached by its own measure, before a cap inside it takes anything off. */
export function countGoal(model: Model, day: number, goal: Goal): Counted {
  const known = (sum: number) => ({ sum, unknown: 0 })
  const { period, sector, org, area } = goal
  switch (goal.measure) {
    case 'agreements':
      return known(
        countAgreements(
          model,
          day,
          goal.rule ?? 'agreements',
          (each) => {
            if (goal.counted !== 'signed') return isInForce(each, day)
            const signed = firstSigned(each, day)
            return signed !== null && holds(period, signed)
          },
          (each) =>
            (sector === null || sectorOf(model, each, day) === sector) &&
            (org === null || takesPart(each, org, day)) &&
            areaFits(model, each.area, area),
        ),
      )
    case 'commitments':
      return known(countCommitments(model, day, goal))
    case 'discussions':
      return known(
        model.discussions.filter(
          (row) =>
            row.on <= day &&
            holds(period, row.on) &&
            (org === null || row.org === org) &&
            (sector === null || model.orgs[row.org] === sector),
        ).length,
      )
    case 'targetGroup':
      return countGroups(model, day, goal.figure ?? 'total', goal)
    case 'manual': {
      const entry = latest(goal.entries, day)
      // Before anybody entered a figure it is not 0 either.
      return entry?.value == null ? { sum: 0, unknown: 1 } : known(entry.value)
    }
  }
}

/** How a goal stands with what it has reached; `floors` are what is reached in its parts and what they ask for. */
export function stateOf(
  value: number | null,
  { minimum, maximum }: Goal,
  floors: readonly { value: number | null; minimum: number | null }[] = [],
): string {
  if (minimum === null && maximum === null) return 'noTarget'
  if (value === null) return 'unknown'
  if (maximum !== null && value > maximum) return 'above'
  const isShort = floors.some(
    (part) => part.minimum !== null && (part.value === null || part.value < part.minimum),
  )
  return (minimum !== null && value < minimum) || isShort ? 'below' : 'met'
}
