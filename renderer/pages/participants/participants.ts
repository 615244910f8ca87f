import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'

/** A participant as a row of the list, and with the dated rows behind it. */
export type ParticipantRow = Answer<Client['participants']['list']>[number]
export type Participant = Answer<Client['participants']['get']>
export type Situation = Participant['situations'][number]
export type Stage = Participant['stages'][number]

/** The fields that a user fills in. */
export type ParticipantFields = Required<Parameters<Client['participants']['update']>[0]['fields']>

/** All participants, with where they belong and how far they have come on the day that is looked at. */
export function useParticipants() {
  const { asOf } = useAsOf()
  return useQuery(orpc.participants.list.queryOptions({ input: { asOf } }))
}

/** The way to store fields of one participant. */
export const saveParticipant = (id: string) => (fields: Partial<ParticipantFields>) =>
  client.participants.update({ id, fields })

/** The trades that participants wish for and places offer, to be chosen from. */
export function useKnownTrades(): string[] {
  const { data: people } = useQuery(orpc.participants.list.queryOptions({ input: {} }))
  const { data: places } = useQuery(orpc.slots.list.queryOptions({ input: {} }))
  return useMemo(
    () => [...new Set([...(people ?? []), ...(places ?? [])].flatMap(({ trades }) => trades))].sort(),
    [people, places],
  )
}

/** Contacts at jobcentres first: whoever is responsible for a participant sits there. */
export function useConsultantOptions(): Option[] {
  const { data: contacts } = useQuery(orpc.contacts.list.queryOptions())
  const { data: organisations } = useQuery(orpc.organisations.list.queryOptions({ input: {} }))
  return useMemo(() => {
    const centres = new Set(
      (organisations ?? []).filter(({ kinds }) => kinds.includes('jobCentre')).map(({ id }) => id),
    )
    return [...(contacts ?? [])]
      .sort((a, b) => Number(centres.has(b.organisationId)) - Number(centres.has(a.organisationId)))
      .map(({ id, name, organisationName }) => ({ id, name, detail: organisationName }))
  }, [contacts, organisations])
}
