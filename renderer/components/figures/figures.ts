import { COUNTING_RULES, GROUP_FIGURES, SCHEMES } from '../../../db/rules/vocabulary'
import type { Answer, Client } from '../../app/client'
import type { T } from '../word'

export type Figure = Answer<Client['figures']['get']>
export type FigureRecord = Figure['records'][number]

/** What a figure is called. @param name of a goal, which its key does not tell */
export function figureName(key: string, name: string | null, t: T): string {
  if (name !== null) return name
  const [area, code = ''] = key.split('.')
  if (area === 'discussions') return t('figures:discussions')
  for (const rule of COUNTING_RULES) if (key === `agreements.${rule}`) return t(`figures:agreements.${rule}`)
  for (const figure of GROUP_FIGURES)
    if (key === `targetGroup.${figure}`) return t(`figures:targetGroup.${figure}`)
  const scheme = SCHEMES.find((each) => each === code)
  return scheme ? t('figures:commitments', { scheme: t(`vocabulary:scheme.${scheme}`) }) : key
}

/** By which rule a figure counts, in a sentence; '' where its name says it all. */
export function figureRule(key: string, t: T): string {
  for (const rule of COUNTING_RULES) if (key === `agreements.${rule}`) return t(`figures:rule.${rule}`)
  if (key.startsWith('commitments.')) return t('figures:rule.commitments')
  if (key === 'targetGroup.active') return t('figures:rule.active')
  if (key === 'targetGroup.available') return t('figures:rule.available')
  return ''
}
