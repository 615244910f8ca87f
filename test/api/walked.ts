import type { Full } from './host/full'
import type { Client } from './host/hosts'
import { READING_BOARD } from './walked-board'
import { READING_EXPORTS } from './walked-exports'
import { READING_FIGURES, WRITING_FIGURES } from './walked-figures'
import { READING_IMPORTS, WRITING_IMPORTS } from './walked-imports'
import { READING_MATCHING } from './walked-matching'
import { READING_PEOPLE, WRITING_PEOPLE } from './walked-people'
import { READING_PLACES, WRITING_PLACES } from './walked-places'
import { READING_PROGRAMME, WRITING_PROGRAMME } from './walked-programme'
import { READING_RULES, WRITING_RULES } from './walked-rules'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What the writing procedures of each concept are walked with, in an order in which each can be done after the others. */
export const WRITING_PARTS: Record<string, Case> = {
  ...WRITING_FIGURES,
  ...WRITING_PEOPLE,
  ...WRITING_PROGRAMME,
  ...WRITING_IMPORTS,
  ...WRITING_PLACES,
  ...WRITING_RULES,
}

/** And the reading ones. */
export const READING_PARTS: Record<string, Case> = {
  ...READING_BOARD,
  ...READING_FIGURES,
  ...READING_PROGRAMME,
  ...READING_PEOPLE,
  ...READING_MATCHING,
  ...READING_EXPORTS,
  ...READING_IMPORTS,
  ...READING_PLACES,
  ...READING_RULES,
}
