import { createORPCClient } from '@orpc/client'
import { os, type RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserLink, portLink } from '../../../renderer/app/connection'

const router = {
  name: os.handler(() => 'backend'),
  never: os.handler(() => new Promise<string>(() => undefined)),
}

/** A stand-in for the page's `window`, which Node has not: it hands on messages with a port, as a browser does. */
class Page extends EventTarget {
  location = { origin: 'app://drejebog' }

  say(data: unknown, ports: MessagePort[] = [], origin = this.location.origin, source: unknown = this): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, ports, origin, source }))
  }
}

let page: Page
let open: MessagePort[] = []

beforeEach(() => {
  page = new Page()
  vi.stubGlobal('window', page)
})

afterEach(() => {
  for (const port of open) port.close()
  open = []
  vi.unstubAllGlobals()
})

function aPort(answers: string): MessagePort {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  const served = { ...router, name: os.handler(() => answers) }
  new RPCHandler(served).upgrade(port1)
  port1.start()
  return port2
}

function connect() {
  const requestPort = vi.fn()
  const link = portLink({
    desktop: true,
    requestPort,
    setMenuLanguage: () => undefined,
    onFullScreen: () => undefined,
    onCommand: () => undefined,
  })
  return { requestPort, client: createORPCClient<RouterClient<typeof router>>(link) }
}

describe('on the desktop', () => {
  test('what is asked before the port has come is answered when it has', async () => {
    const { client, requestPort } = connect()
    expect(requestPort).toHaveBeenCalledOnce()
    const answer = client.name()
    page.say({ type: 'drejebog:port' }, [aPort('first')])
    await expect(answer).resolves.toBe('first')
  })

  test('a backend that dies answers what was asked of it with its loss, and its follower answers the next', async () => {
    const { client } = connect()
    page.say({ type: 'drejebog:port' }, [aPort('first')])
    await client.name()
    const asked = client.never()
    page.say({ type: 'drejebog:port-lost' })
    await expect(asked).rejects.toThrow('gone')
    const next = client.name()
    page.say({ type: 'drejebog:port' }, [aPort('second')])
    await expect(next).resolves.toBe('second')
  })

  test.each([
    ['another origin', 'https://evil.test', undefined],
    ['another window', undefined, {}],
  ])('a port from %s is not taken', async (_what, origin, source) => {
    const { client } = connect()
    page.say({ type: 'drejebog:port' }, [aPort('stranger')], origin, source)
    const answer = client.name()
    page.say({ type: 'drejebog:port' }, [aPort('own')])
    await expect(answer).resolves.toBe('own')
  })
})

describe('in the browser', () => {
  test('the token is kept for the tab, sent with each call, and taken out of the address', async () => {
    const kept = new Map<string, string>()
    const sessionStorage = {
      setItem: (key: string, value: string) => kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
    }
    const replaceState = vi.fn()
    const location = { origin: 'http://127.0.0.1:1', pathname: '/', hash: '#token=a-b_c' }
    vi.stubGlobal('sessionStorage', sessionStorage)
    vi.stubGlobal('window', { location, history: { replaceState } })
    const fetched = vi.fn(async (_request: Request) => Response.json({ json: 'backend' }))
    vi.stubGlobal('fetch', fetched)
    await createORPCClient<RouterClient<typeof router>>(browserLink()).name()
    expect(fetched.mock.calls[0]?.[0].headers.get('x-drejebog-token')).toBe('a-b_c')
    expect(replaceState).toHaveBeenCalledWith(null, '', '/#/')
    location.hash = '#/settings'
    await createORPCClient<RouterClient<typeof router>>(browserLink()).name()
    expect(fetched.mock.calls[1]?.[0].headers.get('x-drejebog-token')).toBe('a-b_c')
    expect(replaceState).toHaveBeenCalledOnce()
  })
})
