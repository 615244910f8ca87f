import { expect, test } from 'vitest'
import { FIFTEEN, HAZARD_BOOKS } from '../../fixtures/hazard-books'
import { reading } from './read'
import { type Plain, plainOfOurs, plainOfSecond } from './second-reader'

/** Cells in which the second reader is wrong, by book, as sheet and reference, with the reason. */
const WRONG_THERE: Record<string, Record<string, string>> = {
  'the year 1900, which had no 29 February': {
    '0!A1': 'a day 0 that no calendar has',
    '0!D1': 'a 29 February that no calendar has',
  },
  'formatted text with its pronunciation, and texts within cells': {
    '0!D1': 'an empty shared text is not counted, so that all behind it are one off',
  },
  'extensions with tags of the same names': {
    '0!A1': 'an extension is believed that dates count from 1900',
  },
  'fifteen hazards': {
    '0!C1': 'what a merged cell covers, and nobody sees, is still there',
    '0!B3': 'a written date is a plain number where no style says that it is a date',
  },
}

test.each([...HAZARD_BOOKS, FIFTEEN])('two readers agree on every cell: $name', async ({ name, bytes }) => {
  const [ours, second] = [plainOfOurs(await reading(bytes)), plainOfSecond(bytes)]
  for (const place of Object.keys(WRONG_THERE[name] ?? {})) {
    const [sheet = '', reference = ''] = place.split('!')
    // An exception that is none any more has to go.
    expect(second[sheet]?.[reference], place).not.toBe(ours[sheet]?.[reference])
    delete ours[sheet]?.[reference]
    delete second[sheet]?.[reference]
  }
  expect(filled(second)).toEqual(filled(ours))
})

/** Without sheets that have nothing in them, which one of the two may list and the other not. */
function filled(plain: Plain): Plain {
  return Object.fromEntries(Object.entries(plain).filter(([, cells]) => Object.keys(cells).length > 0))
}
