import { z } from 'zod'
import { acknowledgements as acknowledgementRecords } from '../../../db/queries/acknowledgements'
import {
  compareDays,
  compareWithSet,
  figureSetList,
  freezeFigures,
  keptFigure,
  figureSets as setRecords,
} from '../../../db/queries/figure-sets'
import { figureByKey, listFigures } from '../../../db/queries/figures'
import { onFile, writing } from './base'
import { date, id, optionalDate, optionalText, written } from './fields'

/** The figures of the programme. `asOf` is an ISO date; today when left out. */
export const figures = {
  /** Every figure, without the records behind it. */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) =>
      listFigures(context.file, input.asOf ?? context.today).map(({ records: _, ...figure }) => figure),
    ),
  /** One figure with the records behind it: its value is their sum. */
  get: onFile
    .input(z.strictObject({ key: z.string().max(100), asOf: date.optional() }))
    .handler(({ context, input }) => figureByKey(context.file, input.key, input.asOf ?? context.today)),
  /** What is new, changed, ended and put right between a day, or kept figures, and a day. */
  compare: onFile
    .input(
      z.strictObject({
        from: z.union([z.strictObject({ setId: id }), z.strictObject({ date })]),
        to: date.optional(),
      }),
    )
    .handler(({ context, input: { from, to = context.today } }) =>
      'setId' in from
        ? compareWithSet(context.file, from.setId, to)
        : compareDays(context.file, from.date, to),
    ),
}

const name = z.string().max(500)

/** Figures kept as they were said. */
export const figureSets = {
  list: onFile.handler(({ context }) => figureSetList(context.file)),
  /** One of its figures with the records behind it, as they were. */
  get: onFile
    .input(z.strictObject({ id, key: z.string().max(100) }))
    .handler(({ context, input }) => keptFigure(context.file, input.id, input.key)),
  /** Keeps all figures of a day as they are now. */
  freeze: writing
    .input(z.strictObject({ name, asOf: date }))
    .handler(({ context, input }) =>
      context.create('figureSet.create', (file) => freezeFigures(file, input.name, input.asOf)),
    ),
  rename: writing
    .input(z.strictObject({ id, name }))
    .handler(({ context, input }) =>
      context.write('figureSet.update', (file) => setRecords.update(file, input.id, { name: input.name })),
    ),
  remove: writing
    .input(z.strictObject({ id }))
    .handler(({ context, input }) =>
      context.write('figureSet.remove', (file) => setRecords.remove(file, input.id)),
    ),
}

/** Reminders of the page "I dag" that somebody has seen and put away. */
export const acknowledgements = written('acknowledgement', acknowledgementRecords, {
  kind: z.string().max(50),
  subjectId: id,
  name,
  state: z.string().max(200),
  onDate: date,
  untilOn: optionalDate,
  note: optionalText,
})
