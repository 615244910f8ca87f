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

/** All partners, with what holds on a day (ISO); today when left out. */
export function useOrganisations(asOf?: string) {
  return useQuery(orpc.organisations.list.queryOptions({ input: asOf === undefined ? {} : { asOf } }))
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

/** A partner with the names of its units, by which it is found too. */
export type FoundRow = OrganisationRow & { unitNames: string }

/** Gives every partner the names of its units. */
export function withUnits(rows: readonly OrganisationRow[]): FoundRow[] {
  const units = Map.groupBy(rows, ({ parentId }) => parentId)
  return rows.map((row) => ({
    ...row,
    unitNames: (units.get(row.id) ?? []).map(({ name }) => name).join(' '),
  }))
}

/** What a partner is found by, in the list and in the search field on top: phones are found without spaces too. */
export function searchText(row: FoundRow): string {
  const { name, unitNames, parentName, city, cvr, pNumber, tags } = row
  const { contactName, contactRole, contactEmail, contactPhone } = row
  const parts = [name, unitNames, parentName, city, cvr, pNumber, ...tags]
  return [...parts, contactName, contactRole, contactEmail, contactPhone].filter(Boolean).join(' ')
}
