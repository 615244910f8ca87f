import { LABELS, label } from '../../rules/labels'
import { type PlacementRow, placementList } from '../placement-list'
import { hours, type ReadyTable } from './table'

/**
 * The placements as of the day. The number is the office's own and says nothing to others; names, what people live on and
 * what became of them tell of persons.
 */
export const PLACEMENTS: ReadyTable<PlacementRow> = {
  key: 'placements',
  name: 'Forløb',
  // No forecast: what comes back would be taken for what has happened.
  rows: (file, asOf) => placementList(file, asOf, {}, asOf),
  columns: [
    { key: 'localId', header: 'Løbenr.', type: 'text', width: 12, value: (p) => p.localId },
    {
      key: 'participant',
      header: 'Borger',
      type: 'text',
      width: 28,
      person: true,
      value: (p) => p.participantName,
    },
    { key: 'organisation', header: 'Virksomhed', type: 'text', width: 34, value: (p) => p.organisationName },
    { key: 'slot', header: 'Plads', type: 'text', value: (p) => p.slotName },
    {
      key: 'scheme',
      header: 'Ordning',
      type: 'text',
      choices: Object.values(LABELS.scheme),
      value: (p) => label(LABELS.scheme, p.scheme),
    },
    {
      key: 'sector',
      header: 'Offentlig/privat',
      type: 'text',
      width: 14,
      value: (p) => label(LABELS.sector, p.sector),
    },
    { key: 'startDate', header: 'Startdato', type: 'date', value: (p) => p.startDate },
    { key: 'plannedEnd', header: 'Slutdato', type: 'date', value: (p) => p.plannedEnd },
    {
      key: 'extendedTo',
      header: 'Forlænget til',
      type: 'date',
      value: (p) => (p.extensions > 0 ? p.lastDay : null),
    },
    {
      key: 'state',
      header: 'Status',
      type: 'text',
      width: 14,
      choices: Object.values(LABELS.placementState),
      value: (p) => label(LABELS.placementState, p.stateThen),
    },
    { key: 'endedOn', header: 'Afsluttet den', type: 'date', value: endedBy },
    { key: 'hours', header: 'Timer pr. uge', type: 'number', value: (p) => hours(p.hoursPerWeek) },
    { key: 'mentorHours', header: 'Mentortimer', type: 'number', value: (p) => hours(p.mentorHours) },
    { key: 'sender', header: 'Sendt af', type: 'text', value: (p) => p.senderName },
    { key: 'owner', header: 'Følges af', type: 'text', value: (p) => p.ownerName },
    { key: 'group', header: 'Målgruppe', type: 'text', person: true, value: (p) => p.groupName },
    { key: 'area', header: 'Boligområde', type: 'text', person: true, value: (p) => p.areaName },
    {
      key: 'benefit',
      header: 'Ydelse',
      type: 'text',
      person: true,
      value: (p) => label(LABELS.benefit, p.benefit),
    },
    { key: 'category', header: 'Match', type: 'text', person: true, value: (p) => p.categoryName },
    {
      key: 'outcome',
      header: 'Resultat',
      type: 'text',
      person: true,
      choices: Object.values(LABELS.outcome),
      value: (p) => (endedBy(p) === null ? null : label(LABELS.outcome, p.outcome)),
    },
    {
      key: 'endReason',
      header: 'Afbrudsårsag',
      type: 'longText',
      person: true,
      value: (p) => (endedBy(p) === null ? null : p.endReason),
    },
    { key: 'mentor', header: 'Mentor', type: 'text', person: true, value: (p) => p.mentorName },
    { key: 'consultant', header: 'Jobkonsulent', type: 'text', person: true, value: (p) => p.consultantName },
    { key: 'note', header: 'Bemærkninger', type: 'longText', person: true, value: (p) => p.note },
  ],
}

/** When it ended, where it had by the day. */
function endedBy({ stateThen, endedOn }: PlacementRow): string | null {
  return stateThen === 'planned' || stateThen === 'inProgress' ? null : endedOn
}
