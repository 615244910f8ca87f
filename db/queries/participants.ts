import { asc, desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { nextLocalId } from '../rules/participants'
import type { Benefit, DanishLevel, ParticipantStage, YesNo } from '../rules/vocabulary'
import { participant, participantSituation, participantStage } from '../schema'
import { asGiven, date, invalid, requiredDate, requiredText, text, words } from './fields'
import { removeWhatHangsOn } from './hanging'
import { records } from './records'
import { found } from './rows'

export type Participant = typeof participant.$inferSelect
export type ParticipantSituation = typeof participantSituation.$inferSelect
export type ParticipantStageRow = typeof participantStage.$inferSelect

/** Citizens that are followed by name or number. No two have the same local id, and never a CPR number. */
export const participants = records({
  table: participant,
  fields: {
    localId: requiredText(40),
    name: requiredText(200),
    birthDate: date,
    birthYear: asGiven<number | null>(),
    trades: words(60),
    hoursWanted: asGiven<number | null>(),
    skills: text(10_000),
    language: text(100),
    danish: asGiven<DanishLevel | null>(),
    interpreter: asGiven<YesNo | null>(),
    needsMentor: asGiven<YesNo | null>(),
    motivated: asGiven<YesNo | null>(),
    ready: asGiven<YesNo | null>(),
    readyFrom: date,
    consultantId: asGiven<string | null>(),
    ownerId: asGiven<string | null>(),
    consentOn: date,
    consentNote: text(10_000),
    note: text(10_000),
  },
  within: ({ birthDate, birthYear }) => {
    if (birthDate !== null && birthYear !== null && Number(birthDate.slice(0, 4)) !== birthYear)
      throw invalid('participant.birthYear', 'birth.differs')
  },
  check: {
    on: ['localId'],
    rule: (file, row) => {
      const same = file.orm
        .select({ id: participant.id })
        .from(participant)
        .where(eq(participant.localId, row.localId))
        .all()
      if (same.length > 1) throw invalid('participant.localId', 'localId.taken')
    },
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'participant', [id]),
})

/** Where a participant belongs, from a day on. */
export const participantSituations = records({
  table: participantSituation,
  fields: {
    participantId: asGiven<string>(),
    onDate: requiredDate,
    benefit: asGiven<Benefit | null>(),
    categoryId: asGiven<string | null>(),
    targetGroupId: asGiven<string | null>(),
    areaId: asGiven<string | null>(),
    note: text(1_000),
  },
})

/** How far a participant has come, from a day on. */
export const participantStages = records({
  table: participantStage,
  fields: {
    participantId: asGiven<string>(),
    stage: asGiven<ParticipantStage>(),
    onDate: requiredDate,
    reason: text(1_000),
  },
})

type New<R extends { create: (...args: never[]) => string }> = Omit<
  Parameters<R['create']>[1],
  'participantId'
>

/** All that a new participant can come with. A blank local id takes the next number, a blank name the local id. */
export type NewParticipant = {
  participant: Parameters<typeof participants.create>[1]
  situation: New<typeof participantSituations> | null
  stage: New<typeof participantStages> | null
}

/**
 * Makes a participant together with where they belong and how far they have come.
 * @returns the id of the participant
 */
export function createParticipant(file: OpenFile, values: NewParticipant): string {
  const localId = values.participant.localId.trim() || unusedLocalId(file)
  const name = values.participant.name.trim() || localId
  const participantId = participants.create(file, { ...values.participant, localId, name })
  if (values.situation) participantSituations.create(file, { ...values.situation, participantId })
  if (values.stage) participantStages.create(file, { ...values.stage, participantId })
  return participantId
}

/** The next number in the office's own series. */
export function unusedLocalId(file: OpenFile): string {
  const taken = file.orm.select({ localId: participant.localId }).from(participant).all()
  return nextLocalId(taken.map(({ localId }) => localId))
}

/** A participant with the dated rows that hang on them, newest first. */
export type ParticipantRecord = Participant & {
  situations: ParticipantSituation[]
  stages: ParticipantStageRow[]
}

/** @throws DrejebogError record.notFound */
export function participantRecord(file: OpenFile, id: string): ParticipantRecord {
  const { orm } = file
  return {
    ...found(orm.select().from(participant).where(eq(participant.id, id)).get()),
    situations: orm
      .select()
      .from(participantSituation)
      .where(eq(participantSituation.participantId, id))
      .orderBy(desc(participantSituation.onDate), desc(participantSituation.id))
      .all(),
    stages: orm
      .select()
      .from(participantStage)
      .where(eq(participantStage.participantId, id))
      .orderBy(desc(participantStage.onDate), desc(participantStage.id))
      .all(),
  }
}

/** What participants can be chosen by. */
export type ListedParticipant = Pick<Participant, 'id' | 'localId' | 'name'>

/** All of them, by local id. */
export function allParticipants(file: OpenFile): ListedParticipant[] {
  const { id, localId, name } = participant
  return file.orm.select({ id, localId, name }).from(participant).orderBy(asc(localId)).all()
}
