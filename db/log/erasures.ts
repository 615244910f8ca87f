import type { OpenFile } from '../file/connection'

const PREFIX = 'erased '

/** That somebody was erased: never who. Editions up to `edition` still hold them. */
export type Erasure = { record: string; at: string; edition: number }

/** An erasure as the file keeps it, so that every machine lets go of its copies, and no restore brings anybody back. */
export function erasureFact({ record, at, edition }: Erasure): { id: string; value: string } {
  return { id: `${PREFIX}${record}`, value: `${at} ${edition}` }
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
      return { record: id.slice(PREFIX.length), at, edition: Number(edition) }
    })
}
