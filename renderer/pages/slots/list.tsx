import { MENTOR_MODELS, SCHEMES, SECTORS, SLOT_KINDS } from '../../../db/rules/vocabulary'
import type { ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { Word } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { sectorLabel } from '../organisations/fields'
import { mentorModelLabel, slotKindLabel } from './fields'
import { owedText, type SlotRow, takenText } from './slots'

/** The list of places. */
export const SLOT_LIST: ListDeclaration<SlotRow> = {
  id: 'slots',
  title: 'slots:title',
  fileName: 'slots:fileName',
  rowId: ({ id }) => id,
  rowName: ({ name, organisationName }) => `${name}, ${organisationName}`,
  searchText: (row) =>
    [row.name, row.organisationName, row.parentName, row.tasks, row.demands, ...row.trades, row.areaName]
      .concat(
        row.quotas.map(({ name }) => name),
        [row.agreementName, row.contactName],
      )
      .filter(Boolean)
      .join(' '),
  rowHeight: 40,
  chips: [
    { key: 'all', word: 'slots:chips.all', accepts: () => true },
    { key: 'free', word: 'slots:chips.free', accepts: ({ occupancy }) => occupancy.free > 0 },
    { key: 'standing', word: 'slots:chips.standing', accepts: ({ kind }) => kind === 'standing' },
    { key: 'over', word: 'slots:chips.over', accepts: ({ occupancy }) => occupancy.over > 0 },
    { key: 'owed', word: 'slots:chips.owed', accepts: ({ owed }) => owed.length > 0 },
  ],
  columns: [
    {
      kind: 'text',
      key: 'organisation',
      header: 'slots:columns.organisation',
      head: 'slots:columns.name',
      width: 230,
      with: ['name'],
      value: ({ organisationName }) => organisationName,
      render: (row) => <TwoLines first={<strong>{row.organisationName}</strong>} second={row.name} />,
    },
    text('name', 'slots:columns.name', 160, ({ name }) => name, true),
    {
      kind: 'number',
      key: 'taken',
      header: 'slots:columns.taken',
      width: 92,
      with: ['minimum'],
      value: ({ occupancy }) => occupancy.taken,
      render: ({ occupancy }, t) => takenText(occupancy, t),
      addsUp: true,
    },
    number('minimum', 'slots:columns.minimum', ({ occupancy }) => occupancy.minimum, true),
    number('free', 'slots:columns.free', ({ occupancy }) => occupancy.free || null),
    number('over', 'slots:columns.over', ({ occupancy }) => occupancy.over || null),
    {
      kind: 'text',
      key: 'owed',
      header: 'slots:columns.owed',
      width: 140,
      value: ({ owed }) => owed.map(({ name, missing }) => `${name} ${missing}`).join(', '),
      render: ({ owed }, t) => owedText(owed, t),
    },
    {
      kind: 'code',
      key: 'scheme',
      header: 'fields:slot.scheme',
      width: 140,
      value: ({ scheme }) => [scheme],
      codes: SCHEMES,
      label: schemeLabel,
    },
    {
      kind: 'number',
      key: 'vacantDays',
      header: 'slots:columns.vacantDays',
      head: 'slots:columns.vacantShort',
      width: 96,
      value: ({ vacantDays }) => vacantDays,
      addsUp: true,
    },
    text('under', 'slots:columns.under', 160, ({ parentName }) => parentName, true),
    {
      kind: 'code',
      key: 'kind',
      header: 'fields:slot.kind',
      head: 'slots:columns.kind',
      width: 104,
      hidden: true,
      value: ({ kind }) => [kind],
      codes: SLOT_KINDS,
      label: slotKindLabel,
    },
    {
      kind: 'number',
      key: 'hours',
      header: 'fields:slot.hoursPerWeek',
      head: 'slots:columns.hours',
      width: 72,
      hidden: true,
      value: ({ hoursPerWeek }) => (hoursPerWeek === null ? null : hoursPerWeek / 60),
    },
    {
      kind: 'code',
      key: 'sector',
      header: 'fields:slot.sector',
      width: 88,
      hidden: true,
      value: ({ sector }) => (sector === null ? [] : [sector]),
      codes: SECTORS,
      label: sectorLabel,
    },
    {
      kind: 'code',
      key: 'mentorModel',
      header: 'fields:slot.mentorModel',
      width: 200,
      hidden: true,
      value: ({ mentorModel }) => (mentorModel === null ? [] : [mentorModel]),
      codes: MENTOR_MODELS,
      label: mentorModelLabel,
    },
    text('area', 'slots:columns.area', 140, ({ areaName }) => areaName, true),
    text('agreement', 'slots:columns.agreement', 200, ({ agreementName }) => agreementName, true),
    text('contact', 'fields:slot.contactId', 150, ({ contactName }) => contactName, true),
    text('owner', 'fields:slot.ownerId', 136, ({ ownerName }) => ownerName, true),
  ],
}

function number(
  key: string,
  header: Word,
  value: (row: SlotRow) => number | null,
  hidden = false,
): ListDeclaration<SlotRow>['columns'][number] {
  return { kind: 'number', key, header, width: 84, ...(hidden && { hidden }), value, addsUp: true }
}

function text(
  key: string,
  header: Word,
  width: number,
  value: (row: SlotRow) => string | null,
  hidden: boolean,
): ListDeclaration<SlotRow>['columns'][number] {
  return { kind: 'text', key, header, width, ...(hidden && { hidden }), value }
}
