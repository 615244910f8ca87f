// The thread that plays Electron's main process: gives the built main.js a stand-in for `electron`, then does what
// the test sends. A thread and no process, because real MessagePorts can be handed between threads.
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') {
      return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
    }
    const ours = context.parentURL?.endsWith('.ts') && specifier.startsWith('.')
    return next(ours ? `${specifier}.ts` : specifier, context)
  },
})

const { fake } = await import('./electron.ts')

parentPort?.on('message', async (message) => {
  if (message.type === 'answer') return fake.answered(message.id, message.value)
  if (message.type !== 'evaluate') return
  const reply = { type: 'evaluated', id: message.id }
  try {
    const value = await runInThisContext(`(${message.source})`)(fake, message.argument)
    parentPort?.postMessage({ ...reply, value })
  } catch (error) {
    parentPort?.postMessage({ ...reply, error: String(error?.stack ?? error) })
  }
})

await import(pathToFileURL(workerData.entry).href)
fake.app.becomeReady()
