/** The scheme and host the installed window is served under. */
export const OWN_SCHEME = 'app'
export const OWN_HOST = 'drejebog'
export const OWN_PAGE = `${OWN_SCHEME}://${OWN_HOST}/`

/** Tells our own addresses from all others. */
export interface Own {
  /** The page to load. */
  page: string
  /** True for the page and its files; everything else may neither be shown nor fetched. */
  isOwn(url: string): boolean
  /** True for what the page may fetch: its files, files it made itself, and while developing, vite's socket. */
  mayFetch(url: string): boolean
}

/**
 * @param developerPage vite's address while developing, null in an installed program
 */
export function ownAddresses(developerPage: string | null): Own {
  const page = developerPage ?? OWN_PAGE
  const { protocol, host } = new URL(page)
  // The URL class gives `null` as the origin of every scheme of one's own, so scheme and host are compared.
  const isOwn = (url: string) => {
    const parsed = URL.parse(url)
    return parsed !== null && parsed.protocol === protocol && parsed.host === host && !parsed.username
  }
  const isSocket = (url: string) => {
    const parsed = URL.parse(url)
    return developerPage !== null && parsed?.protocol === 'ws:' && parsed.host === host
  }
  return {
    page,
    isOwn,
    mayFetch: (url) => {
      if (url.startsWith('blob:')) return isOwn(url.slice('blob:'.length))
      if (url.startsWith('data:')) return true
      if (url.startsWith('devtools:')) return developerPage !== null
      return isOwn(url) || isSocket(url)
    },
  }
}
