import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { Attachments } from '../../components/attachments/Attachments'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { SlotsOfAgreement } from '../slots/SlotsOf'
import { type Agreement, type AgreementFields, saveAgreement } from './agreements'
import classes from './agreements.module.css'
import { DeleteAgreements } from './DeleteAgreements'
import { factsOf, goesAlong } from './facts'
import { GROUPS, NAME, typeLabel } from './fields'
import { NewAgreement } from './NewAgreement'
import { COMMITMENTS, commitmentLines, commitmentsApi, PARTIES, POINTS, STATUSES } from './parts'
import { SubAgreements } from './SubAgreements'
import { UmbrellaTable } from './UmbrellaTable'
import { Units } from './Units'
import { umbrellaOf } from './umbrella'

/** Everything about one agreement. */
export function AgreementPage() {
  const t = useT()
  const { id } = useParams({ from: '/agreements/$id' })
  const { asOf } = useAsOf()
  const { data, error } = useQuery({
    ...orpc.agreements.get.queryOptions({ input: { id, asOf } }),
    // Another day of the same agreement is fetched without the page going away.
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
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

const NONE: ReadonlySet<string> = new Set()

function Page({ agreement }: { agreement: Agreement }) {
  const t = useT()
  const navigate = useNavigate()
  const { id, type, name, statuses, parties, commitments, points } = agreement
  const toList = () => void navigate({ to: '/agreements' })
  const save = saveAgreement(id)
  const owner = { agreementId: id }
  const { asOf } = useAsOf()
  const umbrella = useMemo(
    () => (type === 'subAgreement' ? null : umbrellaOf(agreement, asOf)),
    [agreement, type, asOf],
  )
  const notYet = agreement.standing === null && statuses.length > 0
  return (
    <RecordPage
      path={<Path agreement={agreement} />}
      name={<Field id={id} record={agreement as AgreementFields} declaration={NAME} save={save} bare />}
      kind={typeLabel(type, t)}
      facts={factsOf(agreement, asOf, t)}
      actions={
        <>
          <AsOfControl />
          <DeleteAgreements chosen={[agreement]} goesAlong={goesAlong(agreement, t)} onDeleted={toList} />
          <NewAgreement />
        </>
      }
      hint={
        notYet && (
          <p className={classes.notYet} role="status">
            {t('agreements:notYet', { date: formatDate(asOf) })}
          </p>
        )
      }
      wide={umbrella && <UmbrellaTable agreement={agreement} umbrella={umbrella} />}
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
          <Rows
            declaration={COMMITMENTS}
            rows={commitmentLines(commitments)}
            api={commitmentsApi}
            owner={owner}
          />
          <Rows declaration={PARTIES} rows={parties} api={client.agreementParties} owner={owner} />
          <Rows declaration={POINTS} rows={points} api={client.agreementPoints} owner={owner} />
          <SlotsOfAgreement id={id} />
          <Units agreement={agreement} />
          <SubAgreements agreement={agreement} shown={umbrella?.shown ?? NONE} />
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
