import type { da } from '../da'
import type { Words } from '../words'
import { agreements } from './agreements'
import { attachments } from './attachments'
import { board } from './board'
import { categories } from './categories'
import { changes } from './changes'
import { charts } from './charts'
import { common } from './common'
import { contents } from './contents'
import { duplicates } from './duplicates'
import { errors } from './errors'
import { exports } from './exports'
import { fields } from './fields'
import { figures } from './figures'
import { formats } from './formats'
import { frame } from './frame'
import { goals } from './goals'
import { help } from './help'
import { imports } from './imports'
import { interactions } from './interactions'
import { licences } from './licences'
import { list } from './list'
import { matching } from './matching'
import { nextSteps } from './nextSteps'
import { organisations } from './organisations'
import { participants } from './participants'
import { placements } from './placements'
import { programme } from './programme'
import { record } from './record'
import { rules } from './rules'
import { search } from './search'
import { settings } from './settings'
import { sheet } from './sheet'
import { shortcuts } from './shortcuts'
import { since } from './since'
import { slots } from './slots'
import { start } from './start'
import { targetGroups } from './targetGroups'
import { today } from './today'
import { trash } from './trash'
import { undo } from './undo'
import { views } from './views'
import { vocabulary } from './vocabulary'

/** English, by area, complete. */
export const en = {
  categories,
  programme,
  figures,
  since,
  goals,
  targetGroups,
  agreements,
  attachments,
  board,
  changes,
  charts,
  common,
  contents,
  duplicates,
  errors,
  exports,
  fields,
  formats,
  frame,
  help,
  imports,
  interactions,
  licences,
  list,
  matching,
  nextSteps,
  participants,
  organisations,
  placements,
  record,
  rules,
  search,
  settings,
  sheet,
  shortcuts,
  slots,
  start,
  today,
  trash,
  undo,
  views,
  vocabulary,
} satisfies Words<typeof da>
