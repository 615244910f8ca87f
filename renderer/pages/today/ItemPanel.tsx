import { useNavigate } from '@tanstack/react-router'
import type { Ref } from 'react'
import { usePartnerInView } from '../../app/partnerInView'
import { RECORD_PAGES } from '../../components/figures/RecordLink'
import { ListPanel } from '../../components/list/ListPanel'
import { OpenStep } from '../../components/nextSteps/StepRow'
import { useT } from '../../components/word'
import { AgreementPanel } from '../agreements/AgreementPanel'
import { OrganisationPanel } from '../organisations/OrganisationPanel'
import { PlacementPanel } from '../placements/PlacementPanel'
import { SlotPanel } from '../slots/SlotPanel'
import type { TodayItem } from './items'
import { ReminderNote } from './ReminderNote'
import classes from './today.module.css'

/** Beside the list: the partner that the row is about, its steps among the rest; or the step alone. */
export function ItemPanel({
  ref,
  item,
  onClose,
}: {
  ref: Ref<HTMLElement>
  item: TodayItem
  onClose: () => void
}) {
  const t = useT()
  const navigate = useNavigate()
  const { organisationId, reminder } = item
  const agreementId = reminder?.table === 'agreement' ? reminder.subjectId : null
  const placementId = reminder?.table === 'placement' ? reminder.subjectId : null
  const slotId = reminder?.table === 'slot' ? reminder.subjectId : null
  const own = agreementId ?? placementId ?? slotId
  const id = own === null ? organisationId : null
  usePartnerInView(organisationId)
  const table = reminder?.table ?? 'organisation'
  const record = reminder?.subjectId ?? organisationId
  const open =
    record === null ? null : () => void navigate({ to: RECORD_PAGES[table], params: { id: record } })
  return (
    <ListPanel
      ref={ref}
      label={t('today:panel', { name: item.organisationName ?? item.text })}
      onOpen={open}
      onClose={onClose}
    >
      {reminder !== null && <ReminderNote item={item} onDone={onClose} />}
      {agreementId !== null && <AgreementPanel id={agreementId} />}
      {placementId !== null && <PlacementPanel id={placementId} />}
      {slotId !== null && <SlotPanel id={slotId} />}
      {id !== null && <OrganisationPanel id={id} />}
      {reminder === null && id === null && (
        <>
          <h2 className={classes.panelName}>{t('today:noPartner')}</h2>
          <ul className={classes.rows}>
            <OpenStep key={item.id} step={item} partner={null} />
          </ul>
        </>
      )}
    </ListPanel>
  )
}
