import { formatDate } from '../../../db/rules/dates'
import { formatHours } from '../../../db/rules/numbers'
import type { DanishLevel, MentorModel } from '../../../db/rules/vocabulary'
import type { Answer, Client } from '../../app/client'
import { verdictText } from '../verdicts/wording'
import type { T } from '../word'

export type Matches = Answer<Client['matching']['slotsFor']>
export type Match = Matches['rows'][number]
export type Reason = Match['reasons'][number]

type Worded = (key: string, words: Record<string, string>) => string

/** A word inside a sentence: `Godt dansk` → `godt dansk`. */
const inside = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** A reason in a few words, with its facts as they are read. */
export function reasonText({ key, facts, verdict }: Reason, t: T): string {
  if (verdict) return verdictText(verdict, t)
  const hours = (minutes: unknown) => t('record:hours', { hours: formatHours(Number(minutes)) })
  const words: Record<string, string> = {}
  for (const [name, fact] of Object.entries(facts)) {
    if (fact === null) words[name] = '–'
    else if (Array.isArray(fact)) words[name] = fact.join(', ')
    else if (name === 'on') words[name] = formatDate(String(fact))
    else if (typeof fact === 'number' && name !== 'missing') words[name] = hours(fact)
    else words[name] = String(fact)
  }
  if (key.startsWith('danish.'))
    for (const name of ['has', 'demanded'])
      if (name in facts) words[name] = inside(t(`vocabulary:danishLevel.${facts[name] as DanishLevel}`))
  if (key === 'mentor.there') words.mentor = mentorText(facts, t, hours)
  // Each key has its own parameters, and a test holds that every one has its words.
  return (t as unknown as Worded)(`matching:reasons.${key}`, words)
}

function mentorText({ model, hours: minutes }: Reason['facts'], t: T, hours: (minutes: unknown) => string) {
  const parts = [
    typeof model === 'string' ? inside(t(`vocabulary:mentorModel.${model as MentorModel}`)) : '',
    typeof minutes === 'number' && minutes > 0 ? hours(minutes) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('matching:reasons.mentor.some') : parts.join(', ')
}

/** What a participant is called in a line: the name, and the local id where that is another one. */
export function participantLine({ participantName, localId }: Match): { name: string; detail: string } {
  return { name: participantName, detail: participantName === localId ? '' : localId }
}
