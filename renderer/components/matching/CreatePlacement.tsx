import { SCHEMES, type Scheme } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import type { FieldDeclaration } from '../fields/declaration'
import { NewRecord, type NewRecordDeclaration } from '../record/NewRecord'
import { DraftVerdicts } from '../verdicts/DraftVerdicts'
import type { Match } from './matching'

type Values = {
  scheme: Scheme
  startDate: string
  plannedEnd: string | null
  hoursPerWeek: number | null
  senderId: string | null
}

const SCHEME: FieldDeclaration<Values> = {
  kind: 'code',
  key: 'scheme',
  label: 'fields:placement.scheme',
  codes: SCHEMES,
  codeLabel: (code, t) => t(`vocabulary:scheme.${code as Scheme}`),
  required: true,
}
const START: FieldDeclaration<Values> = {
  kind: 'date',
  key: 'startDate',
  label: 'fields:placement.startDate',
  required: true,
}
const END: FieldDeclaration<Values> = {
  kind: 'date',
  key: 'plannedEnd',
  label: 'fields:placement.plannedEnd',
}
const HOURS: FieldDeclaration<Values> = {
  kind: 'hours',
  key: 'hoursPerWeek',
  label: 'fields:placement.hoursPerWeek',
}

/** The button on a line and its small dialog: a planned placement of the two. */
export function CreatePlacement({ match }: { match: Match }) {
  const { senders } = match
  const sender: FieldDeclaration<Values> = {
    kind: 'reference',
    key: 'senderId',
    label: 'fields:placement.senderId',
    useOptions: () =>
      senders.map(({ id, name, missing }) => ({ id, name, detail: missing > 0 ? `−${missing}` : '' })),
    nothing: 'matching:nobodySends',
  }
  const declaration: NewRecordDeclaration<Values> = {
    title: 'matching:create',
    create: 'matching:create',
    hint: 'matching:createHint',
    fields: [START, END, HOURS, SCHEME, ...(senders.length === 0 ? [] : [sender])],
    fresh: () => ({
      ...{ startDate: match.start, plannedEnd: match.end, hoursPerWeek: match.hours },
      ...{ scheme: match.scheme, senderId: match.senderId },
    }),
    below: ({ scheme, startDate, plannedEnd, hoursPerWeek }) =>
      scheme !== undefined &&
      startDate !== undefined && (
        <DraftVerdicts
          draft={{
            ...{ scheme, startDate, plannedEnd: plannedEnd ?? null, hoursPerWeek: hoursPerWeek ?? null },
            ...{ participantId: match.participantId, slotId: match.slotId },
            ...{ organisationId: match.organisationId, targetGroupId: null, sector: null, extensions: [] },
          }}
        />
      ),
  }
  return (
    <NewRecord
      declaration={declaration}
      isMain={false}
      of={`${match.participantName} · ${match.organisationName}, ${match.slotName}`}
      create={(values) =>
        client.placements.create({
          ...{ participantId: match.participantId, slotId: match.slotId },
          ...{ organisationId: match.organisationId, senderId: null, begun: false },
          ...values,
        })
      }
      onMade={() => undefined}
    />
  )
}
