import { useNavigate } from '@tanstack/react-router'
import type { Ref } from 'react'
import { usePartnerInView } from '../../app/partnerInView'
import { ListPanel } from '../../components/list/ListPanel'
import { OpenStep } from '../../components/nextSteps/StepRow'
import { useT } from '../../components/word'
import { OrganisationPanel } from '../organisations/OrganisationPanel'
import type { TodayItem } from './items'
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
  const { organisationId: id } = item
  usePartnerInView(id)
  return (
    <ListPanel
      ref={ref}
      label={t('today:panel', { name: item.organisationName ?? item.text })}
      onOpen={id === null ? null : () => void navigate({ to: '/organisations/$id', params: { id } })}
      onClose={onClose}
    >
      {id === null ? (
        <>
          <h2 className={classes.panelName}>{t('today:noPartner')}</h2>
          <ul className={classes.rows}>
            <OpenStep key={item.id} step={item} partner={null} />
          </ul>
        </>
      ) : (
        <OrganisationPanel id={id} />
      )}
    </ListPanel>
  )
}
