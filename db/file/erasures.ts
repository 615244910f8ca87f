import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Erasure } from '../log/erasures'
import { addDays, today } from '../rules/calendar'
import { type Backup, isWeeklyCopy, listBackups } from './backup'
import { type Header, readHeader } from './header'
import type { Identity } from './publish'

/** So many days a copy from before an erasure is kept. */
export const COPIES_KEPT = 30

const DAY = 24 * 60 * 60_000

/** When an erasure was, whoever was erased. */
type When = Omit<Erasure, 'mark'>

/** The day by which copies from before an erasure are gone. @returns ISO date */
export function copiesGoneBy({ at }: When): string {
  return addDays(today(new Date(at)), COPIES_KEPT)
}

/** Whether an edition may hold somebody who was erased: its number is lower, and it was not saved long after. */
function mayHold({ edition, savedAt }: Header, erasure: When): boolean {
  // A document that was put back in its folder counts its editions from 1 again; those are not of before.
  return edition.n <= erasure.edition && Date.parse(savedAt) <= Date.parse(erasure.at) + DAY
}

type Where = { path: string; backups: string; identity: Pick<Identity, 'fileId'> }

/** Copies of a document that may hold somebody who was erased. */
export type Copies = {
  /** On this machine. */
  backups: Backup[]
  /** File names of the weekly copies beside the document. */
  weekly: string[]
  /** File names of other copies beside it, such as conflict copies: nobody removes them but the user. */
  others: string[]
}

/** The copies that can be found from this machine and hold what was there before an erasure. */
export async function copiesHolding(where: Where, erasure: When): Promise<Copies> {
  const all = await listBackups(where.backups)
  const held = await Promise.all(
    all.map(async ({ id, at }) => {
      const header = await headerOf(join(where.backups, id))
      return header ? mayHold(header, erasure) : at <= erasure.at
    }),
  )
  const beside = await copiesBeside(where)
  const names = (of: typeof beside) => of.map(({ name }) => name)
  return {
    backups: all.filter((_, at) => held[at]),
    weekly: names(beside.filter(({ name, header }) => isWeeklyCopy(name) && mayHold(header, erasure))),
    // The editions of a conflict copy are counted by themselves.
    others: names(beside.filter(({ name, header }) => !isWeeklyCopy(name) && header.savedAt <= erasure.at)),
  }
}

/**
 * Removes the copies that are older than an erasure and have been kept long enough since: backups of this machine, what
 * could not be read, and the weekly copies beside the document.
 */
export async function expireCopies(where: Where, erasures: readonly Erasure[], now: Date): Promise<void> {
  const due = erasures.filter(({ at }) => Date.parse(at) + COPIES_KEPT * DAY <= now.getTime())
  for (const erasure of due) {
    const { backups, weekly } = await copiesHolding(where, erasure)
    for (const { id } of backups) await rm(join(where.backups, id), { force: true })
    for (const name of weekly) await rm(join(dirname(where.path), name), { force: true })
    for (const name of await readdir(where.backups).catch(() => [] as string[])) {
      if (!/^unreadable( \d+)?\.image(-journal)?$/.test(name)) continue
      const file = join(where.backups, name)
      const found = await stat(file).catch(() => null)
      if (found && found.mtimeMs <= Date.parse(erasure.at)) await rm(file, { force: true })
    }
  }
}

async function copiesBeside({ path, identity }: Where): Promise<{ name: string; header: Header }[]> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [] as string[])
  const found = await Promise.all(
    names
      .filter((name) => /\.drejebog$/i.test(name) && name !== basename(path))
      .map(async (name) => ({ name, header: await headerOf(join(folder, name)) })),
  )
  return found.flatMap(({ name, header }) => (header?.fileId === identity.fileId ? [{ name, header }] : []))
}

async function headerOf(path: string): Promise<Header | null> {
  return readHeader(path).then(
    ({ header }) => header,
    () => null,
  )
}
