import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { afterEach, beforeEach, expect, it } from 'vitest'
import afterPack from '../../../tools/after-pack.mjs'
import { CLOSED, readFuses, SENTINEL, SHIPPED } from './fuses'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drejebog-fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program with nothing in it but a wire. */
function program(wire: string): string {
  const path = join(folder, 'Drejebog.exe')
  writeFileSync(path, `before${SENTINEL}\u0001${String.fromCharCode(wire.length)}${wire}after`)
  return path
}

function pack() {
  return afterPack({ appOutDir: folder, packager: { appInfo: { productFilename: 'Drejebog' } } })
}

it('every fuse is set by hand, whatever the shipped Electron had', async () => {
  for (const wire of [SHIPPED, '000000000', '111111111']) {
    const path = program(wire)
    await pack()
    expect(await readFuses(path)).toEqual(CLOSED)
  }
})

it('a fuse that is new in Electron stops the packing', async () => {
  program(`${SHIPPED}1`)
  await expect(pack()).rejects.toThrow(/strictlyRequireAllFuses/)
})

it('a fuse that the tool learns of stops this test until it is decided on', () => {
  const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string')
  expect(known.toSorted()).toEqual(Object.keys(CLOSED).toSorted())
})
