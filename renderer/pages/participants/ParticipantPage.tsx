import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { SlotsFor } from '../../components/matching/Matches'
import { Part } from '../../components/record/Part'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { PlacementsOf } from '../placements/PlacementsOf'
import { DeleteParticipant } from './DeleteParticipant'
import { factsOf } from './facts'
import { GROUPS, NAME, SITUATIONS, STAGES } from './fields'
import { NewParticipant } from './NewParticipant'
import { type Participant, type ParticipantFields, saveParticipant } from './participants'
import classes from './participants.module.css'

/** Everything about one participant. */
export function ParticipantPage() {
  const t = useT()
  const { id } = useParams({ from: '/participants/$id' })
  const { asOf } = useAsOf()
  const { data, error } = useQuery({
    ...orpc.participants.get.queryOptions({ input: { id, asOf } }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
  usePageTitle(data?.name ?? '')
  if (error)
    return (
      <div className={classes.empty}>
        <h1>{t('participants:title')}</h1>
        <ErrorMessage error={error} />
        <p>
          <Link to="/participants">{t('participants:toList')}</Link>
        </p>
      </div>
    )
  return data ? <Page key={data.id} participant={data} /> : null
}

function Page({ participant }: { participant: Participant }) {
  const t = useT()
  const navigate = useNavigate()
  const { id, name, stage, stages, situations } = participant
  const toList = () => void navigate({ to: '/participants' })
  const save = saveParticipant(id)
  const owner = { participantId: id }
  return (
    <RecordPage
      path={
        <nav aria-label={t('participants:path')}>
          <Link to="/participants">{t('participants:title')}</Link>
        </nav>
      }
      name={<Field id={id} record={participant as ParticipantFields} declaration={NAME} save={save} bare />}
      kind={t('participants:one')}
      facts={factsOf(participant, t)}
      actions={
        <>
          <AsOfControl />
          <DeleteParticipant participant={participant} onDeleted={toList} />
          <NewParticipant />
        </>
      }
      fields={GROUPS.map(({ title, fields }) => (
        <FieldGroup
          key={title}
          title={title}
          id={id}
          record={participant as ParticipantFields}
          fields={fields}
          save={save}
        />
      ))}
      parts={
        <>
          <section>
            <Rows declaration={STAGES} rows={stages} api={client.participantStages} owner={owner} />
            {(stage === 'inPlacement' || stage === 'finished') && (
              <p className={classes.hint}>{t(`participants:follows.${stage}`)}</p>
            )}
          </section>
          <Rows declaration={SITUATIONS} rows={situations} api={client.participantSituations} owner={owner} />
          <PlacementsOf owner={owner} />
          <Part title={t('matching:freeSlots')} isRegion>
            <SlotsFor participantId={id} short />
          </Part>
        </>
      }
      history={<RecordTimeLine table="participant" id={id} name={name} />}
      onLeave={toList}
    />
  )
}
