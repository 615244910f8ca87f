import type { BoardGrouping } from '../../../db/rules/board'
import { daysFromTo } from '../../../db/rules/board'
import { formatDate, type IsoDate, isoWeek } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { say, type T, type Word } from '../../components/word'
import type { BoardBar, BoardBlock, BoardGap, BoardGroup } from './board'
import { laneKind } from './rows'
import { lengthOf } from './scale'

/** Who it is: the name, else the office's own number. */
export function nameOf({ name, localId }: Pick<BoardBar, 'name' | 'localId'>, t: T): string {
  return name ?? localId ?? t('board:nobody')
}

/** `VP`. */
export function lettersOf(scheme: BoardBar['scheme'], t: T): string {
  return say(t, `board:letters.${scheme}` as Word)
}

/** `13 uger`, `13 uger og 2 dage`, `4 dage`. */
export function lengthText(from: IsoDate, to: IsoDate, t: T): string {
  const { weeks, days } = lengthOf(from, to)
  if (weeks === 0) return t('board:days', { count: days })
  const whole = t('board:weeks', { count: weeks })
  return days === 0
    ? whole
    : t('board:weeksAndDays', { weeks: whole, days: t('board:days', { count: days }) })
}

/** Whether it runs on over the last day that was agreed. */
export function isOverdue({ ended, to, lastDay }: BoardBar): boolean {
  return !ended && to !== null && lastDay !== null && to > lastDay
}

/** The last day of a placement as it is told: when it ended, else as agreed. */
export function endOfBar(bar: BoardBar): IsoDate | null {
  return bar.ended ? bar.to : bar.lastDay
}

/** All of a placement in one line: person, scheme, from, to, state, and what else is to be known. */
export function barLabel(bar: BoardBar, t: T): string {
  const name = nameOf(bar, t)
  const end = endOfBar(bar)
  const said = {
    name: bar.localId === null || bar.localId === name ? name : `${name} (${bar.localId})`,
    scheme: say(t, `vocabulary:scheme.${bar.scheme}` as Word),
    from: formatDate(bar.from),
    state: say(t, `vocabulary:placementState.${bar.state}` as Word).toLocaleLowerCase('da'),
  }
  const length = end === null ? '' : t('board:length', { length: lengthText(bar.from, end, t) })
  return [
    end === null ? t('board:barOpen', said) : t('board:bar', { ...said, to: formatDate(end), length }),
    isExtended(bar) ? t('board:extended', { date: formatDate(bar.plannedEnd ?? '') }) : '',
    isOverdue(bar) ? t('board:overdue', { date: formatDate(bar.lastDay ?? '') }) : '',
    bar.outcome === null
      ? ''
      : t('board:outcome', {
          outcome: say(t, `vocabulary:outcome.${bar.outcome}` as Word).toLocaleLowerCase('da'),
        }),
    bar.senderName === null ? '' : t('board:sentBy', { sender: bar.senderName }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Whether it goes on beyond the day that was first agreed. */
export function isExtended({ plannedEnd, lastDay }: BoardBar): boolean {
  return plannedEnd !== null && lastDay !== null && lastDay > plannedEnd
}

/**
 * How long a place is empty: `ledig 23 dage`; up to the day where nobody is to come, and from its first day where that
 * is yet to come.
 */
export function gapLength({ from, since, until }: BoardGap, asOf: IsoDate, t: T): string {
  const start = since ?? from
  if (until === null && start > asOf) return t('board:gap.from', { date: formatDate(start) })
  const count = daysFromTo(start, until ?? asOf)
  return since === null ? t('board:gap.atLeast', { count }) : t('board:gap.days', { count })
}

/** `ledig 23 dage · Randers skylder 1`. */
export function gapText(gap: BoardGap, asOf: IsoDate, t: T): string {
  const owed = gap.owed.map(({ name, missing }) =>
    t('board:gap.owes', { name: shortName(name), number: formatNumber(missing) }),
  )
  return [gapLength(gap, asOf, t), ...owed].join(' · ')
}

/** The same with its days. */
export function gapTitle(gap: BoardGap, asOf: IsoDate, t: T): string {
  const said = { text: gapText(gap, asOf, t), from: formatDate(gap.since ?? gap.from) }
  return gap.until === null
    ? t('board:gap.datesOpen', said)
    : t('board:gap.dates', { ...said, to: formatDate(gap.until) })
}

/** A jobcentre by its town, which is how it is spoken of: `Randers`. */
export function shortName(name: string): string {
  return name.replace(/^jobcenter(et)?( i)? /i, '')
}

/** Where a slot is and what it is called. */
export function slotName(block: BoardBlock, t: T): string {
  return block.name ?? t('board:noSlot')
}

/** Where it is, below the head of its group. */
export function whereOf(block: BoardBlock, grouping: BoardGrouping): string {
  return [...(grouping === 'organisation' ? [] : [block.topName]), ...block.path].join(' · ')
}

/** What a group is called. */
export function groupName(group: BoardGroup, grouping: BoardGrouping, t: T): string {
  if (group.key === '') return say(t, `board:noGroup.${grouping}` as Word)
  return group.name ?? say(t, `vocabulary:scheme.${group.key}` as Word)
}

/** `4-6 pladser · 1 ledig`; empty where there are only placements without a slot. */
export function sumText(blocks: readonly BoardBlock[], t: T): string {
  const known = blocks.flatMap(({ now }) => now ?? [])
  if (known.length === 0) return ''
  const sum = (of: 'minimum' | 'maximum' | 'free') => known.reduce((total, now) => total + now[of], 0)
  const [minimum, maximum, free] = [sum('minimum'), sum('maximum'), sum('free')]
  const places =
    minimum === maximum
      ? t('board:places', { count: minimum, number: formatNumber(minimum) })
      : t('board:placesRange', { minimum: formatNumber(minimum), maximum: formatNumber(maximum) })
  return free === 0 ? places : `${places} · ${t('board:freeOf', { count: free, number: formatNumber(free) })}`
}

/** What a lane is, in words: `3 mulig`. */
export function laneText(block: BoardBlock, place: number, t: T): string {
  const kind = laneKind(block, place)
  return kind === 'plain' ? '' : t(`board:lane.${kind}`, { number: overNumber(block, place) })
}

/** The same for those who do not see what stands around it. */
export function laneLabel(block: BoardBlock, place: number, t: T): string {
  const slot = [block.organisationName, slotName(block, t)].join(', ')
  return t(`board:laneLabel.${laneKind(block, place)}`, { slot, number: overNumber(block, place) })
}

/** The lane's own number; of one over the maximum how many too many. */
function overNumber(block: BoardBlock, place: number): string {
  if (laneKind(block, place) !== 'over') return formatNumber(place + 1)
  const most = Math.max(0, ...block.capacity.map(({ maximum }) => maximum))
  return formatNumber(place + 1 - most)
}

/** `1 for mange fra 03-04-2026 til 12-04-2026`. */
export function overText({ over }: BoardBlock, t: T): string {
  return over
    .map(({ from, to, by }) =>
      t('board:overBy', { number: formatNumber(by), from: formatDate(from), to: formatDate(to) }),
    )
    .join(', ')
}

/** `Slut 03-04-2026, uge 14, 13 uger`, while an end is moved. */
export function movingText(bar: BoardBar, lastDay: IsoDate, t: T): string {
  return t('board:moving', {
    date: formatDate(lastDay),
    week: String(isoWeek(lastDay).week),
    length: lengthText(bar.from, lastDay, t),
  })
}
