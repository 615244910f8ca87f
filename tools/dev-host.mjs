// What `npm run dev` starts in Electron's place: the browser host, with the window's address at Vite.
import { noteHost } from './dev-proxy.mjs'

const print = console.log
console.log = (...words) => {
  const [, origin, token] = String(words[0]).match(/^Drejebog: (http:\S+)\/#token=(\S+)$/) ?? []
  if (!origin || !token) return print(...words)
  noteHost({ origin, token })
  print(`Drejebog: ${process.env.ELECTRON_RENDERER_URL}/#token=${token}`)
}
await import(new URL('../out/main/browser-host.js', import.meta.url).href)
