import { client } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { factsOf } from './facts'
import { ESSENTIALS, NAME } from './fields'
import { CAPACITIES } from './parts'
import { SlotPlacements } from './SlotPlacements'
import { fieldsOf, saveSlot, useSlot } from './slots'
import classes from './slots.module.css'

/** A slot beside the list: what one looks up or corrects in passing. */
export function SlotPanel({ id }: { id: string }) {
  const t = useT()
  // While the next one is fetched the one before stays, so that walking down the list does not flicker.
  const { data, error } = useSlot(id)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const record = fieldsOf(data)
  const save = saveSlot(data.id)
  return (
    <div className={classes.panel} key={data.id} data-record={data.id} data-fields>
      <div>
        <h2 className={classes.panelName}>
          <Field id={data.id} record={record} declaration={NAME} save={save} bare />
        </h2>
        <p className={classes.hint}>{data.organisationName}</p>
      </div>
      <dl className={classes.facts}>
        {factsOf(data, t).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SlotPlacements slot={data} />
      <Rows
        declaration={CAPACITIES}
        rows={data.capacityRows}
        api={client.slotCapacities}
        owner={{ slotId: data.id }}
      />
      <FieldGroup id={data.id} record={record} fields={ESSENTIALS} save={save} />
    </div>
  )
}
