import { eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { OrganisationKind } from '../rules/vocabulary'
import { organisation } from '../schema'
import { organisations } from './organisations'
import { found } from './rows'

type Fields = Parameters<typeof organisations.update>[2]

/** The same change of many partners. What a list holds already is not added again, nor is anything else in it lost. */
export type BulkChange = {
  fields?: Partial<Fields>
  addTags?: readonly string[]
  removeTags?: readonly string[]
  addKinds?: readonly OrganisationKind[]
  removeKinds?: readonly OrganisationKind[]
}

/**
 * Changes many partners alike, inside one operation.
 * @throws DrejebogError record.notFound when one of them is gone; nothing is changed then
 */
export function updateOrganisations(file: OpenFile, ids: readonly string[], change: BulkChange): void {
  const { fields = {}, addTags = [], removeTags = [], addKinds = [], removeKinds = [] } = change
  const lists = file.orm.select({ tags: organisation.tags, kinds: organisation.kinds }).from(organisation)
  for (const id of new Set(ids)) {
    const row = found(lists.where(eq(organisation.id, id)).get())
    const tags = edited(row.tags, addTags, removeTags)
    const kinds = edited(row.kinds, addKinds, removeKinds)
    organisations.update(file, id, { ...fields, ...(tags && { tags }), ...(kinds && { kinds }) })
  }
}

/** A list with some put in at the end and others taken out; null when that changes nothing. */
function edited<V>(list: readonly V[], add: readonly V[], remove: readonly V[]): V[] | null {
  const kept = list.filter((each) => !remove.includes(each))
  const next = [...kept, ...add.filter((each) => !kept.includes(each))]
  return next.length === list.length && next.every((each, at) => each === list[at]) ? null : next
}
