import { useNavigate } from '@tanstack/react-router'
import { SCHEMES, type Scheme, SLOT_KINDS, type SlotKind } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { parseAmount, readAmount } from '../agreements/amount'
import { schemeLabel } from '../agreements/fields'
import { useOrganisationOptions } from '../organisations/organisations'
import { slotKindLabel } from './fields'
import { useSenderOptions } from './slots'

type NewSlotValues = {
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
}

/** What is asked for a new slot. The name follows from the scheme until somebody writes another. */
const DECLARATION: NewRecordDeclaration<NewSlotValues> = {
  title: 'slots:new.title',
  create: 'slots:new.create',
  hint: 'slots:new.hint',
  wide: ['organisationId', 'senderIds'],
  fields: [
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:slot.organisationId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      required: true,
    },
    {
      kind: 'code',
      key: 'scheme',
      label: 'fields:slot.scheme',
      codes: SCHEMES,
      codeLabel: schemeLabel,
      required: true,
    },
    { kind: 'text', key: 'name', label: 'fields:slot.name', required: true },
    {
      kind: 'code',
      key: 'kind',
      label: 'fields:slot.kind',
      codes: SLOT_KINDS,
      codeLabel: slotKindLabel,
      required: true,
    },
    {
      kind: 'text',
      key: 'places',
      label: 'slots:new.places',
      hint: 'slots:new.placesHint',
      parse: parseAmount,
      digits: true,
      required: true,
    },
    { kind: 'hours', key: 'hoursPerWeek', label: 'fields:slot.hoursPerWeek' },
    {
      kind: 'text',
      key: 'each',
      label: 'slots:new.each',
      hint: 'slots:new.eachHint',
      parse: parseAmount,
      digits: true,
    },
    {
      kind: 'references',
      key: 'senderIds',
      label: 'slots:new.senders',
      useOptions: useSenderOptions,
      nothing: 'slots:noJobCentreFits',
    },
  ],
  fresh: () => ({
    scheme: 'companyTraineeship',
    kind: 'standing',
    places: '1',
    each: '1',
    senderIds: [],
  }),
  propose: ({ scheme }, t) => (scheme === undefined ? {} : { name: schemeLabel(scheme, t) }),
}

/** A new slot as it is made, with how many places it is and who fills them. */
function toSlot(values: NewSlotValues): Parameters<typeof client.slots.create>[0] {
  const { organisationId, scheme, name, kind, hoursPerWeek, senderIds } = values
  const places = readAmount(values.places ?? '')
  const each = readAmount(values.each ?? '')
  const quota = each.ok && each.value ? each.value : { minimum: 1, maximum: null }
  return {
    slot: { organisationId, scheme, name, kind, hoursPerWeek },
    capacity: places.ok && places.value ? { validFrom: null, ...places.value } : null,
    quotas: senderIds.map((senderId) => ({
      ...{ organisationId: senderId, ...quota, coordinating: false, validFrom: null, validTo: null },
    })),
  }
}

/** The button and Ctrl+N for a new slot. @param organisationId of the partner whose page it stands on */
export function NewSlot({ organisationId }: { organisationId?: string }) {
  const navigate = useNavigate()
  return (
    <NewRecord
      declaration={DECLARATION}
      create={(values) => client.slots.create(toSlot(values))}
      {...(organisationId !== undefined && { given: { organisationId } })}
      isMain={organisationId === undefined}
      onMade={(id) => {
        changeList('slots', { active: id })
        void navigate({ to: '/slots/$id', params: { id } })
      }}
    />
  )
}
