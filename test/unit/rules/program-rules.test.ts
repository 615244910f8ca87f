import { describe, expect, test } from 'vitest'
import {
  type FileRule,
  newSince,
  overlay,
  readCatalogue,
  readProgramBook,
} from '../../../db/rules/program-rules'
import { SCHEMES } from '../../../db/rules/vocabulary'
import schemes from '../../../resources/rules/schemes.json'
import { aRule, PROGRAM } from './a-rule'

describe('the rules that come with the program', () => {
  test('are all read: codes, days and amounts that do not exist would be refused', () => {
    expect(PROGRAM.rules.length).toBeGreaterThan(50)
    const rule = { key: 'a', since: 1, name: 'A', kind: 'duration', scheme: 'companyTraineeship' }
    const read = (more: object) => () => readProgramBook({ version: 1, rules: [{ ...rule, ...more }] })
    expect(read({})).not.toThrow()
    for (const wrong of [
      { kind: 'længde' },
      { scheme: 'praktik' },
      { validFrom: '2013-02-30' },
      { maximum: 12.5 },
      { maximum: '13' },
      { benefits: ['kontanthjælp'] },
      { benefits: 'cashBenefit' },
      { papers: ['contract'] },
      { maksimum: 13 },
      { source: '' },
      {
        ratio: {
          brackets: [{ upTo: 50, per: 0 }],
          atLeast: 1,
          counted: 'heads',
          rounding: 'down',
          months: 0,
        },
      },
    ])
      expect(read(wrong), JSON.stringify(wrong)).toThrow(/^a: /)
    expect(() => readProgramBook({ rules: [] })).toThrow()
  })

  test('have keys that no two share, which old files know them by, and begin before they end', () => {
    const keys = PROGRAM.rules.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, since, validFrom, validTo } of PROGRAM.rules) {
      expect(key).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
      expect(since, key).toBeLessThanOrEqual(PROGRAM.version)
      if (validFrom !== null && validTo !== null) expect(validFrom <= validTo, key).toBe(true)
    }
  })

  test('say where they come from and when that was looked at, or neither', () => {
    for (const { key, source, checkedOn } of PROGRAM.rules)
      expect(source === null, key).toBe(checkedOn === null)
    const unconfirmed = PROGRAM.rules.filter(({ source }) => source === null).map(({ key }) => key)
    expect(unconfirmed).toEqual([
      'sats-privat-2013',
      'sats-privat-2014',
      'sats-privat-2022',
      'voksenlaerling-beskaeftigede-2025',
    ])
  })

  test('leave what is not known open: no rate of 2016, 2020 or after 2023, no ratio after 2023', () => {
    const holds = (kind: string, day: string) =>
      PROGRAM.rules.filter(
        (rule) =>
          rule.kind === kind &&
          rule.scheme !== 'adultApprenticeship' &&
          (rule.validFrom ?? '') <= day &&
          day <= (rule.validTo ?? '9999'),
      )
    for (const year of [2016, 2020, 2024, 2025, 2026]) expect(holds('rate', `${year}-06-01`)).toEqual([])
    expect(holds('rate', '2015-06-01').map(({ rate }) => rate)).toEqual([7405, 10755])
    expect(holds('ratio', '2016-06-01')).toEqual([])
    expect(holds('ratio', '2023-12-31')).toHaveLength(1)
    expect(holds('ratio', '2024-01-01')).toEqual([])
  })

  test('ask for the papers of each scheme, whatever the day', () => {
    const papers = (scheme: string, day: string) =>
      PROGRAM.rules
        .filter((rule) => rule.kind === 'papers' && rule.scheme === scheme)
        .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'))
        .flatMap((rule) => rule.papers)
    expect(papers('companyTraineeship', '2013-01-01')).toEqual([
      'practiceAgreement',
      'insurance',
      'ratioDeclaration',
      'stewardHeard',
    ])
    expect(papers('wageSubsidyJob', '2026-01-01')).toEqual([
      'employmentContract',
      'ratioDeclaration',
      'stewardHeard',
    ])
    expect(papers('basicIntegrationEducation', '2016-10-03')).toEqual(['educationPlan'])
    expect(papers('ordinaryEmployment', '2013-01-01')).toEqual(['employmentContract'])
    expect(papers('communityWork', '2024-12-31')).toEqual(['ratioDeclaration'])
    expect(papers('communityWork', '2025-01-01')).toEqual(['stewardHeard'])
  })
})

test('the catalogue has every scheme that is not "other", once, and the ten of F13 tell of their pay or follow-up', () => {
  const catalogue = readCatalogue(schemes)
  const named = catalogue.map(({ scheme }) => scheme)
  expect([...named].sort()).toEqual(SCHEMES.filter((scheme) => scheme !== 'other').sort())
  expect(catalogue.find(({ scheme }) => scheme === 'companyTraineeship')).toMatchObject({
    insurance: 'Kommunen dækker skader.',
    contract: 'Praktikaftale.',
  })
})

describe('the book of a file', () => {
  const book = {
    version: 3,
    rules: [
      { ...asProgram('a'), since: 1 },
      { ...asProgram('b'), since: 2 },
      { ...asProgram('c'), since: 3 },
    ],
  }
  function asProgram(key: string) {
    const { id: _, origin: _o, originKey: _k, recordId: _r, active: _a, ...rule } = aRule()
    return { ...rule, key }
  }
  const row = (id: string, originKey: string | null, fields: Partial<FileRule> = {}): FileRule => {
    const { origin: _, recordId: _r, ...rule } = aRule({ id, originKey, maximum: 15, ...fields })
    return rule
  }

  test('is the program’s while nothing was written', () => {
    expect(overlay(book, []).map(({ id, origin, recordId }) => [id, origin, recordId])).toEqual([
      ['a', 'program', null],
      ['b', 'program', null],
      ['c', 'program', null],
    ])
  })

  test('takes what was edited or switched off here for the program’s own, and the rest as the office’s', () => {
    const rules = overlay(book, [row('1', 'b'), row('2', null), row('3', 'c', { active: false })])
    expect(
      rules.map(({ id, origin, originKey, active, maximum }) => [id, origin, originKey, active, maximum]),
    ).toEqual([
      ['a', 'program', 'a', true, 13],
      ['1', 'edited', 'b', true, 15],
      ['2', 'own', null, true, 15],
      ['3', 'edited', 'c', false, 15],
    ])
  })

  test('of a newer program has what it added beside what was edited, which stays as it is', () => {
    const older = { version: 1, rules: book.rules.slice(0, 1) }
    const edited = [row('1', 'a')]
    const before = overlay(older, edited)
    expect(overlay(book, edited)).toEqual(expect.arrayContaining(before))
    expect(newSince(book, 1)).toEqual(['b', 'c'])
    expect(newSince(book, 2)).toEqual(['c'])
    expect(newSince(book, 3)).toEqual([])
  })
})
