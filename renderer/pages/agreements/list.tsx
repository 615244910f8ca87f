import { addDays } from '../../../db/rules/dates'
import { AGREEMENT_STATUSES, AGREEMENT_TYPES } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import type { ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { T } from '../../components/word'
import { type AgreementRow, searchText } from './agreements'
import { statusLabel, typeLabel } from './fields'

/** A row as it is seen on a day. */
export type ListRow = AgreementRow & { asOf: string; areaName: string | null }

/** So long before its last day an agreement is said to run out. */
const SOON_DAYS = 90

/** Whether an agreement in force runs out within three months. */
function endsSoon({ inForce, validTo, asOf }: ListRow): boolean {
  return inForce && validTo !== null && validTo >= asOf && validTo <= addDays(asOf, SOON_DAYS)
}

/** The list of agreements. */
export const AGREEMENT_LIST: ListDeclaration<ListRow> = {
  id: 'agreements',
  title: 'agreements:title',
  fileName: 'agreements:fileName',
  rowId: ({ id }) => id,
  rowName: ({ name }) => name,
  searchText,
  rowHeight: 40,
  chips: [
    { key: 'all', word: 'agreements:chips.all', accepts: () => true },
    { key: 'inForce', word: 'agreements:chips.inForce', accepts: ({ inForce }) => inForce },
    {
      key: 'open',
      word: 'agreements:chips.open',
      accepts: ({ status }) => status === null || status === 'dialogue' || status === 'draft',
    },
    { key: 'soon', word: 'agreements:chips.soon', accepts: endsSoon },
    { key: 'sub', word: 'agreements:chips.sub', accepts: ({ type }) => type === 'subAgreement' },
    { key: 'own', word: 'agreements:chips.own', accepts: ({ type }) => type !== 'subAgreement' },
  ],
  columns: [
    {
      kind: 'text',
      key: 'name',
      header: 'fields:agreement.name',
      width: 256,
      value: ({ name }) => name,
      render: (row) => <TwoLines first={<strong>{row.name}</strong>} second={row.partners} />,
    },
    {
      kind: 'code',
      key: 'status',
      header: 'fields:agreementStatus.status',
      width: 120,
      with: ['statusSince'],
      value: ({ status }) => (status === null ? [] : [status]),
      codes: AGREEMENT_STATUSES,
      label: statusLabel,
      render: (row, t) => <StatusCell row={row} t={t} />,
    },
    {
      kind: 'number',
      key: 'number',
      header: 'fields:agreement.number',
      head: 'agreements:columns.number',
      width: 68,
      value: ({ number }) => number,
    },
    {
      kind: 'number',
      key: 'committed',
      header: 'agreements:columns.committed',
      width: 92,
      value: ({ committed }) => (committed === 0 ? null : committed),
      addsUp: true,
    },
    {
      kind: 'number',
      key: 'units',
      header: 'agreements:columns.units',
      width: 100,
      value: ({ units }) => (units.length === 0 ? null : units.length),
      addsUp: true,
    },
    {
      kind: 'date',
      key: 'validTo',
      header: 'fields:agreement.validTo',
      width: 112,
      hidden: true,
      value: ({ validTo }) => validTo,
      render: ({ validTo }) => (validTo === null ? '' : <DateText date={validTo} />),
    },
    {
      kind: 'code',
      key: 'type',
      header: 'fields:agreement.type',
      width: 152,
      hidden: true,
      value: ({ type }) => [type],
      codes: AGREEMENT_TYPES,
      label: typeLabel,
    },
    date('signedOn', 'agreements:columns.signedOn', ({ signedOn }) => signedOn),
    date('statusSince', 'agreements:columns.statusSince', ({ statusSince }) => statusSince),
    date('validFrom', 'fields:agreement.validFrom', ({ validFrom }) => validFrom),
    text('partners', 'agreements:columns.partners', 200, ({ partners }) => partners),
    text('caseNumber', 'fields:agreement.caseNumber', 120, ({ caseNumber }) => caseNumber),
    text('area', 'fields:agreement.areaId', 136, ({ areaName }) => areaName),
    text('owner', 'fields:agreement.ownerId', 136, ({ ownerName }) => ownerName),
    text('framework', 'fields:agreement.frameworkId', 200, ({ frameworkName }) => frameworkName),
    text('note', 'fields:agreement.note', 240, ({ note }) => note),
  ],
}

function date(
  key: string,
  header: 'agreements:columns.signedOn' | 'agreements:columns.statusSince' | 'fields:agreement.validFrom',
  value: (row: ListRow) => string | null,
) {
  return {
    kind: 'date' as const,
    ...{ key, header, width: 112, hidden: true, value },
    render: (row: ListRow) => {
      const day = value(row)
      return day === null ? '' : <DateText date={day} />
    },
  }
}

function text(
  key: string,
  header:
    | 'agreements:columns.partners'
    | 'fields:agreement.caseNumber'
    | 'fields:agreement.areaId'
    | 'fields:agreement.ownerId'
    | 'fields:agreement.frameworkId'
    | 'fields:agreement.note',
  width: number,
  value: (row: ListRow) => string | null,
) {
  return { kind: 'text' as const, key, header, width, hidden: true, value }
}

/** How far it has come, and since when. */
function StatusCell({ row: { status, statusSince }, t }: { row: ListRow; t: T }) {
  if (status === null) return null
  return (
    <TwoLines
      first={statusLabel(status, t)}
      second={statusSince === null ? null : <DateText date={statusSince} />}
    />
  )
}
