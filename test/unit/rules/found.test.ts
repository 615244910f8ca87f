import { describe, expect, test } from 'vitest'
import { snippet, spansOf } from '../../../db/rules/found'
import { searchWords } from '../../../db/rules/text'

const parts = (text: string, query: string) =>
  spansOf(text, searchWords(query)).map(({ start, end }) => text.slice(start, end))

describe('the part that is marked is the part that was found, although folding changes lengths:', () => {
  test.each([
    ['Aalborg og Ålborg', 'ålborg', ['Aalborg', 'Ålborg']],
    ['Strømandens', 'oemand', ['ømand']],
    ['Ærø Kommune', 'aero', ['Ærø']],
    ['a\u030angstro\u0308m', 'ang', ['a\u030ang']],
    ['A\u030arhus', 'aarhus', ['A\u030arhus']],
    ['🏘️ Korskærparken', 'kærpark', ['kærpark']],
    ['praktikpladser og pladser', 'plads', ['plads', 'plads']],
    ['ring 12 34 56 78 i morgen', '1234', ['12 34']],
    ['+45 12 34 56 78', '12345678', ['12 34 56 78']],
    ['en to tre', 'tre en', ['en', 'tre']],
    ['skolen', 'skole olen', ['skolen']],
    ['R&D', 'r&d', ['R', 'D']],
    ['Straße', 'strasse', ['Straße']],
    ['ﬁrma', 'firma', ['ﬁrma']],
    ['intet', 'andet', []],
    ['', 'ord', []],
  ])('%s ← %s', (text, query, expected) => {
    expect(parts(text, query)).toEqual(expected)
  })
})

describe('a long text is cut', () => {
  const long = `${'Indledning uden betydning. '.repeat(8)}Her står tømrermesteren midt i.${' Og mere'.repeat(30)}`

  test('around what was found, between words, with a mark at each end', () => {
    const cut = snippet(long, ['toemrer'])
    expect(cut).toContain('tømrermesteren')
    expect(cut.length).toBeLessThan(180)
    expect(cut).toMatch(/^….*…$/s)
    expect(long).toContain(cut.slice(1, -1))
  })

  test('but a short one stands as it is, on one line', () => {
    expect(snippet('To linjer\nmed ord', ['ord'])).toBe('To linjer med ord')
  })
})
