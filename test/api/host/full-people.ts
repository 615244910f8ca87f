import type { Client } from './hosts'

/** Records of people and places in the full example, with something in every field. */
export type FullPeople = {
  participant: string
  participantSituation: string
  participantStage: string
  slot: string
  slotCapacity: string
  slotQuota: string
  /** In progress, with an extension and two papers. */
  placement: string
  /** Planned. */
  plannedPlacement: string
  /** Ended. */
  endedPlacement: string
  placementExtension: string
  placementPaper: string
  schemeRule: string
}

type Others = {
  organisation: string
  other: string
  contact: string
  staff: string
  targetGroup: string
  category: string
  area: string
  agreement: string
}

const PERIOD = { validFrom: '2026-01-01', validTo: '2026-12-31' }

/** Puts in somebody who is followed, where there is room, who is there, and a rule of the office's own. */
export async function fillPeopleAndPlaces(client: Client, others: Others): Promise<FullPeople> {
  const { organisation, other, contact, staff, targetGroup, category, area, agreement } = others
  const { id: participant } = await client.participants.create({
    participant: {
      ...{ localId: 'B-900', name: 'Sara Prøve (opdigtet)', birthDate: '1991-05-06', birthYear: 1991 },
      ...{ trades: ['lager'], hoursWanted: 1350, skills: 'Truck', language: 'somali', danish: 'some' },
      ...{ interpreter: 'yes', needsMentor: 'yes', motivated: 'yes', ready: 'no', readyFrom: '2026-03-01' },
      ...{ consultantId: contact, ownerId: staff, consentOn: '2026-01-02', consentNote: 'Mundtligt' },
      note: 'Ringes op',
    },
  })
  const { id: participantSituation } = await client.participantSituations.create({
    ...{ participantId: participant, onDate: '2026-01-02', benefit: 'cashBenefit', categoryId: category },
    ...{ targetGroupId: targetGroup, areaId: area, note: 'Vurderet' },
  })
  const { id: participantStage } = await client.participantStages.create({
    ...{ participantId: participant, stage: 'declined', onDate: '2026-01-03', reason: 'For langt' },
  })
  const { id: slot } = await client.slots.create({
    slot: {
      ...{ organisationId: organisation, name: 'Lageret', scheme: 'companyTraineeship', kind: 'standing' },
      ...PERIOD,
      ...{ hoursPerWeek: 2220, tasks: 'Pakke', demands: 'Sikkerhedssko', trades: ['lager'], danish: 'some' },
      ...{ interpreter: 'yes', sector: 'private', areaId: area, mentorModel: 'companyRoving' },
      ...{ mentorHours: 120, agreementId: agreement, contactId: contact, ownerId: staff, note: 'Mød 7' },
    },
  })
  const { id: slotCapacity } = await client.slotCapacities.create({
    ...{ slotId: slot, validFrom: '2026-01-01', minimum: 2, maximum: 3 },
  })
  const { id: slotQuota } = await client.slotQuotas.create({
    ...{ slotId: slot, organisationId: other, minimum: 1, maximum: 2, coordinating: true, ...PERIOD },
  })
  const where = { participantId: participant, organisationId: organisation, slotId: slot, senderId: other }
  const people = { mentorId: contact, contactId: contact, consultantId: contact, ownerId: staff }
  const { id: placement } = await client.placements.create({
    ...where,
    ...people,
    ...{ scheme: 'companyTraineeship', targetGroupId: targetGroup, startDate: '2026-01-05', begun: true },
    ...{ plannedEnd: '2026-04-05', hoursPerWeek: 1350, mentorHours: 120, note: 'Går godt' },
  })
  const { id: placementExtension } = await client.placementExtensions.create({
    ...{ placementId: placement, lastDay: '2026-07-05', decidedOn: '2026-04-01', reason: 'Trives' },
  })
  const { id: placementPaper } = await client.placementPapers.create({
    ...{ placementId: placement, paper: 'practiceAgreement', receivedOn: '2026-01-04' },
    notNeededBecause: null,
  })
  await client.placementPapers.create({
    ...{ placementId: placement, paper: 'insurance', receivedOn: null, notNeededBecause: 'Kommunen' },
  })
  const { id: plannedPlacement } = await client.placements.create({
    ...{ organisationId: other, scheme: 'wageSubsidyJob', startDate: '2026-09-01', begun: false },
  })
  await client.placements.create({
    ...{ organisationId: other, scheme: 'companyTraineeship', startDate: '2026-09-01', begun: false },
    note: 'Aflyses',
  })
  const { id: endedPlacement } = await client.placements.create({
    ...{ organisationId: organisation, scheme: 'companyTraineeship', startDate: '2026-01-05', begun: true },
  })
  await client.placements.finish({
    ...{
      id: endedPlacement,
      state: 'interrupted',
      onDate: '2026-02-01',
      outcome: 'none',
      reason: 'Flyttede',
    },
    next: null,
  })
  // Of somebody who was erased: it keeps where they belonged.
  const { id: erased } = await client.participants.create({
    participant: { name: 'Slettet Prøve (opdigtet)' },
    situation: {
      ...{ onDate: '2026-01-02', benefit: null, categoryId: null, targetGroupId: targetGroup, areaId: area },
      note: null,
    },
  })
  await client.placements.create({
    ...{ participantId: erased, organisationId: other, scheme: 'companyTraineeship', begun: true },
    startDate: '2026-01-05',
  })
  await client.participants.erase({ id: erased })
  const { id: schemeRule } = await client.schemeRules.create({
    ...{ name: 'Egen regel', originKey: 'en-regel', active: true, kind: 'ratio', scheme: 'wageSubsidyJob' },
    ...{ sector: 'private', benefits: ['cashBenefit'], categories: ['match 2'], ...PERIOD, unit: 'weeks' },
    ...{ minimum: 1, maximum: 13, extension: 13, extendedMaximum: 26, rate: 7054, papers: ['insurance'] },
    ratio: {
      brackets: [{ upTo: null, per: 5 }],
      ...{ atLeast: 1, counted: 'heads', rounding: 'down', months: 0 },
    },
    ...{ text: 'En regel', source: 'Styregruppen', checkedOn: '2026-01-01' },
  })
  return {
    ...{ participant, participantSituation, participantStage, slot, slotCapacity, slotQuota },
    ...{ placement, plannedPlacement, endedPlacement, placementExtension, placementPaper, schemeRule },
  }
}
