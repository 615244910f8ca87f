import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { AttachmentsOf } from '../../components/attachments/AttachmentsOf'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { PartnerTimeLine } from '../../components/interactions/PartnerTimeLine'
import { QuickLog } from '../../components/interactions/QuickLog'
import { NextSteps } from '../../components/nextSteps/NextSteps'
import { Part } from '../../components/record/Part'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { AgreementsOf } from '../agreements/AgreementsOf'
import { DuplicateHint } from '../duplicates/DuplicateHint'
import { ContactLines } from './Contacts'
import { ESSENTIALS, NAME } from './fields'
import { type OrganisationFields, saveOrganisation, useTree } from './organisations'
import classes from './organisations.module.css'
import { STEPS } from './parts'

/** A partner beside the list: what one looks up or corrects in passing. */
export function OrganisationPanel({ id }: { id: string }) {
  // While the next one is fetched the one before stays, so that walking down the list does not flicker.
  const { asOf, isToday } = useAsOf()
  const { data, error } = useQuery({
    ...orpc.organisations.get.queryOptions({ input: isToday ? { id } : { id, asOf } }),
    placeholderData: keepPreviousData,
  })
  const t = useT()
  const today = useToday()
  const tree = useTree()
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const units = tree.units(data.id)
  const save = saveOrganisation(data.id)
  return (
    <div className={classes.panel} key={data.id} data-record={data.id} data-fields>
      <h2 className={classes.panelName}>
        <Field id={data.id} record={data as OrganisationFields} declaration={NAME} save={save} bare />
      </h2>
      <DuplicateHint id={data.id} />
      <QuickLog partner={data} />
      <NextSteps partner={data} />
      <Part title={t('record:history')}>
        <PartnerTimeLine partner={data} short />
      </Part>
      <AgreementsOf partner={data} />
      <FieldGroup id={data.id} record={data} fields={ESSENTIALS} save={save} />
      <ContactLines organisation={data} today={today} />
      <AttachmentsOf attachments={data.attachments} />
      <Rows declaration={STEPS} rows={data.steps} api={client.steps} owner={{ organisationId: data.id }} />
      {units.length > 0 && (
        <Part title={t('organisations:units.title')}>
          <ul className={classes.unitLine}>
            {units.map((unit) => (
              <li key={unit.id}>
                <Link to="/organisations/$id" params={{ id: unit.id }}>
                  {unit.name}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}
