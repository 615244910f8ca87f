// The thread that plays a utility process: gives backend.js the `process.parentPort` it has there.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { PortMain } from './ports.ts'

class ParentPort extends EventEmitter {
  postMessage(message) {
    parentPort?.postMessage(message)
  }
}

const port = new ParentPort()
// As in Electron, messages wait until somebody listens.
port.once('newListener', () => {
  parentPort?.on('message', ({ data, ports }) => {
    port.emit('message', { data, ports: ports.map((each) => new PortMain(each)) })
  })
})
Object.defineProperty(process, 'parentPort', { value: port })

await import(pathToFileURL(workerData.entry).href)
