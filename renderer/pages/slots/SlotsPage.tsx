import { useNavigate } from '@tanstack/react-router'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordList } from '../../components/list/RecordList'
import { PlacesTabs } from '../../components/places/PlacesTabs'
import { useT } from '../../components/word'
import { DeleteSlots } from './DeleteSlots'
import { SLOT_LIST } from './list'
import { NewSlot } from './NewSlot'
import { SlotPanel } from './SlotPanel'
import { SlotSum } from './SlotSum'
import { useSlots } from './slots'
import classes from './slots.module.css'

/** All places: how many are free, the list, and the chosen one beside it. */
export function SlotsPage() {
  const t = useT()
  const navigate = useNavigate()
  const { data, error } = useSlots()
  usePageTitle(t('slots:title'))
  if (error)
    return (
      <>
        <h1>{t('slots:title')}</h1>
        <ErrorMessage error={error} />
      </>
    )
  if (!data) return null
  if (data.length === 0) return <Empty />
  return (
    <>
      <PlacesTabs />
      <RecordList
        declaration={SLOT_LIST}
        rows={data}
        create={<NewSlot />}
        bar={<AsOfControl />}
        above={<SlotSum rows={data} />}
        onOpen={({ id }) => void navigate({ to: '/slots/$id', params: { id } })}
        panel={({ id }) => <SlotPanel id={id} />}
        selectionActions={(chosen) => <DeleteSlots chosen={chosen} />}
      />
    </>
  )
}

/** Before the first place: what belongs here, and the button that begins. */
function Empty() {
  const t = useT()
  return (
    <>
      <PlacesTabs />
      <section className={classes.empty}>
        <h1>{t('slots:title')}</h1>
        <p>{t('slots:empty.what')}</p>
        <p>{t('slots:empty.how')}</p>
        <NewSlot />
        <p className={classes.hint}>{t('slots:empty.hint')}</p>
      </section>
    </>
  )
}
