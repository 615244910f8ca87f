import { LABELS, label } from '../../rules/labels'
import { type AgreementRow, agreementList } from '../agreement-list'
import type { ReadyTable } from './table'

/** The agreements with what holds on the day. */
export const AGREEMENTS: ReadyTable<AgreementRow> = {
  key: 'agreements',
  name: 'Aftaler',
  rows: (file, asOf) => agreementList(file, asOf),
  columns: [
    { key: 'name', header: 'Aftale', type: 'text', width: 34, value: (a) => a.name },
    { key: 'number', header: 'Nr.', type: 'count', width: 8, value: (a) => a.number },
    {
      key: 'type',
      header: 'Aftaletype',
      type: 'text',
      choices: Object.values(LABELS.agreementType),
      value: (a) => label(LABELS.agreementType, a.type),
    },
    { key: 'framework', header: 'Hører under aftalen', type: 'text', value: (a) => a.frameworkName },
    { key: 'partners', header: 'Partner', type: 'text', width: 34, value: (a) => a.partners },
    { key: 'caseNumber', header: 'Sagsnr.', type: 'text', value: (a) => a.caseNumber },
    {
      key: 'status',
      header: 'Status',
      type: 'text',
      width: 14,
      choices: Object.values(LABELS.agreementStatus),
      value: (a) => label(LABELS.agreementStatus, a.status),
    },
    { key: 'signedOn', header: 'Underskrevet', type: 'date', value: (a) => a.signedOn },
    { key: 'validFrom', header: 'Gælder fra', type: 'date', value: (a) => a.validFrom },
    { key: 'validTo', header: 'Gælder til', type: 'date', value: (a) => a.validTo },
    { key: 'noticeDays', header: 'Opsigelse (dage)', type: 'count', value: (a) => a.noticeDays },
    { key: 'renewal', header: 'Fornyelse', type: 'text', value: (a) => label(LABELS.renewal, a.renewal) },
    { key: 'units', header: 'Enheder', type: 'count', value: (a) => a.units.length },
    { key: 'committed', header: 'Antal pladser', type: 'count', value: (a) => a.committed },
    { key: 'owner', header: 'Ansvarlig', type: 'text', value: (a) => a.ownerName },
    { key: 'note', header: 'Bemærkninger', type: 'longText', person: true, value: (a) => a.note },
  ],
}
