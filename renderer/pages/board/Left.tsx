import type { BoardGrouping } from '../../../db/rules/board'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import type { BoardBlock, BoardGroup } from './board'
import classes from './grid.module.css'
import { type LaneRow, laneKind } from './rows'
import { groupName, laneText, overText, slotName, sumText, whereOf } from './wording'

/** The head of a group: what it is and how many places it has. */
export function GroupHead({ group, grouping }: { group: BoardGroup; grouping: BoardGrouping }) {
  const t = useT()
  const name = groupName(group, grouping, t)
  return (
    <h2 className={classes.groupName} title={name}>
      <span>{name}</span>
      <small>{sumText(group.blocks, t)}</small>
    </h2>
  )
}

/** What a lane belongs to: the slot in its first one, how it is filled in the next, and the lane's own number. */
export function LaneHead({
  row: { block, place, first },
  at,
  grouping,
}: {
  row: LaneRow
  at: number
  grouping: BoardGrouping
}) {
  const t = useT()
  const kind = laneKind(block, place)
  return (
    <>
      <span className={classes.slot}>
        {first ? <SlotName block={block} grouping={grouping} /> : <SlotDetail block={block} at={at} />}
      </span>
      <span className={classes.laneNumber} data-kind={kind}>
        {laneText(block, place, t)}
      </span>
    </>
  )
}

function SlotName({ block, grouping }: { block: BoardBlock; grouping: BoardGrouping }) {
  const t = useT()
  const name = slotName(block, t)
  const where = whereOf(block, grouping)
  const title = [where, name, sumText([block], t), overText(block, t)]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <span className={classes.slotName} title={title}>
      {block.slotId === null ? name : <a href={`#/slots/${block.slotId}`}>{name}</a>}
      {where !== '' && <small>{where}</small>}
    </span>
  )
}

/** Under the name, where there is room for it: how many places, or what is wrong. @param at which lane of the slot it is */
function SlotDetail({ block, at }: { block: BoardBlock; at: number }) {
  const t = useT()
  const over = overText(block, t)
  if (at === 1 && over !== '')
    return (
      <small className={classes.warning} title={over}>
        {over}
      </small>
    )
  if (at === 1) return <small className={classes.detail}>{sumText([block], t)}</small>
  if (at !== 2 || block.hidden === 0) return null
  return (
    <small className={classes.warning}>
      {t('board:hidden', { count: block.hidden, number: formatNumber(block.hidden) })}
    </small>
  )
}
