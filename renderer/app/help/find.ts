import { matches } from '../../../db/rules/text'
import { type Passage, TOPIC_IDS, type TopicId, type TopicText } from './topics'

type Texts = Record<TopicId, TopicText>

/** All that a passage says, as one text. */
export function passageText(passage: Passage): string {
  if (typeof passage === 'string') return passage
  if ('steps' in passage) return passage.steps.join(' ')
  return passage.keys.map(([key, does]) => `${key} ${does}`).join(' ')
}

/**
 * The topics that say what is searched for, those that are called so first, each with the passage where it stands.
 * Written with or without capitals and Danish letters, in any order of the words.
 */
export function findTopics(texts: Texts, query: string): { id: TopicId; passage: string }[] {
  if (query.trim() === '') return []
  const found = TOPIC_IDS.flatMap((id) => {
    const { title, text } = texts[id]
    const passages = text.map(passageText)
    const inTitle = matches(title, query)
    if (!inTitle && !matches([title, ...passages].join(' '), query)) return []
    const passage = passages.find((each) => matches(each, query)) ?? passages[0] ?? ''
    return [{ id, passage, inTitle }]
  })
  return found
    .sort((a, b) => Number(b.inTitle) - Number(a.inTitle))
    .map(({ id, passage }) => ({ id, passage }))
}
