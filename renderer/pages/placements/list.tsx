import { IconAlertTriangle } from '@tabler/icons-react'
import { BENEFITS, OUTCOMES, PAPERS, PLACEMENT_STATES, SCHEMES, SECTORS } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import type { ListColumn, ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { T, Word } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { sectorLabel } from '../organisations/fields'
import { outcomeLabel, paperLabel, stateLabel } from './fields'
import { personOf } from './placements'
import classes from './placements.module.css'
import { type ListRow, searchText } from './rows'
import { WARNING_KINDS, warningLabel } from './warnings'

const benefitLabel = (code: string, t: T): string => t(`vocabulary:benefit.${code as 'other'}`)

/** The list of placements. What tells of persons leaves only if it is ticked. */
export const PLACEMENT_LIST: ListDeclaration<ListRow> = {
  id: 'placements',
  title: 'placements:title',
  fileName: 'placements:fileName',
  rowId: ({ id }) => id,
  rowName: ({ participantName, organisationName }) =>
    [participantName, organisationName].filter(Boolean).join(', '),
  searchText,
  rowHeight: 40,
  startsWith: 'recent',
  chips: [
    { key: 'all', word: 'placements:chips.all', accepts: () => true },
    { key: 'recent', word: 'placements:chips.recent', accepts: ({ recent }) => recent },
    {
      key: 'inProgress',
      word: 'placements:chips.inProgress',
      accepts: ({ stateThen }) => stateThen === 'inProgress',
    },
    {
      key: 'planned',
      word: 'placements:chips.planned',
      accepts: ({ stateThen }) => stateThen === 'planned',
    },
    { key: 'ending', word: 'placements:chips.ending', accepts: ({ ending }) => ending },
    {
      key: 'papers',
      word: 'placements:chips.papers',
      accepts: ({ missingPapers }) => missingPapers.length > 0,
    },
    {
      key: 'completed',
      word: 'placements:chips.completed',
      accepts: ({ stateThen }) => stateThen === 'completed',
    },
    {
      key: 'interrupted',
      word: 'placements:chips.interrupted',
      accepts: ({ stateThen }) => stateThen === 'interrupted',
    },
  ],
  columns: [
    {
      kind: 'text',
      key: 'participant',
      header: 'placements:columns.participant',
      width: 160,
      person: true,
      with: ['localId'],
      value: ({ participantName }) => participantName,
      render: (row, t) => (
        <TwoLines
          first={<strong>{personOf(row, t)}</strong>}
          second={row.localId === row.participantName ? row.groupName : row.localId}
        />
      ),
    },
    text('localId', 'placements:columns.localId', 80, ({ localId }) => localId, {
      hidden: true,
      person: true,
    }),
    {
      kind: 'text',
      key: 'organisation',
      header: 'fields:placement.organisationId',
      width: 176,
      with: ['slot'],
      value: ({ organisationName }) => organisationName,
      render: (row) => <TwoLines first={row.organisationName} second={row.slotName} />,
    },
    text('slot', 'placements:columns.slot', 140, ({ slotName }) => slotName, { hidden: true }),
    date('start', 'fields:placement.startDate', ({ startDate }) => startDate),
    {
      kind: 'date',
      key: 'end',
      header: 'placements:columns.end',
      width: 98,
      value: ({ end }) => end,
      render: ({ end, extensions }, t) =>
        end === null ? (
          ''
        ) : (
          <TwoLines
            first={<DateText date={end} />}
            second={extensions > 0 ? t('placements:columns.extended') : null}
          />
        ),
    },
    {
      kind: 'code',
      key: 'state',
      header: 'fields:placement.state',
      width: 124,
      with: ['warnings'],
      value: ({ stateThen }) => [stateThen],
      codes: PLACEMENT_STATES,
      label: stateLabel,
      render: (row, t) => <StateCell row={row} t={t} />,
    },
    code('scheme', 'fields:placement.scheme', 140, ({ scheme }) => scheme, SCHEMES, schemeLabel),
    {
      kind: 'code',
      key: 'warnings',
      header: 'placements:columns.warnings',
      width: 180,
      hidden: true,
      person: true,
      value: ({ warnings }) => [...new Set(warnings.map(({ kind }) => kind))],
      codes: WARNING_KINDS,
      label: warningLabel,
    },
    {
      kind: 'number',
      key: 'hours',
      header: 'fields:placement.hoursPerWeek',
      head: 'placements:columns.hours',
      width: 72,
      value: ({ hoursPerWeek }) => (hoursPerWeek === null ? null : hoursPerWeek / 60),
    },
    text('sender', 'placements:columns.sentBy', 150, ({ senderName }) => senderName),
    text('mentor', 'fields:placement.mentorId', 140, ({ mentorName }) => mentorName, {
      hidden: true,
      person: true,
    }),
    {
      ...code('outcome', 'fields:placement.outcome', 130, ({ outcome }) => outcome, OUTCOMES, outcomeLabel),
      person: true,
    },
    {
      kind: 'code',
      key: 'papers',
      header: 'placements:columns.papers',
      width: 180,
      hidden: true,
      value: ({ missingPapers }) => missingPapers,
      codes: PAPERS,
      label: paperLabel,
    },
    text('group', 'placements:columns.group', 150, ({ groupName }) => groupName, {
      hidden: true,
      person: true,
    }),
    text('area', 'placements:columns.area', 140, ({ areaName }) => areaName, { hidden: true, person: true }),
    {
      ...code('benefit', 'placements:columns.benefit', 140, ({ benefit }) => benefit, BENEFITS, benefitLabel),
      ...{ hidden: true, person: true as const },
    },
    text('category', 'placements:columns.category', 140, ({ categoryName }) => categoryName, {
      hidden: true,
      person: true,
    }),
    {
      ...code('sector', 'placements:columns.sector', 88, ({ sector }) => sector, SECTORS, sectorLabel),
      hidden: true,
    },
    text('consultant', 'fields:placement.consultantId', 150, ({ consultantName }) => consultantName, {
      hidden: true,
      person: true,
    }),
    text('owner', 'fields:placement.ownerId', 136, ({ ownerName }) => ownerName, { hidden: true }),
    text('endReason', 'fields:placement.endReason', 200, ({ endReason }) => endReason, {
      hidden: true,
      person: true,
    }),
    text('note', 'fields:placement.note', 240, ({ note }) => note, { hidden: true, person: true }),
  ],
}

type Said = { hidden?: boolean; person?: true }

function text(
  key: string,
  header: Word,
  width: number,
  value: (row: ListRow) => string | null,
  said: Said = {},
): ListColumn<ListRow> {
  return { kind: 'text', key, header, width, value, ...said }
}

function date(key: string, header: Word, value: (row: ListRow) => string | null): ListColumn<ListRow> {
  return {
    kind: 'date',
    ...{ key, header, width: 98, value },
    render: (row) => {
      const day = value(row)
      return day === null ? '' : <DateText date={day} />
    },
  }
}

function code(
  key: string,
  header: Word,
  width: number,
  value: (row: ListRow) => string | null,
  codes: readonly string[],
  label: (code: string, t: T) => string,
) {
  return {
    kind: 'code' as const,
    ...{ key, header, width, codes, label },
    value: (row: ListRow) => {
      const held = value(row)
      return held === null ? [] : [held]
    },
  }
}

/** How far it has come, with a mark where something is to be known of it. */
function StateCell({ row: { stateThen, warnings, missingPapers }, t }: { row: ListRow; t: T }) {
  const said = [...new Set(warnings.map(({ kind }) => warningLabel(kind, t)))]
  const papers = missingPapers.map((paper) => paperLabel(paper, t))
  const title = [...said, ...papers.map((paper) => t('placements:warnings.missing', { paper }))].join('\n')
  return (
    <TwoLines
      first={
        <>
          {stateLabel(stateThen, t)}
          {said.length > 0 && (
            <span className={classes.mark} role="img" aria-label={said.join(', ')} title={title}>
              <IconAlertTriangle size={14} aria-hidden />
            </span>
          )}
        </>
      }
      second={
        missingPapers.length === 0
          ? (said[0] ?? null)
          : t('placements:warnings.papers', { count: missingPapers.length })
      }
    />
  )
}
