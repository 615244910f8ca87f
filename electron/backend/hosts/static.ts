import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Which host serves the window: it decides what the page may connect to. */
export type Host = 'desktop' | 'browser'

/** What is sent back for one request of the window's own files. */
export interface StaticAnswer {
  status: 200 | 404 | 405
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

/** Stands in renderer/index.html where the nonce of the load goes. */
const NONCE_PLACEHOLDER = '__NONCE__'

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

// A file of the build has such a name; a leading dot, `..`, `%`, `\`, `:` and empty parts are none.
const PART = /^[\w-][\w.-]*$/

/**
 * The Content-Security-Policy of the window.
 * @param host the desktop page talks over its port only, so it may not connect anywhere
 * @param nonce of this load; the only `<style>` elements that hold are those that carry it
 */
export function contentSecurityPolicy(host: Host, nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src ${host === 'desktop' ? `'none'` : `'self'`}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/**
 * The file a request path means, or null where it means none: only plain names below `root`, undecoded.
 * @param root absolute path of the folder served
 * @param pathname as in a URL, e.g. `/assets/index-1a2b.js`; `/` is the page itself
 */
export function resolveStatic(root: string, pathname: string): string | null {
  if (pathname === '/') return join(root, 'index.html')
  const parts = pathname.split('/')
  if (parts.shift() !== '' || !parts.every((part) => PART.test(part))) return null
  if (!MIME[extname(pathname)]) return null
  return join(root, ...parts)
}

/**
 * Answers one request for the window's own files, for both hosts.
 * @param root absolute path of out/renderer
 * @param method only GET and HEAD are answered
 * @param pathname of the request's URL, undecoded
 */
export async function answerStatic(
  root: string,
  method: string,
  pathname: string,
  host: Host,
): Promise<StaticAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, host)
  const file = resolveStatic(root, pathname)
  if (!file) return refusal(404, host)
  let body: Uint8Array<ArrayBuffer>
  try {
    body = await readFile(file)
  } catch {
    return refusal(404, host)
  }
  const nonce = randomBytes(16).toString('base64')
  if (extname(file) === '.html') body = withNonce(body, nonce)
  const headers = { ...commonHeaders(host, nonce), 'Content-Type': MIME[extname(file)] ?? '' }
  return { status: 200, headers, body: method === 'HEAD' ? new Uint8Array() : body }
}

function withNonce(page: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  return Buffer.from(Buffer.from(page).toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce))
}

function refusal(status: 404 | 405, host: Host): StaticAnswer {
  const headers = { ...commonHeaders(host), 'Content-Type': 'text/plain' }
  return { status, headers, body: new Uint8Array() }
}

/**
 * The headers of every answer, whatever it is.
 * @param nonce of this load of the page; any, where the answer is no page
 */
export function commonHeaders(
  host: Host,
  nonce = randomBytes(16).toString('base64'),
): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(host, nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    // A page kept by the browser would carry an old nonce; and nothing of ours is left on the disk.
    'Cache-Control': 'no-store',
  }
}
