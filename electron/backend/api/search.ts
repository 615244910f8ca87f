import { z } from 'zod'
import { recentlyWritten, SEARCH_KINDS, search as searchFile } from '../../../db/queries/search'
import { onFile } from './base'

/** So many hits of each kind, unless more of one are asked for. */
const HITS = 6
const MOST_HITS = 200
const RECENT = 5

/** Finding anything in the file. */
export const search = {
  /** By kind, with where it was found; a query without a word finds nothing. */
  find: onFile
    .input(
      z.strictObject({
        query: z.string().max(20_000),
        kind: z.enum(SEARCH_KINDS).optional(),
        limit: z.int().min(1).max(MOST_HITS).optional(),
      }),
    )
    .handler(({ context, input }) =>
      searchFile(context.file, input.query, { kind: input.kind, limit: input.limit ?? HITS }),
    ),
  /** The partners that were written about last. */
  recent: onFile.handler(({ context }) => recentlyWritten(context.file, RECENT)),
}
