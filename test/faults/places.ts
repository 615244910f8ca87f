import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { BrowserHost } from '../api/host/browser'
import { aLastingFolder } from '../fixtures/place'

const NOBODY = 65534
const NOBODYS = pathToFileURL(join(import.meta.dirname, 'nobody.mjs')).href

/** Runs a command of the system. */
function run(command: string, ...words: string[]): void {
  execFileSync(command, words, { stdio: 'ignore' })
}

/** @returns whether it went well */
function does(command: string, ...words: string[]): boolean {
  try {
    run(command, ...words)
    return true
  } catch {
    return false
  }
}

/** A disk of its own in memory, or null where this user may not mount one. @param size such as `1m` */
export function aDisk(size: string): string | null {
  const folder = aLastingFolder()
  if (process.platform !== 'linux' || !does('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'drejebog', folder))
    return null
  onTestFinished(() => unmount(folder))
  return folder
}

/** Lets a disk be reached under a second name, which can be taken away like a network drive. */
export function bindDisk(disk: string, name: string): void {
  run('mount', '--bind', disk, name)
}

/** Lazily, as a drive goes that is in use. */
export function unmount(folder: string): void {
  does('umount', '--lazy', folder)
}

/** Takes all the room there is on a disk. @returns gives it back */
export function fill(disk: string): () => void {
  const filler = join(disk, '.fyld')
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2))
    for (;;)
      try {
        writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' })
      } catch {
        break
      }
  return () => rmSync(filler)
}

/**
 * Lets no file that a running host writes grow beyond a size, as a full disk or a used-up quota would: for machines
 * where no disk can be mounted. It takes no rights.
 */
export function limitFileSize(host: BrowserHost, bytes: number | 'unlimited'): void {
  run('prlimit', '--pid', String(host.process.pid), `--fsize=${bytes}:`)
}

/** For `startBrowserHost`: root may write anywhere, so the host gives its rights up when it gets SIGUSR2. */
export const CAN_BE_NOBODY = { NODE_OPTIONS: `--import=${NOBODYS}` }

/** Makes a host an ordinary user of a folder for everything local, if it runs as root. */
export async function becomeNobody(host: BrowserHost): Promise<void> {
  if (process.getuid?.() !== 0) return
  give(host.dataFolder)
  for (const folder of [host.dataFolder, host.documents]) letThrough(dirname(folder))
  host.process.kill('SIGUSR2')
  const isNobody = () => statSync(`/proc/${host.process.pid}`).uid === NOBODY
  for (let tried = 0; tried < 100 && !isNobody(); tried++)
    await new Promise((resolve) => setTimeout(resolve, 20))
  if (!isNobody()) throw new Error('the host did not give up its rights')
}

function give(path: string): void {
  chownSync(path, NOBODY, NOBODY)
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name))
}

/** The folders of a test are its own user's; another one must get to what lies in them. */
function letThrough(folder: string): void {
  const { mode, uid } = statSync(folder)
  if (uid === 0 && folder !== tmpdir()) chmodSync(folder, mode | 0o055)
}

/** @param writable for everybody, or for nobody */
export function setWritable(folder: string, writable: boolean): void {
  chmodSync(folder, writable ? 0o777 : 0o555)
}
