import { LABELS, label } from '../../rules/labels'
import { type ParticipantRow, participantList } from '../participant-list'
import { hours, type ReadyTable } from './table'

const yesNo = (answer: string | null) => label(LABELS.yesNo, answer)

/** The participants as of the day. By default only their numbers, which say nothing to others, and how far they are. */
export const PARTICIPANTS: ReadyTable<ParticipantRow> = {
  key: 'participants',
  name: 'Deltagere',
  // No forecast: what comes back would be taken for what has happened.
  rows: (file, asOf) => participantList(file, asOf, null, asOf),
  columns: [
    { key: 'localId', header: 'Løbenr.', type: 'text', width: 12, value: (p) => p.localId },
    {
      key: 'stage',
      header: 'Status',
      type: 'text',
      width: 14,
      choices: Object.values(LABELS.participantStage),
      value: (p) => label(LABELS.participantStage, p.stage),
    },
    { key: 'stageSince', header: 'Status siden', type: 'date', value: (p) => p.stageSince },
    { key: 'readyFrom', header: 'Klar fra', type: 'date', value: (p) => p.readyFrom },
    { key: 'placements', header: 'Antal forløb', type: 'count', value: (p) => p.placements },
    { key: 'owner', header: 'Følges af', type: 'text', value: (p) => p.ownerName },
    { key: 'name', header: 'Navn', type: 'text', width: 28, person: true, value: (p) => p.name },
    { key: 'birthDate', header: 'Fødselsdato', type: 'date', person: true, value: (p) => p.birthDate },
    {
      key: 'birthYear',
      header: 'Fødselsår',
      type: 'text',
      width: 10,
      person: true,
      value: (p) => (p.birthYear === null ? null : String(p.birthYear)),
    },
    {
      key: 'benefit',
      header: 'Ydelse',
      type: 'text',
      person: true,
      value: (p) => label(LABELS.benefit, p.benefit),
    },
    { key: 'category', header: 'Match', type: 'text', person: true, value: (p) => p.categoryName },
    { key: 'categoryScheme', header: 'Kategorisæt', type: 'text', person: true, value: (p) => p.schemeName },
    { key: 'targetGroup', header: 'Målgruppe', type: 'text', person: true, value: (p) => p.targetGroupName },
    { key: 'area', header: 'Boligområde', type: 'text', person: true, value: (p) => p.areaName },
    {
      key: 'stageReason',
      header: 'Begrundelse',
      type: 'longText',
      person: true,
      value: (p) => p.stageReason,
    },
    { key: 'trades', header: 'Branche ønske', type: 'text', person: true, value: (p) => p.trades.join(', ') },
    {
      key: 'hours',
      header: 'Ønskede timer',
      type: 'number',
      person: true,
      value: (p) => hours(p.hoursWanted),
    },
    { key: 'skills', header: 'Kompetencer', type: 'longText', person: true, value: (p) => p.skills },
    { key: 'language', header: 'Modersmål', type: 'text', person: true, value: (p) => p.language },
    {
      key: 'danish',
      header: 'Dansk',
      type: 'text',
      person: true,
      value: (p) => label(LABELS.danishLevel, p.danish),
    },
    { key: 'interpreter', header: 'Tolk', type: 'text', person: true, value: (p) => yesNo(p.interpreter) },
    {
      key: 'needsMentor',
      header: 'Mentorbehov',
      type: 'text',
      person: true,
      value: (p) => yesNo(p.needsMentor),
    },
    { key: 'motivated', header: 'Motiveret', type: 'text', person: true, value: (p) => yesNo(p.motivated) },
    { key: 'ready', header: 'Klar til virksomhed', type: 'text', person: true, value: (p) => yesNo(p.ready) },
    { key: 'workplace', header: 'I forløb hos', type: 'text', person: true, value: (p) => p.workplace },
    {
      key: 'placementEnd',
      header: 'Forløbet slutter',
      type: 'date',
      person: true,
      value: (p) => p.placementEnd,
    },
    {
      key: 'consultant',
      header: 'Sagsbehandler',
      type: 'text',
      person: true,
      value: (p) => p.consultantName,
    },
    { key: 'consentOn', header: 'Samtykke', type: 'date', person: true, value: (p) => p.consentOn },
    { key: 'note', header: 'Bemærkninger', type: 'longText', person: true, value: (p) => p.note },
  ],
}
