import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { SENTINEL } from './fuses'

// Tools that electron-builder brings along; the project itself does not depend on them.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const builderLib = createRequire(fromBuilder.resolve('app-builder-lib/package.json'))

/** What of resedit is used here: the reading and writing of a Windows program's resources. */
interface ResEdit {
  NtExecutable: {
    createEmpty(is32Bit: boolean, isDll: boolean): Executable
    from(bytes: Buffer): Executable
  }
  NtExecutableResource: { from(executable: Executable): Resources }
  Resource: {
    VersionInfo: {
      createEmpty(): {
        setFileVersion(version: string, language: number): void
        outputToResourceEntries(entries: Entry[]): void
      }
    }
    IconGroupEntry: { fromEntries(entries: Entry[]): { icons: { width: number }[] }[] }
  }
}
interface Executable {
  generate(): ArrayBuffer
}
interface Resources {
  entries: Entry[]
  outputResource(executable: Executable): void
}
interface Entry {
  type: string | number
  id: string | number
  bin: ArrayBuffer
}

const { NtExecutable, NtExecutableResource, Resource } = builderLib('resedit') as ResEdit

/** What of @electron/asar is used here. */
export const asar = builderLib('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
  getRawHeader(archive: string): { headerString: string }
}

/** A Windows program with a version, an icon-less resource section and a fuse wire, as electron.exe has them. */
export function fakeProgram(wire: string): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion('1.0.0.0', 1033)
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire)])
  return Buffer.concat([Buffer.from(program.generate()), fuses])
}

/** Lays a folder out as an unpacked Electron for Windows, without anything that runs. */
export function makeFakeDist(folder: string, wire: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron.exe'), fakeProgram(wire))
  writeFileSync(join(folder, 'LICENSE'), 'licence')
  for (const language of ['da', 'de', 'en-US', 'sv']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language)
  }
}

/** What the packing wrote into a program: the archive's check and the sizes of its icon. */
export function readProgram(bytes: Buffer): { integrity: unknown; icons: number[] } {
  const { entries } = NtExecutableResource.from(NtExecutable.from(bytes))
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const groups = Resource.IconGroupEntry.fromEntries(entries)
  return {
    integrity: entry && JSON.parse(Buffer.from(entry.bin).toString()),
    icons: groups.flatMap(({ icons }) => icons.map(({ width }) => width || 256)),
  }
}
