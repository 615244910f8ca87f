import { AGREEMENT_STATUSES, AGREEMENT_TYPES, RENEWALS, SECTORS } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import type { ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { T } from '../../components/word'
import { sectorLabel } from '../organisations/fields'
import { renewalLabel, statusLabel, typeLabel } from './fields'
import { isEnding, isUnderWay, type ListRow, searchText, sideNames } from './rows'

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
      accepts: isUnderWay,
    },
    { key: 'soon', word: 'agreements:chips.soon', accepts: isEnding },
    { key: 'sub', word: 'agreements:chips.sub', accepts: ({ type }) => type === 'subAgreement' },
    { key: 'own', word: 'agreements:chips.own', accepts: ({ type }) => type !== 'subAgreement' },
  ],
  columns: [
    {
      kind: 'text',
      key: 'name',
      header: 'fields:agreement.name',
      width: 290,
      with: ['partners'],
      value: ({ name }) => name,
      render: (row, t) => (
        <TwoLines first={<strong>{row.name}</strong>} second={row.partners || t('agreements:noPartner')} />
      ),
    },
    {
      kind: 'code',
      key: 'type',
      header: 'agreements:columns.type',
      width: 146,
      hidden: true,
      value: ({ type }) => [type],
      codes: AGREEMENT_TYPES,
      label: typeLabel,
    },
    {
      kind: 'code',
      key: 'status',
      header: 'fields:agreementStatus.status',
      width: 122,
      with: ['statusSince'],
      value: ({ status }) => (status === null ? [] : [status]),
      codes: AGREEMENT_STATUSES,
      label: statusLabel,
      render: (row, t) => <StatusCell row={row} t={t} />,
    },
    {
      kind: 'date',
      key: 'validTo',
      header: 'fields:agreement.validTo',
      head: 'agreements:columns.validTo',
      width: 100,
      hidden: true,
      value: ({ validTo }) => validTo,
      render: ({ validTo }) => (validTo === null ? '' : <DateText date={validTo} />),
    },
    {
      kind: 'number',
      key: 'committed',
      header: 'agreements:columns.committed',
      width: 84,
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
      kind: 'number',
      key: 'number',
      header: 'fields:agreement.number',
      head: 'agreements:columns.number',
      width: 68,
      value: ({ number }) => number,
    },
    date('signedOn', 'agreements:columns.signedOn', ({ signedOn }) => signedOn),
    date('statusSince', 'agreements:columns.statusSince', ({ statusSince }) => statusSince),
    date('validFrom', 'fields:agreement.validFrom', ({ validFrom }) => validFrom),
    text('partners', 'agreements:columns.partners', 200, ({ partners }) => partners),
    text('own', 'agreements:columns.own', 160, (row) => sideNames(row, 'own')),
    text('caseNumber', 'fields:agreement.caseNumber', 120, ({ caseNumber }) => caseNumber),
    text('area', 'fields:agreement.areaId', 136, ({ areaName }) => areaName),
    text('owner', 'fields:agreement.ownerId', 136, ({ ownerName }) => ownerName),
    text('framework', 'fields:agreement.frameworkId', 200, ({ frameworkName }) => frameworkName),
    {
      kind: 'number',
      key: 'point',
      header: 'fields:agreement.pointId',
      width: 96,
      hidden: true,
      value: ({ pointNumber }) => pointNumber,
    },
    {
      kind: 'code',
      key: 'sector',
      header: 'fields:organisation.sector',
      width: 88,
      hidden: true,
      value: ({ sector }) => (sector === null ? [] : [sector]),
      codes: SECTORS,
      label: sectorLabel,
    },
    {
      kind: 'number',
      key: 'noticeDays',
      header: 'fields:agreement.noticeDays',
      width: 128,
      hidden: true,
      value: ({ noticeDays }) => noticeDays,
    },
    {
      kind: 'code',
      key: 'renewal',
      header: 'fields:agreement.renewal',
      width: 144,
      hidden: true,
      value: ({ renewal }) => (renewal === null ? [] : [renewal]),
      codes: RENEWALS,
      label: renewalLabel,
    },
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
    | 'agreements:columns.own'
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
