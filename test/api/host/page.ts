import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BrowserHost, startBrowserHost } from './browser'
import { aMachine } from './hosts'

/** Stands in the files that lie around the window's folder and must never be served. */
export const SECRET = 'må aldrig ud'

const INDEX = `<!doctype html><meta charset="utf-8"><title>Drejebog</title>
<style nonce="__NONCE__">body { color: navy }</style><p id="app"></p><script src="/assets/app.js"></script>`

/** A browser host that serves a small page of the test's own, in the place of the built window. */
export async function startWithPage(env: NodeJS.ProcessEnv = {}): Promise<BrowserHost & { port: number }> {
  const machine = aMachine()
  const around = dirname(machine.documents)
  const page = join(around, 'vindue')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), INDEX)
  writeFileSync(join(page, 'assets', 'app.js'), 'document.querySelector("#app").textContent = "klar"')
  for (const path of [
    'hemmelig.js',
    'hemmelig.html',
    'vindue/.hemmelig.js',
    'vindue/hemmelig.txt',
    'vindue-2.js',
  ])
    writeFileSync(join(around, path), SECRET)
  const host = await startBrowserHost(machine, { DREJEBOG_PAGE: page, ...env })
  return { ...host, port: Number(new URL(host.origin).port) }
}
