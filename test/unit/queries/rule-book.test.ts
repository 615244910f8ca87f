import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { acknowledgements } from '../../../db/queries/acknowledgements'
import { participantSituations, participants } from '../../../db/queries/participants'
import { placementExtensions, placements } from '../../../db/queries/placements'
import { markRulesSeen, newRules, replaceRuleFrom, ruleBook } from '../../../db/queries/rule-book'
import { schemeRules } from '../../../db/queries/scheme-rules'
import { targetGroups } from '../../../db/queries/target-groups'
import { draftVerdicts, placementVerdicts, verdictMarks } from '../../../db/queries/verdicts'
import { anImage, anOrganisation } from '../../fixtures/files'
import { PRACTICE_2013 as A_PLACEMENT, JOB_READY, MATCH_2 } from '../../fixtures/people'
import { A_TARGET_GROUP } from '../../fixtures/programme'

const TODAY = '2026-11-26'
const KEY = 'praktik-kontanthjaelp-2013'

let file: OpenFile
let organisationId: string
let targetGroupId: string

const edit = <T>(fn: () => T) => operation(file, { label: 'schemeRule.update' }, fn)

beforeEach(() => {
  file = anImage()
  organisationId = anOrganisation(file, { name: 'Tømrer (opdigtet)', sector: 'private' })
  const group = { ...A_TARGET_GROUP, name: 'Match 2', benefit: 'cashBenefit' as const, categoryId: MATCH_2 }
  targetGroupId = edit(() => targetGroups.create(file, group)).value
})

type PlacementFields = Partial<Parameters<typeof placements.create>[1]>

const aPlacement = (fields: PlacementFields = {}) =>
  edit(() => placements.create(file, { ...A_PLACEMENT, organisationId, targetGroupId, ...fields })).value

const said = (id: string) =>
  placementVerdicts(file, id, TODAY)
    .filter(({ kind }) => kind === 'duration')
    .map(({ problem, because, rule, closed }) => [problem ?? because ?? 'ok', rule?.id, closed?.note])

/** 14 weeks from 7 January 2013. */
const TOO_LONG = { plannedEnd: '2013-04-14' }

describe('the book of a file', () => {
  test('takes an edited rule for the program’s, and its own beside it; switched off it holds no more', () => {
    const at = (id: string) => ruleBook(file).find((rule) => rule.id === id || rule.originKey === id)
    expect(at(KEY)).toMatchObject({ origin: 'program', maximum: 13, recordId: null })
    const { id: _, origin: _o, recordId: _r, ...rule } = at(KEY) ?? expect.fail()
    const edited = edit(() =>
      schemeRules.create(file, {
        ...rule,
        benefits: ['cashBenefit'],
        categories: [],
        papers: [],
        maximum: 14,
      }),
    ).value
    expect(at(KEY)).toMatchObject({ id: edited, origin: 'edited', maximum: 14, recordId: edited })
    const placement = aPlacement(TOO_LONG)
    expect(said(placement)).toEqual([['ok', edited, undefined]])
    edit(() => schemeRules.update(file, edited, { active: false }))
    // Those of others on that day are still there, and none of them is about kontanthjælp.
    expect(said(placement)).toEqual([['notCovered', undefined, undefined]])
    edit(() => schemeRules.remove(file, edited))
    expect(said(placement)).toEqual([['tooLong', KEY, undefined]])
  })

  test('13 weeks become 15 from a day on in one operation, which is undone as one', () => {
    const {
      id: _,
      origin: _o,
      originKey: _k,
      recordId: _r,
      active: _a,
      validFrom: _f,
      ...rule
    } = ruleBook(file).find(({ id }) => id === KEY) ?? expect.fail()
    const values = { ...rule, benefits: ['cashBenefit' as const], categories: [], papers: [], maximum: 15 }
    const before = aPlacement({ startDate: '2013-05-31', plannedEnd: '2013-09-05' })
    const after = aPlacement({ startDate: '2013-06-01', plannedEnd: '2013-09-06' })
    expect([said(before)[0]?.[0], said(after)[0]?.[0]]).toEqual(['tooLong', 'tooLong'])
    const { n, value } = edit(() => replaceRuleFrom(file, KEY, '2013-06-01', values))
    expect(said(before)[0]?.[0]).toBe('tooLong')
    expect(said(after)).toEqual([['ok', value, undefined]])
    const ended = ruleBook(file).find(({ originKey }) => originKey === KEY)
    expect(ended).toMatchObject({
      origin: 'edited',
      maximum: 13,
      validFrom: '2013-01-01',
      validTo: '2013-05-31',
    })
    // The office's own goes on the same way.
    const next = edit(() => replaceRuleFrom(file, value, '2013-07-01', { ...values, maximum: 12 })).value
    expect(ruleBook(file).find(({ id }) => id === value)).toMatchObject({ validTo: '2013-06-30' })
    expect(ruleBook(file).find(({ id }) => id === next)).toMatchObject({
      origin: 'own',
      validTo: '2013-12-31',
    })
    undo(file, (n ?? 0) + 1)
    undo(file, n ?? 0)
    expect(said(after)).toEqual([['tooLong', KEY, undefined]])
    expect(() => edit(() => replaceRuleFrom(file, KEY, '2013-01-01', values))).toThrow('field.invalid')
    expect(() => edit(() => replaceRuleFrom(file, 'findes-ikke', '2013-06-01', values))).toThrow(
      'record.notFound',
    )
  })

  test('knows which version was seen, and a colleague with an older program does not forget it', () => {
    expect(newRules(file)).toEqual([])
    edit(() => markRulesSeen(file, 3))
    expect(edit(() => markRulesSeen(file, 2)).n).toBeNull()
    expect(file.sqlite.prepare("SELECT value FROM file_fact WHERE id = 'rulesSeen'").pluck().get()).toBe('3')
  })
})

describe('the verdicts of a file', () => {
  test('take benefit and category of the first day, and a category of a scheme that is over for none', () => {
    const participantId = edit(() => {
      const id = participants.create(file, {
        ...{ localId: 'B-001', name: 'Ada (opdigtet)', birthDate: null, birthYear: null, trades: [] },
        ...{ hoursWanted: null, skills: null, language: null, danish: null, interpreter: null },
        ...{ needsMentor: null, motivated: null, ready: null, readyFrom: null, consultantId: null },
        ...{ ownerId: null, consentOn: null, consentNote: null, note: null },
      })
      const where = { participantId: id, targetGroupId: null, areaId: null, note: null }
      const cash = { ...where, benefit: 'cashBenefit' as const }
      participantSituations.create(file, { ...cash, onDate: '2012-01-01', categoryId: MATCH_2 })
      participantSituations.create(file, { ...cash, onDate: '2026-03-01', categoryId: JOB_READY })
      return id
    }).value
    const of = (startDate: string, plannedEnd: string) =>
      said(aPlacement({ participantId, targetGroupId: null, startDate, plannedEnd }))[0]?.slice(0, 2)
    expect(of('2013-01-07', '2013-04-07')).toEqual(['ok', KEY])
    // Match 2 was over long before, so nobody knows.
    expect(of('2026-02-01', '2026-03-31')).toEqual(['category', undefined])
    expect(of('2026-03-01', '2026-03-31')).toEqual(['tooLong', 'praktik-jobparate-2024'])
  })

  test('are those of a draft before it is written', () => {
    const draft = {
      participantId: null,
      targetGroupId,
      organisationId,
      slotId: null,
      sector: null,
      extensions: [],
      hoursPerWeek: null,
    }
    const of = (plannedEnd: string) =>
      draftVerdicts(file, {
        ...draft,
        scheme: 'companyTraineeship',
        startDate: '2013-01-07',
        plannedEnd,
      }).map(({ kind, problem, because, lastDay }) => [kind, problem ?? because ?? 'ok', lastDay])
    expect(of('2013-04-14')).toEqual([
      ['duration', 'tooLong', '2013-04-07'],
      ['hours', 'gap', null],
    ])
    expect(of('2013-04-07')[0]).toEqual(['duration', 'ok', '2013-04-07'])
  })

  test('are put away with a reason, come back when something else is seen, and can be opened again', () => {
    const id = aPlacement(TOO_LONG)
    const marked = () =>
      verdictMarks(file, null, TODAY).map(({ placementId, warnings }) => [placementId, warnings])
    expect(marked()).toEqual([[id, 1]])
    const state = placementVerdicts(file, id, TODAY)[0]?.state ?? ''
    const closed = edit(() =>
      acknowledgements.create(file, {
        ...{ kind: 'verdict', subjectId: id, name: 'Praktik', state, onDate: TODAY, untilOn: null },
        note: 'set, jobcentret har godkendt',
      }),
    ).value
    expect(said(id)).toEqual([['tooLong', KEY, 'set, jobcentret har godkendt']])
    expect(marked()).toEqual([])
    edit(() => placements.update(file, id, { plannedEnd: '2013-04-21' }))
    expect(said(id)).toEqual([['tooLong', KEY, undefined]])
    expect(marked()).toEqual([[id, 1]])
    edit(() => placements.update(file, id, { plannedEnd: '2013-04-14' }))
    expect(marked()).toEqual([])
    edit(() => acknowledgements.remove(file, closed))
    expect(marked()).toEqual([[id, 1]])
  })

  test('mark those that go on, and of those that ended only the ones asked for', () => {
    const open = aPlacement(TOO_LONG)
    const ended = aPlacement({ ...TOO_LONG, state: 'completed', endedOn: '2013-04-14' })
    const fine = aPlacement()
    edit(() =>
      placementExtensions.create(file, {
        ...{ placementId: fine, lastDay: '2013-05-01', decidedOn: null, reason: null },
      }),
    )
    const of = (ids: string[] | null) =>
      verdictMarks(file, ids, TODAY)
        .map(({ placementId }) => placementId)
        .sort()
    expect(of(null)).toEqual([open, fine].sort())
    expect(of([ended])).toEqual([ended])
    expect(of([])).toEqual([])
    expect(said(fine)).toEqual([['noExtension', KEY, undefined]])
  })
})
