/** What a page of another site is let loose with. */
export type Attack = {
  /** Where the host is tried, such as `http://evil.test:4711`. */
  targets: string[]
  /** Tokens to try; the right one is among them, as if it had been guessed. */
  tokens: string[]
}

/**
 * Runs in a page of another site: tries every way that a page has to read from a host, or to send it something.
 * @returns what came through: each entry is a way and what it gave
 */
export async function attack({ targets, tokens }: Attack): Promise<string[]> {
  const through: string[] = []
  const WAIT = 1500
  const call = JSON.stringify({ json: { name: 'Indsmuglet' } })

  const settled = <T>(start: (done: (value: T | null) => void) => void) =>
    new Promise<T | null>((resolve) => {
      setTimeout(() => resolve(null), WAIT)
      start(resolve)
    })

  async function read(way: string, answer: Promise<Response>): Promise<void> {
    const text = await answer.then((response) => response.text()).catch(() => '')
    if (text !== '') through.push(`${way}: ${text.slice(0, 80)}`)
  }

  function element<K extends keyof HTMLElementTagNameMap>(name: K, set: Partial<HTMLElementTagNameMap[K]>) {
    return settled<string>((done) => {
      const made = Object.assign(document.createElement(name), set)
      made.addEventListener('load', () => done('loaded'))
      made.addEventListener('error', () => done(null))
      document.body.append(made)
    })
  }

  /** A form that sends what looks like a call, into a frame of the page. */
  function form(action: string, enctype: string): Promise<unknown> {
    return settled((done) => {
      const name = `frame-${Math.random()}`
      const frame = Object.assign(document.createElement('iframe'), { name })
      frame.addEventListener('load', () => done(null))
      const sender = Object.assign(document.createElement('form'), {
        action,
        enctype,
        method: 'post',
        target: name,
      })
      const field = Object.assign(document.createElement('input'), {
        name: '{"json":{"name":"Indsmuglet","note":"',
        value: '"}}',
      })
      sender.append(field)
      document.body.append(frame, sender)
      sender.submit()
    })
  }

  async function tryOne(target: string, token: string): Promise<void> {
    const create = `${target}/rpc/organisations/create`
    const headers = { 'content-type': 'application/json', 'x-drejebog-token': token }
    const post = { method: 'POST', body: call }
    await Promise.all([
      read(`page ${target}`, fetch(`${target}/`)),
      read(`page, no-cors ${target}`, fetch(`${target}/`, { mode: 'no-cors' })),
      read(`file ${target}`, fetch(`${target}/assets/app.js`)),
      read(`call ${target}`, fetch(create, { ...post, headers, credentials: 'include' })),
      read(`query ${target}`, fetch(`${target}/rpc/documents/list`, { method: 'POST', body: '{}', headers })),
      read(`simple call ${target}`, fetch(create, { ...post, mode: 'no-cors' })),
      read(`call as text ${target}`, fetch(create, { ...post, headers: { 'content-type': 'text/plain' } })),
      read(`GET ${target}`, fetch(`${create}?data=${encodeURIComponent(call)}`, { headers })),
      read(`PUT ${target}`, fetch(create, { method: 'PUT', body: call, headers })),
    ])
    navigator.sendBeacon(create, new Blob([call], { type: 'application/json' }))
    navigator.sendBeacon(create, call)
    const xhr = settled<string>((done) => {
      const request = new XMLHttpRequest()
      request.onloadend = () => done(request.responseText || null)
      request.open('POST', create)
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      request.send(call)
    })
    const events = settled<string>((done) => {
      const source = new EventSource(`${target}/rpc/session/events?token=${token}`)
      source.onopen = () => done('open')
      source.onerror = () => done(null)
    })
    const socket = settled<string>((done) => {
      const made = new WebSocket(`${target.replace('http', 'ws')}/rpc`)
      made.onopen = () => done('open')
      made.onerror = () => done(null)
    })
    const ways: [string, Promise<unknown>][] = [
      ['XMLHttpRequest', xhr],
      ['EventSource', events],
      ['WebSocket', socket],
      ['module', element('script', { type: 'module', src: `${target}/assets/app.js` })],
      ['script', element('script', { src: `${target}/assets/app.js` })],
      ['image', element('img', { src: `${target}/` })],
      ['style sheet', element('link', { rel: 'stylesheet', href: `${target}/` })],
      ['form', form(create, 'text/plain')],
      ['multipart form', form(create, 'multipart/form-data')],
      ['plain form', form(create, 'application/x-www-form-urlencoded')],
    ]
    for (const [way, result] of ways) {
      const got = await result
      if (got !== null) through.push(`${way} ${target}: ${String(got).slice(0, 80)}`)
    }
    // A frame tells its page nothing of what it shows; of one's own site it can be looked into.
    const frame = Object.assign(document.createElement('iframe'), { src: `${target}/#token=${token}` })
    await settled((done) => {
      frame.addEventListener('load', done)
      document.body.append(frame)
    })
    let shown: string | null = null
    try {
      shown = frame.contentDocument?.querySelector('#app')?.textContent ?? null
    } catch {
      shown = null
    }
    if (shown !== null) through.push(`frame ${target}: ${shown}`)
  }

  for (const target of targets) for (const token of tokens) await tryOne(target, token)
  if (document.querySelector('#app')?.textContent) through.push('our script ran')
  return through
}
