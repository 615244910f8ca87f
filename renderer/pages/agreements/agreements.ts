import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'

/** An agreement as a row of the list, and with all that hangs on it. */
export type AgreementRow = Answer<Client['agreements']['list']>[number]
export type Agreement = Answer<Client['agreements']['get']>
export type Party = Agreement['parties'][number]
export type Status = Agreement['statuses'][number]
export type Point = Agreement['points'][number]
export type Unit = Agreement['units'][number]
export type Commitment = Agreement['commitments'][number]

/** The fields that a user fills in. */
export type AgreementFields = Required<Parameters<Client['agreements']['update']>[0]['fields']>

/** All agreements, with what holds on the day that is looked at. */
export function useAgreements() {
  const { asOf } = useAsOf()
  return useQuery(orpc.agreements.list.queryOptions({ input: { asOf } }))
}

/** The way to store fields of one agreement. A point belongs to its framework, and is let go with it. */
export const saveAgreement = (id: string) => (fields: Partial<AgreementFields>) =>
  client.agreements.update({ id, fields: 'frameworkId' in fields ? { ...fields, pointId: null } : fields })

/** Agreements that others can hang under. */
export function useFrameworkOptions(): Option[] {
  const { data } = useAgreements()
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ type }) => type !== 'subAgreement')
        .map(({ id, name, partners, number }) => ({
          id,
          name,
          detail: partners,
          search: number === null ? '' : String(number),
        })),
    [data],
  )
}

/** The numbered points that a sub-agreement can be about: those of the agreement that it hangs under. */
export function usePointOptions({ frameworkId }: Readonly<Record<string, unknown>>): Option[] {
  const { data } = useQuery(orpc.agreements.points.queryOptions())
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ agreementId }) => agreementId === frameworkId)
        .map(({ id, number, name }) => ({ id, name: `${number}. ${name}` })),
    [data, frameworkId],
  )
}

/** The target groups that a commitment can be for. */
export function useTargetGroupOptions(): Option[] {
  const { data } = useQuery(orpc.targetGroups.list.queryOptions({ input: {} }))
  return useMemo(() => (data ?? []).map(({ id, name, areaName }) => ({ id, name, detail: areaName })), [data])
}
