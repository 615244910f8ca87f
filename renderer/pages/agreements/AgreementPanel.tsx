import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { AttachmentsOf } from '../../components/attachments/AttachmentsOf'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { Part } from '../../components/record/Part'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { type AgreementFields, saveAgreement } from './agreements'
import classes from './agreements.module.css'
import { factsOf } from './facts'
import { ESSENTIALS, NAME } from './fields'
import { PartyNames } from './PartyNames'
import { COMMITMENTS, commitmentLines, commitmentsApi, STATUSES } from './parts'
import { footText, umbrellaOf } from './umbrella'

/** An agreement beside the list: what one looks up or corrects in passing. */
export function AgreementPanel({ id }: { id: string }) {
  const t = useT()
  const { asOf } = useAsOf()
  // While the next one is fetched the one before stays, so that walking down the list does not flicker.
  const { data, error } = useQuery({
    ...orpc.agreements.get.queryOptions({ input: { id, asOf } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const facts = factsOf(data, asOf, t)
  const umbrella = data.type === 'subAgreement' ? null : umbrellaOf(data, asOf)
  const save = saveAgreement(data.id)
  const owner = { agreementId: data.id }
  return (
    <div className={classes.panel} key={data.id} data-record={data.id} data-fields>
      <h2 className={classes.panelName}>
        <Field id={data.id} record={data as AgreementFields} declaration={NAME} save={save} bare />
      </h2>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {umbrella && (
        <Part title={t('agreements:umbrella.title')}>
          <ul className={classes.names}>
            {umbrella.points.map((point, at) => (
              <li key={point.id}>
                <strong>{footText(umbrella.feet[at], t)}</strong>{' '}
                {t('agreements:points.name', { number: String(point.number), name: point.name })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('agreements:parties.title')}>
        <PartyNames agreement={data} />
      </Part>
      <Rows declaration={STATUSES} rows={data.statuses} api={client.agreementStatuses} owner={owner} />
      <Rows
        declaration={COMMITMENTS}
        rows={commitmentLines(data.commitments)}
        api={commitmentsApi}
        owner={owner}
      />
      <FieldGroup id={data.id} record={data as AgreementFields} fields={ESSENTIALS} save={save} />
      <AttachmentsOf attachments={data.attachments} />
    </div>
  )
}
