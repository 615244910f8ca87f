import { describe, expect, test, vi } from 'vitest'
import { toCsv, toTsv } from '../../../db/rules/csv'
import { i18n } from '../../../renderer/app/i18n'
import { tableOf, takenOut, toHtml } from '../../../renderer/components/list/export'
import type { T } from '../../../renderer/components/word'
import { ORGANISATION_LIST } from '../../../renderer/pages/organisations/list'
import { rowsSeenBy } from '../../../renderer/pages/organisations/rows'
import { csvCells, POSITIONS, PREFIXES, runs, tsvCells } from '../rules/spreadsheet'
import { aRow } from './a-row'

// The list's own modules look for the host when they are loaded; none of them calls it.
vi.hoisted(() => {
  vi.stubGlobal('window', { location: { hash: '' }, addEventListener: () => undefined })
  vi.stubGlobal('sessionStorage', { getItem: () => '' })
})

const t: T = i18n.t

const ALL = ORGANISATION_LIST.columns.map(({ key }) => key)
/** Codes that nobody can type; every other column may hold what somebody did. */
const CODES = ['step', 'kinds', 'sector', 'industryScheme']
/** What only dates and numbers stand in. */
const MEASURES = ['date', 'number']
const TYPED = ORGANISATION_LIST.columns.filter(
  ({ key, kind }) => !CODES.includes(key) && !MEASURES.includes(kind),
)

/** A partner with a text in every field that a text can stand in, and in those that no text should. */
function everywhere(text: string) {
  const strings = Object.entries(aRow()).filter(([, value]) => value === null || typeof value === 'string')
  const fields = Object.fromEntries(strings.map(([key]) => [key, text]))
  const dates = { stepOn: null, lastInteractionOn: null, discussedOn: null, nextStepOn: null }
  const codes = { step: null, sector: null, industryScheme: null, employees: null }
  const [row] = rowsSeenBy([{ ...aRow(), ...fields, ...dates, ...codes, tags: [text] }], '2026-03-10', null)
  if (!row) throw new Error('the row is gone')
  return row
}

function taken(text: string) {
  const columns = takenOut(ORGANISATION_LIST, ALL)
  const { header, rows } = tableOf(columns, [everywhere(text)], t)
  return { keys: columns.map(({ key }) => key), header, rows }
}

/** The texts of the cells of a table in HTML, as a spreadsheet that it is pasted into has them. */
function htmlCells(html: string): string[] {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return [...html.matchAll(/<td>([^<>]*)<\/td>/g)].map(([, inner = '']) =>
    inner.replace(/&(\w+|#39);/g, (_, name: string) => signs[name] ?? ''),
  )
}

test('every column that is not of codes, days or numbers has the text in it, or this would try nothing', () => {
  const { keys, rows } = taken('hvad nogen skrev')
  const without = TYPED.filter(({ key }) => rows[0]?.[keys.indexOf(key)] !== 'hvad nogen skrev')
  expect(without.map(({ key }) => key)).toEqual([])
  expect(TYPED.length).toBeGreaterThan(10)
})

describe.each(POSITIONS)('a formula %s in every column of the partners', (_, place) => {
  test.each(PREFIXES)('that starts with %j does not run from a file, the clipboard or a table', (prefix) => {
    const { keys, header, rows } = taken(place(prefix))
    const cells = {
      csv: csvCells(toCsv(header, rows))[1] ?? [],
      tsv: tsvCells(toTsv(header, rows))[1] ?? [],
      html: htmlCells(toHtml(header, rows)),
    }
    for (const [how, row] of Object.entries(cells)) {
      expect(row.length, how).toBe(keys.length)
      expect(
        keys.filter((_key, at) => runs(row[at] ?? '')),
        how,
      ).toEqual([])
    }
  })
})
