import fc from 'fast-check'
import { addDays } from '../../../db/rules/dates'
import type { SlotDates } from '../../../db/rules/occupancy'

/** Days lie close, so that whatever can meet does. */
export const FIRST = '2026-01-01'
export const LAST = '2026-03-31'

const at = fc.integer({ min: -20, max: 110 }).map((days) => addDays(FIRST, days))
const day = fc.option(at, { freq: 4 })
const some = fc.integer({ min: 0, max: 4 })

/** From and to a day, in their order. */
const period = fc
  .tuple(day, day)
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }))

const range = fc
  .tuple(some, fc.option(some))
  .map(([minimum, more]) => ({ minimum, maximum: more === null ? null : minimum + more }))

const stays = fc
  .array(
    fc.tuple(
      at,
      fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }),
      fc.constantFrom('A', 'B', 'C', null),
    ),
    {
      maxLength: 12,
    },
  )
  .map((all) =>
    all.map(([from, days, senderId], n) => ({
      ...{ id: `stay ${n}`, from, to: days === null ? null : addDays(from, days), senderId },
    })),
  )

/** A slot with everything that its occupancy is counted from. */
export const aSlot: fc.Arbitrary<SlotDates> = fc
  .record({
    validity: period,
    capacities: fc
      .array(fc.tuple(day, range), { maxLength: 4 })
      .map((all) => all.map(([validFrom, each], n) => ({ id: `capacity ${n}`, validFrom, ...each }))),
    quotas: fc
      .array(fc.tuple(fc.constantFrom('A', 'B'), range, period, fc.boolean()), { maxLength: 4 })
      .map((all) =>
        all.map(([organisationId, each, { from, to }, coordinating]) => ({
          ...{ organisationId, ...each, coordinating, validFrom: from, validTo: to },
        })),
      ),
    stays,
  })
  .map(({ validity, ...rest }) => ({ validFrom: validity.from, validTo: validity.to, ...rest }))

/** The days of the test, one after another. */
export const DAYS: string[] = []
for (let each = FIRST; each <= LAST; each = addDays(each, 1)) DAYS.push(each)
