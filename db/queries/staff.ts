import { asc } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { hasWritten } from '../log/operation'
import { staff } from '../schema'
import { asGiven, requiredText } from './fields'
import { records } from './records'

export type Staff = typeof staff.$inferSelect

/** The people of the office. One who has written anything is never removed, only made inactive: history names them. */
export const staffMembers = records({
  table: staff,
  fields: { name: requiredText(100), initials: requiredText(6), active: asGiven<boolean>() },
  beforeRemove: (file, id) => {
    if (hasWritten(file, id)) throw new DrejebogError('staff.inUse')
  },
})

export function staffList(file: OpenFile): Staff[] {
  return file.orm.select().from(staff).orderBy(asc(staff.id)).all()
}
