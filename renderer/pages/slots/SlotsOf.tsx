import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { NewSlot } from './NewSlot'
import { type SlotRow, takenText, useSlots } from './slots'
import classes from './slots.module.css'

/** The places of a partner and its units, and the way to a new one. */
export function SlotsOfPartner({ id }: { id: string }) {
  const t = useT()
  const { data } = useSlots()
  const own = data?.filter(({ organisationId, parentId }) => organisationId === id || parentId === id)
  return (
    <SlotLines
      title={t('slots:title')}
      none={t('slots:ofPartner.none')}
      create={<NewSlot organisationId={id} />}
      rows={own}
      partner={id}
    />
  )
}

/** The places that were agreed in an agreement; nothing where none was. */
export function SlotsOfAgreement({ id }: { id: string }) {
  const t = useT()
  const { data } = useSlots()
  const own = data?.filter(({ agreementId }) => agreementId === id)
  if (!own?.length) return null
  return <SlotLines title={t('slots:ofAgreement.title')} rows={own} />
}

function SlotLines({
  title,
  none,
  create,
  rows,
  partner,
}: {
  title: string
  none?: string
  create?: ReactNode
  rows: readonly SlotRow[] | undefined
  /** Whose page it is: its own name is not repeated. */
  partner?: string
}) {
  const t = useT()
  return (
    <Part title={title} act={create}>
      {rows?.length === 0 && none && <p className={classes.hint}>{none}</p>}
      <ul className={classes.names}>
        {rows?.map(({ id, name, organisationId, organisationName, scheme, occupancy }) => (
          <li key={id}>
            <Link to="/slots/$id" params={{ id }}>
              {organisationId === partner ? name : `${organisationName}: ${name}`}
            </Link>
            <div className={classes.hint}>
              {[
                schemeLabel(scheme, t),
                takenText(occupancy, t),
                occupancy.free > 0 &&
                  t('placements:new.free', {
                    count: occupancy.free,
                    number: formatNumber(occupancy.free),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}
