import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}
export type Handler = (received: Received, response: ServerResponse) => void | Promise<void>

export interface LoopbackServer {
  readonly origin: string
  readonly received: Received[]
  /** What answers from now on. */
  handler: Handler
  close(): Promise<void>
}

/** A server on this machine that answers as the test says. */
export async function loopbackServer(handler: Handler): Promise<LoopbackServer> {
  const received: Received[] = []
  const http = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    try {
      for await (const piece of request) pieces.push(piece)
    } catch {
      return
    }
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: Buffer.concat(pieces) }
    received.push(one)
    await server.handler(one, response)
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const server: LoopbackServer = {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    received,
    handler,
    close: () =>
      new Promise(resolve => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
  return server
}
