import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../app/asOf'
import { usePageTitle } from '../../app/pageTitle'
import { setPartnerInView } from '../../app/partnerInView'
import { useStatus } from '../../app/status'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { changeList } from '../../components/list/listState'
import { RecordList } from '../../components/list/RecordList'
import { MergeSelected } from '../duplicates/MergeSelected'
import { ChangeOrganisations } from './ChangeOrganisations'
import { DeleteOrganisations } from './DeleteOrganisations'
import { EmptyOrganisations } from './EmptyOrganisations'
import { ORGANISATION_LIST } from './list'
import { NewOrganisation } from './NewOrganisation'
import { OrganisationPanel } from './OrganisationPanel'
import { useOrganisations, withUnits } from './organisations'
import { type ListRow, rowsSeenBy } from './rows'

/** All partners: the list, with the chosen one beside it. */
export function OrganisationsPage() {
  const { t } = useTranslation(['organisations', 'duplicates'])
  const navigate = useNavigate()
  const { asOf, isToday } = useAsOf()
  const { data, error } = useOrganisations(isToday ? undefined : asOf)
  const { data: status } = useStatus()
  const staffId = status?.document?.staffId ?? null
  const rows = useMemo(() => rowsSeenBy(withUnits(data ?? []), asOf, staffId), [data, asOf, staffId])
  useEffect(() => () => setPartnerInView(null), [])
  usePageTitle(t('title'))
  useSearched()
  if (error)
    return (
      <>
        <h1>{t('title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (!data) return null
  if (data.length === 0) return <EmptyOrganisations />
  return (
    <RecordList
      declaration={ORGANISATION_LIST}
      rows={rows}
      create={
        <>
          <Button
            variant="subtle"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/duplicates' })}
          >
            {t('duplicates:toPage')}
          </Button>
          <NewOrganisation />
        </>
      }
      bar={<AsOfControl />}
      onOpen={({ id }) => void navigate({ to: '/organisations/$id', params: { id } })}
      panel={({ id }) => <OrganisationPanel id={id} />}
      onActive={onActive}
      selectionActions={(chosen) => (
        <>
          <ChangeOrganisations chosen={chosen} />
          <MergeSelected chosen={chosen} />
          <DeleteOrganisations chosen={chosen} />
        </>
      )}
    />
  )
}

const onActive = (row: ListRow | null) => setPartnerInView(row?.id ?? null)

/** What was searched for on top is taken into the list, where it stands until it is taken away. */
function useSearched(): void {
  const { q } = useSearch({ from: '/organisations' })
  const navigate = useNavigate()
  useEffect(() => {
    if (q === undefined) return
    changeList(ORGANISATION_LIST.id, { search: q, chip: null, columnFilters: [], active: null })
    void navigate({ to: '/organisations', search: {}, replace: true })
  }, [q, navigate])
}
