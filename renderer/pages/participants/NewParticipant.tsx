import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Benefit, PARTICIPANT_STAGES, type ParticipantStage } from '../../../db/rules/vocabulary'
import { client, orpc } from '../../app/client'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import type { T } from '../../components/word'
import {
  AREA,
  BENEFIT,
  BIRTH_YEAR,
  CATEGORY,
  DANISH,
  HOURS,
  LOCAL_ID,
  NAME,
  stageLabel,
  TARGET_GROUP,
  TRADES,
} from './fields'
import { PARTICIPANT_LIST } from './list'

type Values = {
  name: string | null
  localId: string | null
  targetGroupId: string | null
  benefit: Benefit | null
  categoryId: string | null
  areaId: string | null
  stage: ParticipantStage | null
  onDate: string
  birthYear: number | null
  trades: string[] | null
  hoursWanted: number | null
  danish: string | null
}

type Group = { id: string; benefit: Benefit | null; categoryId: string | null; areaId: string | null }

const of = (field: unknown, more: object = {}) => ({ ...(field as FieldDeclaration<Values>), ...more })

/** What is asked for a new participant; what a target group says of its people is taken from it. */
function declarationFor(groups: readonly Group[]): NewRecordDeclaration<Values> {
  return {
    title: 'participants:new.title',
    create: 'participants:new.create',
    hint: 'participants:new.hint',
    wide: ['name', 'trades'],
    fields: [
      of(NAME, { required: false, hint: 'participants:new.nameHint' }),
      of(LOCAL_ID, { required: false, hint: 'participants:new.localIdHint' }),
      of(TARGET_GROUP),
      of(AREA),
      of(BENEFIT),
      of(CATEGORY),
      {
        kind: 'code',
        key: 'stage',
        label: 'fields:participantStage.stage',
        codes: PARTICIPANT_STAGES,
        codeLabel: (code: string, t: T) => stageLabel(code, t),
      } as unknown as FieldDeclaration<Values>,
      { kind: 'date', key: 'onDate', label: 'participants:new.onDate', required: true },
      of(TRADES),
      of(HOURS),
      of(DANISH),
      of(BIRTH_YEAR),
    ],
    fresh: (today) => ({ onDate: today, stage: 'referred', trades: [] }),
    propose: ({ targetGroupId }) => {
      const group = groups.find(({ id }) => id === targetGroupId)
      if (!group) return {}
      const { benefit, categoryId, areaId } = group
      return { benefit, categoryId, areaId }
    },
  }
}

/** The button and Ctrl+N for a new participant, with where they belong and how far they have come in one operation. */
export function NewParticipant() {
  const navigate = useNavigate()
  const { data } = useQuery(orpc.targetGroups.list.queryOptions({ input: {} }))
  return (
    <NewRecord
      declaration={declarationFor(data ?? [])}
      create={(values) => client.participants.create(toParticipant(values))}
      onMade={(id) => {
        // A filter that was on would hide the new one when one comes back to the list.
        changeList(PARTICIPANT_LIST.id, { chip: null, search: '' })
        void navigate({ to: '/participants/$id', params: { id } })
      }}
    />
  )
}

/** What the dialog holds, as the procedure takes it. Where nothing is said of where they belong, there is no such row. */
function toParticipant(values: Values): Parameters<typeof client.participants.create>[0] {
  const { name, localId, stage, onDate, targetGroupId, benefit, categoryId, areaId, ...own } = values
  const belongs = { targetGroupId, benefit, categoryId, areaId }
  const isSaid = Object.values(belongs).some((each) => each !== null)
  return {
    participant: {
      ...own,
      ...{ name: name ?? '', localId: localId ?? '', trades: own.trades ?? [] },
      danish: own.danish as never,
    },
    situation: isSaid ? { ...belongs, onDate, note: null } : null,
    stage: stage === null ? null : { stage, onDate, reason: null },
  }
}
