import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CouchDbStore, couchDbStore } from '../../lib/sync/stores/couchdb.ts'
import { findServer } from '../../scripts/find-servers.mjs'
import { addressOf } from '../unit/sync/stores/address-of.ts'
import { itIsAStore, value } from '../unit/sync/stores/conformance.ts'
import { bytesOf, fileNameOf } from '../unit/sync/stores/file-names.ts'
import { PASSWORD, type RunningServer, runServer, USER, workplace } from './run-server.ts'

/** In memory, and with a password, as a real one should have. */
async function startCouchDb(): Promise<RunningServer> {
  const [program] = findServer('couchdb') ?? []
  if (!program) throw new Error('pouchdb-server is not installed here.')
  const place = await workplace()
  const settings = { admins: { [USER]: PASSWORD }, couch_httpd_auth: { require_valid_user: true } }
  const config = place.write('config.json', JSON.stringify(settings))
  const address = ['--host', '127.0.0.1', '--port', `${place.port}`]
  return runServer(process.execPath, [program, '--in-memory', '--config', config, ...address], place)
}

describe('pouchdb-server', () => {
  let server: RunningServer
  let databases = 0
  beforeAll(async () => {
    server = await startCouchDb()
  })
  afterAll(() => server?.stop())

  const storeAt = (name: string, password = PASSWORD): CouchDbStore =>
    couchDbStore({ address: addressOf(`${server.address}${name}`), user: USER, password })

  itIsAStore('a database there', async () => {
    const name = `notes-${++databases}`
    value(await storeAt(name).create())
    return { view: () => storeAt(name), close: async () => undefined }
  })

  it('says that a wrong password is refused', async () => {
    value(await storeAt('guarded').create())
    const store = storeAt('guarded', 'wrong')
    expect(await store.list(null)).toEqual({ ok: false, fault: 'refused' })
    expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual({ ok: false, fault: 'refused' })
  })

  it('says that a database is gone', async () => {
    expect(await storeAt('nowhere').list(null)).toEqual({ ok: false, fault: 'gone' })
  })

  it('hears of a change while it waits', async () => {
    const store = storeAt('awaited')
    value(await store.create())
    const { cursor } = value(await store.list(null))
    const waiting = store.waitForChange(cursor, AbortSignal.timeout(20_000))
    value(await store.put(fileNameOf(1), bytesOf(9)))
    expect(await waiting).toEqual({ ok: true, value: true })
    expect(value(await store.list(cursor))).toMatchObject({
      complete: false,
      files: [{ name: fileNameOf(1) }],
    })
  })
})
