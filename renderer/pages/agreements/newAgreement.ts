import type { AgreementStatus, AgreementType, Scheme } from '../../../db/rules/vocabulary'
import type { Client } from '../../app/client'
import { readAmount } from './amount'

/** What the dialog for a new agreement asks for, once its fields have been read. */
export type NewAgreementValues = {
  partnerIds: readonly string[]
  type: AgreementType
  name: string
  status: AgreementStatus
  /** ISO. */
  onDate: string
  scheme: Scheme | null
  /** `4` or `4-6`, as the field for it writes it. */
  places: string | null
}

/**
 * A new agreement as it is made, with its parties, its status and its places.
 * @param from what it starts from: the programme's owner, who is party on our side, and what it hangs under
 */
export function toAgreement(
  { partnerIds, type, name, status, onDate, scheme, places }: NewAgreementValues,
  from: { ownId: string | null; frameworkId: string | null },
): Parameters<Client['agreements']['create']>[0] {
  const { ownId, frameworkId } = from
  const isSigned = status === 'signed' || status === 'active'
  const party = {
    signatoryRole: null,
    signedOn: isSigned ? onDate : null,
    validFrom: null,
    validTo: null,
  }
  const own = ownId !== null && !partnerIds.includes(ownId) ? [ownId] : []
  const amount = readAmount(places ?? '')
  const validFrom = isSigned ? onDate : null
  return {
    agreement: { name, type, frameworkId, validFrom },
    parties: [
      ...own.map((organisationId) => ({ organisationId, side: 'own' as const, ...party })),
      ...partnerIds.map((organisationId) => ({ organisationId, side: 'partner' as const, ...party })),
    ],
    statuses: [{ status, onDate, note: null }],
    commitments:
      scheme === null || !amount.ok || amount.value === null
        ? []
        : [
            {
              ...amount.value,
              ...{ organisationId: null, scheme, unit: 'slots' as const, targetGroupId: null, note: null },
              ...{ validFrom, validTo: null },
            },
          ],
  }
}
