import type { Answer, Client } from '../../app/client'

/** A figure as the funnel needs it: how many records it has, and what of it is not known. */
export type FunnelFigure = Pick<
  Answer<Client['figures']['list']>[number],
  'key' | 'value' | 'count' | 'unknown'
>

/** Why a number is a least one: a group that is not counted yet, one that is unknown, one whose share nobody stated. */
export type FunnelNote = {
  kind: 'notCounted' | 'because' | 'noShare'
  id: string
  name: string
  because: string | null
  on: string | null
  ownerName: string | null
}

/**
 * From the whole target group to those who are left. `none`: there are no groups. `notCounted`: there are, but none of
 * them had been counted on the day.
 */
export type FunnelState =
  | { kind: 'none' | 'notCounted' }
  | {
      kind: 'counted'
      total: FunnelFigure
      active: FunnelFigure
      available: FunnelFigure
      /** Those who are left of those of whom both is known; null where the two are not counted of the same groups. */
      share: { part: number; all: number; percent: number; ofCounted: boolean } | null
      notes: FunnelNote[]
      /** What follows, of those who are followed and of all placements; null before there are any. */
      later: Record<'registered' | 'ready' | 'placed' | 'employed', FunnelFigure> | null
    }

/** The funnel of a day, out of its figures. */
export function funnelOf(figures: readonly FunnelFigure[]): FunnelState {
  const find = (name: string) => figures.find(({ key }) => key === `targetGroup.${name}`)
  const [total, active, available] = [find('total'), find('active'), find('available')]
  if (!total || !active || !available || total.count + total.unknown.length === 0) return { kind: 'none' }
  if (total.count === 0 && total.unknown.every(({ on }) => on === null)) return { kind: 'notCounted' }
  const followed = (key: string) => figures.find((each) => each.key === key)
  const [registered, ready] = [followed('participants.registered'), followed('participants.ready')]
  const [placed, employed] = [followed('placements.inProgress'), followed('placements.outcomes')]
  const isFollowed = [registered, placed, employed].some((figure) => (figure?.value ?? 0) > 0)
  const sameGroups = total.count === available.count
  return {
    ...{ kind: 'counted', total, active, available },
    share:
      sameGroups && total.value !== null && total.value > 0 && available.value !== null
        ? {
            part: available.value,
            all: total.value,
            percent: (100 * available.value) / total.value,
            ofCounted: total.unknown.length > 0,
          }
        : null,
    later:
      isFollowed && registered && ready && placed && employed
        ? { registered, ready, placed, employed }
        : null,
    notes: available.unknown.map(({ id, name, because, on, ownerName }) => ({
      kind: because !== null ? 'because' : on === null ? 'notCounted' : 'noShare',
      ...{ id, name, because, on, ownerName },
    })),
  }
}

/** Whether a figure is more than it says. */
export function isPartly({ unknown, count }: FunnelFigure): boolean {
  return unknown.length > 0 && count > 0
}
