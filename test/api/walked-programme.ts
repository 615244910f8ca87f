import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

const NEVER = { validFrom: null, validTo: null }
const LATER = { validFrom: '2027-01-01', validTo: '2027-12-31' }

/**
 * What the writing procedures of the programme in numbers are walked with: something that changes as much as it can.
 * What hangs on a record stands before it, so that each can be removed after the other.
 */
export const WRITING_PROGRAMME: Record<string, Case> = {
  'programme.save': ({ programme }, { other }) =>
    programme.save({ name: 'Omdøbt', caseNumber: '1-33-76', ...LATER, ownerId: other, note: null }),
  'groupMembers.create': ({ groupMembers }, { groupAbove, organisation, contact }) =>
    groupMembers.create({
      groupId: groupAbove,
      organisationId: organisation,
      contactId: contact,
      role: 'suppleant',
      ...LATER,
    }),
  'groupMembers.update': ({ groupMembers }, { groupMember, groupAbove, other }) =>
    groupMembers.update({
      id: groupMember,
      fields: { groupId: groupAbove, organisationId: other, contactId: null, role: null, ...LATER },
    }),
  'groupMembers.remove': ({ groupMembers }, { groupMember }) => groupMembers.remove({ id: groupMember }),
  'programmeGroups.create': ({ programmeGroups }, { programmeGroup }) =>
    programmeGroups.create({
      name: 'Følgegruppen',
      kind: 'advisoryGroup',
      parentId: programmeGroup,
      ...LATER,
      note: 'Ny',
    }),
  'programmeGroups.update': ({ programmeGroups }, { programmeGroup }) =>
    programmeGroups.update({
      id: programmeGroup,
      fields: { name: 'Initiativgruppen', kind: 'initiativeGroup', parentId: null, ...NEVER, note: null },
    }),
  'programmeGroups.remove': ({ programmeGroups }, { groupAbove }) =>
    programmeGroups.remove({ id: groupAbove }),
  'targetGroupCounts.create': ({ targetGroupCounts }, { targetGroup, staff }) =>
    targetGroupCounts.create({
      targetGroupId: targetGroup,
      countedOn: '2026-05-01',
      people: 0,
      activeShare: 10_000,
      unknownBecause: null,
      ownerId: staff,
      source: 'Jobcentret',
    }),
  'targetGroupCounts.update': ({ targetGroupCounts }, { targetGroupCount, otherTargetGroup, staff }) =>
    targetGroupCounts.update({
      id: targetGroupCount,
      fields: {
        targetGroupId: otherTargetGroup,
        countedOn: '2025-01-01',
        people: null,
        activeShare: null,
        unknownBecause: 'Ikke talt',
        ownerId: staff,
        source: null,
      },
    }),
  'targetGroupCounts.remove': ({ targetGroupCounts }, { targetGroupCount }) =>
    targetGroupCounts.remove({ id: targetGroupCount }),
  'agreementParties.create': ({ agreementParties }, { agreementAbove, organisation }) =>
    agreementParties.create({
      agreementId: agreementAbove,
      organisationId: organisation,
      side: 'own',
      signatoryRole: 'borgmester',
      signedOn: '2027-01-01',
      ...LATER,
    }),
  'agreementParties.update': ({ agreementParties }, { agreementParty, agreementAbove, other }) =>
    agreementParties.update({
      id: agreementParty,
      fields: {
        agreementId: agreementAbove,
        organisationId: other,
        side: 'own',
        signatoryRole: null,
        signedOn: null,
        ...NEVER,
      },
    }),
  'agreementParties.remove': ({ agreementParties }, { agreementParty }) =>
    agreementParties.remove({ id: agreementParty }),
  'agreementStatuses.create': ({ agreementStatuses }, { agreement }) =>
    agreementStatuses.create({ agreementId: agreement, status: 'expired', onDate: '2026-12-31', note: 'Ud' }),
  'agreementStatuses.update': ({ agreementStatuses }, { agreementStatus, agreementAbove }) =>
    agreementStatuses.update({
      id: agreementStatus,
      fields: { agreementId: agreementAbove, status: 'draft', onDate: '2025-01-01', note: null },
    }),
  'agreementStatuses.remove': ({ agreementStatuses }, { agreementStatus }) =>
    agreementStatuses.remove({ id: agreementStatus }),
  'agreementUnits.create': ({ agreementUnits }, { agreementAbove, organisation }) =>
    agreementUnits.create({ agreementId: agreementAbove, organisationId: organisation, ...LATER }),
  'agreementUnits.update': ({ agreementUnits }, { agreementUnit, agreementAbove, other }) =>
    agreementUnits.update({
      id: agreementUnit,
      fields: { agreementId: agreementAbove, organisationId: other, ...NEVER },
    }),
  'agreementUnits.remove': ({ agreementUnits }, { agreementUnit }) =>
    agreementUnits.remove({ id: agreementUnit }),
  'agreementUnits.createMany': ({ agreementUnits }, { agreement, organisation, other }) =>
    agreementUnits.createMany({
      agreementId: agreement,
      organisationIds: [organisation, other, organisation],
      validFrom: '2028-01-01',
      validTo: null,
    }),
  'commitments.create': ({ commitments }, { agreement, organisation, targetGroup }) =>
    commitments.create({
      agreementId: agreement,
      organisationId: organisation,
      scheme: 'mentor',
      unit: 'hours',
      minimum: 2,
      maximum: 2,
      ...LATER,
      targetGroupId: targetGroup,
      note: 'Om ugen',
    }),
  'commitments.update': ({ commitments }, { commitment, agreementAbove, otherTargetGroup }) =>
    commitments.update({
      id: commitment,
      fields: {
        agreementId: agreementAbove,
        organisationId: null,
        scheme: 'flexJob',
        unit: 'people',
        minimum: 1,
        maximum: null,
        ...NEVER,
        targetGroupId: otherTargetGroup,
        note: null,
      },
    }),
  'commitments.remove': ({ commitments }, { commitment }) => commitments.remove({ id: commitment }),
  'agreementPoints.create': ({ agreementPoints }, { agreement }) =>
    agreementPoints.create({ agreementId: agreement, number: 6, name: 'Møder', text: 'Hvert kvartal' }),
  'agreementPoints.update': ({ agreementPoints }, { agreementPoint, agreementAbove }) =>
    agreementPoints.update({
      id: agreementPoint,
      fields: { agreementId: agreementAbove, number: 2, name: 'Netværk', text: null },
    }),
  'agreementPoints.remove': ({ agreementPoints }, { agreementPoint }) =>
    agreementPoints.remove({ id: agreementPoint }),
  'agreements.create': ({ agreements }, full) =>
    agreements.create({
      agreement: {
        name: 'Ny aftale',
        type: 'subAgreement',
        number: 101,
        caseNumber: '2017-1',
        frameworkId: full.agreementAbove,
        pointId: full.pointAbove,
        ...LATER,
        noticeDays: 30,
        renewal: 'automatic',
        openToParties: true,
        areaId: full.area,
        ownerId: full.staff,
        note: 'Ny',
      },
      parties: [
        {
          organisationId: full.organisation,
          side: 'partner',
          signatoryRole: 'formand',
          signedOn: null,
          ...LATER,
        },
        { organisationId: full.other, side: 'own', signatoryRole: null, signedOn: '2027-01-01', ...NEVER },
      ],
      statuses: [{ status: 'signed', onDate: '2027-01-01', note: null }],
      commitments: [
        {
          organisationId: full.organisation,
          scheme: 'apprenticeship',
          unit: 'slots',
          minimum: 2,
          maximum: 5,
          ...LATER,
          targetGroupId: full.targetGroup,
          note: 'To til fem',
        },
      ],
      unitIds: [full.organisation, full.other],
    }),
  'agreements.subAgree': async ({ agreements }, { agreement, organisation, other }) => {
    const { points, subAgreements } = await agreements.get({ id: agreement })
    const name = 'Delaftale om punkt 4'
    return agreements.subAgree({
      frameworkId: agreement,
      pointId: points.find(({ number }) => number === 4)?.id ?? '',
      status: 'signed',
      onDate: '2026-05-01',
      units: [
        { organisationId: organisation, name, agreementId: null },
        { organisationId: other, name, agreementId: subAgreements[0]?.id ?? null },
      ],
    })
  },
  'agreements.update': ({ agreements }, { agreement, agreementAbove, pointAbove }) =>
    agreements.update({
      id: agreement,
      fields: {
        name: 'Lokalaftalen',
        type: 'local',
        number: null,
        caseNumber: null,
        frameworkId: agreementAbove,
        pointId: pointAbove,
        ...LATER,
        noticeDays: null,
        renewal: 'none',
        openToParties: false,
        areaId: null,
        ownerId: null,
        note: null,
      },
    }),
  'agreements.remove': ({ agreements }, { agreement }) => agreements.remove({ id: agreement }),
  'agreements.removeMany': ({ agreements }, { agreementAbove }) =>
    agreements.removeMany({ ids: [agreementAbove] }),
  'goalTargets.create': ({ goalTargets }, { goal }) =>
    goalTargets.create({ goalId: goal, validFrom: null, minimum: null, maximum: 150 }),
  'goalTargets.update': ({ goalTargets }, { goalTarget, goal }) =>
    goalTargets.update({
      id: goalTarget,
      fields: { goalId: goal, validFrom: '2027-01-01', minimum: null, maximum: null },
    }),
  'goalTargets.remove': ({ goalTargets }, { goalTarget }) => goalTargets.remove({ id: goalTarget }),
  'goalEntries.create': ({ goalEntries }, { goal, staff }) =>
    goalEntries.create({
      goalId: goal,
      onDate: '2026-09-30',
      value: 0,
      unknownBecause: null,
      ownerId: staff,
      source: 'Optalt',
    }),
  'goalEntries.update': ({ goalEntries }, { goalEntry, goal, staff }) =>
    goalEntries.update({
      id: goalEntry,
      fields: {
        goalId: goal,
        onDate: '2025-12-31',
        value: null,
        unknownBecause: 'Tallene mangler',
        ownerId: staff,
        source: null,
      },
    }),
  'goalEntries.remove': ({ goalEntries }, { goalEntry }) => goalEntries.remove({ id: goalEntry }),
  'goalFollowUps.create': ({ goalFollowUps }, { goal, staff }) =>
    goalFollowUps.create({ goalId: goal, onDate: '2026-09-30', text: 'På vej', staffId: staff }),
  'goalFollowUps.update': ({ goalFollowUps }, { goalFollowUp, goal }) =>
    goalFollowUps.update({
      id: goalFollowUp,
      fields: { goalId: goal, onDate: '2025-12-31', text: 'Ikke nået', staffId: null },
    }),
  'goalFollowUps.remove': ({ goalFollowUps }, { goalFollowUp }) => goalFollowUps.remove({ id: goalFollowUp }),
  'goals.reorder': ({ goals }, full) => goals.reorder({ ids: [full.goal, full.total] }),
  'goals.create': ({ goals }, full) =>
    goals.create({
      name: 'Heraf nye',
      position: 3,
      target: { minimum: 5, maximum: 8 },
      parentId: full.total,
      ...LATER,
      requirement: 'Flere end i fjor',
      measurementMethod: 'Tælles',
      measure: 'agreements',
      countingRule: 'points',
      countedAgreements: 'inForce',
      groupFigure: 'total',
      minimumWeeks: 13,
      participantStage: 'accepted',
      outcome: 'education',
      scheme: 'mentor',
      sector: 'private',
      targetGroupId: full.otherTargetGroup,
      areaId: full.area,
      organisationId: full.other,
      note: 'Nyt',
    }),
  'goals.update': ({ goals }, { goal, otherTargetGroup, other }) =>
    goals.update({
      id: goal,
      fields: {
        name: 'Aftaler',
        position: 9,
        parentId: null,
        ...NEVER,
        requirement: null,
        measurementMethod: null,
        measure: 'agreements',
        countingRule: null,
        countedAgreements: 'inForce',
        groupFigure: null,
        minimumWeeks: null,
        participantStage: null,
        outcome: null,
        scheme: null,
        sector: 'private',
        targetGroupId: otherTargetGroup,
        areaId: null,
        organisationId: other,
        note: null,
      },
    }),
  'goals.remove': ({ goals }, { total }) => goals.remove({ id: total }),
  'targetGroups.create': ({ targetGroups }, { category, area }) =>
    targetGroups.create({
      ...{ name: 'Unge', benefit: 'other', categoryId: category, areaId: area, note: 'Ny' },
      count: {
        ...{ countedOn: '2026-05-01', people: 12, activeShare: 2_500, unknownBecause: null },
        ...{ ownerId: null, source: 'Jobcentret' },
      },
    }),
  'targetGroups.update': ({ targetGroups }, { targetGroup, otherCategory }) =>
    targetGroups.update({
      id: targetGroup,
      fields: { name: 'Match 1', benefit: null, categoryId: otherCategory, areaId: null, note: null },
    }),
  'targetGroups.remove': ({ targetGroups }, { targetGroup }) => targetGroups.remove({ id: targetGroup }),
  'categoryMappings.create': ({ categoryMappings }, { category, otherCategory }) =>
    categoryMappings.create({
      fromId: otherCategory,
      toId: category,
      confidence: 'high',
      rule: 'Aftalt',
      source: 'Notat',
    }),
  'categoryMappings.update': ({ categoryMappings }, { categoryMapping, category, otherCategory }) =>
    categoryMappings.update({
      id: categoryMapping,
      fields: { fromId: otherCategory, toId: category, confidence: 'medium', rule: 'Ny regel', source: null },
    }),
  'categoryMappings.remove': ({ categoryMappings }, { categoryMapping }) =>
    categoryMappings.remove({ id: categoryMapping }),
  'categories.create': ({ categories }, { categoryScheme }) =>
    categories.create({ schemeId: categoryScheme, name: 'trin 2', meaning: 'Senere', position: 2 }),
  'categories.update': async ({ categories }, { category }) => {
    const { schemes } = await categories.catalogue()
    const schemeId = schemes.find(({ name }) => name === 'Målgrupper 2027')?.id ?? ''
    await categories.update({
      id: category,
      fields: { schemeId, name: 'trin 0', meaning: null, position: 9 },
    })
  },
  'categories.remove': ({ categories }, { category }) => categories.remove({ id: category }),
  'categorySchemes.create': ({ categorySchemes }) =>
    categorySchemes.create({
      name: 'Et nyt',
      ...LATER,
      source: 'Loven',
      checkedOn: '2026-05-01',
      note: 'Vedtaget',
    }),
  'categorySchemes.update': ({ categorySchemes }, { categoryScheme }) =>
    categorySchemes.update({
      id: categoryScheme,
      fields: { name: 'Omdøbt', ...NEVER, source: null, checkedOn: null, note: null },
    }),
  'categorySchemes.remove': ({ categorySchemes }, { categoryScheme }) =>
    categorySchemes.remove({ id: categoryScheme }),
  'areas.create': ({ areas }, { area }) => areas.create({ name: 'Nord', parentId: area, note: 'Ny' }),
  'areas.update': ({ areas }, { area }) =>
    areas.update({ id: area, fields: { name: 'Ådalsparken', parentId: null, note: 'Omdøbt' } }),
  'areas.remove': ({ areas }, { area }) => areas.remove({ id: area }),
}

/** And the reading ones. */
export const READING_PROGRAMME: Record<string, Case> = {
  'programme.get': ({ programme }) => programme.get(),
  'areas.list': ({ areas }) => areas.list(),
  'programmeGroups.list': ({ programmeGroups }) => programmeGroups.list(),
  'groupMembers.list': ({ groupMembers }) => groupMembers.list(),
  'categories.catalogue': ({ categories }) => categories.catalogue(),
  'targetGroups.get': ({ targetGroups }, { targetGroup }) => targetGroups.get({ id: targetGroup }),
  'targetGroups.list': ({ targetGroups }) => targetGroups.list({ asOf: '2026-06-01' }),
  'agreements.list': ({ agreements }) => agreements.list({ asOf: '2026-06-01' }),
  'agreements.get': ({ agreements }, { agreement }) => agreements.get({ id: agreement, asOf: '2026-06-01' }),
  'agreements.points': ({ agreements }) => agreements.points(),
  'goals.list': ({ goals }) => goals.list({ asOf: '2026-06-01' }),
  'goals.history': ({ goals }, { total }) => goals.history({ id: total, asOf: '2026-06-01' }),
  'goals.get': ({ goals }, { total }) => goals.get({ id: total }),
}
