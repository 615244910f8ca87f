// Hot reload without Electron: the page comes from Vite, its calls go on to the browser host. dev-host.mjs writes
// down where that listens, since it gets a new address each time it is built anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

const note = fileURLToPath(new URL('../node_modules/.dev-host.json', import.meta.url))

/** @param {{ origin: string, token: string }} host */
export function noteHost(host) {
  writeFileSync(note, JSON.stringify(host))
}

/**
 * Hands calls on as if the page had come from the browser host. Only this page's own calls: other sites can reach
 * Vite, too.
 * @type {import('vite').Plugin}
 */
export const devProxy = {
  name: 'drejebog:dev-proxy',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use('/rpc', (call, answer) => {
      if (call.headers.origin !== `http://${call.headers.host}`) {
        answer.writeHead(403).end()
        return
      }
      const { origin, token } = JSON.parse(readFileSync(note, 'utf8'))
      const headers = { ...call.headers, host: new URL(origin).host, origin, 'x-drejebog-token': token }
      const onward = request(
        origin + call.originalUrl,
        { method: call.method ?? 'POST', headers },
        (back) => {
          answer.writeHead(back.statusCode ?? 502, back.headers)
          back.pipe(answer)
        },
      )
      onward.on('error', () => answer.writeHead(502).end())
      answer.on('close', () => onward.destroy())
      call.pipe(onward)
    })
  },
}
