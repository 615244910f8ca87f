import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordList } from '../../components/list/RecordList'
import { useT } from '../../components/word'
import { PeopleTabs } from '../targetGroups/PeopleTabs'
import { PARTICIPANT_LIST } from './list'
import { NewParticipant } from './NewParticipant'
import { ParticipantPanel } from './ParticipantPanel'
import { useParticipants } from './participants'
import classes from './participants.module.css'
import { rowsOn } from './rows'

/** Everybody who is followed by name or number: the list, and the chosen one beside it. */
export function ParticipantsPage() {
  const t = useT()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { data, error } = useParticipants()
  const rows = useMemo(() => rowsOn(data ?? [], asOf), [data, asOf])
  usePageTitle(t('participants:title'))
  if (error)
    return (
      <>
        <PeopleTabs />
        <h1>{t('participants:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (!data) return null
  if (data.length === 0)
    return (
      <>
        <PeopleTabs />
        <Empty />
      </>
    )
  return (
    <RecordList
      declaration={PARTICIPANT_LIST}
      rows={rows}
      create={<NewParticipant />}
      bar={<AsOfControl />}
      above={<PeopleTabs />}
      onOpen={({ id }) => void navigate({ to: '/participants/$id', params: { id } })}
      panel={({ id }) => <ParticipantPanel id={id} />}
      selectionActions={() => null}
    />
  )
}

/** Before the first participant: what belongs here, and that it can be done without. */
function Empty() {
  const t = useT()
  return (
    <section className={classes.empty}>
      <h1>{t('participants:title')}</h1>
      <p>{t('participants:empty.what')}</p>
      <p>{t('participants:empty.optional')}</p>
      <NewParticipant />
      <p className={classes.hint}>{t('participants:empty.hint')}</p>
    </section>
  )
}
