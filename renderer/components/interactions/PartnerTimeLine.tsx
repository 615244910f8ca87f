import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { orpc } from '../../app/client'
import { HistoryLine, TimeLine } from '../history/TimeLine'
import { Chips } from '../list/Chips'
import { useT } from '../word'
import { InteractionEntry } from './InteractionEntry'
import type { Partner } from './interactions'
import classes from './interactions.module.css'
import { mergeTimeLine, TIME_LINE_FILTERS, type TimeLineFilter } from './mergeTimeLine'

/** So many stand in a panel before the rest is asked for. */
const IN_PANEL = 3

/**
 * All that happened with a partner and to what is written about it, newest first.
 * @param short beside a list: the latest few, and the talks before the corrections
 */
export function PartnerTimeLine({ partner, short }: { partner: Partner; short?: boolean }) {
  const t = useT()
  const { data: entries } = useQuery(
    orpc.changes.history.queryOptions({ input: { table: 'organisation', id: partner.id } }),
  )
  const [filter, setFilter] = useState<TimeLineFilter>(
    short && partner.interactions.length > 0 ? 'contact' : 'all',
  )
  const items = useMemo(() => mergeTimeLine(partner, entries ?? [], filter), [partner, entries, filter])
  if (entries === undefined) return null
  return (
    <div className={classes.timeLine}>
      <Chips
        label={t('interactions:filter.title')}
        chips={TIME_LINE_FILTERS.map((key) => ({ key, label: t(`interactions:filter.${key}`) }))}
        value={filter}
        onChange={(key) => setFilter(key as TimeLineFilter)}
      />
      <TimeLine
        key={filter}
        items={items}
        none={t(filter === 'contact' ? 'interactions:none' : 'record:noHistory')}
        atFirst={short ? IN_PANEL : undefined}
        render={(item) =>
          item.kind === 'interaction' ? (
            <InteractionEntry key={item.key} interaction={item.interaction} partner={partner} />
          ) : (
            <HistoryLine key={item.key} entry={item.entry} about={partner.name} />
          )
        }
      />
    </div>
  )
}
