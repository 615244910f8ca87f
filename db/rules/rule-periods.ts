/** Periods as rules give them: so many days, weeks or months, both ends counted. */
import { addDays, addMonths, type IsoDate } from './calendar'
import type { DurationUnit } from './vocabulary'

/** The last day of a period from its first: 13 weeks from Monday 3 October 2016 end on Sunday 1 January 2017. */
export function lastDayOf(start: IsoDate, amount: number, unit: DurationUnit): IsoDate {
  if (unit === 'months') return addDays(addMonths(start, amount), -1)
  return addDays(start, (unit === 'weeks' ? amount * 7 : amount) - 1)
}
