import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BackendOptions, backendProcess } from '../../../electron/backend-process'

class Child extends EventEmitter {
  told: { type: string }[] = []
  killed = false
  postMessage(message: { type: string }) {
    this.told.push(message)
  }
  kill() {
    this.killed = true
  }
}

const children: Child[] = []
vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const child = new Child()
      children.push(child)
      return child
    },
  },
  MessageChannelMain: class {
    port1 = {}
    port2 = {}
  },
}))

const heard: string[] = []

function start(answer: BackendOptions['answer'] = async () => null) {
  const backend = backendProcess({
    entry: '/out/main/backend.js',
    start: { dataFolder: '/data', version: '1' },
    stdio: 'ignore',
    log: (code) => heard.push(code),
    answer,
    lost: () => heard.push('lost'),
    back: () => heard.push('back'),
    givenUp: () => void heard.push('given up'),
  })
  backend.launch()
  return backend
}

const last = () => children.at(-1) as Child
const told = () => last().told.map(({ type }) => type)

beforeEach(() => {
  vi.useFakeTimers()
  children.length = 0
  heard.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a backend that dies', () => {
  it('is started again, and the window is told first that its port is dead', () => {
    start()
    last().emit('exit', 9)
    expect(children).toHaveLength(2)
    expect(heard).toEqual(['backend-died', 'lost', 'back'])
  })

  it('is not started for ever: the fourth death within a minute is for the user to decide', () => {
    const backend = start()
    for (let death = 0; death < 4; death++) last().emit('exit', 1)
    expect(children).toHaveLength(4)
    expect(heard.slice(-3)).toEqual(['lost', 'backend-given-up', 'given up'])
    expect(backend.connect()).toBeNull()
    backend.launch()
    expect(backend.connect()).not.toBeNull()
    last().emit('exit', 1)
    expect(children).toHaveLength(6)
  })

  it('now and then over a long day is started every time', () => {
    start()
    for (let death = 0; death < 20; death++) {
      vi.advanceTimersByTime(30_000)
      last().emit('exit', 1)
    }
    expect(children).toHaveLength(21)
  })
})

describe('stopping', () => {
  it('ends when the backend says that everything is published', async () => {
    const stopped = start().stop()
    expect(told()).toEqual(['stop'])
    last().emit('message', { type: 'stopped' })
    await stopped
    expect(last().killed).toBe(false)
  })

  it('starts nothing again when the process then exits', async () => {
    const stopped = start().stop()
    last().emit('exit', 0)
    await stopped
    expect(children).toHaveLength(1)
    expect(heard).toEqual([])
  })

  it('waits 20 seconds for a slow network drive, and no longer', async () => {
    let over = false
    const stopped = start()
      .stop()
      .then(() => {
        over = true
      })
    await vi.advanceTimersByTimeAsync(19_999)
    expect(over).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await stopped
    expect(last().killed).toBe(true)
    expect(heard).toEqual(['backend-stop-timeout'])
  })

  it('asked for twice is done once', async () => {
    const backend = start()
    const both = Promise.all([backend.stop(), backend.stop()])
    last().emit('message', { type: 'stopped' })
    await both
    expect(told()).toEqual(['stop'])
  })

  it('has nothing to wait for where nothing runs', async () => {
    const backend = start()
    for (let death = 0; death < 4; death++) last().emit('exit', 1)
    await backend.stop()
  })
})

describe('a question of the backend', () => {
  const ask = { type: 'ask', id: 5, question: 'pickOpen', args: {} }

  it('gets its answer under its own number', async () => {
    start(async () => '/a.drejebog')
    last().emit('message', ask)
    await vi.runAllTimersAsync()
    expect(last().told).toEqual([{ type: 'answer', id: 5, value: '/a.drejebog' }])
  })

  it('that cannot be answered says only that, with nothing of the reason', async () => {
    start(async () => {
      throw new Error('/home/ane/secret')
    })
    last().emit('message', ask)
    await vi.runAllTimersAsync()
    expect(last().told).toEqual([{ type: 'answer', id: 5, failed: true }])
  })

  it('of a process that has died is not answered to the next one', async () => {
    const dialog = Promise.withResolvers<string>()
    start(() => dialog.promise)
    last().emit('message', ask)
    last().emit('exit', 1)
    dialog.resolve('/a.drejebog')
    await vi.runAllTimersAsync()
    expect(children.map((child) => child.told)).toEqual([[], []])
  })
})
