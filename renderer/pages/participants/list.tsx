import { BENEFITS, DANISH_LEVELS, PARTICIPANT_STAGES, YES_NO } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import type { ListColumn, ListDeclaration } from '../../components/list/declaration'
import { TwoLines } from '../../components/list/TwoLines'
import type { T, Word } from '../../components/word'
import { benefitLabel } from '../targetGroups/fields'
import { danishLabel, stageLabel, yesNoLabel } from './fields'
import type { ParticipantRow } from './participants'
import type { ListRow } from './rows'

type Column = ListColumn<ListRow>

/** Whether somebody still waits for a place. */
function isWaiting({ stage }: ParticipantRow): boolean {
  return stage === 'referred' || stage === 'accepted'
}

/** The list of participants. */
export const PARTICIPANT_LIST: ListDeclaration<ListRow> = {
  id: 'participants',
  title: 'participants:title',
  fileName: 'participants:fileName',
  rowId: ({ id }) => id,
  rowName: ({ name }) => name,
  searchText: (row) =>
    [row.localId, row.name, row.targetGroupName, row.areaName, row.workplace, row.skills, row.language]
      .concat(row.trades)
      .filter((part) => part !== null)
      .join(' '),
  rowHeight: 40,
  startsWith: 'recent',
  chips: [
    { key: 'all', word: 'participants:chips.all', accepts: () => true },
    { key: 'recent', word: 'participants:chips.recent', accepts: ({ recent }) => recent },
    { key: 'waiting', word: 'participants:chips.waiting', accepts: isWaiting },
    {
      key: 'inPlacement',
      word: 'participants:chips.inPlacement',
      accepts: ({ stage }) => stage === 'inPlacement',
    },
    { key: 'finished', word: 'participants:chips.finished', accepts: ({ stage }) => stage === 'finished' },
    {
      key: 'left',
      word: 'participants:chips.left',
      accepts: ({ stage }) => stage === 'declined' || stage === 'withdrawn',
    },
  ],
  columns: [
    text('localId', 'fields:participant.localId', 76, ({ localId }) => localId, { hidden: false }),
    {
      ...text('name', 'fields:participant.name', 190, ({ name }) => name, { hidden: false }),
      with: ['group'],
      render: (row) => (
        <TwoLines first={<strong>{row.name}</strong>} second={row.targetGroupName ?? row.areaName ?? ''} />
      ),
    },
    {
      kind: 'code',
      key: 'stage',
      header: 'fields:participantStage.stage',
      width: 124,
      person: true,
      with: ['stageSince'],
      value: ({ stage }) => (stage === null ? [] : [stage]),
      codes: PARTICIPANT_STAGES,
      label: stageLabel,
      render: (row, t) => <StageCell row={row} t={t} />,
    },
    {
      ...text('workplace', 'participants:columns.workplace', 190, ({ workplace }) => workplace, {
        hidden: false,
      }),
      with: ['placementEnd'],
      render: ({ workplace, placementEnd }) =>
        workplace === null ? (
          ''
        ) : (
          <TwoLines
            first={workplace}
            second={placementEnd === null ? '' : <DateText date={placementEnd} />}
          />
        ),
    },
    text('trades', 'participants:columns.trades', 140, ({ trades }) => trades.join(', '), { hidden: false }),
    {
      kind: 'code',
      key: 'danish',
      header: 'fields:participant.danish',
      width: 120,
      person: true,
      value: ({ danish }) => (danish === null ? [] : [danish]),
      codes: DANISH_LEVELS,
      label: danishLabel,
    },
    yesNo('ready', 'participants:columns.ready', ({ ready }) => ready, false),
    yesNo('motivated', 'fields:participant.motivated', ({ motivated }) => motivated),
    yesNo('needsMentor', 'fields:participant.needsMentor', ({ needsMentor }) => needsMentor),
    yesNo('interpreter', 'fields:participant.interpreter', ({ interpreter }) => interpreter),
    {
      kind: 'number',
      key: 'hours',
      header: 'participants:columns.hours',
      width: 72,
      hidden: true,
      person: true,
      value: ({ hoursWanted }) => (hoursWanted === null ? null : hoursWanted / 60),
    },
    {
      kind: 'code',
      key: 'benefit',
      header: 'fields:participantSituation.benefit',
      width: 130,
      hidden: true,
      person: true,
      value: ({ benefit }) => (benefit === null ? [] : [benefit]),
      codes: BENEFITS,
      label: benefitLabel,
    },
    text('category', 'fields:participantSituation.categoryId', 150, ({ categoryName, schemeName }) =>
      categoryName === null ? null : `${categoryName} (${schemeName})`,
    ),
    text('group', 'fields:participantSituation.targetGroupId', 170, ({ targetGroupName }) => targetGroupName),
    text('area', 'fields:participantSituation.areaId', 140, ({ areaName }) => areaName),
    date('stageSince', 'participants:columns.since', ({ stageSince }) => stageSince),
    date('placementEnd', 'participants:columns.until', ({ placementEnd }) => placementEnd),
    text('stageReason', 'fields:participantStage.reason', 190, ({ stageReason }) => stageReason),
    {
      kind: 'number',
      key: 'placements',
      header: 'participants:columns.placements',
      width: 76,
      hidden: true,
      person: true,
      value: ({ placements }) => placements,
      addsUp: true,
    },
    {
      kind: 'number',
      key: 'birthYear',
      header: 'fields:participant.birthYear',
      width: 84,
      hidden: true,
      person: true,
      value: ({ birthDate, birthYear }) => birthYear ?? (birthDate ? Number(birthDate.slice(0, 4)) : null),
    },
    text('language', 'fields:participant.language', 110, ({ language }) => language),
    text('consultant', 'fields:participant.consultantId', 150, ({ consultantName }) => consultantName),
    text('owner', 'fields:participant.ownerId', 130, ({ ownerName }) => ownerName),
    text('note', 'fields:participant.note', 200, ({ note }) => note),
  ],
}

function text(
  key: string,
  header: Word,
  width: number,
  value: (row: ParticipantRow) => string | null,
  { hidden = true } = {},
): Column {
  return { kind: 'text', key, header, width, value, person: true, ...(hidden && { hidden }) }
}

function date(key: string, header: Word, value: (row: ParticipantRow) => string | null): Column {
  return {
    ...{ kind: 'date', key, header, width: 100, hidden: true, person: true, value },
    render: (row) => {
      const day = value(row)
      return day === null ? '' : <DateText date={day} />
    },
  }
}

function yesNo(
  key: string,
  header: Word,
  value: (row: ParticipantRow) => string | null,
  hidden = true,
): Column {
  return {
    ...{ kind: 'code', key, header, width: 84, person: true, codes: YES_NO, label: yesNoLabel },
    ...(hidden && { hidden }),
    value: (row) => {
      const code = value(row)
      return code === null ? [] : [code]
    },
  }
}

function StageCell({ row: { stage, stageSince }, t }: { row: ParticipantRow; t: T }) {
  if (stage === null) return ''
  return (
    <TwoLines
      first={stageLabel(stage, t)}
      second={stageSince === null ? '' : <DateText date={stageSince} />}
    />
  )
}
