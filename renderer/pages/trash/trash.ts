import type { Answer, Client } from '../../app/client'

export type TrashItem = Answer<Client['trash']['list']>['items'][number]
export type TrashKind = NonNullable<Parameters<Client['trash']['list']>[0]['table']>

/** The kinds of deleted records, in the order in which they are offered. */
export const TRASH_KINDS: readonly TrashKind[] = [
  'organisation',
  'contact',
  'interaction',
  'next_step',
  'attachment',
  'organisation_step',
  'organisation_employees',
  'organisation_parent',
  'saved_view',
  'staff',
]
