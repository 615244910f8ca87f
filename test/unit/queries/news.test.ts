import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { agreementParties, agreementStatuses, agreements, commitments } from '../../../db/queries/agreements'
import { contacts } from '../../../db/queries/contacts'
import { goalEntries, goalFollowUps, goals } from '../../../db/queries/goals'
import { interactions } from '../../../db/queries/interactions'
import { newsSince } from '../../../db/queries/news'
import { nextSteps } from '../../../db/queries/next-steps'
import { organisations } from '../../../db/queries/organisations'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import type { AgreementStatus } from '../../../db/rules/vocabulary'
import { TestClock } from '../../fixtures/clock'
import { anImage, anOrganisation } from '../../fixtures/files'
import {
  A_COMMITMENT,
  A_COUNT,
  A_GOAL,
  A_PARTY,
  A_TARGET_GROUP,
  AN_AGREEMENT,
  AN_ENTRY,
} from '../../fixtures/programme'

const DAY = 24 * 3_600_000
const TODAY = '2026-11-23'
const SINCE = '2026-11-20'

function write<T>(file: OpenFile, fn: () => T) {
  return operation(file, { label: 'organisation.update' }, fn)
}

/** A file of long ago with one partner, whose clock then stands on the day that is asked about. */
function aFile() {
  const clock = new TestClock('2026-11-01T09:00:00.000Z')
  const file = anImage(clock)
  const old = anOrganisation(file, { name: 'Gammel' })
  clock.move(22 * DAY)
  return { clock, file, old }
}

const news = (file: OpenFile, kind: string, since = SINCE, asOf = TODAY) =>
  newsSince(file, { since, asOf }).find((each) => each.kind === kind)?.records ?? []

const CONTACT = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }
const ENTRY = { contactId: null, staffId: null, text: 'Talte om pladser', topics: [] }

describe('partners since a day', () => {
  test('new, changed and deleted ones are told apart, and what was before the day is not told', () => {
    const { file, old } = aFile()
    const gone = anOrganisation(file, { name: 'Nyt og væk igen' })
    anOrganisation(file, { name: 'Ny' })
    write(file, () => organisations.update(file, old, { city: 'Vejle' }))
    write(file, () => organisations.remove(file, gone))
    expect(news(file, 'organisationsNew').map((each) => each.organisationName)).toEqual(['Ny'])
    expect(news(file, 'organisationsChanged')).toMatchObject([{ organisationId: old, columns: ['city'] }])
    expect(news(file, 'organisationsDeleted')).toEqual([])
    write(file, () => organisations.remove(file, old))
    expect(news(file, 'organisationsChanged')).toEqual([])
    expect(news(file, 'organisationsDeleted')).toMatchObject([
      { organisationId: null, organisationName: 'Gammel' },
    ])
  })

  test('a change that was taken back is none, whether by undo or by hand', () => {
    const { file, old } = aFile()
    const { n } = write(file, () => organisations.update(file, old, { city: 'Vejle' }))
    expect(news(file, 'organisationsChanged')).toHaveLength(1)
    undo(file, n ?? 0)
    expect(news(file, 'organisationsChanged')).toEqual([])
    write(file, () => organisations.update(file, old, { city: 'Kolding' }))
    write(file, () => organisations.update(file, old, { city: null }))
    expect(news(file, 'organisationsChanged')).toEqual([])
  })

  test('one that was deleted and brought back is neither new nor deleted', () => {
    const { file, old } = aFile()
    const { n } = write(file, () => organisations.remove(file, old))
    undo(file, n ?? 0)
    expect(newsSince(file, { since: SINCE, asOf: TODAY })).toEqual([])
  })

  test('a new name is one changed field, not also the key it sorts by', () => {
    const { file, old } = aFile()
    write(file, () => organisations.update(file, old, { name: 'Omdøbt' }))
    expect(news(file, 'organisationsChanged')).toMatchObject([
      { organisationName: 'Omdøbt', columns: ['name'] },
    ])
  })

  test('the day begins at midnight in Denmark, not in UTC, in winter and in summer', () => {
    const clock = new TestClock('2026-11-19T22:59:59.000Z')
    const file = anImage(clock)
    anOrganisation(file, { name: 'Den 19. kl. 23.59' })
    clock.move(1000)
    anOrganisation(file, { name: 'Den 20. kl. 0.00' })
    expect(news(file, 'organisationsNew').map((each) => each.organisationName)).toEqual(['Den 20. kl. 0.00'])

    const summer = new TestClock('2026-06-30T21:59:59.000Z')
    const other = anImage(summer)
    anOrganisation(other, { name: 'Den 30.' })
    summer.move(1000)
    anOrganisation(other, { name: 'Den 1.' })
    expect(news(other, 'organisationsNew', '2026-07-01').map((each) => each.organisationName)).toEqual([
      'Den 1.',
    ])
  })
})

describe('dated facts since a day', () => {
  test('count by the day they took place, both ends included, not by when they were written down', () => {
    const { file, old } = aFile()
    for (const [kind, onDate] of [
      ['call', '2026-11-19'],
      ['call', '2026-11-20'],
      ['visit', '2026-11-23'],
      ['mail', '2026-11-24'],
      ['discussion', '2026-11-22'],
    ] as const)
      write(file, () => interactions.create(file, { ...ENTRY, organisationId: old, kind, onDate }))
    expect(news(file, 'interactions').map(({ interactionKind, on }) => [interactionKind, on])).toEqual([
      ['visit', '2026-11-23'],
      ['call', '2026-11-20'],
    ])
    expect(news(file, 'discussions').map(({ on }) => on)).toEqual(['2026-11-22'])
  })

  test('a step counts when it was done, with a partner or without', () => {
    const { file, old } = aFile()
    const step = (organisationId: string | null, text: string, doneOn: string | null) =>
      write(file, () =>
        nextSteps.create(file, {
          ...{ organisationId, text, doneOn },
          ...{ interactionId: null, dueOn: '2026-01-01', ownerId: null },
        }),
      )
    step(old, 'før', '2026-11-19')
    step(old, 'med', '2026-11-21')
    step(null, 'uden', '2026-11-20')
    step(old, 'åben', null)
    expect(news(file, 'nextStepsDone').map(({ text, organisationName }) => [text, organisationName])).toEqual(
      [
        ['med', 'Gammel'],
        ['uden', null],
      ],
    )
  })
})

describe('contacts since a day', () => {
  test('who is new, who was changed, and who has stopped or was deleted', () => {
    const { clock, file, old } = aFile()
    clock.move(-22 * DAY)
    const add = (name: string) =>
      write(file, () => contacts.create(file, { ...CONTACT, organisationId: old, name })).value
    const [stays, changes, stops, goes] = ['Anne', 'Bo', 'Carl', 'Dorte'].map(add) as [
      string,
      string,
      string,
      string,
    ]
    clock.move(22 * DAY)
    add('Eva')
    write(file, () => contacts.update(file, changes, { phone: '12345678' }))
    write(file, () => contacts.update(file, stops, { validTo: '2026-11-22' }))
    write(file, () => contacts.remove(file, goes))
    expect(news(file, 'contactsNew').map(({ text }) => text)).toEqual(['Eva'])
    expect(news(file, 'contactsChanged')).toMatchObject([{ text: 'Bo', columns: ['phone'] }])
    expect(news(file, 'contactsGone').map(({ text, organisationName }) => [text, organisationName])).toEqual([
      ['Carl', 'Gammel'],
      ['Dorte', 'Gammel'],
    ])
    // The last day is still theirs.
    write(file, () => contacts.update(file, stays, { validTo: TODAY }))
    expect(news(file, 'contactsGone').map(({ text }) => text)).toEqual(['Carl', 'Dorte'])
  })

  test('one of a partner that is gone too is told without it, and points nowhere', () => {
    const { clock, file, old } = aFile()
    clock.move(-22 * DAY)
    write(file, () => contacts.create(file, { ...CONTACT, organisationId: old, name: 'Anne' }))
    clock.move(22 * DAY)
    write(file, () => organisations.remove(file, old))
    expect(news(file, 'contactsGone')).toMatchObject([{ text: 'Anne', organisationId: null }])
  })
})

describe('agreements since a day', () => {
  const agree = (file: OpenFile, name: string, statuses: [AgreementStatus, string][], more = {}) =>
    write(file, () => {
      const agreementId = agreements.create(file, { ...AN_AGREEMENT, name, ...more })
      for (const [status, onDate] of statuses)
        agreementStatuses.create(file, { agreementId, status, onDate, note: null })
      return agreementId
    }).value
  const names = (file: OpenFile, kind: string) => news(file, kind).map(({ text, on }) => [text, on])

  test('signed is by the day of the first signature, once, also when it became active since', () => {
    const { file } = aFile()
    agree(file, 'Før', [
      ['signed', '2026-11-19'],
      ['active', '2026-11-21'],
    ])
    const id = agree(file, 'Ny', [
      ['draft', '2026-11-01'],
      ['signed', '2026-11-20'],
      ['active', '2026-11-22'],
    ])
    agree(file, 'Ikke endnu', [['signed', '2026-11-24']])
    expect(names(file, 'agreementsSigned')).toEqual([['Ny', '2026-11-20']])
    expect(news(file, 'agreementsSigned')[0]?.link).toEqual({ table: 'agreement', id })
  })

  test('ended is also one that ran out without anybody writing so, and not one that renewed itself', () => {
    const { file } = aFile()
    const old: [AgreementStatus, string][] = [['signed', '2025-01-01']]
    agree(file, 'Opsagt', [...old, ['terminated', '2026-11-21']])
    agree(file, 'Udløbet', old, { validTo: '2026-11-19' })
    agree(file, 'Udløbet før', old, { validTo: '2026-11-18' })
    agree(file, 'Fornyet', old, { validTo: '2026-11-19', renewal: 'automatic' })
    expect(names(file, 'agreementsEnded')).toEqual([
      ['Opsagt', '2026-11-21'],
      ['Udløbet', '2026-11-20'],
    ])
  })

  test('on its way is a dialogue or a draft since, and a new one of which no status is written', () => {
    const { clock, file } = aFile()
    clock.move(-10 * DAY)
    agree(file, 'Gammel kladde', [['draft', '2026-11-10']])
    agree(file, 'Gammel uden status', [])
    clock.move(10 * DAY)
    agree(file, 'Dialog', [['dialogue', '2026-11-22']])
    agree(file, 'Uden status', [])
    expect(names(file, 'agreementsBegun')).toEqual([
      ['Dialog', '2026-11-22'],
      ['Uden status', null],
    ])
  })

  test('changed names its own fields and its parties, and leaves out those that are new themselves', () => {
    const { clock, file, old } = aFile()
    clock.move(-10 * DAY)
    const [renamed, joined] = ['Omdøbes', 'Får part'].map((name) => agree(file, name, []))
    clock.move(10 * DAY)
    const fresh = agree(file, 'Ny', [])
    write(file, () => agreements.update(file, renamed ?? '', { name: 'Omdøbt', noticeDays: 30 }))
    for (const agreementId of [joined ?? '', fresh])
      write(file, () => agreementParties.create(file, { ...A_PARTY, agreementId, organisationId: old }))
    expect(news(file, 'agreementsChanged').map(({ text, columns }) => [text, columns])).toEqual([
      ['Får part', ['agreement_party.organisation_id']],
      ['Omdøbt', ['name', 'notice_days']],
    ])
  })

  test('commitments are told with what was promised and lead to their agreement; others stay untold', () => {
    const { clock, file } = aFile()
    clock.move(-10 * DAY)
    const agreementId = agree(file, 'Aftalen', [])
    const promise = (minimum: number, maximum: number | null) =>
      write(file, () => commitments.create(file, { ...A_COMMITMENT, agreementId, minimum, maximum })).value
    promise(1, null)
    const grown = promise(2, null)
    clock.move(10 * DAY)
    promise(4, 6)
    write(file, () => commitments.update(file, grown, { minimum: 3 }))
    const promised = { scheme: 'companyTraineeship', unit: 'slots' }
    expect(news(file, 'commitments')).toMatchObject([
      { promised: { ...promised, minimum: 4, maximum: 6 }, link: { table: 'agreement', id: agreementId } },
      { promised: { ...promised, minimum: 3, maximum: null } },
    ])
  })
})

describe('figures since a day', () => {
  test('are told by their own day with what they were, and an unknown one is not told as a number', () => {
    const { file } = aFile()
    const targetGroupId = write(file, () =>
      targetGroups.create(file, { ...A_TARGET_GROUP, name: 'Dagpenge' }),
    ).value
    const goalId = write(file, () => goals.create(file, { ...A_GOAL, name: 'Mentorer' })).value
    write(file, () => {
      targetGroupCounts.create(file, { ...A_COUNT, targetGroupId, countedOn: '2026-11-19', people: 1 })
      targetGroupCounts.create(file, { ...A_COUNT, targetGroupId, countedOn: '2026-11-20', people: 199 })
      goalEntries.create(file, {
        ...{ ...AN_ENTRY, goalId, onDate: '2026-11-22', value: null, unknownBecause: 'ikke talt' },
      })
      goalFollowUps.create(file, { goalId, onDate: '2026-11-23', text: 'Godt på vej', staffId: null })
    })
    expect(news(file, 'targetGroupCounts')).toMatchObject([{ text: 'Dagpenge', figure: { value: 199 } }])
    expect(news(file, 'goalEntries')).toMatchObject([{ text: 'Mentorer', figure: { value: null } }])
    expect(news(file, 'goalFollowUps')).toMatchObject([
      { text: 'Mentorer: Godt på vej', figure: null, link: { table: 'goal', id: goalId } },
    ])
  })
})
