import { createHash } from 'node:crypto'
import type { OpenFile } from '../file/connection'

const PREFIX = 'erased '

/** That somebody was erased: never who. Editions up to `edition` still hold them. */
export type Erasure = { mark: string; at: string; edition: number }

/** What is known again of an erased record by whoever has its id, and tells nobody else anything. */
export function markOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

/** An erasure as the file keeps it, so that every machine lets go of its copies, and no restore brings anybody back. */
export function erasureFact({ mark, at, edition }: Erasure): { id: string; value: string } {
  return { id: `${PREFIX}${mark}`, value: `${at} ${edition}` }
}

/** Every erasure that was made in a file. */
export function erasuresOf(file: OpenFile): Erasure[] {
  return file.sqlite
    .prepare<[], { id: string; value: string }>(
      `SELECT id, value FROM file_fact WHERE id LIKE '${PREFIX}%' ORDER BY id`,
    )
    .all()
    .map(({ id, value }) => {
      const [at = '', edition = '0'] = value.split(' ')
      return { mark: id.slice(PREFIX.length), at, edition: Number(edition) }
    })
}
