import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client'
import { useStatus } from '../../app/status'
import { Chips } from '../../components/list/Chips'
import { useT } from '../../components/word'
import { ALL, NOBODY, type TodayItem } from './items'

/** Whose steps are shown: everybody's, one's own, a colleague's, or those that nobody has. */
export function OwnerFilter({
  items,
  value,
  onChange,
}: {
  items: readonly TodayItem[]
  value: string
  onChange: (owner: string) => void
}) {
  const t = useT()
  const { data: staff = [] } = useQuery(orpc.staff.list.queryOptions())
  const { data: status } = useStatus()
  const me = status?.document?.staffId ?? null
  // One who has left and still has steps here must be found.
  const colleagues = staff.filter(
    ({ id, active }) => id !== me && (active || items.some(({ ownerId }) => ownerId === id)),
  )
  return (
    <Chips
      label={t('today:whose')}
      value={value}
      onChange={onChange}
      chips={[
        { key: ALL, label: t('today:all') },
        ...(me === null ? [] : [{ key: me, label: t('today:mine') }]),
        ...colleagues.map(({ id, name }) => ({ key: id, label: name })),
        { key: NOBODY, label: t('today:nobodys') },
      ]}
    />
  )
}
