import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordList } from '../../components/list/RecordList'
import { PlacesTabs } from '../../components/places/PlacesTabs'
import { useT } from '../../components/word'
import { DeletePlacements } from './DeletePlacements'
import { PLACEMENT_LIST } from './list'
import { NewPlacement } from './NewPlacement'
import { PlacementPanel } from './PlacementPanel'
import { nameOf, usePlacements } from './placements'
import classes from './placements.module.css'
import { rowsOn } from './rows'

/** All placements, and the chosen one beside them. */
export function PlacementsPage() {
  const t = useT()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { data, error } = usePlacements()
  const rows = useMemo(() => rowsOn(data ?? [], asOf), [data, asOf])
  usePageTitle(t('placements:title'))
  if (error)
    return (
      <>
        <h1>{t('placements:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (!data) return null
  if (data.length === 0) return <Empty />
  return (
    <>
      <PlacesTabs />
      <RecordList
        declaration={PLACEMENT_LIST}
        rows={rows}
        create={<NewPlacement />}
        bar={<AsOfControl />}
        onOpen={({ id }) => void navigate({ to: '/placements/$id', params: { id } })}
        panel={({ id }) => <PlacementPanel id={id} />}
        selectionActions={(chosen) => (
          <DeletePlacements chosen={chosen.map((row) => ({ id: row.id, name: nameOf(row, t) }))} />
        )}
      />
    </>
  )
}

/** Before the first placement: what belongs here, and the button that begins. */
function Empty() {
  const t = useT()
  return (
    <>
      <PlacesTabs />
      <section className={classes.empty}>
        <h1>{t('placements:title')}</h1>
        <p>{t('placements:empty.what')}</p>
        <p>{t('placements:empty.how')}</p>
        <NewPlacement />
        <p className={classes.hint}>{t('placements:empty.hint')}</p>
      </section>
    </>
  )
}
