import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { Part } from '../../components/record/Part'
import { useT, type Word } from '../../components/word'
import { NewPlacement } from '../placements/NewPlacement'
import { PlacementLines } from '../placements/PlacementLines'
import { usePlacements } from '../placements/placements'
import type { Slot } from './slots'
import classes from './slots.module.css'

/** So many of those who were there before are shown until all of them are asked for. */
const SHOWN = 5

/** Who is in a slot on the day, who comes, and who was there. */
export function SlotPlacements({ slot: { id }, withEarlier = false }: { slot: Slot; withEarlier?: boolean }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data } = usePlacements({ slotId: id })
  const [all, setAll] = useState(false)
  const rows = data ?? []
  const now = rows.filter(
    ({ stateThen, startDate }) =>
      stateThen === 'inProgress' || (stateThen === 'planned' && startDate <= asOf),
  )
  const coming = rows.filter(({ stateThen, startDate }) => stateThen === 'planned' && startDate > asOf)
  const earlier = rows.filter((row) => !now.includes(row) && !coming.includes(row))
  const groups: [Word, typeof rows][] = [
    ['slots:placements.now', now],
    ['slots:placements.coming', coming],
    ...(withEarlier
      ? [['slots:placements.earlier', all ? earlier : earlier.slice(0, SHOWN)] as [Word, typeof rows]]
      : []),
  ]
  return (
    <Part title={t('slots:placements.title')} act={<NewPlacement given={{ slotId: id }} isMain={false} />}>
      {data?.length === 0 && <p className={classes.hint}>{t('slots:placements.none')}</p>}
      {groups.map(
        ([title, shown]) =>
          shown.length > 0 && (
            <div key={title}>
              <h3 className={classes.group}>{t(title as 'slots:placements.now')}</h3>
              <PlacementLines rows={shown} />
            </div>
          ),
      )}
      {withEarlier && !all && earlier.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={() => setAll(true)}>
          {t('slots:placements.more', { number: formatNumber(earlier.length) })}
        </Button>
      )}
    </Part>
  )
}
