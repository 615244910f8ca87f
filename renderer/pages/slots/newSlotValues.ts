import type { Scheme, SlotKind } from '../../../db/rules/vocabulary'
import type { Client } from '../../app/client'
import { readAmount } from '../agreements/amount'

/** What is filled in for a new slot. */
export type NewSlotValues = {
  organisationId: string
  scheme: Scheme
  name: string
  kind: SlotKind
  /** `4` or `6-8`, as the field for it writes it. */
  places: string | null
  hoursPerWeek: number | null
  senderIds: readonly string[]
  /** How many each of them sends. */
  each: string | null
  /** Those who send another number, by their ids. */
  own: Readonly<Record<string, string>> | null
  coordinatingId: string | null
}

/** A new slot as it is made, with how many places it is and who fills them. */
export function toSlot(values: NewSlotValues): Parameters<Client['slots']['create']>[0] {
  const { organisationId, scheme, name, kind, hoursPerWeek, senderIds, coordinatingId } = values
  const places = readAmount(values.places ?? '')
  const amountOf = (senderId: string) => {
    const amount = readAmount(values.own?.[senderId] ?? values.each ?? '')
    return amount.ok && amount.value ? amount.value : { minimum: 1, maximum: null }
  }
  return {
    slot: { organisationId, scheme, name, kind, hoursPerWeek },
    capacity: places.ok && places.value ? { validFrom: null, ...places.value } : null,
    quotas: senderIds.map((senderId) => ({
      ...{ organisationId: senderId, ...amountOf(senderId), coordinating: senderId === coordinatingId },
      ...{ validFrom: null, validTo: null },
    })),
  }
}
