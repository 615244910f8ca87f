import { request } from 'node:http'
import { connect } from 'node:net'

/** What an HTTP client other than a browser may send: it can forge everything. */
export type RawRequest = {
  method?: string
  /** As it stands in the request, undecoded and not normalised. */
  path?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

export type RawAnswer = { status: number; headers: Record<string, string>; body: string }

/** Sends one request to a port of 127.0.0.1 and reads the whole answer; an event stream is cut after its headers. */
export function send(
  port: number,
  { method = 'GET', path = '/', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers, agent: false, setHost: false }
    const out = request(options, (response) => {
      const parts: Buffer[] = []
      const done = () => {
        const body = Buffer.concat(parts).toString('utf8')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body,
        })
      }
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', done)
      response.on('error', done)
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        done()
        out.destroy()
      }
    })
    out.on('error', reject)
    out.end(body)
  })
}

/** Sends bytes as they are and gives what came back until the other side closed, or for so many milliseconds. */
export function sendBytes(port: number, bytes: string | Buffer, longest = 1000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(longest, done)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
    })
    socket.on('close', done)
    socket.on('error', done)
    // Not ended: a host that is still at work takes the end of the request for the end of the caller.
    socket.write(bytes)
  })
}
