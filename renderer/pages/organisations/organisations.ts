import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { unitPath } from '../../../db/rules/hierarchy'
import { type Answer, type Client, client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'

/** A partner as a row of the list, and with all that hangs on it. */
export type OrganisationRow = Answer<Client['organisations']['list']>[number]
export type Organisation = Answer<Client['organisations']['get']>
export type Contact = Organisation['contacts'][number]
export type Step = Organisation['steps'][number]
export type EmployeeCount = Organisation['employeeCounts'][number]
export type Membership = Organisation['parents'][number]

/** The fields that a user fills in. */
export type OrganisationFields = Required<Parameters<Client['organisations']['update']>[0]['fields']>

/** All partners, with what holds today. */
export function useOrganisations() {
  return useQuery(orpc.organisations.list.queryOptions({ input: {} }))
}

/** The way to store fields of one partner. */
export const saveOrganisation = (id: string) => (fields: Partial<OrganisationFields>) =>
  client.organisations.update({ id, fields })

/** Every tag in use. */
export function useKnownTags(): string[] {
  const { data } = useOrganisations()
  return useMemo(() => [...new Set(data?.flatMap(({ tags }) => tags))].sort(), [data])
}

/** Every partner, to be pointed at. */
export function useOrganisationOptions(): Option[] {
  const { data } = useOrganisations()
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, parentName, city, cvr }) => ({
        id,
        name,
        detail: [parentName, city].filter(Boolean).join(' · '),
        search: cvr ?? '',
      })),
    [data],
  )
}

/** Who lies under whom today. */
export type Tree = {
  /** From the top down to the one itself. */
  path: (id: string) => OrganisationRow[]
  /** Its own units, by name. */
  units: (id: string) => OrganisationRow[]
}

/** The tree of partners and their units as it is today. */
export function useTree(): Tree {
  const { data } = useOrganisations()
  return useMemo(() => {
    const rows = data ?? []
    const byId = new Map(rows.map((row) => [row.id, row]))
    const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
    const units = Map.groupBy(rows, ({ parentId }) => parentId)
    return {
      path: (id) => unitPath(parents, id).flatMap((each) => byId.get(each) ?? []),
      units: (id) => units.get(id) ?? [],
    }
  }, [data])
}

/** What a partner is found by, here and in the search field on top: phones are found without spaces too. */
export function searchText(row: OrganisationRow): string {
  const { name, parentName, city, contactName, contactRole, contactEmail, contactPhone, cvr, pNumber, tags } =
    row
  return [name, parentName, city, contactName, contactRole, contactEmail, contactPhone, cvr, pNumber, ...tags]
    .filter(Boolean)
    .join(' ')
}
