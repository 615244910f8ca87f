import { LABELS, label } from '../../rules/labels'
import { type OrganisationRow, organisationList } from '../organisation-list'
import type { ReadyTable } from './table'

const STEPS: Record<string, string> = { ...LABELS.partnerStep, agreement: 'Aftale' }

/** The partners, each with its contact where that is asked for. */
export const PARTNERS: ReadyTable<OrganisationRow> = {
  key: 'partners',
  name: 'Partnere',
  rows: organisationList,
  columns: [
    { key: 'name', header: 'Virksomhed', type: 'text', width: 34, value: (o) => o.name },
    { key: 'parent', header: 'Hører under', type: 'text', value: (o) => o.parentName },
    {
      key: 'kinds',
      header: 'Art',
      type: 'text',
      value: (o) => o.kinds.map((kind) => label(LABELS.organisationKind, kind)).join(', '),
    },
    {
      key: 'sector',
      header: 'Sektor',
      type: 'text',
      width: 12,
      choices: Object.values(LABELS.sector),
      value: (o) => label(LABELS.sector, o.sector),
    },
    { key: 'step', header: 'Trin', type: 'text', width: 18, value: (o) => label(STEPS, o.step) },
    { key: 'stepOn', header: 'Trin siden', type: 'date', value: (o) => o.stepOn },
    { key: 'cvr', header: 'CVR-nr.', type: 'text', width: 12, value: (o) => o.cvr },
    { key: 'pNumber', header: 'P-nr.', type: 'text', width: 13, value: (o) => o.pNumber },
    { key: 'industryCode', header: 'Branchekode', type: 'text', width: 12, value: (o) => o.industryCode },
    { key: 'street', header: 'Adresse', type: 'text', width: 28, value: (o) => o.street },
    { key: 'postcode', header: 'Postnr.', type: 'text', width: 8, value: (o) => o.postcode },
    { key: 'city', header: 'By', type: 'text', value: (o) => o.city },
    { key: 'website', header: 'Hjemmeside', type: 'text', value: (o) => o.website },
    { key: 'employees', header: 'Antal ansatte', type: 'count', value: (o) => o.employees },
    { key: 'tags', header: 'Mærker', type: 'text', value: (o) => o.tags.join(', ') },
    { key: 'owner', header: 'Ansvarlig', type: 'text', value: (o) => o.ownerName },
    { key: 'lastInteractionOn', header: 'Sidst talt med', type: 'date', value: (o) => o.lastInteractionOn },
    { key: 'nextStepOn', header: 'Frist', type: 'date', value: (o) => o.nextStepOn },
    { key: 'contactName', header: 'Kontaktperson', type: 'text', person: true, value: (o) => o.contactName },
    { key: 'contactRole', header: 'Titel', type: 'text', person: true, value: (o) => o.contactRole },
    { key: 'contactPhone', header: 'Telefon', type: 'phone', person: true, value: (o) => o.contactPhone },
    { key: 'contactEmail', header: 'E-mail', type: 'text', person: true, value: (o) => o.contactEmail },
    { key: 'nextStep', header: 'Næste skridt', type: 'longText', person: true, value: (o) => o.nextStep },
    { key: 'note', header: 'Bemærkninger', type: 'longText', person: true, value: (o) => o.note },
  ],
}
