import { z } from 'zod'
import {
  markRulesSeen,
  newRules,
  RULE_BOOK_VERSION,
  replaceRuleFrom,
  ruleBook,
  SCHEME_CATALOGUE,
} from '../../../db/queries/rule-book'
import { draftVerdicts, placementVerdicts, verdictMarks } from '../../../db/queries/verdicts'
import { SCHEMES, SECTORS } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, minutes, optionalDate } from './fields'
import { RULE_FIELDS } from './scheme-rules'

const { originKey: _origin, active: _active, validFrom: _from, ...followingFields } = RULE_FIELDS

/** The rule book, and what it says of placements. It warns and never blocks. */
export const rules = {
  /** Every rule as it holds here, what there is to know about each scheme, and the program's rules nobody has seen. */
  book: onFile.handler(({ context }) => ({
    rules: ruleBook(context.file),
    schemes: SCHEME_CATALOGUE,
    version: RULE_BOOK_VERSION,
    unseen: newRules(context.file),
  })),
  /** What the rules say of a placement, with what was put away of it. */
  verdicts: onFile
    .input(z.strictObject({ placementId: id }))
    .handler(({ context, input }) => placementVerdicts(context.file, input.placementId, context.today)),
  /** What they would say of one that is only being written. */
  check: onFile
    .input(
      z.strictObject({
        draft: z.strictObject({
          participantId: id.nullable(),
          targetGroupId: id.nullable(),
          organisationId: id.nullable(),
          slotId: id.nullable(),
          /** Where it is said apart from the workplace's own. */
          sector: z.enum(SECTORS).nullable().optional(),
          scheme: z.enum(SCHEMES),
          startDate: date,
          plannedEnd: optionalDate,
          extensions: z.array(date).max(100),
          hoursPerWeek: minutes,
        }),
      }),
    )
    .handler(({ context, input }) =>
      draftVerdicts(context.file, { ...input.draft, sector: input.draft.sector ?? null }),
    ),
  /** The placements with open warnings: of those asked for, or of all that have not ended. */
  marks: onFile
    .input(z.strictObject({ ids: z.array(id).max(100_000).optional() }))
    .handler(({ context, input }) => verdictMarks(context.file, input.ids ?? null, context.today)),
  /** Somebody has looked through what the program brought. */
  markSeen: writing
    .input(z.strictObject({ version: z.int().min(1).max(1_000_000) }))
    .handler(({ context, input }) =>
      context.write('rules.markSeen', (file) => markRulesSeen(file, input.version)),
    ),
  /** From a day on something else holds: ends a rule the day before, and opens the one that follows. */
  replaceFrom: writing
    .input(
      z.strictObject({ ruleId: z.string().max(100), fromDay: date, fields: z.strictObject(followingFields) }),
    )
    .handler(({ context, input }) =>
      context.create('schemeRule.replace', (file) =>
        replaceRuleFrom(file, input.ruleId, input.fromDay, input.fields),
      ),
    ),
}
