import { beforeAll, expect, test } from 'vitest'
import { MATCH_2 } from '../fixtures/people'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'
const KEY = 'praktik-kontanthjaelp-2013'

onBothHosts('the rule book', (host) => {
  let organisationId: string
  let targetGroupId: string
  let placementId: string

  beforeAll(async () => {
    await makeDocument(host(), 'Regler')
    const { client } = host()
    organisationId = await anOrganisation(host(), { name: 'Tømrer (opdigtet)', sector: 'private' })
    const group = { benefit: 'cashBenefit' as const, categoryId: MATCH_2, areaId: null, note: null }
    targetGroupId = (await client.targetGroups.create({ ...group, name: 'Kontanthjælp, match 2' })).id
    const period = { startDate: '2013-06-03', plannedEnd: '2013-09-08', begun: true }
    placementId = (
      await client.placements.create({
        ...{ organisationId, targetGroupId, scheme: 'companyTraineeship', ...period },
      })
    ).id
  })

  const rules = () => host().client.rules
  const said = async () =>
    (await rules().verdicts({ placementId })).map(({ kind, problem, because, rule, lastDay, closed }) => [
      ...[kind, problem ?? because ?? 'ok', rule?.source ?? null, lastDay, closed?.note ?? null],
    ])
  const F13 = 'Fredericias drejebog, januar 2013'

  test('comes with the program, and nothing of it is new to a file that was made with it', async () => {
    const { rules: all, schemes, unseen, version } = await rules().book()
    expect(all.length).toBeGreaterThan(50)
    expect(all.find(({ id }) => id === KEY)).toMatchObject({
      ...{ origin: 'program', recordId: null, active: true, maximum: 13, unit: 'weeks', source: F13 },
    })
    expect(schemes.find(({ scheme }) => scheme === 'wageSubsidyJob')?.insurance).toContain('egen forsikring')
    expect(unseen).toEqual([])
    expect(version).toBe(1)
  })

  test('tells of 14 weeks with the source and the last day, and marks the placement until it is put away', async () => {
    const { client } = host()
    const tooLong = ['duration', 'tooLong', F13, '2013-09-01']
    expect(await said()).toEqual([
      [...tooLong, null],
      ['hours', 'gap', null, null, null],
    ])
    const marked = async (input = {}) => (await rules().marks(input)).map((each) => each.placementId)
    expect(await marked()).toEqual([placementId])
    expect(await marked({ ids: [] })).toEqual([])
    const state = (await rules().verdicts({ placementId }))[0]?.state ?? ''
    const { id } = await client.acknowledgements.create({
      ...{ kind: 'verdict', subjectId: placementId, name: 'Praktik', state, onDate: '2013-06-03' },
      ...{ untilOn: null, note: 'set, jobcentret har godkendt' },
    })
    expect((await said())[0]).toEqual([...tooLong, 'set, jobcentret har godkendt'])
    expect(await marked()).toEqual([])
    await client.acknowledgements.remove({ id })
    expect(await marked()).toEqual([placementId])
  })

  test('gives another verdict when a rule is followed by another from a day, and undo takes both back', async () => {
    const { client } = host()
    const rule = (await rules().book()).rules.find(({ id }) => id === KEY) ?? expect.fail()
    const { id: _, origin: _o, originKey: _k, recordId: _r, active: _a, validFrom: _f, ...fields } = rule
    const following = { ...fields, benefits: [...rule.benefits], categories: [], papers: [], maximum: 15 }
    await rules().replaceFrom({ ruleId: KEY, fromDay: '2013-06-01', fields: following })
    expect((await said())[0]?.slice(0, 4)).toEqual(['duration', 'ok', F13, '2013-09-15'])
    const mine = (await rules().book()).rules.filter(({ recordId }) => recordId !== null)
    expect(
      mine.map(({ origin, validFrom, validTo, maximum }) => [origin, validFrom, validTo, maximum]),
    ).toEqual([
      ['edited', '2013-01-01', '2013-05-31', 13],
      ['own', '2013-06-01', '2013-12-31', 15],
    ])
    await client.changes.undo({})
    expect((await said())[0]?.[1]).toBe('tooLong')
    expect((await rules().book()).rules.every(({ recordId }) => recordId === null)).toBe(true)
  })

  test('judges what is only being written', async () => {
    const draft = {
      ...{ participantId: null, targetGroupId, organisationId, slotId: null, hoursPerWeek: null },
      ...{ scheme: 'wageSubsidyJob' as const, startDate: '2013-01-15', extensions: [] },
    }
    const check = async (plannedEnd: string | null) =>
      (await rules().check({ draft: { ...draft, plannedEnd } })).find(({ kind }) => kind === 'duration')
    expect(await check('2013-07-14')).toMatchObject({ status: 'ok', lastDay: '2013-07-14' })
    expect(await check('2013-07-15')).toMatchObject({ status: 'warning', problem: 'tooLong' })
    expect(await check(null)).toMatchObject({ status: 'undecided', because: 'noEnd' })
  })

  test('refuses what is not there, and a rule that would end before it begins', async () => {
    const rule = (await rules().book()).rules.find(({ id }) => id === KEY) ?? expect.fail()
    const { id: _, origin: _o, originKey: _k, recordId: _r, active: _a, validFrom: _f, ...fields } = rule
    const following = { ...fields, benefits: [...rule.benefits], categories: [], papers: [] }
    const follow = (ruleId: string, fromDay: string) =>
      rules().replaceFrom({ ruleId, fromDay, fields: following })
    expect(await refusal(follow('findes-ikke', '2013-06-01'))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(follow(KEY, '2013-01-01'))).toEqual({
      code: 'field.invalid',
      data: { field: 'schemeRule.validFrom', reason: 'period.reversed' },
    })
    expect(await refusal(rules().verdicts({ placementId: NOBODY }))).toMatchObject({
      code: 'record.notFound',
    })
    expect((await rules().book()).rules.every(({ recordId }) => recordId === null)).toBe(true)
  })
})
