import type { da } from '../da'
import type { Words } from '../words'
import { changes } from './changes'
import { common } from './common'
import { errors } from './errors'
import { fields } from './fields'
import { formats } from './formats'
import { frame } from './frame'
import { organisations } from './organisations'
import { start } from './start'
import { vocabulary } from './vocabulary'

/** English, by area, complete. */
export const en = {
  changes,
  common,
  errors,
  fields,
  formats,
  frame,
  organisations,
  start,
  vocabulary,
} satisfies Words<typeof da>
