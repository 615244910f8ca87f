import {
  COUNTING_RULES,
  GROUP_FIGURES,
  PARTICIPANT_STAGES,
  PLACEMENT_FIGURES,
  SCHEMES,
} from '../../../db/rules/vocabulary'
import type { Answer, Client } from '../../app/client'
import type { T } from '../word'

export type Figure = Answer<Client['figures']['get']>
export type FigureRecord = Figure['records'][number]

/** What a figure is called. @param name of a goal, which its key does not tell */
export function figureName(key: string, name: string | null, t: T): string {
  if (name !== null && key.startsWith('participants.')) return t('figures:registeredIn', { group: name })
  if (name !== null) return name
  const [area, code = ''] = key.split('.')
  if (area === 'discussions') return t('figures:discussions')
  for (const rule of COUNTING_RULES) if (key === `agreements.${rule}`) return t(`figures:agreements.${rule}`)
  for (const figure of GROUP_FIGURES)
    if (key === `targetGroup.${figure}`) return t(`figures:targetGroup.${figure}`)
  for (const figure of PLACEMENT_FIGURES)
    if (key === `placements.${figure}`) return t(`figures:placements.${figure}`)
  if (area === 'slots') return t('figures:slots')
  if (key === 'participants.registered') return t('figures:registered')
  if (key === 'participants.grouped') return t('figures:grouped')
  if (key === 'participants.ungrouped') return t('figures:ungrouped')
  if (key === 'participants.ready') return t('figures:ready')
  const stage = PARTICIPANT_STAGES.find((each) => each === code)
  if (stage) return t('figures:participants', { stage: t(`vocabulary:participantStage.${stage}`) })
  const scheme = SCHEMES.find((each) => each === code)
  if (scheme === undefined) return key
  const label = t(`vocabulary:scheme.${scheme}`)
  return area === 'placements'
    ? t('figures:begun', { scheme: label })
    : t('figures:commitments', { scheme: label })
}

/** By which rule a figure counts, in a sentence; '' where its name says it all. */
export function figureRule(key: string, t: T): string {
  for (const rule of COUNTING_RULES) if (key === `agreements.${rule}`) return t(`figures:rule.${rule}`)
  if (key.startsWith('commitments.')) return t('figures:rule.commitments')
  if (key === 'targetGroup.active') return t('figures:rule.active')
  if (key === 'targetGroup.available') return t('figures:rule.available')
  if (key === 'placements.completed') return t('figures:rule.completed')
  if (key === 'placements.outcomes') return t('figures:rule.outcomes')
  if (key.startsWith('placements.')) return t('figures:rule.placements')
  if (key === 'slots.firm') return t('figures:rule.slots')
  return ''
}
