import { describe, expect, test } from 'vitest'
import { REASON_SIDES, type ReasonKey, reason, ruleReasons } from '../../../db/rules/matching'
import { overlay } from '../../../db/rules/program-rules'
import { verdictsOf } from '../../../db/rules/verdicts'
import { i18n } from '../../../renderer/app/i18n'
import type { Reason } from '../../../renderer/components/matching/matching'
import { reasonText } from '../../../renderer/components/matching/matching'
import { aPlacement, PROGRAM } from '../rules/a-rule'

/** All facts that a reason can have. */
const FACTS = {
  ...{ on: '2026-08-01', workplace: 'Nordstjernen', shared: ['lager'], wanted: 900, offered: 2220 },
  ...{ has: 'some', demanded: 'good', reserved: 'Byen', lives: null, model: 'companyRoving', hours: 120 },
  ...{ name: 'Randers', missing: 1, names: ['Randers', 'Viborg'] },
}
const told = (key: ReasonKey, facts: Reason['facts'] = FACTS) =>
  reasonText({ ...reason(key, facts) }, i18n.t as never)

describe.each(['da', 'en'] as const)('in %s', (language) => {
  test('every reason has its words, with all of its facts in them', async () => {
    await i18n.changeLanguage(language)
    for (const key of Object.keys(REASON_SIDES) as ReasonKey[]) {
      if (key.startsWith('rule.')) continue
      expect(told(key), key).not.toMatch(/[{}]|reasons\.|undefined|null/)
      expect(told(key).length, key).toBeGreaterThan(3)
    }
    await i18n.changeLanguage('da')
  })
})

test('days, hours, levels and models are told as they are read', () => {
  expect(told('free.later')).toBe('ledig fra 01-08-2026')
  expect(told('hours.few')).toBe('timer: ønsker 15 t/uge, pladsen har kun 37 t/uge')
  expect(told('danish.little')).toBe('taler lidt dansk, men kræver godt dansk')
  expect(told('mentor.there')).toBe('mentor: én mentor for mange steder, 2 t/uge')
  expect(told('mentor.there', { model: null, hours: null })).toBe('mentor: der er en')
  expect(told('quota.owes')).toBe('Randers skylder 1')
  expect(told('area.other')).toBe('pladsen er til Byen, men bor i –')
  expect(told('trade.none', { wanted: ['kok'], offered: ['lager', 'butik'] })).toBe(
    'fag: ønsker kok, pladsen er lager, butik',
  )
})

describe('what the rules say', () => {
  /** Six weeks on dagpenge in praktik, which four weeks are the most of. */
  const said = (fields: Parameters<typeof aPlacement>[0]) =>
    ruleReasons(verdictsOf(overlay(PROGRAM, []), aPlacement({ startDate: '2026-01-05', ...fields }))).map(
      (each) => `${each.side}: ${reasonText(each, i18n.t as never)}`,
    )

  test('too long is against, in the words of the verdict', () => {
    expect(said({ benefit: 'unemploymentInsurance', plannedEnd: '2026-02-15', hoursPerWeek: 2220 })).toEqual([
      'against: Aftalt til 15-02-2026. Højst 4 uger, altså senest 01-02-2026.',
      'for: Timerne passer.',
    ])
  })

  test('what cannot be decided is neither for nor against', () => {
    expect(said({ benefit: null, plannedEnd: '2026-02-15', hoursPerWeek: null })).toEqual([
      'unknown: Varighed kan ikke afgøres: ydelsen på den første dag er ikke skrevet.',
      'unknown: Timer om ugen kan ikke afgøres: timerne er ikke skrevet.',
    ])
    expect(said({ benefit: 'unemploymentInsurance', plannedEnd: null, hoursPerWeek: 2220 })[0]).toBe(
      'unknown: Varighed kan ikke afgøres: slutdagen er ikke skrevet; den må være senest 01-02-2026.',
    )
  })

  test('a rule without a limit speaks for nobody', () => {
    expect(said({ scheme: 'communityWork', plannedEnd: '2026-12-31', benefit: 'cashBenefit' })).toEqual([])
  })
})
