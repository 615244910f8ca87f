import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { fold, searchWords } from '../../db/rules/text'
import { say, useT, type Word } from '../components/word'
import { type Command, run } from './commands'
import { closeDocument } from './opening'
import { notifyFailed } from './toast'

/** Something that can be done from the search field: by its name, or another word for it. */
type Declared = {
  key: string
  word: Word
  /** Other words that find it. */
  also: Word
  /** Shown beside it. */
  keys?: string
} & (
  | {
      to:
        | '/'
        | '/organisations'
        | '/agreements'
        | '/target-groups'
        | '/participants'
        | '/since'
        | '/board'
        | '/slots'
        | '/placements'
        | '/goals'
        | '/exchange'
        | '/matching'
        | '/undo'
        | '/duplicates'
        | '/trash'
        | '/settings'
        | '/shortcuts'
        | '/contents'
        | '/programme'
        | '/categories'
        | '/sheet'
        | '/rules'
      afterwards?: Command
    }
  | { command: Command }
  | { act: () => void }
)

/** In the order in which they are offered. Later pages add theirs. */
const ACTIONS: readonly Declared[] = [
  {
    key: 'newPartner',
    word: 'search:actions.newPartner',
    also: 'search:actions.newPartnerAlso',
    keys: 'Ctrl+N',
    to: '/organisations',
    afterwards: 'new',
  },
  {
    key: 'log',
    word: 'search:actions.log',
    also: 'search:actions.logAlso',
    keys: 'Ctrl+L',
    command: 'log',
  },
  { key: 'today', word: 'search:actions.today', also: 'search:actions.todayAlso', to: '/' },
  {
    key: 'partners',
    word: 'search:actions.partners',
    also: 'search:actions.partnersAlso',
    to: '/organisations',
  },
  {
    key: 'newAgreement',
    word: 'search:actions.newAgreement',
    also: 'search:actions.newAgreementAlso',
    to: '/agreements',
    afterwards: 'new',
  },
  {
    key: 'agreements',
    word: 'search:actions.agreements',
    also: 'search:actions.agreementsAlso',
    to: '/agreements',
  },
  {
    key: 'newTargetGroup',
    word: 'search:actions.newTargetGroup',
    also: 'search:actions.newTargetGroupAlso',
    to: '/target-groups',
    afterwards: 'new',
  },
  {
    key: 'targetGroups',
    word: 'search:actions.targetGroups',
    also: 'search:actions.targetGroupsAlso',
    to: '/target-groups',
  },
  { key: 'board', word: 'search:actions.board', also: 'search:actions.boardAlso', to: '/board' },
  {
    key: 'newParticipant',
    word: 'search:actions.newParticipant',
    also: 'search:actions.newParticipantAlso',
    to: '/participants',
    afterwards: 'new',
  },
  {
    key: 'participants',
    word: 'search:actions.participants',
    also: 'search:actions.participantsAlso',
    to: '/participants',
  },
  {
    key: 'newPlacement',
    word: 'search:actions.newPlacement',
    also: 'search:actions.newPlacementAlso',
    to: '/placements',
    afterwards: 'new',
  },
  {
    key: 'placements',
    word: 'search:actions.placements',
    also: 'search:actions.placementsAlso',
    to: '/placements',
  },
  {
    key: 'newSlot',
    word: 'search:actions.newSlot',
    also: 'search:actions.newSlotAlso',
    to: '/slots',
    afterwards: 'new',
  },
  { key: 'slots', word: 'search:actions.slots', also: 'search:actions.slotsAlso', to: '/slots' },
  {
    key: 'since',
    word: 'search:actions.since',
    also: 'search:actions.sinceAlso',
    to: '/since',
  },
  {
    key: 'newGoal',
    word: 'search:actions.newGoal',
    also: 'search:actions.newGoalAlso',
    to: '/goals',
    afterwards: 'new',
  },
  { key: 'goals', word: 'search:actions.goals', also: 'search:actions.goalsAlso', to: '/goals' },
  {
    key: 'projector',
    word: 'search:actions.projector',
    also: 'search:actions.projectorAlso',
    keys: 'F5',
    to: '/goals',
    afterwards: 'projector',
  },
  {
    key: 'programme',
    word: 'search:actions.programme',
    also: 'search:actions.programmeAlso',
    to: '/programme',
  },
  {
    key: 'categories',
    word: 'search:actions.categories',
    also: 'search:actions.categoriesAlso',
    to: '/categories',
  },
  { key: 'rules', word: 'search:actions.rules', also: 'search:actions.rulesAlso', to: '/rules' },
  {
    key: 'matching',
    word: 'search:actions.matching',
    also: 'search:actions.matchingAlso',
    to: '/matching',
  },
  {
    key: 'exchange',
    word: 'search:actions.exchange',
    also: 'search:actions.exchangeAlso',
    to: '/exchange',
  },
  { key: 'undo', word: 'search:actions.undo', also: 'search:actions.undoAlso', to: '/undo' },
  {
    key: 'duplicates',
    word: 'search:actions.duplicates',
    also: 'search:actions.duplicatesAlso',
    to: '/duplicates',
  },
  { key: 'trash', word: 'search:actions.trash', also: 'search:actions.trashAlso', to: '/trash' },
  { key: 'settings', word: 'search:actions.settings', also: 'search:actions.settingsAlso', to: '/settings' },
  { key: 'contents', word: 'search:actions.contents', also: 'search:actions.contentsAlso', to: '/contents' },
  { key: 'sheet', word: 'search:actions.sheet', also: 'search:actions.sheetAlso', to: '/sheet' },
  {
    key: 'names',
    word: 'search:actions.names',
    also: 'search:actions.namesAlso',
    keys: 'F8',
    command: 'names',
  },
  {
    key: 'print',
    word: 'search:actions.print',
    also: 'search:actions.printAlso',
    keys: 'Ctrl+P',
    command: 'print',
  },
  { key: 'help', word: 'search:actions.help', also: 'search:actions.helpAlso', keys: 'F1', command: 'help' },
  {
    key: 'shortcuts',
    word: 'search:actions.shortcuts',
    also: 'search:actions.shortcutsAlso',
    keys: 'Ctrl+/',
    to: '/shortcuts',
  },
  {
    key: 'close',
    word: 'search:actions.close',
    also: 'search:actions.closeAlso',
    act: () => void closeDocument().catch(notifyFailed),
  },
]

/** An action ready to be shown and run. */
export type Action = { key: string; name: string; keys: string | undefined; run: () => void }

/** How many are offered before anything is typed. */
const OFFERED = 4

/** The actions that a query finds by the beginnings of its words; the first few for an empty one. */
export function useActions(query: string): Action[] {
  const t = useT()
  const navigate = useNavigate()
  const all = useMemo(
    () =>
      ACTIONS.map((action) => {
        const name = say(t, action.word)
        return { action, name, folded: ` ${fold(`${name} ${say(t, action.also)}`)}` }
      }),
    [t],
  )
  const words = searchWords(query)
  const fitting =
    words.length === 0
      ? all.slice(0, OFFERED)
      : all.filter(({ folded }) => words.every((word) => folded.includes(` ${word}`)))
  return fitting.map(({ action, name }) => ({
    key: action.key,
    name,
    keys: action.keys,
    run: () => {
      if ('act' in action) action.act()
      else if ('command' in action) runSoon(action.command)
      else
        void navigate({ to: action.to }).then(() => {
          if (action.afterwards) runSoon(action.afterwards)
        })
    },
  }))
}

/** The page that takes a command may only now be drawn, and the field must first be left. */
function runSoon(command: Command): void {
  setTimeout(() => run(command), 50)
}
