import { z } from 'zod'
import { staffList, staffMembers } from '../../../db/queries/staff'
import { onFile } from './base'
import { written } from './fields'

/** The people of the office. */
export const staff = {
  list: onFile.handler(({ context }) => staffList(context.file)),
  ...written('staff', staffMembers, {
    name: z.string().max(200),
    initials: z.string().max(20),
    active: z.boolean(),
  }),
}
