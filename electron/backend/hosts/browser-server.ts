import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { type ApiContext, codedCalls } from '../api/base'
import { router } from '../api/router'
import { refusal } from './guard'
import { answerStatic, commonHeaders } from './static'

const MOST_BODY = 8 * 1024 * 1024
/**
 * The procedures that are handed a file, and the most that they are sent: an attachment of 10 MB and what stands around
 * it; of a workbook so much that one that is too large is refused in a sentence of its own.
 */
const TAKE_FILES: Readonly<Record<string, number>> = {
  '/rpc/attachments/create': 11_000_000,
  '/rpc/attachments/replace': 11_000_000,
  '/rpc/imports/read': 64 * 1024 * 1024,
}
const PREFIX = '/rpc'

export type BrowserServer = { origin: string; token: string; server: Server; close(): Promise<void> }

/**
 * Serves the window and the procedures on 127.0.0.1, to our own page only.
 * @param port 0 = any free one
 * @param page folder of the built window
 */
export async function serveBrowser(context: ApiContext, port: number, page: string): Promise<BrowserServer> {
  const token = randomBytes(32).toString('base64url')
  const handlerOf = (maxBodySize: number) =>
    new RPCHandler(router, { ...codedCalls, plugins: [new BodyLimitPlugin<ApiContext>({ maxBodySize })] })
  const plain = handlerOf(MOST_BODY)
  const withFile = new Map(Object.entries(TAKE_FILES).map(([path, most]) => [path, handlerOf(most)]))
  let origin = ''
  const server = createServer({ requireHostHeader: true, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      context.log.note('http', error)
      end(response, 500)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeaders(new Map(Object.entries(commonHeaders('browser'))))
    const pathname = (request.url ?? '').split('?')[0] ?? ''
    const isCall = pathname === PREFIX || pathname.startsWith(`${PREFIX}/`)
    const handler = withFile.get(pathname) ?? plain
    const refused = refusal(request, origin, token, isCall, handler !== plain)
    if (refused) return end(response, refused.status)
    if (isCall) {
      const { matched } = await handler.handle(request, response, { prefix: PREFIX, context })
      if (!matched) end(response, 404)
      return
    }
    const { status, headers, body } = await answerStatic(page, request.method ?? '', pathname, 'browser')
    response.writeHead(status, headers).end(body)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin, token, server, close }
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(status, { 'Content-Type': 'text/plain' }).end()
}
