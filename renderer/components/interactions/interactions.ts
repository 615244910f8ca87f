import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DiscussionTopic, InteractionKind } from '../../../db/rules/vocabulary'
import { type Answer, type Client, client, orpc } from '../../app/client'
import type { T } from '../word'

/** A partner with its contact log. */
export type Partner = Answer<Client['organisations']['get']>
export type Interaction = Partner['interactions'][number]
export type Contact = Partner['contacts'][number]

/** The label of a kind of contact. */
export function interactionLabel(kind: InteractionKind, t: T): string {
  return t(`vocabulary:interactionKind.${kind}`)
}

/** The label of what a discussion was about. */
export function topicLabel(topic: DiscussionTopic, t: T): string {
  return t(`vocabulary:discussionTopic.${topic}`)
}

/** The names of the people of the office, those who have left among them. */
export function useStaffNames(): Map<string, string> {
  const { data } = useQuery(orpc.staff.list.queryOptions())
  return useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data])
}

/** The contacts to choose from: the main one first, and none that has left, unless it is the one chosen. */
export function contactsToChoose(
  { contacts, mainContactId }: Pick<Partner, 'contacts' | 'mainContactId'>,
  chosen: string | null,
  today: string,
): Contact[] {
  return contacts
    .filter(({ id, validTo }) => id === chosen || validTo === null || validTo >= today)
    .sort((a, b) => Number(b.id === mainContactId) - Number(a.id === mainContactId))
}

/** Stores changed fields of an entry. */
export function saveInteraction(id: string, fields: Partial<Omit<Interaction, 'id'>>) {
  return client.interactions.update({ id, fields })
}
