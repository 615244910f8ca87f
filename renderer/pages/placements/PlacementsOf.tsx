import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import { NewPlacement } from './NewPlacement'
import { PlacementLines } from './PlacementLines'
import { usePlacements } from './placements'
import classes from './placements.module.css'

/** So many are shown before all of them are asked for. */
const SHOWN = 8

type Owner = { organisationId: string } | { participantId: string }

/** The placements of a participant, or of a partner and its units, and the way to a new one. */
export function PlacementsOf({ owner }: { owner: Owner }) {
  const t = useT()
  const { data } = usePlacements(owner)
  const [all, setAll] = useState(false)
  const rows = data ?? []
  return (
    <Part title={t('placements:title')} act={<NewPlacement given={owner} isMain={false} />} isRegion>
      {data?.length === 0 && <p className={classes.hint}>{t('placements:of.none')}</p>}
      <PlacementLines
        rows={all ? rows : rows.slice(0, SHOWN)}
        tells={'participantId' in owner ? 'where' : 'both'}
      />
      {!all && rows.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={() => setAll(true)}>
          {t('placements:of.more', { number: formatNumber(rows.length) })}
        </Button>
      )}
    </Part>
  )
}
