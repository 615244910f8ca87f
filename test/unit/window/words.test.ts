import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../db/errors'
import { FORMAT_CODES } from '../../../db/rules/parsed'
import { type Refusal, sentenceFor } from '../../../renderer/app/errors'
import { i18n } from '../../../renderer/app/i18n'
import { da } from '../../../renderer/app/i18n/da'
import { en } from '../../../renderer/app/i18n/en'

/** Every text of a language with its key. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value, `${path}${key}.`),
  )
}

const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('the English words', () => {
  const english = new Map(texts(en))

  test('take the same parameters as the Danish ones, so that none is left out of a sentence', () => {
    for (const [key, text] of texts(da))
      expect(parameters(english.get(key) ?? ''), key).toEqual(parameters(text))
  })

  test('are all there, and none of them is empty', () => {
    expect([...english.keys()].sort()).toEqual(
      texts(da)
        .map(([key]) => key)
        .sort(),
    )
    for (const [key, text] of english) expect(text, key).not.toBe('')
  })
})

describe.each([
  ['da', da],
  ['en', en],
])('the words in %s', (_language, words) => {
  test('do not shout', () => {
    for (const [key, text] of texts(words)) expect(text, key).not.toContain('!')
  })
})

test('no Danish letter is left in the English words', () => {
  const danish = texts(en).filter(
    ([key, text]) => /[æøå]/i.test(text) && !key.startsWith('settings.languages'),
  )
  expect(danish).toEqual([])
})

describe.each(['da', 'en'])('what went wrong, said in %s', (language) => {
  const data = {
    field: 'city',
    reason: 'text.tooLong',
    length: 8,
    staff: 'Mette',
    pc: 'PC-12',
    groups: ['3'],
  }

  test.each([...ERROR_CODES, 'unreachable', 'noToken'] as const)(
    '%s is a whole sentence without a code',
    async (code) => {
      await i18n.changeLanguage(language)
      const sentence = sentenceFor({ code, data } as Refusal)
      expect(sentence).toMatch(/^[A-ZÆØÅ].{10,}\.$/s)
      expect(sentence).not.toContain('{{')
      expect(sentence).not.toContain(code)
    },
  )

  test.each(FORMAT_CODES)('a field refused by %s says why', async (reason) => {
    await i18n.changeLanguage(language)
    const sentence = sentenceFor({ code: 'field.invalid', data: { field: 'cvr', reason } })
    const [area, name] = reason.split('.')
    expect(sentence).toContain(i18n.getResource(language, 'formats', `${area}.${name}`))
  })
})

test('a mistyped recovery key names the groups', async () => {
  await i18n.changeLanguage('da')
  const typo = (groups: string[]) => sentenceFor({ code: 'file.recoveryKeyTypo', data: { groups } })
  expect(typo(['3'])).toBe('Gruppe 3 er tastet forkert. Se efter på arket, og ret den.')
  expect(typo(['3', '5'])).toContain('Gruppe 3 og 5 er tastet forkert')
  expect(typo([])).toContain('otte grupper')
})
