import { holdsOn } from '../../../db/rules/dated'
import type { Agreement, Point, Unit } from './agreements'

type Sub = Agreement['subAgreements'][number]

/** A unit and a point: the sub-agreement of the two, if there is one; one in force before any other. */
export type Cell = { point: Point; sub: Sub | null }
export type UmbrellaRow = { unit: Unit; cells: Cell[] }
export type UmbrellaFoot = { point: Point; signed: number; of: number }

/**
 * What is sub-agreed of an umbrella: a row for each unit that it covers on a day, a column for each numbered point.
 * @param asOf ISO date; the sub-agreements are given as of it already
 */
export function umbrellaOf(
  { units, points, subAgreements }: Pick<Agreement, 'units' | 'points' | 'subAgreements'>,
  asOf: string,
): { rows: UmbrellaRow[]; foot: UmbrellaFoot[] } {
  const covered = units.filter((unit) => holdsOn(unit, asOf))
  const cellOf = (unit: Unit, point: Point): Cell => {
    const subs = subAgreements.filter(
      (sub) =>
        sub.pointId === point.id &&
        sub.units.some(({ organisationId }) => organisationId === unit.organisationId),
    )
    return { point, sub: subs.find(({ inForce }) => inForce) ?? subs[0] ?? null }
  }
  const rows = covered.map((unit) => ({ unit, cells: points.map((point) => cellOf(unit, point)) }))
  const foot = points.map((point, at) => ({
    point,
    signed: rows.filter(({ cells }) => cells[at]?.sub?.inForce).length,
    of: rows.length,
  }))
  return { rows, foot }
}
