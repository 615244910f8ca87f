import { memo } from 'react'
import { useT } from '../../components/word'
import { Bar, type BarActions } from './Bar'
import classes from './bars.module.css'
import type { BoardBlock, BoardLane } from './board'
import { laneKind } from './rows'
import { placeOf, type Scale } from './scale'
import { gapText, gapTitle } from './wording'

/** What lies in a lane: its places on the days on which they are there, bars, and gaps in words. */
export const Track = memo(function Track({
  block,
  lane,
  place,
  scale,
  asOf,
  chosen,
  reached,
  actions,
}: {
  block: BoardBlock
  lane: BoardLane
  place: number
  scale: Scale
  asOf: string
  /** The chosen placement, if it lies here. */
  chosen: string | null
  /** The placement that Tab leads to, if it lies here. */
  reached: string | null
  actions: BarActions | null
}) {
  const t = useT()
  return (
    <div className={classes.track} data-track>
      {block.capacity.map((each) => {
        const kind = laneKind({ ...block, capacity: [each] }, place)
        const at = placeOf(scale, each.from, each.to)
        if (at === null || kind === 'over' || kind === 'plain') return null
        return (
          <span
            key={each.from}
            className={classes.place}
            data-kind={kind}
            style={{ left: `${at.left}%`, width: `${at.width}%` }}
          />
        )
      })}
      {lane.gaps.map((gap) => {
        const at = placeOf(scale, gap.from, gap.to)
        if (at === null) return null
        return (
          <span
            key={gap.from}
            className={classes.gap}
            title={gapTitle(gap, asOf, t)}
            style={{ left: `${at.left}%`, width: `${at.width}%` }}
          >
            <span className={classes.gapText}>{gapText(gap, asOf, t)}</span>
          </span>
        )
      })}
      {lane.bars.map((bar) => (
        <Bar
          key={bar.id}
          bar={bar}
          scale={scale}
          chosen={bar.id === chosen}
          reached={bar.id === reached}
          actions={actions}
        />
      ))}
    </div>
  )
})
