import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { da } from '../../../renderer/app/help/da'
import { en } from '../../../renderer/app/help/en'
import { findTopics, passageText } from '../../../renderer/app/help/find'
import { TOPIC_IDS, TOPICS, topicOf } from '../../../renderer/app/help/topics'

const router = readFileSync(join(import.meta.dirname, '../../../renderer/app/router.tsx'), 'utf8')
const ROUTES = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '')

test('every route has a topic of its own choice: F1 on a new page must not open the help of another', () => {
  const pages = TOPIC_IDS.flatMap((id): readonly string[] => TOPICS[id].pages)
  expect(ROUTES.length).toBeGreaterThan(5)
  expect(ROUTES.filter((route) => !pages.includes(route))).toEqual([])
  expect(new Set(pages).size).toBe(pages.length)
})

test('a page opens its topic, whatever record it shows', () => {
  expect(topicOf('/organisations')).toBe('organisations')
  expect(topicOf('/organisations/0199f0c2-0000-7000-8000-000000000000')).toBe('organisation')
  expect(topicOf('/settings')).toBe('settings')
})

test('every link leads to another topic, and every topic can be come to from one', () => {
  const linked = new Set(TOPIC_IDS.flatMap((id): readonly string[] => TOPICS[id].see))
  for (const id of TOPIC_IDS) {
    expect(TOPICS[id].see.length, id).toBeGreaterThan(0)
    expect(TOPICS[id].see, id).not.toContain(id)
    for (const see of TOPICS[id].see) expect(TOPIC_IDS, id).toContain(see)
    expect(linked, id).toContain(id)
  }
})

describe.each([
  ['da', da],
  ['en', en],
])('the help in %s', (language, texts) => {
  test('has every topic, in half a minute of reading', () => {
    // The order is that of the topics; the texts lie in several files.
    expect(Object.keys(texts).sort()).toEqual([...TOPIC_IDS].sort())
    for (const id of TOPIC_IDS) {
      const words = texts[id].text.map(passageText).join(' ').split(/\s+/).length
      expect(words, id).toBeGreaterThanOrEqual(60)
      expect(words, id).toBeLessThanOrEqual(150)
    }
  })

  test('does not shout, and speaks its own language only', () => {
    for (const id of TOPIC_IDS) {
      const text = [texts[id].title, ...texts[id].text.map(passageText)].join(' ')
      expect(text, id).not.toContain('!')
      if (language === 'en') expect(text, id).not.toMatch(/[æøå]/i)
    }
  })

  test('says the same in as many passages, each of the same kind as in Danish', () => {
    const kinds = (of: typeof texts) =>
      TOPIC_IDS.map((id) =>
        of[id].text.map((each) => (typeof each === 'string' ? 'text' : Object.keys(each)[0])),
      )
    expect(kinds(texts)).toEqual(kinds(da))
  })
})

describe('searching the help', () => {
  const ids = (query: string) => findTopics(da, query).map(({ id }) => id)

  test('finds without capitals and Danish letters, and in any order of the words', () => {
    expect(ids('NOEGLE raekke')).toEqual(ids('række nøgle'))
    expect(ids('noegle')).toContain('password')
    expect(ids('fil bilag')).toContain('attachments')
  })

  test('puts the topic that is called so first', () => {
    expect(ids('bilag')[0]).toBe('attachments')
    expect(ids('fortryd')[0]).toBe('undo')
    expect(ids('fortryd').length).toBeGreaterThan(3)
  })

  test('shows the passage where it stands', () => {
    expect(findTopics(da, 'semikolon')).toMatchObject([
      { id: 'printing', passage: expect.stringContaining('semikolon') },
    ])
  })

  test('finds nothing for nothing', () => {
    expect(ids(' ')).toEqual([])
    expect(ids('kvantemekanik')).toEqual([])
  })
})
