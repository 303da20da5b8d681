import { describe, expect, it, vi } from 'vitest'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { newSyncKey, type SyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { decodeLogFile } from '../../../../lib/sync/log/log-file.ts'
import { beginSync } from '../../../../lib/sync/setup/begin.ts'
import { beginKeyChange, enterNewKey } from '../../../../lib/sync/setup/change-key.ts'
import { keyKeeperIn } from '../../../../lib/sync/setup/key-keeper.ts'
import { readSetUp } from '../../../../lib/sync/setup/set-up.ts'
import { failed, type Store } from '../../../../lib/sync/stores/store.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'
import { now, snippet, unpairedDevice } from './synced-device.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const [oldKey, newKey, thirdKey] = await Promise.all([newSyncKey(), newSyncKey(), newSyncKey()])

async function device(store: Store, deviceName: string, key: SyncKey = oldKey) {
  const { database, library, sync, notes } = unpairedDevice(store)
  const setUp = { store: { kind: 'browser' as const }, key, deviceName, begunAt: now, paused: false }
  await beginSync(database, library, setUp)
  const keeper = keyKeeperIn(database, library)
  return {
    database,
    notes,
    save: (note: string) => library.save(snippet(note)),
    sync: async (open: Store = store) => (await sync(open))?.outcome,
    change: (to: SyncKey) => beginKeyChange(keeper, store, to, new Date(now)),
    enter: async (to: SyncKey) => {
      const outcome = (await sync())?.outcome
      if (outcome?.state !== 'asks' || outcome.about !== 'new-key') throw new Error('asks for no key')
      return enterNewKey(keeper, store, outcome.file, to)
    },
  }
}

/** The same store, at which everything fails from its operation of this number on. */
function endingAt(store: Store, operations: number): Store {
  let left = operations
  const crash = () => {
    if (left-- <= 0) throw new Error('the browser was closed')
  }
  return {
    list: cursor => {
      crash()
      return store.list(cursor)
    },
    get: name => {
      crash()
      return store.get(name)
    },
    put: async (name, bytes) => {
      crash()
      const answer = await store.put(name, bytes)
      crash()
      return answer
    },
    remove: async name => {
      crash()
      const answer = await store.remove(name)
      crash()
      return answer
    },
  }
}

/** Cut off at each operation where a long run is asked for, otherwise at some. */
const EVERY = process.env.SIMULATION_RUNS ? 1 : 6

/** Every word that a key opens in a store, and how many files it opens. */
async function openedBy(store: RoughStore, key: SyncKey): Promise<{ files: number; entries: number }> {
  const sealer = ageSealer([key])
  let [files, entries] = [0, 0]
  for (const { bytes } of store.files.values()) {
    const opened = await sealer.open(bytes)
    const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
    if (!decoded?.ok) continue
    files++
    entries += decoded.file.entries.length
  }
  return { files, entries }
}

describe('a change of the key', () => {
  it('writes everything anew, and leaves the old key nothing but the note', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await one.save('first')
    await one.sync()
    await other.save('second')
    await other.sync()
    expect(await one.change(newKey)).toEqual({ ok: true })
    expect(await one.sync()).toMatchObject({ state: 'done' })
    expect((await readSetUp(one.database))?.key).toBe(newKey)
    expect(await one.notes()).toEqual(['first', 'second'])
    expect(await openedBy(store, oldKey)).toEqual({ files: 1, entries: 0 })
    await one.save('written afterwards')
    await one.sync()
    expect(await openedBy(store, oldKey)).toEqual({ files: 1, entries: 0 })
    expect((await openedBy(store, newKey)).entries).toBe(3)
  })

  it('stops the other devices in words, and takes what they wrote meanwhile when they have the new key', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await one.save('first')
    await one.sync()
    await other.sync()
    await one.change(newKey)
    await one.sync()
    await other.save('meanwhile')
    const before = store.files.size
    expect(await other.sync()).toMatchObject({ state: 'asks', about: 'new-key', by: 'a desk', at: now })
    expect(store.files.size).toBe(before)
    expect(await other.enter(thirdKey)).toEqual({ ok: false, fault: 'other-key' })
    expect(await other.enter(oldKey)).toEqual({ ok: false, fault: 'other-key' })
    expect(await other.enter(newKey)).toEqual({ ok: true })
    expect(await other.sync()).toMatchObject({ state: 'done' })
    expect(await one.sync()).toMatchObject({ state: 'done', notices: [] })
    expect(await one.notes()).toEqual(['first', 'meanwhile'])
    expect(await other.notes()).toEqual(['first', 'meanwhile'])
  })

  it('gives a removed device what it had and nothing more', async () => {
    const store = new RoughStore(new Random(1))
    const [one, removed] = [await device(store, 'a desk'), await device(store, 'a lost phone')]
    await one.save('before')
    await one.sync()
    await removed.sync()
    await one.change(newKey)
    await one.sync()
    await one.save('after')
    await one.sync()
    expect(await removed.sync()).toMatchObject({ state: 'asks', about: 'new-key' })
    expect(await removed.notes()).toEqual(['before'])
  })

  it('can be made again, and reaches a device that missed both', async () => {
    const store = new RoughStore(new Random(1))
    const [one, away] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await away.save('long ago')
    await away.sync()
    await one.sync()
    for (const key of [newKey, thirdKey]) {
      await one.change(key)
      expect(await one.sync()).toMatchObject({ state: 'done' })
      await one.sync()
    }
    expect(await openedBy(store, oldKey)).toEqual({ files: 1, entries: 0 })
    expect(await openedBy(store, newKey)).toEqual({ files: 1, entries: 0 })
    expect(await away.enter(newKey)).toEqual({ ok: false, fault: 'other-key' })
    expect(await away.enter(thirdKey)).toEqual({ ok: true })
    expect(await away.sync()).toMatchObject({ state: 'done' })
    expect(await away.notes()).toEqual(['long ago'])
  })

  it('gives way where another device was faster', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await one.save('first')
    await one.sync()
    await other.sync()
    await one.change(newKey)
    await other.change(thirdKey)
    expect(await one.sync()).toMatchObject({ state: 'done' })
    expect(await other.sync()).toMatchObject({ state: 'asks', about: 'new-key', by: 'a desk' })
    expect((await readSetUp(other.database))?.keyChange).toBeUndefined()
    expect((await readSetUp(other.database))?.key).toBe(oldKey)
    expect(await other.enter(newKey)).toEqual({ ok: true })
    expect(await other.sync()).toMatchObject({ state: 'done' })
  })

  it('makes room first where the store has none for both', async () => {
    const store = new RoughStore(new Random(1))
    const one = await device(store, 'a desk')
    await one.save('first')
    await one.sync()
    await one.change(newKey)
    // The file of before and the note: there is no room for a third.
    const small: Store = {
      list: cursor => store.list(cursor),
      get: name => store.get(name),
      put: async (name, bytes) => (store.files.size >= 2 ? failed('full') : store.put(name, bytes)),
      remove: name => store.remove(name),
    }
    expect(await one.sync(small)).toMatchObject({ state: 'done' })
    expect((await openedBy(store, newKey)).entries).toBe(1)
  })

  it('reaches a device that was away for two changes, although somebody removed the first note', async () => {
    const store = new RoughStore(new Random(1))
    const [one, away] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await away.save('long ago')
    await away.sync()
    await one.sync()
    await one.change(newKey)
    await one.sync()
    for (const [name, { bytes }] of store.files) {
      if ((await ageSealer([oldKey]).open(bytes)).ok) store.files.delete(name)
    }
    await one.change(thirdKey)
    expect(await one.sync()).toMatchObject({ state: 'done' })
    expect(await away.enter(thirdKey)).toEqual({ ok: true })
    expect(await away.sync()).toMatchObject({ state: 'done' })
  })

  it('lays its note down anew where somebody removes or spoils it', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [await device(store, 'a desk'), await device(store, 'a phone')]
    await other.save('first')
    await other.sync()
    await one.sync()
    await one.change(newKey)
    await one.sync()
    for (const [name, kept] of store.files) {
      if ((await ageSealer([oldKey]).open(kept.bytes)).ok) {
        store.files.set(name, { ...kept, bytes: kept.bytes.slice(0, 40) })
      }
    }
    for (let run = 0; run < 4; run++) await one.sync()
    expect(await openedBy(store, oldKey)).toEqual({ files: 1, entries: 0 })
    expect(await other.enter(newKey)).toEqual({ ok: true })
  })

  it('takes files of a removed device for no sign of a wrong key', async () => {
    let tried = 0
    for (let at = 1; at < 20; at++) {
      const store = new RoughStore(new Random(1))
      const [one, removed] = [await device(store, 'a desk'), await device(store, 'a lost phone')]
      await one.save('first')
      await one.change(newKey)
      await one.sync(endingAt(store, at))
      const isBeforeAnyFile = (await one.database.files.count()) === 0
      if ((await readSetUp(one.database))?.key !== newKey || !isBeforeAnyFile) continue
      // Somebody empties the store, and the device that has not seen the note writes on under the old key.
      store.files.clear()
      await removed.save('by the finder')
      await removed.sync()
      expect(await one.sync()).toMatchObject({ state: 'done', notices: [{ kind: 'other-key', files: 1 }] })
      expect(await one.notes()).toEqual(['first'])
      tried++
    }
    expect(tried).toBeGreaterThan(0)
  })

  it('comes to the same end when it is cut off anywhere, with nothing lost', async () => {
    let isThrough = false
    let crashes = 0
    for (let at = 1; !isThrough && at < 60; at += EVERY) {
      const store = new RoughStore(new Random(at))
      store.hasFeed = at % 2 === 1
      const [one, other] = [await device(store, 'a desk'), await device(store, 'a phone')]
      for (const note of ['first', 'second']) {
        await one.save(note)
        await one.sync()
      }
      await other.save('third')
      await other.sync()
      await one.save('not sent yet')
      await one.change(newKey)
      const outcome = await one.sync(endingAt(store, at))
      isThrough = outcome?.state === 'done'
      if (!isThrough) crashes++
      await other.save('meanwhile')
      await other.sync()
      expect(await one.sync()).toMatchObject({ state: 'done' })
      expect(await other.enter(newKey)).toEqual({ ok: true })
      for (const each of [other, one, other]) expect(await each.sync()).toMatchObject({ state: 'done' })
      const all = ['first', 'meanwhile', 'not sent yet', 'second', 'third']
      expect(await one.notes(), `cut off at ${at}`).toEqual(all)
      expect(await other.notes(), `cut off at ${at}`).toEqual(all)
      const opened = await openedBy(store, oldKey)
      expect(opened, `cut off at ${at}`).toEqual({ files: 1, entries: 0 })
    }
    expect(isThrough).toBe(true)
    expect(crashes).toBeGreaterThan(15 / EVERY)
  }, 60_000)
})
