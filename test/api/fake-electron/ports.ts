import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's MessagePortMain over a port of Node: messages wait for `start`, and come wrapped in an event. */
export class PortMain extends EventEmitter {
  readonly node: MessagePort

  constructor(node: MessagePort) {
    super()
    this.node = node
    node.on('close', () => this.emit('close'))
  }

  start(): void {
    this.node.on('message', (data) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown, transfer: PortMain[] = []): void {
    this.node.postMessage(
      message,
      transfer.map((port) => port.node),
    )
  }

  close(): void {
    this.node.close()
  }
}

export class MessageChannelMain {
  readonly port1: PortMain
  readonly port2: PortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}
