import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { usePartnerInView } from '../../app/partnerInView'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { Attachments } from '../../components/attachments/Attachments'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { PartnerTimeLine } from '../../components/interactions/PartnerTimeLine'
import { QuickLog } from '../../components/interactions/QuickLog'
import { NextSteps } from '../../components/nextSteps/NextSteps'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { AgreementsOf } from '../agreements/AgreementsOf'
import { DuplicateHint } from '../duplicates/DuplicateHint'
import { PlacementsOf } from '../placements/PlacementsOf'
import { SlotsOfPartner } from '../slots/SlotsOf'
import { Contacts } from './Contacts'
import { DeleteOrganisations } from './DeleteOrganisations'
import { factsOf, goesAlong } from './facts'
import { GROUPS, kindLabel, NAME } from './fields'
import { NewOrganisation } from './NewOrganisation'
import { type Organisation, type OrganisationFields, saveOrganisation, useTree } from './organisations'
import classes from './organisations.module.css'
import { EMPLOYEE_COUNTS, MEMBERSHIPS, STEPS } from './parts'
import { Units } from './Units'

/** Everything about one partner. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' })
  const { asOf, isToday } = useAsOf()
  const { data, error } = useQuery(
    orpc.organisations.get.queryOptions({ input: isToday ? { id } : { id, asOf } }),
  )
  usePageTitle(data?.name ?? '')
  if (error) return <Gone error={error} />
  return data ? <Page key={data.id} organisation={data} /> : null
}

/** A partner that somebody deleted, or whose making was taken back while its page was shown. */
function Gone({ error }: { error: unknown }) {
  const t = useT()
  return (
    <div className={classes.gone}>
      <h1>{t('organisations:title')}</h1>
      <ErrorMessage error={error} />
      <p>
        <Link to="/organisations">{t('organisations:toList')}</Link>
      </p>
    </div>
  )
}

function Page({ organisation }: { organisation: Organisation }) {
  const t = useT()
  const navigate = useNavigate()
  const { id, kinds, steps, employeeCounts, parents } = organisation
  usePartnerInView(id)
  const toList = () => void navigate({ to: '/organisations' })
  const save = saveOrganisation(id)
  const owner = { organisationId: id }
  return (
    <RecordPage
      path={<Path id={id} />}
      name={<Field id={id} record={organisation as OrganisationFields} declaration={NAME} save={save} bare />}
      kind={kinds.map((kind) => kindLabel(kind, t)).join(', ')}
      facts={factsOf(organisation, t)}
      actions={
        <>
          <AsOfControl />
          <DeleteOrganisations
            chosen={[organisation]}
            goesAlong={goesAlong(organisation, t)}
            onDeleted={toList}
          />
          <NewOrganisation />
        </>
      }
      fields={GROUPS.map(({ title, fields }) => (
        <FieldGroup key={title} title={title} id={id} record={organisation} fields={fields} save={save} />
      ))}
      parts={
        <>
          <NextSteps partner={organisation} />
          <Contacts organisation={organisation} />
          <Attachments owner={{ table: 'organisation', ...organisation }} />
          <AgreementsOf partner={organisation} />
          <SlotsOfPartner id={id} />
          <PlacementsOf owner={{ organisationId: id }} />
          <Rows declaration={STEPS} rows={steps} api={client.steps} owner={owner} />
          <Rows
            declaration={EMPLOYEE_COUNTS}
            rows={employeeCounts}
            api={client.employeeCounts}
            owner={owner}
          />
          <Units id={id} />
          <Rows declaration={MEMBERSHIPS} rows={parents} api={client.memberships} owner={owner} />
        </>
      }
      history={
        <div className={classes.timeLine}>
          <QuickLog partner={organisation} />
          <PartnerTimeLine partner={organisation} />
        </div>
      }
      hint={<DuplicateHint id={id} />}
      onLeave={toList}
    />
  )
}

/** The way back to the list, and up through what the partner is a unit of. */
function Path({ id }: { id: string }) {
  const t = useT()
  const tree = useTree()
  return (
    <nav aria-label={t('organisations:path')}>
      <Link to="/organisations" activeOptions={{ exact: true }}>
        {t('organisations:title')}
      </Link>
      {tree
        .path(id)
        .slice(0, -1)
        .map((above) => (
          <Link key={above.id} to="/organisations/$id" params={{ id: above.id }}>
            {above.name}
          </Link>
        ))}
    </nav>
  )
}
