import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'
import { useContactsOf } from '../../components/contacts'
import type { Option } from '../../components/fields/declaration'
import type { T } from '../../components/word'
import { useAgreements } from '../agreements/agreements'
import { useOrganisations } from '../organisations/organisations'

/** A slot as a row of the list, and with all that hangs on it. */
export type SlotRow = Answer<Client['slots']['list']>[number]
export type Slot = Answer<Client['slots']['get']>
export type Capacity = Slot['capacityRows'][number]
export type Quota = Slot['quotaRows'][number]

/** The fields that a user fills in. */
export type SlotFields = Required<Parameters<Client['slots']['update']>[0]['fields']>

/** All slots, with what is taken and free of them on the day that is looked at. */
export function useSlots() {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.slots.list.queryOptions({ input: { asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** One slot on the day that is looked at. */
export function useSlot(id: string) {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.slots.get.queryOptions({ input: { id, asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** The way to store fields of one slot. */
export const saveSlot = (id: string) => (fields: Partial<SlotFields>) => client.slots.update({ id, fields })

/** A slot as it is edited: its own sector, where the list has its organisation's too. */
export const fieldsOf = (slot: Slot): SlotFields => ({ ...slot, sector: slot.ownSector })

/** Agreements that a place can have been agreed in. */
export function useAgreementOptions(): Option[] {
  const { data } = useAgreements()
  return useMemo(() => (data ?? []).map(({ id, name, partners }) => ({ id, name, detail: partners })), [data])
}

/** Jobcentres first, then whoever else could send people. */
export function useSenderOptions(): Option[] {
  const { data } = useOrganisations()
  return useMemo(() => {
    const isCentre = ({ kinds }: { kinds: readonly string[] }) => kinds.includes('jobCentre')
    return [...(data ?? [])]
      .sort((a, b) => Number(isCentre(b)) - Number(isCentre(a)))
      .map(({ id, name, city }) => ({ id, name, detail: city }))
  }, [data])
}

/** Whom to speak with at the place, its own contacts first. */
export function useContactOptions({ organisationId }: Readonly<Record<string, unknown>>): Option[] {
  return useContactsOf(typeof organisationId === 'string' ? organisationId : null)
}

/** Trades that are in use already. */
export function useKnownTrades(): string[] {
  const { data } = useSlots()
  return useMemo(() => [...new Set(data?.flatMap(({ trades }) => trades))].sort(), [data])
}

/** `3 af 4`, `3 af 6-8`; what is taken alone where nobody has said how many there are. */
export function takenText({ taken, minimum, maximum }: SlotRow['occupancy'], t: T): string {
  const texts = { taken: formatNumber(taken), minimum: formatNumber(minimum), maximum: formatNumber(maximum) }
  if (maximum === 0) return texts.taken
  return minimum === maximum ? t('slots:of', { ...texts, all: texts.minimum }) : t('slots:ofRange', texts)
}

/** `Randers 1, Aarhus 2`: who owes a referral, and how many. */
export function owedText(owed: SlotRow['owed'], t: T): string {
  return owed.map(({ name, missing }) => t('slots:owes', { name, number: formatNumber(missing) })).join(', ')
}
