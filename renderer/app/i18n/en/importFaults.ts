import type { faults as danishFaults, flags as danishFlags } from '../da/importFaults'
import type { Words } from '../words'

/** Why a cell or a row is not taken, for reasons that only the page Excel in and out knows. */
export const faults = {
  cell: {
    error: 'The cell shows an error from Excel. Mend the formula, or write the value.',
    cpr: 'It looks like a CPR number, and Drejebog does not read those.',
    tooLong: 'The text is too long.',
    required: 'It must be filled in.',
  },
  date: {
    week: 'That week does not exist in that year.',
    yearMissing: 'The year is missing.',
  },
  number: {
    negative: 'The number is below zero, which it cannot be here.',
    whole: 'It must be a whole number.',
    range: 'It is not one number. Write a single number.',
  },
  percent: { range: 'A percentage lies between 0 and 100.' },
  yesNo: { unknown: 'It is neither yes nor no.' },
  word: { unknown: 'The word is not known. Choose under Values what it means.' },
  lookup: {
    unknown: 'It is not in the file. Choose under Values what is to happen.',
    several: 'Several have the same name. Choose under Values which one it is.',
    left: 'You chose to skip it, and without it the row is about nothing.',
    circle: 'It would come to belong to itself.',
  },
  period: { reversed: 'The end date lies before the start date.' },
  hours: { week: 'A week does not have so many hours.' },
  birth: { differs: 'The date of birth and the year of birth do not fit.' },
  localId: { taken: 'Somebody else has that number.' },
  extension: { notLater: 'The new last day does not lie after the one that was agreed before.' },
  placement: { ended: 'It says something of how the placement ended, but it is not over.' },
  row: {
    differs: 'Another row says something else about the same one.',
    hidden: 'The sender has hidden the row. Answer under Columns whether it is to be read.',
  },
} as const satisfies Words<typeof danishFaults>

/** What was noticed while a cell was read. */
export const flags = {
  date: {
    shortYear: 'The century was added.',
    month: 'There is only a month, so the first of the month is used.',
    week: 'There is a week, so its Monday is used.',
    weekEnd: 'There is a week, so its Sunday is used.',
    monthEnd: 'There is only a month, so the last of the month is used.',
    time: 'The time of day was left out.',
    serial: 'The number that Excel gives a day was read as a date.',
    text: 'The date was written as text.',
    fuzzy: 'It is not a certain day. The text is put into the note.',
    supplied: 'There was no deadline, so it is set two weeks later.',
  },
  number: {
    negative: 'Read as a number below zero.',
    range: 'There is a range, and one of its numbers is used.',
    approx: 'It says about, and the number is used.',
    thousands: 'Multiplied by 1,000.',
  },
  empty: { word: 'Read as empty.' },
  phone: { several: 'There are several numbers, and the first one is used.' },
  postcode: { split: 'Postcode and town were parted.' },
  text: { apostrophe: 'A sign in front was taken away.' },
  parent: { stands: 'It belongs to another one already, which was not changed.' },
  sector: { stands: 'The list says another sector than the one that stands. It was not changed.' },
  state: {
    stands: 'The file is further than the list. It was not changed.',
    supplied: 'There was no status. It follows from the dates.',
  },
  end: { supplied: 'It does not say on which day it ended. {{more}} is used.' },
  extension: { dayMissing: 'It says that it was extended, but not until when.' },
  placement: {
    overlaps: 'The participant has a placement here at that time already. Was the start corrected?',
  },
  localId: { stands: 'The participant has number {{more}} here. It was not changed.' },
  free: {
    differs: 'From the placements Drejebog counts {{more}} free. The number of the list is not kept.',
  },
  quota: { all: 'There was no number for the jobcentre, so it is to keep all the places filled.' },
} as const satisfies Words<typeof danishFlags>
