import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

const NEVER = { validFrom: null, validTo: null }
const LATER = { validFrom: '2027-01-01', validTo: '2027-12-31' }

/** What the writing procedures of people and places are walked with: what hangs on a record stands before it. */
export const WRITING_PEOPLE: Record<string, Case> = {
  'placementPapers.create': ({ placementPapers }, { plannedPlacement }) =>
    placementPapers.create({
      ...{ placementId: plannedPlacement, paper: 'stewardHeard', receivedOn: '2026-05-01' },
      notNeededBecause: null,
    }),
  'placementPapers.update': ({ placementPapers }, { placementPaper, plannedPlacement }) =>
    placementPapers.update({
      id: placementPaper,
      fields: {
        ...{ placementId: plannedPlacement, paper: 'insurance', receivedOn: null },
        notNeededBecause: 'Egen forsikring',
      },
    }),
  'placementPapers.remove': ({ placementPapers }, { placementPaper }) =>
    placementPapers.remove({ id: placementPaper }),
  'placementExtensions.create': ({ placementExtensions }, { placement }) =>
    placementExtensions.create({
      ...{ placementId: placement, lastDay: '2026-10-04', decidedOn: null, reason: null },
    }),
  'placementExtensions.update': ({ placementExtensions }, { placementExtension }) =>
    placementExtensions.update({
      id: placementExtension,
      fields: { lastDay: '2026-06-05', decidedOn: '2026-05-01', reason: 'Kortere' },
    }),
  'placementExtensions.remove': ({ placementExtensions }, { placementExtension }) =>
    placementExtensions.remove({ id: placementExtension }),
  'placements.create': ({ placements }, { participant, organisation, slot, other }) =>
    placements.create({
      ...{ participantId: participant, organisationId: organisation, slotId: slot, senderId: other },
      ...{ scheme: 'companyTraineeship', startDate: '2026-09-01', plannedEnd: '2026-11-30', begun: false },
      note: 'Ny',
    }),
  'placements.update': ({ placements }, { placement, other, targetGroup }) =>
    placements.update({
      id: placement,
      fields: {
        ...{ participantId: null, organisationId: other, slotId: null, senderId: null },
        ...{
          scheme: 'flexJob',
          targetGroupId: targetGroup,
          startDate: '2026-01-06',
          plannedEnd: '2026-03-01',
        },
        ...{ hoursPerWeek: null, mentorId: null, mentorHours: null, contactId: null, consultantId: null },
        ...{ ownerId: null, note: null },
      },
    }),
  'placements.start': ({ placements }, { plannedPlacement }) =>
    placements.start({ id: plannedPlacement, onDate: '2026-09-02' }),
  'placements.finish': ({ placements }, { placement, other }) =>
    placements.finish({
      ...{ id: placement, state: 'completed', onDate: '2026-07-05', outcome: 'ordinaryEmployment' },
      reason: 'Fik job',
      next: { scheme: 'ordinaryEmployment', organisationId: other, hoursPerWeek: 2220, plannedEnd: null },
    }),
  // After the one that begins it, so that in a row it still is what can be called off.
  'placements.moveEnd': ({ placements }, { plannedPlacement }) =>
    placements.moveEnd({ id: plannedPlacement, lastDay: '2026-12-01' }),
  'placements.reopen': ({ placements }, { endedPlacement }) => placements.reopen({ id: endedPlacement }),
  'placements.cancel': async ({ placements }, { other }) => {
    const rows = await placements.list({ organisationId: other })
    const planned = rows.find(({ state, note }) => state === 'planned' && note === 'Aflyses')
    await placements.cancel({
      id: planned?.id ?? '',
      onDate: '2026-08-01',
      reason: 'Virksomheden sprang fra',
    })
  },
  'placements.remove': ({ placements }, { placement }) => placements.remove({ id: placement }),
  'slotQuotas.create': ({ slotQuotas }, { slot, organisation }) =>
    slotQuotas.create({
      ...{
        slotId: slot,
        organisationId: organisation,
        minimum: 0,
        maximum: null,
        coordinating: false,
        ...LATER,
      },
    }),
  'slotQuotas.update': ({ slotQuotas }, { slotQuota, organisation }) =>
    slotQuotas.update({
      id: slotQuota,
      fields: { organisationId: organisation, minimum: 3, maximum: null, coordinating: false, ...NEVER },
    }),
  'slotQuotas.remove': ({ slotQuotas }, { slotQuota }) => slotQuotas.remove({ id: slotQuota }),
  'slotCapacities.create': ({ slotCapacities }, { slot }) =>
    slotCapacities.create({ slotId: slot, validFrom: '2027-01-01', minimum: 5, maximum: 8 }),
  'slotCapacities.update': ({ slotCapacities }, { slotCapacity }) =>
    slotCapacities.update({ id: slotCapacity, fields: { validFrom: null, minimum: 0, maximum: null } }),
  'slotCapacities.remove': ({ slotCapacities }, { slotCapacity }) =>
    slotCapacities.remove({ id: slotCapacity }),
  'slots.create': ({ slots }, { other, organisation }) =>
    slots.create({
      slot: { organisationId: other, name: 'Køkkenet', scheme: 'companyTraineeship' },
      capacity: { validFrom: null, minimum: 2, maximum: 4 },
      quotas: [{ organisationId: organisation, minimum: 1, maximum: 2, coordinating: true, ...LATER }],
    }),
  'slots.update': ({ slots }, { slot, other }) =>
    slots.update({
      id: slot,
      fields: {
        ...{ organisationId: other, name: 'Omdøbt', scheme: 'wageSubsidyJob', kind: 'oneOff', ...NEVER },
        ...{ hoursPerWeek: null, tasks: null, demands: null, trades: [], danish: null, interpreter: null },
        ...{ sector: null, areaId: null, mentorModel: null, mentorHours: null, agreementId: null },
        ...{ contactId: null, ownerId: null, note: null },
      },
    }),
  'slots.remove': ({ slots }, { slot }) => slots.remove({ id: slot }),
  'participantStages.create': ({ participantStages }, { participant }) =>
    participantStages.create({
      participantId: participant,
      stage: 'accepted',
      onDate: '2026-02-01',
      reason: null,
    }),
  'participantStages.update': ({ participantStages }, { participantStage }) =>
    participantStages.update({
      id: participantStage,
      fields: { stage: 'withdrawn', onDate: '2026-02-02', reason: null },
    }),
  'participantStages.remove': ({ participantStages }, { participantStage }) =>
    participantStages.remove({ id: participantStage }),
  'participantSituations.create': ({ participantSituations }, { participant }) =>
    participantSituations.create({
      ...{ participantId: participant, onDate: '2026-03-01', benefit: 'flexUnemployment', categoryId: null },
      ...{ targetGroupId: null, areaId: null, note: null },
    }),
  'participantSituations.update': ({ participantSituations }, { participantSituation, otherCategory }) =>
    participantSituations.update({
      id: participantSituation,
      fields: {
        ...{ onDate: '2026-02-01', benefit: 'other', categoryId: otherCategory, targetGroupId: null },
        ...{ areaId: null, note: null },
      },
    }),
  'participantSituations.remove': ({ participantSituations }, { participantSituation }) =>
    participantSituations.remove({ id: participantSituation }),
  'participants.create': ({ participants }, { targetGroup }) =>
    participants.create({
      participant: { trades: ['kantine'], note: 'Ny' },
      situation: {
        ...{ onDate: '2026-05-01', benefit: 'cashBenefit', categoryId: null, targetGroupId: targetGroup },
        ...{ areaId: null, note: null },
      },
      stage: { stage: 'referred', onDate: '2026-05-01', reason: null },
    }),
  'participants.update': ({ participants }, { participant }) =>
    participants.update({
      id: participant,
      fields: {
        ...{
          localId: 'B-777',
          name: 'S. P.',
          birthDate: null,
          birthYear: 1992,
          trades: [],
          hoursWanted: null,
        },
        ...{ skills: null, language: null, danish: null, interpreter: null, needsMentor: 'no' },
        ...{ motivated: null, ready: 'yes', readyFrom: null, consultantId: null, ownerId: null },
        ...{ consentOn: null, consentNote: null, note: null },
      },
    }),
  'participants.remove': ({ participants }, { participant }) => participants.remove({ id: participant }),
  'schemeRules.create': ({ schemeRules }) =>
    schemeRules.create({
      ...{ name: 'Ny regel', originKey: null, active: true, kind: 'duration', scheme: 'companyTraineeship' },
      ...{ sector: null, benefits: [], categories: [], ...LATER, unit: 'weeks', minimum: null, maximum: 15 },
      ...{ extension: null, extendedMaximum: null, rate: null, papers: [], ratio: null, text: null },
      ...{ source: null, checkedOn: null },
    }),
  'schemeRules.update': ({ schemeRules }, { schemeRule }) =>
    schemeRules.update({
      id: schemeRule,
      fields: {
        ...{ name: 'Omdøbt', originKey: null, active: false, kind: 'papers', scheme: null, sector: null },
        ...{ benefits: [], categories: [], ...NEVER, unit: null, minimum: null, maximum: null },
        ...{ extension: null, extendedMaximum: null, rate: null, papers: [], ratio: null, text: null },
        ...{ source: null, checkedOn: null },
      },
    }),
  'schemeRules.remove': ({ schemeRules }, { schemeRule }) => schemeRules.remove({ id: schemeRule }),
}

/** And what the reading ones are called with. */
export const READING_PEOPLE: Record<string, Case> = {
  'participants.list': ({ participants }) => participants.list({ asOf: '2026-06-01' }),
  'participants.get': ({ participants }, { participant }) =>
    participants.get({ id: participant, asOf: '2026-06-01' }),
  'participants.erasure': ({ participants }, { participant }) => participants.erasure({ id: participant }),
  'participants.choices': ({ participants }) => participants.choices(),
  'slots.list': ({ slots }) => slots.list({ asOf: '2026-06-01' }),
  'slots.get': ({ slots }, { slot }) => slots.get({ id: slot, asOf: '2026-06-01' }),
  'placements.list': ({ placements }) => placements.list({ asOf: '2026-06-01' }),
  'placements.get': ({ placements }, { placement }) => placements.get({ id: placement, asOf: '2026-06-01' }),
}
