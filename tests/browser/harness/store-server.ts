import { CouchDatabase } from '../../unit/sync/stores/couch-database.ts'
import { DavFolder } from '../../unit/sync/stores/dav-folder.ts'
import { type Handler, loopbackServer, type Received } from '../../unit/sync/stores/loopback-server.ts'

export const USER = 'reader'
export const PASSWORD = 'an app password'

/** A store on this machine that does as the test says; the honest one asks for name and password. */
export interface StoreServer<Kept> {
  /** What lies in it. */
  readonly kept: Kept
  readonly port: number
  /** Of the folder or database, without a slash at the end. */
  readonly address: string
  readonly received: readonly Received[]
  /** What it accepts from now on. */
  password: string
  /** Answers so instead, until it is honest again. */
  beHostile(handler: Handler): void
  beHonest(): void
  close(): Promise<void>
}

export const startDavServer = () => startStoreServer(new DavFolder('/notes/'))
export const startCouchServer = () => startStoreServer(new CouchDatabase('/notes/'))

async function startStoreServer<Kept extends { readonly path: string; readonly handler: Handler }>(
  kept: Kept,
): Promise<StoreServer<Kept>> {
  const honest: Handler = (request, response) => {
    const wanted = `Basic ${Buffer.from(`${USER}:${store.password}`).toString('base64')}`
    if (request.headers.authorization === wanted) return kept.handler(request, response)
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="notes"' }).end()
  }
  const server = await loopbackServer(honest)
  const store: StoreServer<Kept> = {
    kept,
    port: Number(new URL(server.origin).port),
    address: `${server.origin}${kept.path.slice(0, -1)}`,
    received: server.received,
    password: PASSWORD,
    beHostile: handler => {
      server.handler = handler
    },
    beHonest: () => {
      server.handler = honest
    },
    close: () => server.close(),
  }
  return store
}
