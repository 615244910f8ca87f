import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { client } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { PlacesTabs } from '../../components/places/PlacesTabs'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { DeletePlacements } from './DeletePlacements'
import { factsOf } from './facts'
import { END_FIELDS, GROUPS } from './fields'
import { Moves } from './Moves'
import { NewPlacement } from './NewPlacement'
import { Notices } from './Notices'
import { Papers } from './Papers'
import { extensionRows } from './parts'
import {
  loggedName,
  nameOf,
  type Placement,
  type PlacementFields,
  savePlacement,
  usePlacement,
} from './placements'
import classes from './placements.module.css'

/** Everything about one placement. */
export function PlacementPage() {
  const t = useT()
  const { id } = useParams({ from: '/placements/$id' })
  const { data, error } = usePlacement(id)
  usePageTitle(data ? t('placements:title') : '')
  if (error)
    return (
      <div className={classes.gone}>
        <h1>{t('placements:title')}</h1>
        <ErrorMessage error={error} />
        <p>
          <Link to="/placements">{t('placements:toList')}</Link>
        </p>
      </div>
    )
  return data?.id === id ? <Page key={data.id} placement={data} /> : null
}

function Page({ placement }: { placement: Placement }) {
  const t = useT()
  const navigate = useNavigate()
  const { id, endedOn, lastDay } = placement
  const toList = () => void navigate({ to: '/placements' })
  const save = savePlacement(id)
  const record = placement as PlacementFields
  const extensions = useMemo(() => extensionRows(lastDay), [lastDay])
  const name = nameOf(placement, t)
  return (
    <>
      <PlacesTabs />
      <RecordPage
        path={<Path placement={placement} />}
        name={name}
        kind={schemeLabel(placement.scheme, t)}
        facts={factsOf(placement, t)}
        actions={
          <>
            <AsOfControl />
            <DeletePlacements chosen={[{ id, name }]} onDeleted={toList} />
            <NewPlacement />
          </>
        }
        hint={
          <div className={classes.top}>
            <Moves placement={placement} />
            <Notices placement={placement} />
          </div>
        }
        fields={
          <>
            {endedOn !== null && (
              <FieldGroup
                title="placements:groups.end"
                id={id}
                record={record}
                fields={END_FIELDS}
                save={save}
              />
            )}
            {GROUPS.map(({ title, fields }) => (
              <FieldGroup key={title} title={title} id={id} record={record} fields={fields} save={save} />
            ))}
          </>
        }
        parts={
          <>
            <Papers placementId={id} required={placement.requiredPapers} rows={placement.papers} />
            <Rows
              declaration={extensions}
              rows={placement.extensionRows}
              api={client.placementExtensions}
              owner={{ placementId: id }}
            />
          </>
        }
        history={<RecordTimeLine table="placement" id={id} name={loggedName(placement)} />}
        onLeave={toList}
      />
    </>
  )
}

/** The way back to the list, to the workplace and to the slot. */
function Path({ placement }: { placement: Placement }) {
  const t = useT()
  const { organisationId, organisationName, slotId, slotName } = placement
  return (
    <nav aria-label={t('placements:path')}>
      <Link to="/placements" activeOptions={{ exact: true }}>
        {t('placements:title')}
      </Link>
      <Link to="/organisations/$id" params={{ id: organisationId }}>
        {organisationName}
      </Link>
      {slotId !== null && (
        <Link to="/slots/$id" params={{ id: slotId }}>
          {slotName}
        </Link>
      )}
    </nav>
  )
}
