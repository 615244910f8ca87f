import { formatDate } from '../../../db/rules/dates'
import { AGREEMENT_STATUSES, COMMITMENT_UNITS, PARTY_SIDES, SCHEMES } from '../../../db/rules/vocabulary'
import { type Client, client } from '../../app/client'
import type { RowsApi, RowsDeclaration } from '../../components/record/rows'
import { useOrganisationOptions } from '../organisations/organisations'
import {
  type Commitment,
  type Party,
  type Point,
  type Status,
  type Unit,
  useTargetGroupOptions,
} from './agreements'
import { amountText, parseAmount, readAmount } from './amount'
import { schemeLabel, sideLabel, statusLabel, unitLabel } from './fields'

/** Who is party to it, and who signed. */
export const PARTIES: RowsDeclaration<Party> = {
  title: 'agreements:parties.title',
  add: 'agreements:parties.add',
  none: 'agreements:parties.none',
  layout: 'facts',
  fields: [
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:agreementParty.organisationId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      required: true,
    },
    {
      kind: 'code',
      key: 'side',
      label: 'fields:agreementParty.side',
      codes: PARTY_SIDES,
      codeLabel: sideLabel,
      required: true,
    },
    {
      kind: 'text',
      key: 'signatoryRole',
      label: 'fields:agreementParty.signatoryRole',
      hint: 'agreements:parties.roleHint',
    },
    { kind: 'date', key: 'signedOn', label: 'fields:agreementParty.signedOn' },
    { kind: 'date', key: 'validFrom', label: 'fields:agreementParty.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:agreementParty.validTo' },
  ],
  fresh: () => ({ side: 'partner' }),
  rowName: ({ name }) => name,
}

/** How far it has come, each step with its day. */
export const STATUSES: RowsDeclaration<Status> = {
  title: 'agreements:statuses.title',
  add: 'agreements:statuses.add',
  none: 'agreements:statuses.none',
  layout: 'line',
  columns: 'minmax(0, 7rem) minmax(0, 6rem) minmax(0, 1fr)',
  fields: [
    {
      kind: 'code',
      key: 'status',
      label: 'fields:agreementStatus.status',
      codes: AGREEMENT_STATUSES,
      codeLabel: statusLabel,
      required: true,
    },
    { kind: 'date', key: 'onDate', label: 'fields:agreementStatus.onDate', required: true },
    { kind: 'text', key: 'note', label: 'fields:agreementStatus.note' },
  ],
  fresh: (today, [newest]) => ({ status: statusAfter(newest?.status), onDate: today }),
  rowName: ({ status, onDate }, t) => `${statusLabel(status, t)} ${formatDate(onDate)}`,
}

/** What most likely comes next. */
function statusAfter(status: Status['status'] | undefined): Status['status'] {
  const next = status === undefined ? 0 : AGREEMENT_STATUSES.indexOf(status) + 1
  return AGREEMENT_STATUSES[next] ?? 'active'
}

/** A commitment with its number as one text, such as `4-6`. */
export type CommitmentLine = Commitment & { amount: string }

/** The commitments of an agreement, as their rows show them. */
export function commitmentLines(commitments: readonly Commitment[]): CommitmentLine[] {
  return commitments.map((each) => ({ ...each, amount: amountText(each) }))
}

/** What has been agreed to, in places, people or hours of a scheme. */
export const COMMITMENTS: RowsDeclaration<CommitmentLine> = {
  title: 'agreements:commitments.title',
  add: 'agreements:commitments.add',
  none: 'agreements:commitments.none',
  layout: 'facts',
  fields: [
    {
      kind: 'code',
      key: 'scheme',
      label: 'fields:commitment.scheme',
      codes: SCHEMES,
      codeLabel: schemeLabel,
      required: true,
    },
    {
      kind: 'text',
      key: 'amount',
      label: 'agreements:commitments.amount',
      hint: 'agreements:commitments.amountHint',
      parse: parseAmount,
      digits: true,
      required: true,
    },
    {
      kind: 'code',
      key: 'unit',
      label: 'fields:commitment.unit',
      codes: COMMITMENT_UNITS,
      codeLabel: unitLabel,
      required: true,
    },
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:commitment.organisationId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      hint: 'agreements:commitments.organisationHint',
    },
    { kind: 'date', key: 'validFrom', label: 'fields:commitment.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:commitment.validTo' },
    {
      kind: 'reference',
      key: 'targetGroupId',
      label: 'fields:commitment.targetGroupId',
      useOptions: useTargetGroupOptions,
      nothing: 'agreements:noGroupFits',
    },
    { kind: 'longText', key: 'note', label: 'fields:commitment.note' },
  ],
  fresh: () => ({ scheme: 'companyTraineeship', unit: 'slots' }),
  rowName: ({ scheme, amount }, t) => `${schemeLabel(scheme, t)} ${amount}`,
}

type Stored = Parameters<Client['commitments']['create']>[0]
type Typed = Omit<Stored, 'minimum' | 'maximum'> & { amount: string }

/** A number that was typed as one text, as it is stored. */
function stored<V extends Partial<Typed>>({ amount, ...rest }: V) {
  if (amount === undefined) return rest
  const read = readAmount(amount)
  // The field has read it before: only what it understands comes here.
  return read.ok && read.value ? { ...rest, ...read.value } : rest
}

/** The procedures behind the commitments, with the number as one text. */
export const commitmentsApi: RowsApi<Typed> = {
  create: (values) => client.commitments.create(stored(values) as Stored),
  update: ({ id, fields }) => client.commitments.update({ id, fields: stored(fields) }),
  remove: client.commitments.remove,
}

/** Its numbered points. */
export const POINTS: RowsDeclaration<Point> = {
  title: 'agreements:points.title',
  add: 'agreements:points.add',
  none: 'agreements:points.none',
  layout: 'line',
  columns: 'minmax(0, 1fr) minmax(0, 4fr) minmax(0, 4fr)',
  fields: [
    {
      kind: 'number',
      key: 'number',
      label: 'fields:agreementPoint.number',
      min: 0,
      max: 1_000_000,
      required: true,
    },
    { kind: 'text', key: 'name', label: 'fields:agreementPoint.name', required: true },
    { kind: 'longText', key: 'text', label: 'fields:agreementPoint.text' },
  ],
  fresh: (_today, rows) => ({ number: Math.max(0, ...rows.map((row) => row.number)) + 1 }),
  rowName: ({ number, name }, t) => t('agreements:points.name', { number: String(number), name }),
}

/** The workplaces that it covers. */
export const UNITS: RowsDeclaration<Unit> = {
  title: 'agreements:units.title',
  add: 'agreements:units.add',
  none: 'agreements:units.none',
  layout: 'line',
  columns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
  fields: [
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:agreementUnit.organisationId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      required: true,
    },
    { kind: 'date', key: 'validFrom', label: 'fields:agreementUnit.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:agreementUnit.validTo' },
  ],
  fresh: () => ({}),
  rowName: ({ name }) => name,
}
