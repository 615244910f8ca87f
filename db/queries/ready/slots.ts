import { LABELS, label } from '../../rules/labels'
import { type SlotRow, slotList } from '../slot-list'
import { hours, type ReadyTable } from './table'

/** The places with what is taken and free of them on the day, and who owes somebody. */
export const SLOTS: ReadyTable<SlotRow> = {
  key: 'slots',
  name: 'Pladser',
  rows: (file, asOf) => slotList(file, asOf, asOf),
  columns: [
    { key: 'organisation', header: 'Virksomhed', type: 'text', width: 34, value: (s) => s.organisationName },
    { key: 'parent', header: 'Hører under', type: 'text', value: (s) => s.parentName },
    { key: 'name', header: 'Plads', type: 'text', value: (s) => s.name },
    {
      key: 'scheme',
      header: 'Ordning',
      type: 'text',
      choices: Object.values(LABELS.scheme),
      value: (s) => label(LABELS.scheme, s.scheme),
    },
    {
      key: 'kind',
      header: 'Slags plads',
      type: 'text',
      choices: Object.values(LABELS.slotKind),
      value: (s) => label(LABELS.slotKind, s.kind),
    },
    { key: 'minimum', header: 'Antal pladser', type: 'count', value: (s) => s.occupancy.minimum },
    {
      key: 'maximum',
      header: 'Højst',
      type: 'count',
      value: (s) => (s.occupancy.maximum === s.occupancy.minimum ? null : s.occupancy.maximum),
    },
    { key: 'taken', header: 'Optaget', type: 'count', value: (s) => s.occupancy.taken },
    { key: 'free', header: 'Heraf ledige', type: 'count', value: (s) => s.occupancy.free },
    { key: 'owed', header: 'Mangler fra', type: 'text', width: 28, value: owedBy },
    { key: 'quotas', header: 'Fordelt på', type: 'text', width: 28, value: senders },
    { key: 'vacantDays', header: 'Tomme dage det sidste år', type: 'count', value: (s) => s.vacantDays },
    {
      key: 'sector',
      header: 'Offentlig/privat',
      type: 'text',
      width: 14,
      choices: Object.values(LABELS.sector),
      value: (s) => label(LABELS.sector, s.sector),
    },
    { key: 'hours', header: 'Timer/uge', type: 'number', value: (s) => hours(s.hoursPerWeek) },
    { key: 'validFrom', header: 'Fra', type: 'date', value: (s) => s.validFrom },
    { key: 'validTo', header: 'Til', type: 'date', value: (s) => s.validTo },
    { key: 'tasks', header: 'Arbejdsopgaver', type: 'longText', value: (s) => s.tasks },
    { key: 'demands', header: 'Krav', type: 'longText', value: (s) => s.demands },
    { key: 'trades', header: 'Fag', type: 'text', value: (s) => s.trades.join(', ') },
    {
      key: 'mentorModel',
      header: 'Mentormodel',
      type: 'text',
      value: (s) => label(LABELS.mentorModel, s.mentorModel),
    },
    { key: 'mentorHours', header: 'Mentortimer/uge', type: 'number', value: (s) => hours(s.mentorHours) },
    { key: 'area', header: 'Boligområde', type: 'text', value: (s) => s.areaName },
    { key: 'agreement', header: 'Aftalt i', type: 'text', value: (s) => s.agreementName },
    { key: 'owner', header: 'Ansvarlig', type: 'text', value: (s) => s.ownerName },
    { key: 'contact', header: 'Kontaktperson', type: 'text', person: true, value: (s) => s.contactName },
    { key: 'note', header: 'Bemærkninger', type: 'longText', person: true, value: (s) => s.note },
  ],
}

/** `Jobcenter Nord 1, Jobcenter Syd 2`. */
function owedBy({ owed }: SlotRow): string {
  return owed.map(({ name, missing }) => `${name} ${String(missing)}`).join(', ')
}

/** `Jobcenter Nord 3-4`. */
function senders({ quotas }: SlotRow): string {
  return quotas
    .map(({ name, minimum, maximum }) => `${name} ${minimum}${maximum === null ? '' : `-${maximum}`}`)
    .join(', ')
}
