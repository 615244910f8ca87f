import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { AGREEMENT_STATUSES, COMMITMENT_UNITS, PARTY_SIDES, SCHEMES } from '../../../db/rules/vocabulary'
import type { RowsDeclaration } from '../../components/record/rows'
import { useOrganisationOptions } from '../organisations/organisations'
import {
  type Commitment,
  type Party,
  type Point,
  type Status,
  type Unit,
  useTargetGroupOptions,
} from './agreements'
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

/** What was agreed. */
export const COMMITMENTS: RowsDeclaration<Commitment> = {
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
      kind: 'number',
      key: 'minimum',
      label: 'fields:commitment.minimum',
      min: 0,
      max: 1_000_000,
      required: true,
    },
    {
      kind: 'number',
      key: 'maximum',
      label: 'fields:commitment.maximum',
      min: 0,
      max: 1_000_000,
      hint: 'agreements:commitments.maximumHint',
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
    {
      kind: 'reference',
      key: 'targetGroupId',
      label: 'fields:commitment.targetGroupId',
      useOptions: useTargetGroupOptions,
      nothing: 'agreements:noGroupFits',
    },
    { kind: 'date', key: 'validFrom', label: 'fields:commitment.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:commitment.validTo' },
    { kind: 'longText', key: 'note', label: 'fields:commitment.note' },
  ],
  fresh: () => ({ scheme: 'companyTraineeship', unit: 'slots' }),
  rowName: ({ minimum, scheme }, t) => `${formatNumber(minimum)} ${schemeLabel(scheme, t)}`,
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
  rowName: ({ number, name }) => `${number}. ${name}`,
}

/** The workplaces that it covers. */
export const UNITS: RowsDeclaration<Unit> = {
  title: 'agreements:units.title',
  add: 'agreements:units.add',
  none: 'agreements:units.none',
  layout: 'line',
  columns: 'minmax(0, 4fr) minmax(0, 2fr) minmax(0, 2fr)',
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
