import { client } from '../../app/client'
import { notifyWritten } from '../../app/toast'
import type { AnyField } from '../../components/fields/declaration'
import { BulkEdit } from '../../components/list/BulkEdit'
import type { BulkChange } from '../../components/list/bulk'
import { BULK_FIELDS } from './fields'
import type { ListRow } from './rows'

/** Changes a field of many partners at once. */
export function ChangeOrganisations({ chosen }: { chosen: readonly ListRow[] }) {
  return (
    <BulkEdit
      fields={BULK_FIELDS as readonly AnyField[]}
      rows={chosen}
      save={async (change) => {
        const ids = chosen.map(({ id }) => id)
        notifyWritten(await client.organisations.updateMany({ ids, ...partsOf(change) }))
      }}
    />
  )
}

type Parts = Omit<Parameters<typeof client.organisations.updateMany>[0], 'ids'>

/** A change as the backend takes it. */
function partsOf({ key, how, value }: BulkChange): Parts {
  if (how === 'set' || how === 'empty') return { fields: { [key]: value } }
  const list = key === 'tags' ? 'Tags' : 'Kinds'
  return { [`${how}${list}`]: value }
}
