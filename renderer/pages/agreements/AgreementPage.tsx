import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { Attachments } from '../../components/attachments/Attachments'
import { DateText } from '../../components/dates/DateText'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { type T, useT } from '../../components/word'
import { type Agreement, type AgreementFields, saveAgreement } from './agreements'
import classes from './agreements.module.css'
import { DeleteAgreement } from './DeleteAgreement'
import { GROUPS, NAME, schemeLabel, statusLabel, typeLabel } from './fields'
import { NewAgreement } from './NewAgreement'
import { COMMITMENTS, PARTIES, POINTS, STATUSES, UNITS } from './parts'
import { SubAgreements } from './SubAgreements'
import { Umbrella } from './Umbrella'

/** Everything about one agreement. */
export function AgreementPage() {
  const t = useT()
  const { id } = useParams({ from: '/agreements/$id' })
  const { asOf } = useAsOf()
  const { data, error } = useQuery(orpc.agreements.get.queryOptions({ input: { id, asOf } }))
  usePageTitle(data?.name ?? '')
  if (error)
    return (
      <div className={classes.gone}>
        <h1>{t('agreements:title')}</h1>
        <ErrorMessage error={error} />
        <p>
          <Link to="/agreements">{t('agreements:toList')}</Link>
        </p>
      </div>
    )
  return data ? <Page key={data.id} agreement={data} /> : null
}

function Page({ agreement }: { agreement: Agreement }) {
  const t = useT()
  const navigate = useNavigate()
  const { id, type, name, statuses, parties, commitments, points, units } = agreement
  const toList = () => void navigate({ to: '/agreements' })
  const save = saveAgreement(id)
  const owner = { agreementId: id }
  const isUmbrella = units.length > 0 && points.length > 0 && type !== 'subAgreement'
  return (
    <RecordPage
      path={<Path agreement={agreement} />}
      name={<Field id={id} record={agreement as AgreementFields} declaration={NAME} save={save} bare />}
      kind={typeLabel(type, t)}
      facts={factsOf(agreement, t)}
      actions={
        <>
          <AsOfControl />
          <DeleteAgreement agreement={agreement} onDeleted={toList} />
          <NewAgreement />
        </>
      }
      hint={isUmbrella && <Umbrella agreement={agreement} />}
      fields={GROUPS.map(({ title, fields }) => (
        <FieldGroup
          key={title}
          title={title}
          id={id}
          record={agreement as AgreementFields}
          fields={fields}
          save={save}
        />
      ))}
      parts={
        <>
          <Rows declaration={STATUSES} rows={statuses} api={client.agreementStatuses} owner={owner} />
          <Rows declaration={COMMITMENTS} rows={commitments} api={client.commitments} owner={owner} />
          <Rows declaration={PARTIES} rows={parties} api={client.agreementParties} owner={owner} />
          <Rows declaration={POINTS} rows={points} api={client.agreementPoints} owner={owner} />
          <Rows declaration={UNITS} rows={units} api={client.agreementUnits} owner={owner} />
          {!isUmbrella && <SubAgreements agreement={agreement} />}
          <Attachments owner={{ table: 'agreement', ...agreement }} />
        </>
      }
      history={<RecordTimeLine table="agreement" id={id} name={name} />}
      onLeave={toList}
    />
  )
}

/** The way back to the list, and to the agreement that it hangs under. */
function Path({ agreement: { frameworkId, frameworkName } }: { agreement: Agreement }) {
  const t = useT()
  return (
    <nav aria-label={t('agreements:path')}>
      <Link to="/agreements" activeOptions={{ exact: true }}>
        {t('agreements:title')}
      </Link>
      {frameworkId !== null && (
        <Link to="/agreements/$id" params={{ id: frameworkId }}>
          {frameworkName}
        </Link>
      )}
    </nav>
  )
}

/** The few things one opens an agreement's page for. */
function factsOf({ standing, commitments, validTo, noticeDays, number }: Agreement, t: T) {
  const facts: { label: string; value: ReactNode }[] = []
  if (standing)
    facts.push({
      label: t('fields:agreementStatus.status'),
      value: (
        <>
          {statusLabel(standing.status, t)} <DateText date={standing.since} />
        </>
      ),
    })
  const [first] = commitments
  if (first)
    facts.push({
      label: t('agreements:commitments.title'),
      value:
        commitments.length === 1
          ? `${formatNumber(first.minimum)} ${schemeLabel(first.scheme, t)}`
          : t('agreements:commitments.several', { number: formatNumber(commitments.length) }),
    })
  if (validTo !== null)
    facts.push({
      label: t('fields:agreement.validTo'),
      value: (
        <>
          <DateText date={validTo} />
          {noticeDays !== null && ` (${t('agreements:notice', { days: formatNumber(noticeDays) })})`}
        </>
      ),
    })
  if (number !== null) facts.push({ label: t('fields:agreement.number'), value: formatNumber(number) })
  return facts
}
