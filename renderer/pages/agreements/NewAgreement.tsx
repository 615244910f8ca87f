import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { parseRange } from '../../../db/rules/numbers'
import { refused } from '../../../db/rules/parsed'
import {
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  type AgreementStatus,
  type AgreementType,
  SCHEMES,
  type Scheme,
} from '../../../db/rules/vocabulary'
import { client, orpc } from '../../app/client'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { useOrganisationOptions, useOrganisations } from '../organisations/organisations'
import { schemeLabel, statusLabel, typeLabel } from './fields'

type Values = {
  partnerId: string | null
  type: AgreementType
  name: string
  status: AgreementStatus
  onDate: string
  scheme: Scheme | null
  /** `4` or `4-6`, as typed. */
  places: string | null
}

/** A number or a range of places; neither open end says how many were agreed. */
function parsePlaces(text: string) {
  const read = parseRange(text)
  if (!read.ok || read.value === null) return read.ok ? { ok: true as const, value: null } : read
  const { min, max, unit } = read.value
  return min === null || max === null || unit !== null
    ? refused('range.form')
    : { ok: true as const, value: min === max ? String(min) : `${min}-${max}` }
}

/** What is asked for a new agreement. The name follows from type and partner until somebody writes another. */
function declarationFor(nameOf: (id: string) => string): NewRecordDeclaration<Values> {
  return {
    title: 'agreements:new.title',
    create: 'agreements:new.create',
    hint: 'agreements:new.hint',
    wide: ['name'],
    fields: [
      {
        kind: 'reference',
        key: 'partnerId',
        label: 'agreements:new.partner',
        useOptions: useOrganisationOptions,
        nothing: 'organisations:noneFits',
      },
      {
        kind: 'code',
        key: 'type',
        label: 'fields:agreement.type',
        codes: AGREEMENT_TYPES,
        codeLabel: typeLabel,
        required: true,
      },
      { kind: 'text', key: 'name', label: 'fields:agreement.name', required: true, spelling: false },
      {
        kind: 'code',
        key: 'status',
        label: 'fields:agreementStatus.status',
        codes: AGREEMENT_STATUSES,
        codeLabel: statusLabel,
        required: true,
      },
      { kind: 'date', key: 'onDate', label: 'agreements:new.onDate', required: true },
      {
        kind: 'code',
        key: 'scheme',
        label: 'fields:commitment.scheme',
        codes: SCHEMES,
        codeLabel: schemeLabel,
      },
      {
        kind: 'text',
        key: 'places',
        label: 'agreements:new.places',
        hint: 'agreements:new.placesHint',
        parse: parsePlaces,
      },
    ],
    fresh: (today) => ({
      type: 'partnership',
      status: 'dialogue',
      onDate: today,
      scheme: 'companyTraineeship',
    }),
    propose: ({ type, partnerId }, t) => {
      if (type === undefined || partnerId == null) return {}
      return { name: t('agreements:new.name', { type: typeLabel(type, t), partner: nameOf(partnerId) }) }
    },
  }
}

/**
 * The button and Ctrl+N for a new agreement: made with its partner, how far it has come, and what was agreed, at once.
 * @param partnerId of the partner whose page it stands on
 */
export function NewAgreement({ partnerId }: { partnerId?: string }) {
  const navigate = useNavigate()
  const { data: partners } = useOrganisations()
  const { data: programme } = useQuery(orpc.programme.get.queryOptions())
  const nameOf = (id: string) => partners?.find((row) => row.id === id)?.name ?? ''
  const create = (values: Values) => client.agreements.create(withParties(values, programme?.ownerId ?? null))
  return (
    <NewRecord
      declaration={declarationFor(nameOf)}
      create={create}
      given={partnerId === undefined ? {} : { partnerId }}
      isMain={partnerId === undefined}
      onMade={(id) => {
        changeList('agreements', { active: id })
        void navigate({ to: '/agreements/$id', params: { id } })
      }}
    />
  )
}

/** The agreement as it is made: with who is party on our side, and the places where there are some. */
function withParties(
  { partnerId, type, name, status, onDate, scheme, places }: Values,
  ownerId: string | null,
) {
  const party = { signatoryRole: null, validFrom: null, validTo: null }
  const isSigned = status === 'signed' || status === 'active'
  const signedOn = isSigned ? onDate : null
  const own =
    ownerId !== null && ownerId !== partnerId
      ? [{ ...party, organisationId: ownerId, side: 'own' as const, signedOn }]
      : []
  const theirs =
    partnerId === null ? [] : [{ ...party, organisationId: partnerId, side: 'partner' as const, signedOn }]
  const range = places === null ? null : parseRange(places)
  const { min, max } = (range?.ok ? range.value : null) ?? { min: null, max: null }
  return {
    agreement: { name, type, validFrom: isSigned ? onDate : null },
    parties: [...own, ...theirs],
    statuses: [{ status, onDate, note: null }],
    commitments:
      scheme === null || min === null
        ? []
        : [
            {
              ...{ organisationId: null, scheme, unit: 'slots' as const, minimum: min },
              ...{ maximum: max === min ? null : max, targetGroupId: null, note: null },
              ...{ validFrom: isSigned ? onDate : null, validTo: null },
            },
          ],
  }
}
