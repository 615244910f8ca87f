import { z } from 'zod'
import { savedViewsOf, savedViews as views } from '../../../db/queries/saved-views'
import { onFile } from './base'
import { written } from './fields'

const list = z.string().regex(/^[a-zA-Z]{1,40}$/)
/** Larger than any list's settings can be. */
const MOST_SETTINGS = 50_000

/** How lists are wanted, each by its name; they lie in the file. */
export const savedViews = {
  list: onFile
    .input(z.strictObject({ list }))
    .handler(({ context, input }) => savedViewsOf(context.file, input.list)),
  ...written('savedView', views, {
    list,
    name: z.string().max(500),
    settings: z
      .record(z.string().max(40), z.json())
      .refine((value) => JSON.stringify(value).length <= MOST_SETTINGS),
  }),
}
