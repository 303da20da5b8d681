import { describe, expect, it, vi } from 'vitest'
import { instantSchema } from '../../../../lib/library/snippet.ts'
import { newSyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { runSync } from '../../../../lib/sync/schedule/run-sync.ts'
import { readStatus } from '../../../../lib/sync/schedule/status.ts'
import { beginSync } from '../../../../lib/sync/setup/begin.ts'
import { eraseStore, leaveSync } from '../../../../lib/sync/setup/leave.ts'
import { changeSetUp, readSetUp, type SetUp } from '../../../../lib/sync/setup/set-up.ts'
import { failed } from '../../../../lib/sync/stores/store.ts'
import { storeAddressSchema } from '../../../../lib/sync/stores/store-address.ts'
import { now, snippet, unpairedDevice } from '../setup/synced-device.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const key = await newSyncKey()
const setUp: SetUp = {
  store: {
    kind: 'webdav',
    address: storeAddressSchema.parse('https://cloud.example.org/notes/'),
    user: 'me',
    password: 'secret words',
  },
  key,
  deviceName: 'a desk',
  begunAt: now,
  paused: false,
}

describe('a run of sync', () => {
  it('does nothing at all where sync is not set up, or paused', async () => {
    const request = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('a request'))
    const { database, library, hasAccess } = unpairedDevice(new RoughStore(new Random(1)))
    await library.save(snippet('mine'))
    // Without a store of the test's: the one that is set up would use the network.
    expect(await runSync({ database, library, hasAccess })).toBeNull()
    await beginSync(database, library, setUp)
    await changeSetUp(database, { paused: true })
    expect(await runSync({ database, library, hasAccess })).toBeNull()
    expect(request).not.toHaveBeenCalled()
    await changeSetUp(database, { paused: false })
    expect((await runSync({ database, library, hasAccess }))?.outcome.state).toBe('failed')
    expect(request).toHaveBeenCalledOnce()
    request.mockRestore()
  })

  it('sends what was there before, articles too, and notes how it went', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [unpairedDevice(store), unpairedDevice(store)]
    const article = { html: '<p>Words.</p>', text: 'Words.', byline: null, savedAt: now }
    const [passage, whole] = [snippet('mine'), { ...snippet(''), kind: 'article' as const }]
    await one.library.save(passage)
    await one.library.save(whole, { article })
    await beginSync(one.database, one.library, setUp)
    expect(await one.sync()).toMatchObject({ outcome: { state: 'done' }, sent: 3, failures: 0, doneAt: now })
    expect(one.hasAccess).toHaveBeenCalledWith(setUp.store)
    await beginSync(other.database, other.library, { ...setUp, deviceName: 'a phone' })
    expect((await other.sync())?.received).toBe(3)
    expect((await other.library.get(passage.id))?.note).toBe('mine')
    expect(await other.library.article(whole.id)).toEqual(article)
  })

  it('asks nothing of a store that the browser does not let us reach', async () => {
    const store = new RoughStore(new Random(1))
    const list = vi.spyOn(store, 'list')
    const one = unpairedDevice(store)
    one.hasAccess.mockResolvedValue(false)
    await beginSync(one.database, one.library, setUp)
    expect((await one.sync())?.outcome).toEqual({ state: 'failed', fault: 'no-access' })
    expect(list).not.toHaveBeenCalled()
  })

  it('holds no secret in what it notes', async () => {
    const one = unpairedDevice(new RoughStore(new Random(1)))
    await beginSync(one.database, one.library, setUp)
    vi.spyOn(one.library, 'applyRemote').mockRejectedValue(new Error('secret words'))
    await one.sync()
    const status = JSON.stringify(await readStatus(one.database))
    expect(status).not.toContain('secret words')
    expect(status).not.toContain('AGE-SECRET')
  })
})

describe('the trash of a team’s library', () => {
  it('is emptied after 30 days, but never of what a member has restored', async () => {
    const store = new RoughStore(new Random(1))
    let today = now
    const [one, other] = [0, 1].map(() => unpairedDevice(store, { isTeam: true, clock: () => today }))
    if (!one || !other) throw new Error('no devices')
    for (const each of [one, other]) await beginSync(each.database, each.library, setUp)
    const [gone, restored, kept] = [snippet('gone'), snippet('restored'), snippet('kept')]
    for (const each of [gone, restored, kept]) await one.library.save(each)
    await one.library.trash([gone.id, restored.id])
    await one.sync()
    await other.sync()
    today = instantSchema.parse('2026-03-30T10:00:00.000Z')
    await other.library.restore([restored.id])
    await other.sync()
    today = instantSchema.parse('2026-04-02T10:00:00.000Z')
    for (const each of [one, other, one]) await each.sync()
    for (const each of [one, other]) {
      expect(await each.notes()).toEqual(['kept', 'restored'])
      expect(await each.library.get(gone.id)).toBeNull()
      expect(await each.library.count()).toEqual({ kept: 2, trash: 0 })
    }
  })
})

describe('leaving', () => {
  it('forgets the store and the key, and leaves the library as it is', async () => {
    const store = new RoughStore(new Random(1))
    const one = unpairedDevice(store)
    const kept = snippet('mine')
    await one.library.save(kept)
    await beginSync(one.database, one.library, setUp)
    await one.sync()
    await leaveSync(one.database, one.library)
    expect(await readSetUp(one.database)).toBeUndefined()
    expect(await one.database.meta.count()).toBe(0)
    expect((await one.library.get(kept.id))?.note).toBe('mine')
    await one.library.change(kept.id, { note: 'changed' })
    expect(await one.library.context.database.unsent.count()).toBe(0)
    expect(store.files.size).toBe(1)
  })

  it('removes the files where that is wanted, and says when it cannot', async () => {
    const store = new RoughStore(new Random(1))
    const one = unpairedDevice(store)
    await one.library.save(snippet('mine'))
    await beginSync(one.database, one.library, setUp)
    await one.sync()
    const closed = { ...store, list: store.list.bind(store), remove: async () => failed('refused') }
    expect(await eraseStore({ ...closed, get: store.get.bind(store), put: store.put.bind(store) })).toEqual({
      ok: false,
      fault: 'refused',
    })
    expect(store.files.size).toBe(1)
    expect(await eraseStore(store)).toEqual({ ok: true, value: null })
    expect(store.files.size).toBe(0)
  })
})
