import { PROGRAMME_GROUP_KINDS } from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import type { FieldDeclaration } from '../../components/fields/declaration'
import type { RowsDeclaration } from '../../components/record/rows'
import type { T } from '../../components/word'
import { useOrganisationOptions } from '../organisations/organisations'
import {
  type Area,
  type Group,
  type Member,
  type Programme,
  useContactOptions,
  useGroupOptions,
} from './programme'

export const NAME: FieldDeclaration<Programme> = {
  kind: 'text',
  key: 'name',
  label: 'fields:programme.name',
  required: true,
}

/** What is written about the programme. */
export const PROGRAMME_FIELDS: readonly FieldDeclaration<Programme>[] = [
  { kind: 'text', key: 'caseNumber', label: 'fields:programme.caseNumber', spelling: false },
  { kind: 'date', key: 'validFrom', label: 'fields:programme.validFrom' },
  { kind: 'date', key: 'validTo', label: 'fields:programme.validTo' },
  {
    kind: 'reference',
    key: 'ownerId',
    label: 'fields:programme.ownerId',
    useOptions: useOrganisationOptions,
    nothing: 'organisations:noneFits',
    hint: 'programme:ownerHint',
  },
  { kind: 'longText', key: 'note', label: 'fields:programme.note' },
]

export const AREA_NAME: FieldDeclaration<Area> = {
  kind: 'text',
  key: 'name',
  label: 'fields:area.name',
  required: true,
  spelling: false,
}
export const AREA_PARENT: FieldDeclaration<Area> = {
  kind: 'reference',
  key: 'parentId',
  label: 'fields:area.parentId',
  useOptions: useAreaOptions,
  nothing: 'programme:areas.noneFits',
}

/** A new housing area, perhaps in another one. */
export const AREAS: RowsDeclaration<Area> = {
  title: 'programme:areas.title',
  add: 'programme:areas.add',
  none: 'programme:areas.none',
  layout: 'line',
  fields: [AREA_NAME, AREA_PARENT],
  fresh: () => ({}),
  rowName: ({ name }) => name,
}

/** The label of a kind of group. */
export function groupKindLabel(code: string, t: T): string {
  return t(`vocabulary:programmeGroupKind.${code as (typeof PROGRAMME_GROUP_KINDS)[number]}`)
}

export const GROUP_NAME: FieldDeclaration<Group> = {
  kind: 'text',
  key: 'name',
  label: 'fields:programmeGroup.name',
  required: true,
}
export const GROUP_KIND: FieldDeclaration<Group> = {
  kind: 'code',
  key: 'kind',
  label: 'fields:programmeGroup.kind',
  codes: PROGRAMME_GROUP_KINDS,
  codeLabel: groupKindLabel,
  required: true,
}
export const GROUP_PARENT: FieldDeclaration<Group> = {
  kind: 'reference',
  key: 'parentId',
  label: 'fields:programmeGroup.parentId',
  useOptions: useGroupOptions,
  nothing: 'programme:groups.noneFits',
}

/** What is written about a group. */
export const GROUP_FIELDS: readonly FieldDeclaration<Group>[] = [
  GROUP_KIND,
  GROUP_PARENT,
  { kind: 'date', key: 'validFrom', label: 'fields:programmeGroup.validFrom' },
  { kind: 'date', key: 'validTo', label: 'fields:programmeGroup.validTo' },
  { kind: 'longText', key: 'note', label: 'fields:programmeGroup.note' },
]

/** Who sits in a group, now and before. */
export const MEMBERS: RowsDeclaration<Member> = {
  title: 'programme:members.title',
  add: 'programme:members.add',
  none: 'programme:members.none',
  layout: 'facts',
  fields: [
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:groupMember.organisationId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      required: true,
    },
    { kind: 'text', key: 'role', label: 'fields:groupMember.role' },
    {
      kind: 'reference',
      key: 'contactId',
      label: 'fields:groupMember.contactId',
      useOptions: useContactOptions,
      nothing: 'programme:members.noContactFits',
    },
    { kind: 'date', key: 'validFrom', label: 'fields:groupMember.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:groupMember.validTo' },
  ],
  fresh: () => ({}),
  rowName: ({ organisationName }) => organisationName,
}
