import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownAddresses } from '../../../electron/own'
import { openWindow } from '../../../electron/window'

const { Window } = vi.hoisted(() => ({
  Window: class {
    listeners: Record<string, (() => void)[]> = {}
    webContents = { on: () => {} }
    on(name: string, listener: () => void) {
      this.listeners[name] = [...(this.listeners[name] ?? []), listener]
    }
    once(name: string, listener: () => void) {
      this.on(name, listener)
    }
    happens(name: string) {
      for (const listener of this.listeners[name] ?? []) listener()
    }
    loadURL = async () => {}
  },
}))
vi.mock('electron', () => ({ BrowserWindow: Window, nativeTheme: { shouldUseDarkColors: false } }))

let away = 0
function open() {
  const events = {
    away: () => void away++,
    fullScreen: () => {},
    sessionEnding: () => {},
    sessionEnded: () => {},
  }
  return openWindow({}, ownAddresses(null), () => {}, events) as unknown as InstanceType<typeof Window>
}

beforeEach(() => {
  vi.useFakeTimers()
  away = 0
})
afterEach(() => {
  vi.useRealTimers()
})

describe('turning to another window', () => {
  it('counts as being away after two seconds, once', () => {
    const window = open()
    window.happens('blur')
    vi.advanceTimersByTime(1_999)
    expect(away).toBe(0)
    window.happens('blur')
    vi.advanceTimersByTime(10_000)
    expect(away).toBe(1)
  })

  it('for a glance does not count', () => {
    const window = open()
    for (let glance = 0; glance < 10; glance++) {
      window.happens('blur')
      vi.advanceTimersByTime(1_000)
      window.happens('focus')
    }
    vi.advanceTimersByTime(10_000)
    expect(away).toBe(0)
  })

  it('does not count once the window is closed', () => {
    const window = open()
    window.happens('blur')
    window.happens('closed')
    vi.advanceTimersByTime(10_000)
    expect(away).toBe(0)
  })
})
