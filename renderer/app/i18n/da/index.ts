import { changes } from './changes'
import { common } from './common'
import { errors } from './errors'
import { fields } from './fields'
import { formats } from './formats'
import { frame } from './frame'
import { organisations } from './organisations'
import { start } from './start'
import { vocabulary } from './vocabulary'

/** Danish, by area. It decides which keys and parameters there are. */
export const da = { changes, common, errors, fields, formats, frame, organisations, start, vocabulary }
