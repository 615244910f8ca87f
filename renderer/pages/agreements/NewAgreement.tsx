import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { AGREEMENT_STATUSES, AGREEMENT_TYPES, SCHEMES } from '../../../db/rules/vocabulary'
import { client, orpc } from '../../app/client'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import type { T } from '../../components/word'
import { useOrganisationOptions, useOrganisations } from '../organisations/organisations'
import { parseAmount } from './amount'
import { schemeLabel, statusLabel, typeLabel } from './fields'
import { type NewAgreementValues, toAgreement } from './newAgreement'

/** So many partners are named in the name of an agreement; the others are party to it all the same. */
const NAMED = 2

/** What is asked for a new agreement. The name follows from type and partners until somebody writes another. */
function declarationFor(
  nameOf: (id: string) => string,
  isSub: boolean,
): NewRecordDeclaration<NewAgreementValues> {
  return {
    title: isSub ? 'agreements:sub.add' : 'agreements:new.title',
    create: 'agreements:new.create',
    hint: 'agreements:new.hint',
    wide: ['partnerIds', 'type', 'name'],
    fields: [
      {
        kind: 'references',
        key: 'partnerIds',
        label: 'agreements:new.partners',
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
      {
        kind: 'text',
        key: 'name',
        label: 'fields:agreement.name',
        required: true,
        spelling: false,
      },
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
        parse: parseAmount,
        digits: true,
      },
    ],
    fresh: (today) => ({
      partnerIds: [],
      type: isSub ? 'subAgreement' : 'partnership',
      status: 'dialogue',
      onDate: today,
      scheme: 'companyTraineeship',
    }),
    propose: ({ type, partnerIds = [] }, t) =>
      type === undefined ? {} : { name: proposedName(typeLabel(type, t), partnerIds.map(nameOf), t) },
  }
}

/** `Partnerskabsaftale med Falck og Zealand`; the type alone while no partner is chosen. */
function proposedName(type: string, partners: readonly string[], t: T): string {
  const named = partners.slice(0, NAMED)
  if (named.length === 0) return type
  const partner =
    partners.length > NAMED
      ? t('agreements:new.andOthers', { names: named.join(', ') })
      : named.join(` ${t('common:and')} `)
  return t('agreements:new.name', { type, partner })
}

/**
 * The button and Ctrl+N for a new agreement: made with its partners, how far it has come, and what was agreed, at once.
 * @param partnerIds of the partner whose page it stands on
 * @param frameworkId of the agreement that it is to hang under
 */
export function NewAgreement({
  partnerIds,
  frameworkId = null,
}: {
  partnerIds?: readonly string[]
  frameworkId?: string | null
}) {
  const navigate = useNavigate()
  const { data: partners } = useOrganisations()
  const { data: programme } = useQuery(orpc.programme.get.queryOptions())
  const nameOf = (id: string) => partners?.find((row) => row.id === id)?.name ?? ''
  const from = { ownId: programme?.ownerId ?? null, frameworkId }
  return (
    <NewRecord
      declaration={declarationFor(nameOf, frameworkId !== null)}
      create={(values) => client.agreements.create(toAgreement(values, from))}
      given={partnerIds === undefined ? {} : { partnerIds }}
      isMain={partnerIds === undefined}
      onMade={(id) => {
        changeList('agreements', { active: id })
        void navigate({ to: '/agreements/$id', params: { id } })
      }}
    />
  )
}
