import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { SAMPLE_PAGES, type SamplePage } from './sample-pages.ts'

/** First byte of a TLS handshake record (RFC 8446, 5.1): what a browser sends first to an https address. */
const TLS_HANDSHAKE = 0x16

/** Everything that a browser asked of the network, since every host is mapped to this server. */
export interface SiteLog {
  /** Full addresses, in order. */
  readonly requests: readonly string[]
  /** Connections that were no plain HTTP: TLS attempts (with the host named in them) and anything else. */
  readonly foreign: readonly string[]
}

export interface SiteServer {
  readonly port: number
  readonly log: SiteLog
  /** Gives out one more page, until the server closes. */
  serve(page: SamplePage): void
  forgetLog(): void
  close(): Promise<void>
}

/** Starts the server for all sample pages, under whatever host a browser asks for, on a free loopback port. */
export async function startSiteServer(
  pages: readonly SamplePage[] = Object.values(SAMPLE_PAGES),
): Promise<SiteServer> {
  const byAddress = new Map(pages.map(page => [page.address, page]))
  let requests: string[] = []
  let foreign: string[] = []

  function answer(request: IncomingMessage, response: ServerResponse) {
    const address = `http://${request.headers.host}${request.url}`
    requests.push(request.method === 'GET' ? address : `${request.method} ${address}`)
    const page = byAddress.get(address.replace(/[?#].*$/, ''))
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing here.')
      return
    }
    response
      .writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store', ...page.headers })
      .end(page.body())
  }

  const server = createServer(answer)
  server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket) => {
    const packet = error.rawPacket
    if (packet?.[0] === TLS_HANDSHAKE) foreign.push(`TLS to ${hostInHello(packet)}`)
    else if (packet && packet.length > 0)
      foreign.push(`not HTTP: ${packet.subarray(0, 40).toString('latin1')}`)
    socket.destroy()
  })
  server.on('connect', (request, socket: Socket) => {
    foreign.push(`CONNECT ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    log: {
      get requests() {
        return requests
      },
      get foreign() {
        return foreign
      },
    },
    serve: page => void byAddress.set(page.address, page),
    forgetLog() {
      requests = []
      foreign = []
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/**
 * The host named in a TLS hello: its server_name extension (RFC 6066, 3) is type 0, then three nested lengths that
 * must agree.
 */
function hostInHello(packet: Buffer): string {
  for (let at = 0; at + 9 < packet.length; at += 1) {
    const length = packet.readUInt16BE(at + 7)
    const isName =
      packet.readUInt16BE(at) === 0 &&
      packet.readUInt16BE(at + 2) === length + 5 &&
      packet.readUInt16BE(at + 4) === length + 3 &&
      packet[at + 6] === 0
    if (isName && length > 0) return packet.toString('latin1', at + 9, at + 9 + length)
  }
  return 'an unnamed host'
}
