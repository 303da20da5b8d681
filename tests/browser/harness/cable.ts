import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The way to a server on this machine, which can be cut and mended. */
export interface Cable {
  readonly port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function layCable(serverPort: number): Promise<Cable> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer(near => {
    if (isCut) return void near.destroy()
    const far = connect(serverPort, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true
      drop()
    },
    mend() {
      isCut = false
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        drop()
      }),
  }
}
