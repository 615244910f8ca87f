import type { Answer, Client } from '../../app/client'

export type TrashItem = Answer<Client['trash']['list']>['items'][number]
export type TrashKind = NonNullable<Parameters<Client['trash']['list']>[0]['table']>

/** The kinds of deleted records that can be shown alone, in the order in which they are offered. */
export const TRASH_KINDS = [
  'organisation',
  'contact',
  'interaction',
  'next_step',
  'attachment',
  'agreement',
  'commitment',
  'goal',
  'target_group',
  'participant',
  'slot',
  'placement',
  'scheme_rule',
  'programme_group',
  'organisation_step',
  'organisation_employees',
  'organisation_parent',
  'saved_view',
  'staff',
] as const satisfies readonly TrashKind[]
