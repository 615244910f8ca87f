import { useNavigate } from '@tanstack/react-router'
import { SCHEMES, SLOT_KINDS } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import type { Option } from '../../components/fields/declaration'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { parseAmount } from '../agreements/amount'
import { schemeLabel } from '../agreements/fields'
import { useOrganisationOptions } from '../organisations/organisations'
import { slotKindLabel } from './fields'
import { type NewSlotValues, toSlot } from './newSlotValues'
import { useSenderOptions } from './slots'

/** What is asked for a new slot. The name follows from the scheme until somebody writes another. */
const DECLARATION: NewRecordDeclaration<NewSlotValues> = {
  title: 'slots:new.title',
  create: 'slots:new.create',
  hint: 'slots:new.hint',
  wide: ['organisationId', 'senderIds', 'own'],
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
    {
      kind: 'ownTexts',
      key: 'own',
      label: 'slots:new.own',
      hint: 'slots:new.ownHint',
      of: 'senderIds',
      ofAll: 'each',
      useOptions: useSenderOptions,
      parse: parseAmount,
    },
    {
      kind: 'reference',
      key: 'coordinatingId',
      label: 'slots:new.coordinating',
      useOptions: useChosenSenders,
      nothing: 'slots:noJobCentreFits',
    },
  ],
  // One jobcentre has nothing to be told apart from.
  hides: ({ senderIds }) => ((senderIds ?? []).length < 2 ? ['own', 'coordinatingId'] : []),
  fresh: () => ({
    scheme: 'companyTraineeship',
    kind: 'standing',
    places: '1',
    each: '1',
    senderIds: [],
  }),
  propose: ({ scheme }, t) => (scheme === undefined ? {} : { name: schemeLabel(scheme, t) }),
}

/** Of the jobcentres those that were chosen. */
function useChosenSenders({ senderIds }: Readonly<Record<string, unknown>>): Option[] {
  const options = useSenderOptions()
  const chosen = new Set((senderIds ?? []) as readonly string[])
  return options.filter(({ id }) => chosen.has(id))
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
