import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { factsOf } from './facts'
import { ESSENTIALS, NAME, SITUATIONS, STAGES } from './fields'
import { type ParticipantFields, saveParticipant } from './participants'
import classes from './participants.module.css'

/** A participant beside the list: how far they have come, and what one corrects in passing. */
export function ParticipantPanel({ id }: { id: string }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data, error } = useQuery({
    ...orpc.participants.get.queryOptions({ input: { id, asOf } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const save = saveParticipant(data.id)
  const owner = { participantId: data.id }
  return (
    <div className={classes.panel} key={data.id} data-record={data.id} data-fields>
      <h2 className={classes.panelName}>
        <Field id={data.id} record={data as ParticipantFields} declaration={NAME} save={save} bare />
      </h2>
      <dl className={classes.facts}>
        {factsOf(data, t).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Rows declaration={STAGES} rows={data.stages} api={client.participantStages} owner={owner} />
      <FieldGroup id={data.id} record={data as ParticipantFields} fields={ESSENTIALS} save={save} />
      <Rows
        declaration={SITUATIONS}
        rows={data.situations}
        api={client.participantSituations}
        owner={owner}
      />
    </div>
  )
}
