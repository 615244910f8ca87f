import { asc } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { isReferred } from '../log/references'
import { staff } from '../schema'
import { asGiven, requiredText } from './fields'
import { records } from './records'

export type Staff = typeof staff.$inferSelect

/**
 * The people of the office. One who has written anything, or who stands in a record, is never removed, only made
 * inactive: the history names them.
 */
export const staffMembers = records({
  table: staff,
  fields: { name: requiredText(100), initials: requiredText(6), active: asGiven<boolean>() },
  beforeRemove: (file, id) => {
    if (isReferred(file, 'staff', id)) throw new DrejebogError('staff.inUse')
  },
})

export function staffList(file: OpenFile): Staff[] {
  return file.orm.select().from(staff).orderBy(asc(staff.id)).all()
}
