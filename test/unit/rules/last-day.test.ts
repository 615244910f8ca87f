import { expect, test } from 'vitest'
import { addDays } from '../../../db/rules/dates'
import { parseLastDay } from '../../../db/rules/placements'

const TODAY = '2026-11-25'

test('13 weeks from Monday 3 October 2016 end on 1 January, and 13 more on 2 April 2017', () => {
  const first = parseLastDay('+13 uger', TODAY, addDays('2016-10-03', -1))
  expect(first).toEqual({ ok: true, value: '2017-01-01' })
  expect(parseLastDay(' +13 uger', TODAY, '2017-01-01')).toEqual({ ok: true, value: '2017-04-02' })
})

test('three months from the first of a month end on the last of one', () => {
  expect(parseLastDay('+3 mdr', TODAY, addDays('2026-01-01', -1))).toEqual({ ok: true, value: '2026-03-31' })
})

test('every other way to type a day is read from today, and a duration too where the start is not known', () => {
  expect(parseLastDay('i dag', TODAY, '2017-01-01')).toEqual({ ok: true, value: TODAY })
  expect(parseLastDay('24. dec', TODAY, '2017-01-01')).toEqual({ ok: true, value: '2026-12-24' })
  expect(parseLastDay('+2 uger', TODAY, null)).toEqual({ ok: true, value: '2026-12-09' })
  expect(parseLastDay('', TODAY, null)).toEqual({ ok: true, value: null })
})
