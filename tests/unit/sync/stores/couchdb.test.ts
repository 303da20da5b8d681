import { afterEach, describe, expect, it } from 'vitest'
import { couchDbStore } from '../../../../lib/sync/stores/couchdb.ts'
import { addressOf } from './address-of.ts'
import { itIsAStore, value } from './conformance.ts'
import { CouchDatabase } from './couch-database.ts'
import { bytesOf, fileNameOf } from './file-names.ts'
import { type Handler, type LoopbackServer, loopbackServer } from './loopback-server.ts'

itIsAStore('a CouchDB database', async () => {
  const database = new CouchDatabase()
  const server = await loopbackServer(database.handler)
  const address = addressOf(`${server.origin}${database.path}`)
  return {
    view: () => couchDbStore({ address, user: 'me', password: 'secret' }),
    litter: async () => {
      database.write('_design/views', null)
      database.write('readme', Buffer.from('x'))
      database.write(fileNameOf(9), null)
    },
    close: () => server.close(),
  }
})

const servers: LoopbackServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serving(handler: Handler, now?: () => number) {
  const server = await loopbackServer(handler)
  servers.push(server)
  const address = addressOf(`${server.origin}/notes/`)
  return {
    server,
    store: couchDbStore({ address, user: 'me', password: 'secret', timeout: 5_000 }, now),
  }
}

describe('a CouchDB store', () => {
  it('asks only for what is new, in pages', async () => {
    const database = new CouchDatabase()
    const { server, store } = await serving(database.handler)
    for (let file = 0; file < 1_200; file++) database.write(fileNameOf(file), Buffer.from('x'))
    const { files, cursor, complete } = value(await store.list(null))
    expect(files).toHaveLength(1_200)
    expect(complete).toBe(true)
    expect(server.received).toHaveLength(4)
    database.write(fileNameOf(0), null, true)
    await store.put(fileNameOf(2_000), bytesOf(20))
    expect(value(await store.list(cursor))).toMatchObject({
      files: [{ name: fileNameOf(2_000), size: 20 }],
      complete: false,
      removed: [fileNameOf(0)],
    })
  })

  it('lists everything once a day, and where it does not know the cursor', async () => {
    let now = 1_000_000
    const { store } = await serving(new CouchDatabase().handler, () => now)
    await store.put(fileNameOf(1), bytesOf(20))
    const { cursor } = value(await store.list(null))
    now += 23 * 3_600_000
    expect(value(await store.list(cursor))).toMatchObject({ complete: false, files: [] })
    now += 2 * 3_600_000
    expect(value(await store.list(cursor))).toMatchObject({
      complete: true,
      files: [{ name: fileNameOf(1) }],
    })
    for (const strange of ['', '{}', 'null', '{"since":[],"completeAt":1}']) {
      expect(value(await store.list(strange))).toMatchObject({
        complete: true,
        files: [{ name: fileNameOf(1) }],
      })
    }
  })

  it('waits until something is new, and stops waiting when told', async () => {
    const database = new CouchDatabase()
    const { server, store } = await serving(database.handler)
    const { cursor } = value(await store.list(null))
    const waiting = store.waitForChange(cursor, new AbortController().signal)
    await expect.poll(() => server.received.length).toBe(3)
    database.write(fileNameOf(1), Buffer.from('x'))
    expect(await waiting).toEqual({ ok: true, value: true })
    const stop = new AbortController()
    const stopped = store.waitForChange(value(await store.list(cursor)).cursor, stop.signal)
    await expect.poll(() => server.received.length).toBe(5)
    stop.abort()
    expect(await stopped).toEqual({ ok: false, fault: 'unreachable' })
  })

  it.each([
    ['a page', 200, 'text/html', '<html>'],
    ['JSON of another kind', 200, 'application/json', '{"results":7}'],
    [
      'a listing without end',
      200,
      'application/json',
      `{"last_seq":1,"results":[${'{"id":"x"},'.repeat(600)}{"id":"x"}]}`,
    ],
  ])('takes %s in place of a listing for strange', async (_, status, type, text) => {
    const { store } = await serving(
      (_received, response) => void response.writeHead(status, { 'Content-Type': type }).end(text),
    )
    expect(await store.list(null)).toEqual({ ok: false, fault: 'strange' })
    expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual({ ok: false, fault: 'strange' })
    expect(await store.create()).toEqual({ ok: false, fault: 'strange' })
  })

  it('gives up on a server that gives the same page again and again', async () => {
    const rows = Array.from({ length: 500 }, () => ({ id: 'x' }))
    const { server, store } = await serving(({ path }, response) => {
      const results = path.includes('since=now') ? [] : rows
      response.writeHead(200).end(JSON.stringify({ last_seq: 1, results, rows }))
    })
    expect(await store.list(null)).toEqual({ ok: false, fault: 'strange' })
    const cursor = JSON.stringify({ since: 1, completeAt: Date.now() })
    expect(await store.list(cursor)).toEqual({ ok: false, fault: 'strange' })
    expect(server.received.length).toBeLessThanOrEqual(5)
  })

  it('makes its database, and says where it is gone', async () => {
    const database = new CouchDatabase()
    database.isThere = false
    const { store } = await serving(database.handler)
    expect(await store.list(null)).toEqual({ ok: false, fault: 'gone' })
    for (let turn = 0; turn < 2; turn++) expect(await store.create()).toEqual({ ok: true, value: null })
    expect(value(await store.list(null)).files).toEqual([])
  })
})
