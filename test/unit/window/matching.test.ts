import { describe, expect, test } from 'vitest'
import { REASON_SIDES, type ReasonKey, reason } from '../../../db/rules/matching'
import { i18n } from '../../../renderer/app/i18n'
import type { Reason } from '../../../renderer/components/matching/matching'
import { reasonText } from '../../../renderer/components/matching/matching'

/** All facts that a reason can have. */
const FACTS = {
  ...{ on: '2026-08-01', workplace: 'Nordstjernen', shared: ['lager'], wanted: 900, offered: 2220 },
  ...{ has: 'some', demanded: 'good', reserved: 'Byen', lives: null, model: 'companyRoving', hours: 120 },
  ...{ name: 'Randers', missing: 1, names: ['Randers', 'Viborg'], rule: 'Højst 13 uger' },
}
const told = (key: ReasonKey, facts: Reason['facts'] = FACTS) =>
  reasonText({ ...reason(key, facts) }, i18n.t as never)

describe.each(['da', 'en'] as const)('in %s', (language) => {
  test('every reason has its words, with all of its facts in them', async () => {
    await i18n.changeLanguage(language)
    for (const key of Object.keys(REASON_SIDES) as ReasonKey[]) {
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
