import { protocol, type Session } from 'electron'
import { answerStatic } from './backend/hosts/static'
import { OWN_HOST, OWN_SCHEME } from './own'

/** Gives `app://` the rights of an ordinary secure page. To be called before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: OWN_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        stream: false,
        codeCache: false,
        allowExtensions: false,
      },
    },
  ])
}

/**
 * Serves the window's files under `app://drejebog/` in a session.
 * @param root absolute path of out/renderer
 */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle(OWN_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== OWN_HOST) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerStatic(root, request.method, pathname, 'desktop')
    return new Response(body, { status, headers })
  })
}
