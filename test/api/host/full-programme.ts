import type { Client } from './hosts'

/** Records of the programme in numbers in the full example, with something in every field. */
export type FullProgramme = {
  figureSet: string
  acknowledgement: string
  /** Lies in another one. */
  area: string
  /** Reports to `groupAbove`. */
  programmeGroup: string
  groupAbove: string
  groupMember: string
  categoryScheme: string
  /** Of that scheme. */
  category: string
  /** Of another one. */
  otherCategory: string
  categoryMapping: string
  targetGroup: string
  otherTargetGroup: string
  targetGroupCount: string
  /** An umbrella with parties, units, points, commitments, a file, and a sub-agreement about one of its points. */
  agreement: string
  /** The umbrella could hang under this one, and is about this point of it then. */
  agreementAbove: string
  pointAbove: string
  agreementParty: string
  agreementStatus: string
  /** No sub-agreement is about it. */
  agreementPoint: string
  agreementUnit: string
  commitment: string
  /** With a target, entered figures and a follow-up; `goal` hangs on it. */
  total: string
  goal: string
  goalTarget: string
  goalEntry: string
  goalFollowUp: string
}

const PERIOD = { validFrom: '2026-01-01', validTo: '2026-12-31' }

/** The records of others that a programme refers to; the contact is that of `organisation`. */
type Others = { organisation: string; other: string; unit: string; contact: string; staff: string }

/** Puts in what the programme is, whom it is for, what was agreed and what is to be reached. */
export async function fillProgramme(client: Client, others: Others): Promise<FullProgramme> {
  const people = await fillPeople(client, others)
  const agreed = await fillAgreements(client, others, people)
  const goals = await fillGoals(client, others, people)
  return { ...people, ...agreed, ...goals, ...(await fillFigures(client, agreed.agreement)) }
}

async function fillPeople(client: Client, { organisation, other, contact, staff }: Others) {
  await client.programme.save({
    name: 'Programmet (opdigtet)',
    caseNumber: '2016-038673',
    ...PERIOD,
    ownerId: organisation,
    note: 'Tre år.',
  })
  const { id: areaAbove } = await client.areas.create({ name: 'Byen', parentId: null, note: 'Hele byen' })
  const { id: area } = await client.areas.create({ name: 'Ådalen', parentId: areaAbove, note: null })
  const group = { ...PERIOD, note: 'Mødes hvert kvartal' }
  const { id: groupAbove } = await client.programmeGroups.create({
    ...group,
    name: 'Styregruppen',
    kind: 'steeringGroup',
    parentId: null,
  })
  const { id: programmeGroup } = await client.programmeGroups.create({
    ...group,
    name: 'Ambassadørgruppen',
    kind: 'ambassadorGroup',
    parentId: groupAbove,
  })
  const { id: groupMember } = await client.groupMembers.create({
    groupId: programmeGroup,
    organisationId: organisation,
    contactId: contact,
    role: 'formand',
    ...PERIOD,
  })
  await client.groupMembers.create({
    groupId: groupAbove,
    organisationId: other,
    contactId: null,
    role: null,
    validFrom: null,
    validTo: null,
  })
  const { id: categoryScheme } = await client.categorySchemes.create({
    name: 'Vores egne trin',
    ...PERIOD,
    source: 'Referat af mødet',
    checkedOn: '2026-01-15',
    note: 'Kun her',
  })
  const { id: category } = await client.categories.create({
    schemeId: categoryScheme,
    name: 'trin 1',
    meaning: 'Klar om få uger',
    position: 1,
  })
  const { id: otherScheme } = await client.categorySchemes.create({
    name: 'Vores gamle trin',
    validFrom: null,
    validTo: null,
    source: null,
    checkedOn: null,
    note: null,
  })
  const { id: otherCategory } = await client.categories.create({
    schemeId: otherScheme,
    name: 'gammelt trin 1',
    meaning: null,
    position: 1,
  })
  const { id: categoryMapping } = await client.categoryMappings.create({
    fromId: category,
    toId: otherCategory,
    confidence: 'low',
    rule: 'Efter skøn',
    source: 'Referat af mødet',
  })
  const group1 = { benefit: 'cashBenefit' as const, categoryId: category, areaId: area, note: 'Fra 18 år' }
  const { id: targetGroup } = await client.targetGroups.create({ ...group1, name: 'Kontanthjælp, trin 1' })
  const { id: otherTargetGroup } = await client.targetGroups.create({
    name: 'Dagpenge',
    benefit: 'unemploymentInsurance',
    categoryId: otherCategory,
    areaId: null,
    note: null,
  })
  const { id: targetGroupCount } = await client.targetGroupCounts.create({
    targetGroupId: targetGroup,
    countedOn: '2026-01-01',
    people: 189,
    activeShare: 3300,
    unknownBecause: null,
    ownerId: null,
    source: 'Jobcentret',
  })
  await client.targetGroupCounts.create({
    targetGroupId: targetGroup,
    countedOn: '2026-04-01',
    people: null,
    activeShare: null,
    unknownBecause: 'Systemet er nede',
    ownerId: staff,
    source: null,
  })
  return {
    area,
    programmeGroup,
    groupAbove,
    groupMember,
    categoryScheme,
    category,
    otherCategory,
    categoryMapping,
    targetGroup,
    otherTargetGroup,
    targetGroupCount,
  }
}

async function fillAgreements(
  client: Client,
  { organisation, other, unit, staff }: Others,
  { area, targetGroup }: { area: string; targetGroup: string },
) {
  const { id: agreementAbove } = await client.agreements.create({
    agreement: { name: 'Hensigtserklæringen', type: 'letterOfIntent' },
    parties: [
      { organisationId: organisation, side: 'partner', signatoryRole: null, signedOn: null, ...PERIOD },
    ],
  })
  const { id: pointAbove } = await client.agreementPoints.create({
    agreementId: agreementAbove,
    number: 1,
    name: 'Vi vil lave en aftale',
    text: null,
  })
  const { id: agreement } = await client.agreements.create({
    agreement: {
      name: 'Paraplyaftalen',
      type: 'framework',
      number: 100,
      caseNumber: '2016-038673',
      ...PERIOD,
      noticeDays: 90,
      renewal: 'negotiated',
      openToParties: true,
      areaId: area,
      ownerId: staff,
      note: 'Åben for flere',
    },
    parties: [
      { organisationId: other, side: 'own', signatoryRole: 'direktør', signedOn: '2026-01-02', ...PERIOD },
    ],
    unitIds: [unit],
  })
  const { id: agreementParty } = await client.agreementParties.create({
    agreementId: agreement,
    organisationId: organisation,
    side: 'partner',
    signatoryRole: 'formand',
    signedOn: '2026-01-03',
    ...PERIOD,
  })
  const { id: agreementStatus } = await client.agreementStatuses.create({
    agreementId: agreement,
    status: 'active',
    onDate: '2026-01-03',
    note: 'Fejret',
  })
  const { id: agreementUnit } = await client.agreementUnits.create({
    agreementId: agreement,
    organisationId: organisation,
    ...PERIOD,
  })
  const { id: subAgreedPoint } = await client.agreementPoints.create({
    agreementId: agreement,
    number: 4,
    name: 'Pladser til afklaring',
    text: 'Afdelingerne stiller pladser til rådighed.',
  })
  const { id: agreementPoint } = await client.agreementPoints.create({
    agreementId: agreement,
    number: 5,
    name: 'Mentorer',
    text: 'Hver afdeling har en mentor.',
  })
  const { id: commitment } = await client.commitments.create({
    agreementId: agreement,
    organisationId: organisation,
    scheme: 'companyTraineeship',
    unit: 'slots',
    minimum: 4,
    maximum: 6,
    ...PERIOD,
    targetGroupId: targetGroup,
    note: 'Flere afdelinger',
  })
  await client.agreements.create({
    agreement: {
      name: 'Delaftalen',
      type: 'subAgreement',
      frameworkId: agreement,
      pointId: subAgreedPoint,
    },
    unitIds: [unit],
  })
  await client.attachments.create({
    organisationId: null,
    agreementId: agreement,
    interactionId: null,
    name: 'Underskrevet æøå.txt',
    file: new File(['Underskrevet.'], 'Underskrevet æøå.txt', { type: 'text/plain' }),
  })
  return {
    agreement,
    agreementAbove,
    pointAbove,
    agreementParty,
    agreementStatus,
    agreementUnit,
    agreementPoint,
    commitment,
  }
}

async function fillGoals(
  client: Client,
  { organisation, staff }: Others,
  { area, targetGroup }: { area: string; targetGroup: string },
) {
  const fields = {
    ...PERIOD,
    requirement: 'Mindst 25',
    measurementMethod: 'Tælles hvert kvartal',
    measure: 'manual' as const,
    countingRule: 'units' as const,
    countedAgreements: 'signed' as const,
    groupFigure: 'available' as const,
    minimumWeeks: 4,
    participantStage: 'inPlacement' as const,
    outcome: 'flexJob' as const,
    scheme: 'companyTraineeship' as const,
    sector: 'public' as const,
    targetGroupId: targetGroup,
    areaId: area,
    organisationId: organisation,
    note: 'Aftalt på mødet',
  }
  const { id: total } = await client.goals.create({
    ...fields,
    name: 'Praktikpladser',
    position: 1,
    parentId: null,
  })
  const { id: goal } = await client.goals.create({
    ...fields,
    name: 'Heraf offentlige',
    position: 2,
    parentId: total,
  })
  const { id: goalTarget } = await client.goalTargets.create({
    goalId: total,
    validFrom: '2026-01-01',
    minimum: 25,
    maximum: 30,
  })
  const { id: goalEntry } = await client.goalEntries.create({
    goalId: total,
    onDate: '2026-03-31',
    value: 7,
    unknownBecause: null,
    ownerId: null,
    source: 'Jobcentret',
  })
  await client.goalEntries.create({
    goalId: total,
    onDate: '2026-06-30',
    value: null,
    unknownBecause: 'Ikke indsamlet',
    ownerId: staff,
    source: null,
  })
  const { id: goalFollowUp } = await client.goalFollowUps.create({
    goalId: total,
    onDate: '2026-04-01',
    text: 'Vi følger op i maj.',
    staffId: staff,
  })
  return { total, goal, goalTarget, goalEntry, goalFollowUp }
}

/** Figures as they were said, and a reminder that was put away. */
async function fillFigures(
  client: Client,
  agreement: string,
): Promise<{ figureSet: string; acknowledgement: string }> {
  const { id: figureSet } = await client.figureSets.freeze({ name: 'Møde 3', asOf: '2026-04-01' })
  const { id: acknowledgement } = await client.acknowledgements.create({
    kind: 'agreementEnds',
    subjectId: agreement,
    name: 'Paraplyaftalen udløber',
    state: '2026-12-31',
    onDate: '2026-04-01',
    untilOn: '2026-10-01',
    note: 'Tages op på mødet',
  })
  return { figureSet, acknowledgement }
}
