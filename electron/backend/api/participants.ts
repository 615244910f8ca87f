import { z } from 'zod'
import type { Document } from '../../../db/file/document'
import { copiesGoneBy, copiesHolding } from '../../../db/file/erasures'
import type { Erasure } from '../../../db/log/erasures'
import { eraseParticipant, placementsToFree } from '../../../db/queries/erase'
import { participantAsOf, participantList } from '../../../db/queries/participant-list'
import {
  allParticipants,
  createParticipant,
  participants as participantRecords,
  participantSituations as situationRecords,
  participantStages as stageRecords,
} from '../../../db/queries/participants'
import { BENEFITS, DANISH_LEVELS, PARTICIPANT_STAGES, YES_NO } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, minutes, optionalDate, optionalText, written } from './fields'

const yesNo = z.enum(YES_NO).nullable()

const fields = {
  localId: z.string().max(500),
  name: z.string().max(500),
  birthDate: optionalDate,
  birthYear: z.int().min(1900).max(2199).nullable(),
  trades: z.array(z.string().max(200)).max(100),
  hoursWanted: minutes,
  skills: optionalText,
  language: optionalText,
  danish: z.enum(DANISH_LEVELS).nullable(),
  interpreter: yesNo,
  needsMentor: yesNo,
  motivated: yesNo,
  ready: yesNo,
  readyFrom: optionalDate,
  consultantId: id.nullable(),
  ownerId: id.nullable(),
  consentOn: optionalDate,
  consentNote: optionalText,
  note: optionalText,
}
const situation = {
  onDate: date,
  benefit: z.enum(BENEFITS).nullable(),
  categoryId: id.nullable(),
  targetGroupId: id.nullable(),
  areaId: id.nullable(),
  note: optionalText,
}
const stage = { stage: z.enum(PARTICIPANT_STAGES), onDate: date, reason: optionalText }

/** A new one needs nothing: a blank local id takes the next number, a blank name the local id. */
const NEW = {
  localId: '',
  name: '',
  birthDate: null,
  birthYear: null,
  trades: [],
  hoursWanted: null,
  skills: null,
  language: null,
  danish: null,
  interpreter: null,
  needsMentor: null,
  motivated: null,
  ready: null,
  readyFrom: null,
  consultantId: null,
  ownerId: null,
  consentOn: null,
  consentNote: null,
  note: null,
}

const { update, remove } = written('participant', participantRecords, fields)

/** Citizens that are followed. Hours are minutes a week. `asOf` is an ISO date; today when left out. */
export const participants = {
  /** All, with where they belong and how far they have come on the day. */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) => participantList(context.file, input.asOf ?? context.today)),
  /** One, with the dated rows behind it, newest first. */
  get: onFile
    .input(z.strictObject({ id, asOf: date.optional() }))
    .handler(({ context, input }) => participantAsOf(context.file, input.id, input.asOf ?? context.today)),
  /** What they can be chosen by. */
  choices: onFile.handler(({ context }) => allParticipants(context.file)),
  /** With where they belong and how far they have come, as one operation. */
  create: writing
    .input(
      z.strictObject({
        participant: z.strictObject(fields).partial(),
        situation: z.strictObject(situation).nullable().optional(),
        stage: z.strictObject(stage).nullable().optional(),
      }),
    )
    .handler(({ context, input: { participant, situation: belongs, stage: first } }) =>
      context.create('participant.create', (file) =>
        createParticipant(file, {
          participant: { ...NEW, ...participant },
          situation: belongs ?? null,
          stage: first ?? null,
        }),
      ),
    ),
  update,
  remove,
  /** What erasing one would come to: how many places stay, and which copies hold them for a while yet. */
  erasure: onFile.input(z.strictObject({ id })).handler(async ({ context, input }) => {
    const { document, host } = context.session
    const placements = placementsToFree(context.file, input.id)
    const at = host.clock.now().toISOString()
    const { edition } = document.status()
    return { placements, ...(await copiesOf(document, { at, edition })) }
  }),
  /**
   * Erases one for good. Not undone by anything; what is told of it afterwards is that it happened, when and by whom.
   * `published` false: the shared folder could not be reached, and follows.
   */
  erase: onFile.input(z.strictObject({ id })).handler(async ({ context, input }) => {
    const { session, imports } = context
    const { document, host } = session
    const { value, published } = await session.erase((file, edition) => {
      const when = { at: host.clock.now().toISOString(), edition }
      eraseParticipant(file, input.id, when)
      return when
    })
    // A list that was being brought in may name them.
    imports.close()
    return { published, ...(await copiesOf(document, value)) }
  }),
}

/** The copies that hold somebody from before an erasure, and the day by which they are gone. */
async function copiesOf(document: Document, when: Omit<Erasure, 'mark'>) {
  const { path, backups, identity } = document
  const held = await copiesHolding({ path, backups, identity }, when)
  return { ...held, goneBy: copiesGoneBy(when) }
}

/** Where a participant belongs, from a day on. */
export const participantSituations = written('participantSituation', situationRecords, {
  participantId: id,
  ...situation,
})

/** How far a participant has come, from a day on. */
export const participantStages = written('participantStage', stageRecords, { participantId: id, ...stage })
