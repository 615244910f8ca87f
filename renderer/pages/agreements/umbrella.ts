import { holdsOn } from '../../../db/rules/dated'
import { formatNumber, formatPercent } from '../../../db/rules/numbers'
import type { T } from '../../components/word'
import type { Agreement, AgreementRow, Point } from './agreements'

/** A workplace under an agreement. */
export type UmbrellaUnit = { organisationId: string; name: string }

/** Whether a point is agreed with a workplace, and by which sub-agreement. */
export type UmbrellaCell =
  | { state: 'signed'; id: string; on: string | null }
  /** One still talks about it, or writes it. */
  | { state: 'underWay'; id: string; status: 'dialogue' | 'draft' }
  /** There was one, which has run out or was given notice. */
  | { state: 'ended'; id: string; status: 'expired' | 'terminated' }
  | { state: 'none' }

/** How many of the workplaces have signed a point. */
export type UmbrellaFoot = { signed: number; of: number }

/** An agreement's workplaces and points as of a day: which of them is agreed with which. */
export type Umbrella = {
  points: readonly Point[]
  rows: readonly { unit: UmbrellaUnit; cells: readonly UmbrellaCell[] }[]
  /** One for each point. */
  feet: readonly UmbrellaFoot[]
  /** The sub-agreements that stand in a cell. */
  shown: ReadonlySet<string>
}

const NONE: UmbrellaCell = { state: 'none' }
const ORDER = ['none', 'ended', 'underWay', 'signed'] as const

/**
 * The grid of an agreement that covers workplaces and has points; null for one that lacks either. Of several
 * sub-agreements on one point with one workplace it is the one that has come furthest.
 * @param asOf ISO; the agreement is as of the same day
 */
export function umbrellaOf(
  agreement: Pick<Agreement, 'points' | 'units' | 'subAgreements'>,
  asOf: string,
): Umbrella | null {
  const { points } = agreement
  const units = new Map<string, UmbrellaUnit>()
  for (const unit of agreement.units)
    if (holdsOn(unit, asOf))
      units.set(unit.organisationId, { organisationId: unit.organisationId, name: unit.name })
  if (points.length === 0 || units.size === 0) return null

  const cells = new Map<string, UmbrellaCell>()
  const shown = new Set<string>()
  for (const sub of agreement.subAgreements) {
    const cell = cellOf(sub)
    if (cell === NONE || sub.pointId === null) continue
    for (const { organisationId } of sub.units) {
      const place = `${sub.pointId} ${organisationId}`
      const before = cells.get(place) ?? NONE
      if (ORDER.indexOf(cell.state) > ORDER.indexOf(before.state)) cells.set(place, cell)
      if (units.has(organisationId)) shown.add(sub.id)
    }
  }
  const rows = [...units.values()].map((unit) => ({
    unit,
    cells: points.map(({ id }) => cells.get(`${id} ${unit.organisationId}`) ?? NONE),
  }))
  const feet = points.map((_point, at) => ({
    signed: rows.filter((row) => row.cells[at]?.state === 'signed').length,
    of: rows.length,
  }))
  return { points, rows, feet, shown }
}

function cellOf({ id, status, inForce, signedOn }: AgreementRow): UmbrellaCell {
  if (inForce) return { state: 'signed', id, on: signedOn }
  if (status === 'dialogue' || status === 'draft') return { state: 'underWay', id, status }
  if (status === 'expired' || status === 'terminated') return { state: 'ended', id, status }
  return NONE
}

/** The workplaces, of those chosen, with which a point can be agreed now, with what is under way already. */
export function agreeable(
  umbrella: Umbrella,
  at: number,
  chosen: ReadonlySet<string>,
): { unit: UmbrellaUnit; agreementId: string | null }[] {
  return umbrella.rows.flatMap(({ unit, cells }) => {
    const cell = cells[at]
    if (!cell || cell.state === 'signed' || !chosen.has(unit.organisationId)) return []
    return [{ unit, agreementId: cell.state === 'underWay' ? cell.id : null }]
  })
}

/** `20 af 23 (87 %)`; '' where there is nothing to count. */
export function footText(foot: UmbrellaFoot | undefined, t: T): string {
  if (foot === undefined || foot.of === 0) return ''
  return t('agreements:umbrella.foot', {
    signed: formatNumber(foot.signed),
    of: formatNumber(foot.of),
    percent: formatPercent(Math.round((100 * foot.signed) / foot.of)),
  })
}
