import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Code, shellLog } from '../../../electron/log'
import { localDataFolder } from '../../../electron/places'
import { languageAtStart } from '../../../electron/settings'

vi.mock('electron', () => ({ app: {} }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drejebog-places-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the local data folder', () => {
  const windows = {
    platform: 'win32',
    home: 'C:\\Users\\ane',
    packaged: true,
    env: { LOCALAPPDATA: 'D:\\Lokal', APPDATA: 'C:\\Users\\ane\\AppData\\Roaming' },
  } as const
  const linux = { platform: 'linux', home: '/home/ane', packaged: true, env: {} } as const

  it('is the local one on Windows, never the one that roams to a server', () => {
    expect(localDataFolder(windows)).toBe('D:\\Lokal\\Drejebog')
    expect(localDataFolder({ ...windows, env: { APPDATA: windows.env.APPDATA } })).toBe(
      'C:\\Users\\ane\\AppData\\Local\\Drejebog',
    )
  })

  it('follows XDG on Linux, where that is a whole path', () => {
    expect(localDataFolder(linux)).toBe('/home/ane/.local/share/drejebog')
    expect(localDataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/drejebog')
    expect(localDataFolder({ ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe(
      '/home/ane/.local/share/drejebog',
    )
  })

  it('can be moved while developing, not in an installed program', () => {
    const env = { DREJEBOG_DATA: '/elsewhere' }
    expect(localDataFolder({ ...linux, env, packaged: false })).toBe('/elsewhere')
    expect(localDataFolder({ ...linux, env })).toBe('/home/ane/.local/share/drejebog')
  })
})

describe('the language at start', () => {
  it('is what the settings say', () => {
    writeFileSync(join(folder, 'settings.json'), '{"language":"en","textSize":110}')
    expect(languageAtStart(folder)).toBe('en')
  })

  it.each(['', '{', 'null', '[]', '"en"', '{}', '{"language":"de"}', '{"language":null}'])(
    'is Danish where the settings are %j',
    (text) => {
      writeFileSync(join(folder, 'settings.json'), text)
      expect(languageAtStart(folder)).toBe('da')
    },
  )

  it('is Danish where there are none yet', () => {
    expect(languageAtStart(folder)).toBe('da')
  })
})

describe('the log of the shell', () => {
  const now = () => new Date('2026-04-03T08:00:00Z')

  it('is a line a time and a code', () => {
    const log = shellLog(folder, now)
    log('started')
    log('backend-died', 7)
    expect(readFileSync(join(folder, 'shell.log'), 'utf8')).toBe(
      '2026-04-03T08:00:00.000Z started\n2026-04-03T08:00:00.000Z backend-died 7\n',
    )
  })

  it('does not grow without end', () => {
    writeFileSync(join(folder, 'shell.log'), 'x'.repeat(300_000))
    shellLog(folder, now)('started')
    expect(readFileSync(join(folder, 'shell.log'), 'utf8')).toBe('2026-04-03T08:00:00.000Z started\n')
    shellLog(folder, now)('quitting')
    expect(readdirSync(folder).toSorted()).toEqual(['shell.log', 'shell.old.log'])
  })

  it('stops nothing where it cannot be written', () => {
    mkdirSync(join(folder, 'shell.log'))
    const code: Code = 'started'
    expect(() => shellLog(folder, now)(code)).not.toThrow()
  })
})
