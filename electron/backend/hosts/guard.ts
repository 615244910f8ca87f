import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is refused; the answer says no more than its status. */
export type Refusal = { status: 400 | 403 | 405 | 415 | 421 }

export const TOKEN_HEADER = 'x-drejebog-token'

/**
 * Decides whether a request comes from our own page. A page of another site can make a browser send requests to
 * 127.0.0.1, by any name that it has pointed here; it cannot forge Host or Origin, and does not know the token.
 * @param origin our own, `http://127.0.0.1:port`
 * @param token of this run, from the address that was printed; asked for on every call of a procedure
 * @param takesFile the procedure is one that is handed a file, which cannot travel as JSON
 * @returns null when the request may pass
 */
export function refusal(
  request: IncomingMessage,
  origin: string,
  token: string,
  isCall: boolean,
  takesFile: boolean,
): Refusal | null {
  const { headers, method } = request
  if (headers.host !== origin.slice('http://'.length)) return { status: 421 }
  if (headers.origin !== undefined && headers.origin !== origin) return { status: 403 }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && (isCall || site !== 'none')) return { status: 403 }
  if (!isCall) return method === 'GET' || method === 'HEAD' ? null : { status: 405 }
  // A browser names the origin on every POST: a call without one is not from our page.
  if (headers.origin === undefined) return { status: 403 }
  if (!sameToken(headers[TOKEN_HEADER], token)) return { status: 403 }
  if (method !== 'POST') return { status: 405 }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return type === (takesFile ? 'multipart/form-data' : 'application/json') ? null : { status: 415 }
}

function sameToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [left, right] = [Buffer.from(given), Buffer.from(token)]
  return left.length === right.length && timingSafeEqual(left, right)
}
