import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import {
  agreementParties,
  agreementPoints,
  agreements,
  agreementUnits,
  commitments,
} from '../../../db/queries/agreements'
import { attachments, keepContent } from '../../../db/queries/attachments'
import { categories, categoryMappings, categorySchemes } from '../../../db/queries/categories'
import { contacts } from '../../../db/queries/contacts'
import { goalEntries, goals, goalTargets } from '../../../db/queries/goals'
import {
  areas,
  currentProgramme,
  groupMembers,
  programmeGroups,
  saveProgramme,
} from '../../../db/queries/programme'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import { anImage, anOrganisation, dump, NEW_CONTACT } from '../../fixtures/files'
import {
  A_COMMITMENT,
  A_COUNT,
  A_GOAL,
  A_PARTY,
  A_TARGET_GROUP,
  ALWAYS,
  AN_AGREEMENT,
  AN_ENTRY,
  MATCH_1,
} from '../../fixtures/programme'

const done = <T>(file: OpenFile, act: () => T): T => operation(file, { label: 'test' }, act).value

/** What is refused names its field, and changes nothing. */
function refused(file: OpenFile, act: () => void, field: string, reason: string): void {
  const before = dump(file)
  const refusal = expect.objectContaining({ code: 'field.invalid', data: { field, reason } })
  expect(() => done(file, act)).toThrow(refusal)
  expect(dump(file)).toBe(before)
}

const REVERSED = { validFrom: '2026-02-01', validTo: '2026-01-31' }
const POINT = { number: 1, name: 'Et punkt', text: null }
const A_GROUP = { ...ALWAYS, kind: 'steeringGroup' as const, parentId: null, note: null }

describe('nothing comes to lie under itself, however many links up:', () => {
  test('an area', () => {
    const file = anImage()
    const [top, middle, bottom] = done(file, () => {
      const first = areas.create(file, { name: 'A', parentId: null, note: null })
      const second = areas.create(file, { name: 'B', parentId: first, note: null })
      return [first, second, areas.create(file, { name: 'C', parentId: second, note: null })]
    })
    for (const parentId of [top, middle, bottom])
      refused(
        file,
        () => areas.update(file, top as string, { parentId: parentId as string }),
        'area.parentId',
        'hierarchy.circle',
      )
  })

  test('a group', () => {
    const file = anImage()
    const [top, bottom] = done(file, () => {
      const first = programmeGroups.create(file, { ...A_GROUP, name: 'A' })
      return [first, programmeGroups.create(file, { ...A_GROUP, name: 'B', parentId: first })]
    })
    for (const parentId of [top, bottom])
      refused(
        file,
        () => programmeGroups.update(file, top as string, { parentId: parentId as string }),
        'programmeGroup.parentId',
        'hierarchy.circle',
      )
  })

  test('an agreement', () => {
    const file = anImage()
    const [top, bottom] = done(file, () => {
      const first = agreements.create(file, AN_AGREEMENT)
      const second = agreements.create(file, { ...AN_AGREEMENT, frameworkId: first })
      return [first, agreements.create(file, { ...AN_AGREEMENT, frameworkId: second })]
    })
    for (const frameworkId of [top, bottom])
      refused(
        file,
        () => agreements.update(file, top as string, { frameworkId: frameworkId as string }),
        'agreement.frameworkId',
        'hierarchy.circle',
      )
  })

  test('a goal, and nothing hangs on a part', () => {
    const file = anImage()
    const [total, part, other] = done(file, () => {
      const first = goals.create(file, { ...A_GOAL, name: 'I alt' })
      return [
        first,
        goals.create(file, { ...A_GOAL, name: 'Heraf', parentId: first }),
        goals.create(file, { ...A_GOAL, name: 'Et andet' }),
      ]
    })
    const under = (id: string | undefined, parentId: string | undefined) =>
      refused(
        file,
        () => goals.update(file, id as string, { parentId: parentId as string }),
        'goal.parentId',
        'hierarchy.circle',
      )
    under(total, total)
    under(total, part)
    under(total, other)
    under(other, part)
  })
})

test('a period that ends before it begins is refused at its end, when it is made and when it is changed', () => {
  const file = anImage()
  const organisationId = anOrganisation(file)
  const [agreementId, groupId] = done(file, () => [
    agreements.create(file, AN_AGREEMENT),
    programmeGroups.create(file, { ...A_GROUP, name: 'A' }),
  ]) as [string, string]
  const made: [string, () => void][] = [
    ['agreement', () => agreements.create(file, { ...AN_AGREEMENT, ...REVERSED })],
    ['agreement', () => agreements.update(file, agreementId, REVERSED)],
    [
      'agreementParty',
      () => agreementParties.create(file, { ...A_PARTY, ...REVERSED, agreementId, organisationId }),
    ],
    ['agreementUnit', () => agreementUnits.create(file, { ...REVERSED, agreementId, organisationId })],
    ['commitment', () => commitments.create(file, { ...A_COMMITMENT, ...REVERSED, agreementId })],
    ['goal', () => goals.create(file, { ...A_GOAL, ...REVERSED, name: 'Mål' })],
    ['programmeGroup', () => programmeGroups.update(file, groupId, REVERSED)],
    [
      'groupMember',
      () => groupMembers.create(file, { ...REVERSED, groupId, organisationId, contactId: null, role: null }),
    ],
    [
      'categoryScheme',
      () =>
        categorySchemes.create(file, { ...REVERSED, name: 'A', source: null, checkedOn: null, note: null }),
    ],
    ['programme', () => saveProgramme(file, { name: 'Programmet', ...REVERSED })],
  ]
  for (const [table, act] of made) refused(file, act, `${table}.validTo`, 'period.reversed')
})

test('a range upside down is refused at its upper end; both ends alike are a number', () => {
  const file = anImage()
  const [agreementId, goalId] = done(file, () => [
    agreements.create(file, AN_AGREEMENT),
    goals.create(file, { ...A_GOAL, name: 'Mål' }),
  ]) as [string, string]
  const upsideDown = { minimum: 6, maximum: 4 }
  refused(
    file,
    () => commitments.create(file, { ...A_COMMITMENT, ...upsideDown, agreementId }),
    'commitment.maximum',
    'range.order',
  )
  const target = { goalId, validFrom: null }
  refused(
    file,
    () => goalTargets.create(file, { ...target, ...upsideDown }),
    'goalTarget.maximum',
    'range.order',
  )
  const id = done(file, () => goalTargets.create(file, { ...target, minimum: 6, maximum: 6 }))
  refused(file, () => goalTargets.update(file, id, { maximum: 5 }), 'goalTarget.maximum', 'range.order')
  done(file, () => goalTargets.update(file, id, { minimum: null, maximum: 0 }))
})

test('a figure is a number or unknown for a reason, never both and never neither', () => {
  const file = anImage()
  const [targetGroupId, goalId] = done(file, () => [
    targetGroups.create(file, { ...A_TARGET_GROUP, name: 'Kontanthjælp' }),
    goals.create(file, { ...A_GOAL, name: 'Mål' }),
  ]) as [string, string]
  const because = { unknownBecause: 'Systemet er nede' }
  const count = { ...A_COUNT, targetGroupId }
  const entry = { ...AN_ENTRY, goalId }
  const field = 'targetGroupCount.unknownBecause'
  refused(file, () => targetGroupCounts.create(file, { ...count, people: null }), field, 'figure.missing')
  refused(file, () => targetGroupCounts.create(file, { ...count, ...because }), field, 'figure.both')
  const [countId, entryId] = done(file, () => [
    targetGroupCounts.create(file, { ...count, people: 0 }),
    goalEntries.create(file, { ...entry, value: null, ...because }),
  ]) as [string, string]
  refused(file, () => targetGroupCounts.update(file, countId, because), field, 'figure.both')
  refused(file, () => targetGroupCounts.update(file, countId, { people: null }), field, 'figure.missing')
  refused(
    file,
    () => goalEntries.update(file, entryId, { value: 7 }),
    'goalEntry.unknownBecause',
    'figure.both',
  )
  // Blank is no reason.
  const blank = { unknownBecause: ' ' }
  refused(file, () => goalEntries.update(file, entryId, blank), 'goalEntry.unknownBecause', 'figure.missing')
  done(file, () => goalEntries.update(file, entryId, { value: 7, unknownBecause: null }))
})

test('nobody is party to an agreement, or covered by it, twice on one day; on days apart they may be', () => {
  const file = anImage()
  const organisationId = anOrganisation(file)
  const agreementId = done(file, () => agreements.create(file, AN_AGREEMENT))
  const link = { agreementId, organisationId, validFrom: '2026-01-01', validTo: '2026-06-30' }
  const later = { ...link, validFrom: '2026-07-01', validTo: null }
  done(file, () => agreementParties.create(file, { ...A_PARTY, ...link }))
  done(file, () => agreementUnits.create(file, link))
  const same = { ...link, validFrom: '2026-06-30', validTo: null }
  refused(
    file,
    () => agreementParties.create(file, { ...A_PARTY, ...same }),
    'agreementParty.organisationId',
    'party.twice',
  )
  refused(file, () => agreementUnits.create(file, same), 'agreementUnit.organisationId', 'unit.twice')
  done(file, () => agreementParties.create(file, { ...A_PARTY, ...later }))
  const unit = done(file, () => agreementUnits.create(file, later))
  refused(
    file,
    () => agreementUnits.update(file, unit, { validFrom: '2026-06-01' }),
    'agreementUnit.organisationId',
    'unit.twice',
  )
})

test('what belongs elsewhere is refused: a point, a contact, a category of the same scheme, a file of two or of nobody', () => {
  const file = anImage()
  const [organisationId, otherId] = [anOrganisation(file), anOrganisation(file)]
  const ids = done(file, () => {
    const framework = agreements.create(file, AN_AGREEMENT)
    const other = agreements.create(file, AN_AGREEMENT)
    const scheme = { ...ALWAYS, name: 'Egne', source: null, checkedOn: null, note: null }
    const schemeId = categorySchemes.create(file, scheme)
    const step = { schemeId, meaning: null, position: 1 }
    return {
      framework,
      other,
      point: agreementPoints.create(file, { ...POINT, agreementId: other }),
      contact: contacts.create(file, { ...NEW_CONTACT, organisationId: otherId, name: 'Formand' }),
      group: programmeGroups.create(file, { ...A_GROUP, name: 'Styregruppen' }),
      from: categories.create(file, { ...step, name: 'trin 1' }),
      to: categories.create(file, { ...step, name: 'trin 2' }),
      content: keepContent(file, Buffer.from('abc')),
    }
  })
  const sub = { ...AN_AGREEMENT, frameworkId: ids.framework, pointId: ids.point }
  refused(file, () => agreements.create(file, sub), 'agreement.pointId', 'point.elsewhere')
  const own = {
    ...sub,
    pointId: done(file, () => agreementPoints.create(file, { ...POINT, agreementId: ids.framework })),
  }
  done(file, () => agreements.create(file, own))
  const away = { agreementId: ids.other }
  const move = () => agreementPoints.update(file, own.pointId, away)
  refused(file, move, 'agreementPoint.agreementId', 'point.elsewhere')
  done(file, () => agreementPoints.update(file, ids.point, { agreementId: ids.framework }))
  const member = { ...ALWAYS, groupId: ids.group, organisationId, contactId: ids.contact, role: null }
  refused(file, () => groupMembers.create(file, member), 'groupMember.contactId', 'contact.elsewhere')
  const mapping = { fromId: ids.from, confidence: 'high' as const, rule: 'Efter skøn', source: null }
  refused(
    file,
    () => categoryMappings.create(file, { ...mapping, toId: ids.to }),
    'categoryMapping.toId',
    'category.sameScheme',
  )
  done(file, () => categoryMappings.create(file, { ...mapping, toId: MATCH_1 }))
  const bytes = {
    interactionId: null,
    name: 'A.txt',
    mediaType: 'text/plain',
    size: 3,
    contentId: ids.content,
  }
  for (const owner of [
    { organisationId: null, agreementId: null },
    { organisationId, agreementId: ids.framework },
  ])
    refused(
      file,
      () => attachments.create(file, { ...bytes, ...owner }),
      'attachment.agreementId',
      'attachment.owner',
    )
})

test('the programme is one: it is made by its name, and written on after that', () => {
  const file = anImage()
  expect(() => done(file, () => saveProgramme(file, { note: 'Uden navn' }))).toThrow(
    expect.objectContaining({ code: 'field.required', data: { field: 'name' } }),
  )
  expect(currentProgramme(file)).toBeNull()
  done(file, () => saveProgramme(file, { name: 'Programmet' }))
  done(file, () => saveProgramme(file, { caseNumber: '1-33-76-120-07' }))
  expect(currentProgramme(file)).toMatchObject({ name: 'Programmet', caseNumber: '1-33-76-120-07' })
  expect(file.sqlite.prepare('SELECT count(*) FROM programme').pluck().get()).toBe(1)
})
