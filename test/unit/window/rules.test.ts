import { describe, expect, test } from 'vitest'
import { overlay } from '../../../db/rules/program-rules'
import { i18n } from '../../../renderer/app/i18n'
import { ruleText, whoText } from '../../../renderer/components/verdicts/wording'
import type { T } from '../../../renderer/components/word'
import { readCounts } from '../../../renderer/pages/rules/counts'
import { fieldsOfForm, fieldsOfRule, formOf } from '../../../renderer/pages/rules/ruleForm'
import { PROGRAM } from '../rules/a-rule'

const BOOK = overlay(PROGRAM, [])
const t = i18n.t as unknown as T
const rule = (key: string) => BOOK.find(({ id }) => id === key) ?? expect.fail(key)

describe('a rule in words', () => {
  test.each([
    ['praktik-kontanthjaelp-2013', 'højst 13 uger'],
    ['praktik-andre-2024', 'højst 13 uger, kan forlænges med 13 uger ad gangen, i alt højst 26 uger'],
    ['loentilskud-2013', '3-6 måneder'],
    ['loentilskud-ikke-2024', 'ikke for denne gruppe'],
    ['igu-laengde', 'præcis 24 måneder'],
    ['nytteindsats-2025', 'ingen grænse'],
    ['praktik-timer-2024', 'højst 37 timer'],
    ['loentilskud-foer-2024', 'mindst 6 måneder'],
    ['sats-privat-2015', '74,05\u00a0kr.'],
    ['igu-papirer', 'Undervisningsplan'],
    ['merbeskaeftigelse-2024', 'den seneste måned mindst som gennemsnittet af 12 måneder'],
    [
      'forholdstal-2022',
      '1 for hver 5 ordinært ansatte op til 50, 1 for hver 10 derover, altid mindst 1, årsværk, gennemsnit af 4 måneder, brøker rundes ned',
    ],
  ])('%s', (key, words) => {
    expect(ruleText(rule(key), t)).toBe(words)
  })

  test('says whom it is for', () => {
    expect(whoText(rule('praktik-andre-2024'), t)).toBe('alle')
    expect(whoText(rule('loentilskud-privat-dagpenge-2024'), t)).toBe('Dagpenge · Privat')
    expect(whoText(rule('praktik-aktivitetsparate-2014'), t)).toBe(
      'Kontanthjælp, Uddannelseshjælp · aktivitetsparat, aktivitetsparat (ung)',
    )
  })
})

test('a rule that is opened and stored without a change says what it said before', () => {
  for (const each of BOOK) {
    const { originKey: _, active: _a, ...before } = fieldsOfRule(each)
    expect(fieldsOfForm(each.kind, formOf(each, '2026-11-26'), {}), each.id).toEqual(before)
  }
})

test('figures are read as they come from Excel, in a row, a column or typed', () => {
  expect(readCounts('20 20,5\t21\n22;23')).toEqual([2000, 2050, 2100, 2200, 2300])
  expect(readCounts('')).toEqual([])
  expect(readCounts('20 mange')).toBeNull()
  expect(readCounts('20 -1')).toBeNull()
})
