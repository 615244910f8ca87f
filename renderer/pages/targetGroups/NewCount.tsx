import { client } from '../../app/client'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { COUNTS } from './fields'
import type { Count, TargetGroupRow } from './targetGroups'

type Values = Omit<Count, 'id' | 'targetGroupId'>

const DECLARATION: NewRecordDeclaration<Values> = {
  title: 'targetGroups:counts.add',
  create: 'targetGroups:counts.create',
  fields:
    COUNTS.fields as readonly FieldDeclaration<Count>[] as unknown as readonly FieldDeclaration<Values>[],
  fresh: (today) => ({ countedOn: today }),
}

/** A new count of one group: the ones before stay as they were. */
export function NewCount({ group }: { group: TargetGroupRow }) {
  return (
    <NewRecord
      declaration={DECLARATION}
      isMain={false}
      given={{ activeShare: group.count?.activeShare ?? null }}
      create={(values) => client.targetGroupCounts.create({ ...values, targetGroupId: group.id })}
      onMade={() => undefined}
    />
  )
}
