import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Benefit } from '../rules/vocabulary'
import { category } from './category'
import { area } from './programme'
import { staff } from './staff'

/** The people that the programme is for, as a group: counted, not named. */
export const targetGroup = sqliteTable(
  'target_group',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    benefit: text().$type<Benefit>(),
    /** With its scheme: a number alone says nothing. */
    categoryId: text('category_id').references(() => category.id),
    areaId: text('area_id').references(() => area.id),
    note: text(),
  },
  (t) => [index('target_group_area').on(t.areaId), index('target_group_category').on(t.categoryId)],
)

/** How many there are in a target group, and how large a part of them is active elsewhere, as counted on a day. */
export const targetGroupCount = sqliteTable(
  'target_group_count',
  {
    id: text().primaryKey(),
    targetGroupId: text('target_group_id')
      .notNull()
      .references(() => targetGroup.id),
    countedOn: text('counted_on').notNull(),
    /** Null: unknown, and then it says why. */
    people: integer(),
    /** Hundredths of a percent, as given: 33 % is 3300. Null: not stated. */
    activeShare: integer('active_share'),
    /** "Ukendt fordi …" */
    unknownBecause: text('unknown_because'),
    /** Who finds out. */
    ownerId: text('owner_id').references(() => staff.id),
    source: text(),
  },
  (t) => [
    index('target_group_count_group').on(t.targetGroupId, t.countedOn),
    check('target_group_count_people', sql`${t.people} >= 0`),
    check('target_group_count_share', sql`${t.activeShare} between 0 and 10000`),
    check('target_group_count_known', sql`${t.people} is not null or ${t.unknownBecause} is not null`),
  ],
)
