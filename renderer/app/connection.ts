import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { DesktopBridge } from './bridge'

const TOKEN_KEY = 'drejebog.token'

type Link = ClientLink<ClientContext>

/**
 * The browser host's way: calls go to the address that the page came from. The token comes once in the address and is
 * kept for this tab, so that a reload works; it is taken out of the address, which is the router's.
 */
export function browserLink(): Link {
  const given = /[#&]token=([^&]+)/.exec(window.location.hash)?.[1]
  if (given) {
    sessionStorage.setItem(TOKEN_KEY, decodeURIComponent(given))
    window.history.replaceState(null, '', `${window.location.pathname}#/`)
  }
  return new FetchLink({
    url: `${window.location.origin}/rpc`,
    headers: { 'x-drejebog-token': sessionStorage.getItem(TOKEN_KEY) ?? '' },
  })
}

/**
 * The desktop's way: a MessagePort to the backend. It comes after the page has asked for it, and again by itself when
 * the backend had to be started anew; what is asked before it is there waits.
 */
export function portLink(bridge: DesktopBridge): Link {
  let current = Promise.withResolvers<Link>()
  let arrived = false
  let lose = () => {}
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.origin !== window.location.origin) return
    const type = (event.data as { type?: unknown } | null)?.type
    const port = event.ports[0]
    if (type === 'drejebog:port' && port) {
      lose()
      if (arrived) current = Promise.withResolvers<Link>()
      arrived = true
      const lost = Promise.withResolvers<never>()
      lost.promise.catch(() => undefined)
      lose = () => lost.reject(new Error('the backend is gone'))
      current.resolve(untilLost(new PortLink({ port }), lost.promise))
      port.start()
    } else if (type === 'drejebog:port-lost') {
      lose()
      if (arrived) current = Promise.withResolvers<Link>()
      arrived = false
    }
  })
  bridge.requestPort()
  return {
    call: async (path, input, options) => (await current.promise).call(path, input, options),
  }
}

/** What was asked of a backend that died is never answered, so the loss of its port answers. */
function untilLost(link: Link, lost: Promise<never>): Link {
  return {
    call: (path, input, options) => Promise.race([link.call(path, input, options), lost]),
  }
}
