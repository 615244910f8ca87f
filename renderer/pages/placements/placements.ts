import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { endOf } from '../../../db/rules/placements'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'
import { useContactsOf } from '../../components/contacts'
import type { Option } from '../../components/fields/declaration'
import { type T, useT } from '../../components/word'
import { useSlots } from '../slots/slots'

/** A placement as a row of the list, and with all that hangs on it. */
export type PlacementRow = Answer<Client['placements']['list']>[number]
export type Placement = Answer<Client['placements']['get']>
export type Extension = Placement['extensionRows'][number]
export type PaperRow = Placement['papers'][number]
export type Warning = PlacementRow['warnings'][number]

/** The fields that a user fills in. */
export type PlacementFields = Required<Parameters<Client['placements']['update']>[0]['fields']>

type Chosen = Omit<Parameters<Client['placements']['list']>[0], 'asOf'>

/** All placements, or those of a participant, a partner or a slot, as of the day that is looked at. */
export function usePlacements(chosen: Chosen = {}) {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.placements.list.queryOptions({ input: { ...chosen, asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** One placement as of the day that is looked at. */
export function usePlacement(id: string) {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.placements.get.queryOptions({ input: { id, asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** The way to store fields of one placement. */
export const savePlacement = (id: string) => (fields: Partial<PlacementFields>) =>
  client.placements.update({ id, fields })

type Named = Pick<PlacementRow, 'participantName' | 'organisationName'>

/** Who is in it: a name or a number, or that it is counted without one. */
export const personOf = ({ participantName }: Pick<Named, 'participantName'>, t: T): string =>
  participantName ?? t('placements:anonymous')

/** What a placement is called: who, and where. */
export const nameOf = (row: Named, t: T): string => `${personOf(row, t)}, ${row.organisationName}`

/** What the change log calls it. */
export const loggedName = ({ participantName, organisationName }: Named): string =>
  participantName === null ? organisationName : `${participantName}, ${organisationName}`

/** Its last day, as it was or as it is agreed; null for none. */
export const lastDayOf = (row: PlacementRow): string | null => endOf(row)

/** Participants to choose from, by name and number. */
export function useParticipantOptions(): Option[] {
  const { data } = useQuery(orpc.participants.choices.queryOptions())
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, localId }) => ({
        ...{ id, name, search: localId },
        detail: localId === name ? null : localId,
      })),
    [data],
  )
}

/** Slots to choose from: those with a free place first, of the partner that is chosen already. */
export function useSlotOptions({ organisationId }: Readonly<Record<string, unknown>>): Option[] {
  const t = useT()
  const { data } = useSlots()
  return useMemo(
    () =>
      [...(data ?? [])]
        .filter(
          (slot) =>
            typeof organisationId !== 'string' ||
            slot.organisationId === organisationId ||
            slot.parentId === organisationId,
        )
        .sort((a, b) => Number(b.occupancy.free > 0) - Number(a.occupancy.free > 0))
        .map(({ id, name, organisationName, parentName, occupancy: { free, over } }) => ({
          id,
          name: `${organisationName}: ${name}`,
          detail:
            free > 0
              ? t('placements:new.free', { count: free, number: formatNumber(free) })
              : t(over > 0 ? 'placements:new.over' : 'placements:new.full'),
          search: parentName ?? '',
        })),
    [data, organisationId, t],
  )
}

/** Mentors and contacts at the workplace, its own people first. */
export function useWorkplaceContacts({ organisationId }: Readonly<Record<string, unknown>>): Option[] {
  return useContactsOf(typeof organisationId === 'string' ? organisationId : null)
}

/** Consultants of the jobcentre that sent them first. */
export function useConsultantOptions({ senderId }: Readonly<Record<string, unknown>>): Option[] {
  return useContactsOf(typeof senderId === 'string' ? senderId : null)
}
