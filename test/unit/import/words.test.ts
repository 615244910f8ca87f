import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerKey } from '../../../db/rules/import/header-key'
import { comparable } from '../../../db/rules/import/values'
import { WORDS } from '../../../db/rules/import/vocabulary'
import { manyLines, oneLine } from '../../../db/rules/import/words'
import { vocabulary } from '../../../renderer/app/i18n/da/vocabulary'

describe('a word as it is compared', () => {
  it.each([
    ['Århus', 'Aarhus'],
    ['A\u030arhus', 'århus'],
    ['sygd.', 'SYGD'],
    ['a.d.p.', 'adp'],
    ['Status:', 'status'],
    ['off. / priv.', 'off/priv'],
    ['Løntilskud\u00a0', 'loentilskud'],
    ['virksomheds\u00adpraktik', 'virksomhedspraktik'],
    ['i  \n gang', 'i gang'],
  ])('%j is %j', (a, b) => {
    expect(comparable(a)).toBe(comparable(b))
  })

  it.each([
    ['vp', 'v p'],
    ['lt', 'vlt'],
    ['kh', 'kth'],
  ])('%j is not %j', (a, b) => {
    expect(comparable(a)).not.toBe(comparable(b))
  })

  it.each([
    ['comparable', comparable],
    ['headerKey', headerKey],
    ['oneLine', oneLine],
    ['manyLines', manyLines],
  ])('%s has nothing more to do on its own answer', (_, form) => {
    const signs = fc.constantFrom(...'aÅå\u030aæØ. :/%()-1\u00a0\u200b\u00ad\r\n\t', 'no', 'nummer', 'İ', 'ﬁ')
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(signs).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const once = form(typed)
        expect(form(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the words of a list of codes', () => {
  const lists = Object.entries(WORDS).map(([list, words]) => [list as keyof typeof WORDS, words] as const)

  it.each(lists)('%s: none stands for two codes', (_, words) => {
    const all = Object.entries(words).flatMap(([code, spellings]) =>
      [...new Set(spellings.map(comparable))].map((word) => [word, code] as const),
    )
    const byWord = new Map<string, string[]>()
    for (const [word, code] of all) byWord.set(word, [...(byWord.get(word) ?? []), code])
    expect([...byWord].filter(([, codes]) => codes.length > 1)).toEqual([])
  })

  it.each(lists)(
    '%s: what the window calls a code is one of them, so that our own lists come back',
    (list, words) => {
      const labels: Record<string, string> = vocabulary[list]
      expect(Object.keys(words).sort()).toEqual(Object.keys(labels).sort())
      for (const [code, spellings] of Object.entries(words))
        expect(spellings.map(comparable)).toContain(comparable(labels[code] ?? ''))
    },
  )
})
