import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { NewPlacement } from './NewPlacement'
import { PlacementLines } from './PlacementLines'
import { usePlacements } from './placements'
import classes from './placements.module.css'

/** So many are shown before all of them are asked for. */
const SHOWN = 8

/** The placements of a partner and its units, and the way to a new one. */
export function PlacementsOf({ organisationId }: { organisationId: string }) {
  const t = useT()
  const { data } = usePlacements({ organisationId })
  const [all, setAll] = useState(false)
  const rows = data ?? []
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h2 className={classes.heading}>{t('placements:title')}</h2>
        <NewPlacement given={{ organisationId }} isMain={false} />
      </div>
      {data?.length === 0 && <p className={classes.hint}>{t('placements:ofPartner.none')}</p>}
      <PlacementLines rows={all ? rows : rows.slice(0, SHOWN)} withPlace />
      {!all && rows.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={() => setAll(true)}>
          {t('placements:ofPartner.more', { number: formatNumber(rows.length) })}
        </Button>
      )}
    </section>
  )
}
