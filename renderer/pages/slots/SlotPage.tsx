import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { formatDate } from '../../../db/rules/dates'
import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { ParticipantsFor } from '../../components/matching/Matches'
import { PlacesTabs } from '../../components/places/PlacesTabs'
import { Part } from '../../components/record/Part'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { DeleteSlots } from './DeleteSlots'
import { factsOf } from './facts'
import { GROUPS, NAME, slotKindLabel } from './fields'
import { NewSlot } from './NewSlot'
import { CAPACITIES, QUOTAS } from './parts'
import { SlotPlacements } from './SlotPlacements'
import { fieldsOf, type Slot, saveSlot, useSlot } from './slots'
import classes from './slots.module.css'

/** Everything about one slot. */
export function SlotPage() {
  const t = useT()
  const { id } = useParams({ from: '/slots/$id' })
  const { data, error } = useSlot(id)
  usePageTitle(data ? t('slots:nameOf', { name: data.name, organisation: data.organisationName }) : '')
  if (error)
    return (
      <div className={classes.gone}>
        <h1>{t('slots:title')}</h1>
        <ErrorMessage error={error} />
        <p>
          <Link to="/slots">{t('slots:toList')}</Link>
        </p>
      </div>
    )
  return data?.id === id ? <Page key={data.id} slot={data} /> : null
}

function Page({ slot }: { slot: Slot }) {
  const t = useT()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { id, name, organisationId, organisationName, capacityRows, quotaRows } = slot
  const toList = () => void navigate({ to: '/slots' })
  const save = saveSlot(id)
  const owner = { slotId: id }
  const record = fieldsOf(slot)
  return (
    <>
      <PlacesTabs />
      <RecordPage
        path={
          <nav aria-label={t('slots:path')}>
            <Link to="/slots" activeOptions={{ exact: true }}>
              {t('slots:title')}
            </Link>
            <Link to="/organisations/$id" params={{ id: organisationId }}>
              {organisationName}
            </Link>
          </nav>
        }
        name={<Field id={id} record={record} declaration={NAME} save={save} bare />}
        kind={`${schemeLabel(slot.scheme, t)} · ${slotKindLabel(slot.kind, t)}`}
        facts={factsOf(slot, t)}
        actions={
          <>
            <AsOfControl />
            <DeleteSlots chosen={[slot]} onDeleted={toList} />
            <NewSlot />
          </>
        }
        hint={
          !slot.standing && (
            <p className={classes.notYet} role="status">
              {t('slots:notYet', { date: formatDate(asOf) })}
            </p>
          )
        }
        fields={GROUPS.map(({ title, fields }) => (
          <FieldGroup key={title} title={title} id={id} record={record} fields={fields} save={save} />
        ))}
        parts={
          <>
            <SlotPlacements slot={slot} withEarlier />
            {slot.standing && (
              <Part title={t('matching:bestParticipants')} isRegion>
                <ParticipantsFor slotId={id} short />
              </Part>
            )}
            <Rows declaration={CAPACITIES} rows={capacityRows} api={client.slotCapacities} owner={owner} />
            <Rows
              declaration={QUOTAS}
              rows={quotaRows.map((row) => ({ ...row, name: nameIn(slot, row.organisationId) }))}
              api={client.slotQuotas}
              owner={owner}
            />
          </>
        }
        history={<RecordTimeLine table="slot" id={id} name={name} />}
        onLeave={toList}
      />
    </>
  )
}

/** What a sender is called, where the slot tells. */
function nameIn({ quotas, owed }: Slot, organisationId: string): string {
  return [...quotas, ...owed].find((each) => each.organisationId === organisationId)?.name ?? ''
}
