import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { COUNTED_ON, OWNER, PEOPLE, SHARE, SOURCE, UNKNOWN_BECAUSE } from './fields'
import type { Count, TargetGroupRow } from './targetGroups'

type Values = Omit<Count, 'id' | 'targetGroupId'>

const DECLARATION: NewRecordDeclaration<Values> = {
  title: 'targetGroups:counts.add',
  create: 'targetGroups:counts.create',
  fields: [PEOPLE, SHARE, COUNTED_ON, SOURCE, UNKNOWN_BECAUSE, OWNER].map(
    (field) => field as unknown as FieldDeclaration<Values>,
  ),
  fresh: (today) => ({ countedOn: today }),
}

/** A new count of one group, of the day that is looked at: the ones before stay as they were. */
export function NewCount({ group: { id, name, count } }: { group: TargetGroupRow }) {
  const { asOf } = useAsOf()
  return (
    <NewRecord
      declaration={DECLARATION}
      isMain={false}
      of={name}
      given={{ countedOn: asOf, activeShare: count?.activeShare ?? null }}
      create={(values) => client.targetGroupCounts.create({ ...values, targetGroupId: id })}
      onMade={() => undefined}
    />
  )
}
