import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Identity } from '../../../db/file/publish'
import type { TestClock } from '../../fixtures/clock'
import { aDocument, anOrganisation, JENS, METTE, names, onAnotherMachine } from '../../fixtures/files'

export const MINUTE = 60_000

/** A document that Mette made, open on her machine and on Jens'. */
export async function twoMachines() {
  const one = await aDocument()
  const other = await onAnotherMachine(one.path, one.identity, one.clock)
  const mette = (name: string) => one.document.write(METTE, (file) => anOrganisation(file, { name }))
  const jens = (name: string) => other.write(JENS, (file) => anOrganisation(file, { name }))
  return { ...one, other, mette, jens }
}

/** What a machine that has not seen the document finds in it. */
export async function namesIn(path: string, identity: Identity, clock: TestClock): Promise<string[]> {
  const document = await onAnotherMachine(path, identity, clock)
  const found = names(document.file)
  await document.close()
  return found
}

/** File names of the conflict copies beside a document. */
export function conflictCopies(path: string): string[] {
  return readdirSync(dirname(path))
    .filter((name) => name.includes('konflikt'))
    .sort()
}
