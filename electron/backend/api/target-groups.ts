import { z } from 'zod'
import { registeredByGroup } from '../../../db/queries/registered'
import { targetGroupList } from '../../../db/queries/target-group-list'
import {
  targetGroupCounts as countRecords,
  createTargetGroup,
  targetGroups as groupRecords,
  targetGroupRecord,
} from '../../../db/queries/target-groups'
import { BENEFITS } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, optionalText, written } from './fields'

const group = {
  name: z.string().max(500),
  benefit: z.enum(BENEFITS).nullable(),
  categoryId: id.nullable(),
  areaId: id.nullable(),
  note: optionalText,
}
const count = {
  countedOn: date,
  people: z.int().min(0).max(10_000_000).nullable(),
  activeShare: z.int().min(0).max(10_000).nullable(),
  unknownBecause: optionalText,
  ownerId: id.nullable(),
  source: optionalText,
}

const { update, remove } = written('targetGroup', groupRecords, group)

/** The people the programme is for, in groups. */
export const targetGroups = {
  /** All, with the count that holds on a day (`asOf`, ISO; today when left out), and how many are registered in each. */
  list: onFile.input(z.strictObject({ asOf: date.optional() })).handler(({ context, input }) => {
    const asOf = input.asOf ?? context.today
    const registered = registeredByGroup(context.file, asOf)
    return targetGroupList(context.file, asOf).map((row) => ({
      ...row,
      registered: registered.get(row.id) ?? 0,
    }))
  }),
  /** One, with all its counts, newest first. */
  get: onFile
    .input(z.strictObject({ id }))
    .handler(({ context, input }) => targetGroupRecord(context.file, input.id)),
  /** With its first count, where there is one, as one operation. */
  create: writing
    .input(z.strictObject({ ...group, count: z.strictObject(count).nullable().optional() }))
    .handler(({ context, input: { count: first, ...fields } }) =>
      context.create('targetGroup.create', (file) => createTargetGroup(file, fields, first ?? null)),
    ),
  update,
  remove,
}

/** How many there are in a group, as counted on a day. `activeShare` is in hundredths of a percent. */
export const targetGroupCounts = written('targetGroupCount', countRecords, {
  targetGroupId: id,
  ...count,
})
