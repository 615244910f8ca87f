import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordList } from '../../components/list/RecordList'
import { useT } from '../../components/word'
import { AgreementPanel } from './AgreementPanel'
import { useAgreements } from './agreements'
import classes from './agreements.module.css'
import { CountingBar } from './CountingBar'
import { DeleteAgreements } from './DeleteAgreements'
import { AGREEMENT_LIST } from './list'
import { NewAgreement } from './NewAgreement'
import { rowsOn } from './rows'

/** All agreements: how many by which rule, the list, and the chosen one beside it. */
export function AgreementsPage() {
  const t = useT()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { data, error } = useAgreements()
  const { data: areas } = useQuery(orpc.areas.list.queryOptions())
  const rows = useMemo(
    () => rowsOn(data ?? [], asOf, new Map((areas ?? []).map(({ id, name }) => [id, name]))),
    [data, areas, asOf],
  )
  usePageTitle(t('agreements:title'))
  if (error)
    return (
      <>
        <h1>{t('agreements:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (!data) return null
  if (data.length === 0) return <Empty />
  return (
    <RecordList
      declaration={AGREEMENT_LIST}
      rows={rows}
      create={<NewAgreement />}
      bar={<AsOfControl />}
      above={<CountingBar />}
      onOpen={({ id }) => void navigate({ to: '/agreements/$id', params: { id } })}
      panel={({ id }) => <AgreementPanel id={id} />}
      selectionActions={(chosen) => <DeleteAgreements chosen={chosen} />}
    />
  )
}

/** Before the first agreement: what belongs here, and the button that begins. */
function Empty() {
  const t = useT()
  return (
    <section className={classes.empty}>
      <h1>{t('agreements:title')}</h1>
      <p>{t('agreements:empty.what')}</p>
      <p>{t('agreements:empty.how')}</p>
      <NewAgreement />
      <p className={classes.hint}>{t('agreements:empty.hint')}</p>
    </section>
  )
}
