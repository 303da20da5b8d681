import { generateX25519Identity } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import type { RecordKey } from '../../../../lib/sync/log/log-entry.ts'
import { failed } from '../../../../lib/sync/stores/store.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'
import { Device } from './device.ts'

function twoDevices(): { store: RoughStore; one: Device; other: Device } {
  const store = new RoughStore(new Random(1))
  return { store, one: new Device(store, 1), other: new Device(store, 2) }
}

describe('a run of sync', () => {
  it('brings what one device saved to the other, and does not fetch it again', async () => {
    const { store, one, other } = twoDevices()
    one.save('a note')
    expect(await one.sync()).toMatchObject({ state: 'done', sent: 1 })
    expect(await other.sync()).toMatchObject({ state: 'done', received: 1 })
    expect(other.shown()).toEqual(one.shown())
    store.got.length = 0
    expect(await other.sync()).toMatchObject({ state: 'done', sent: 0, received: 0 })
    expect(store.got).toEqual([])
  })

  it('keeps both texts where both edited offline', async () => {
    const { one, other } = twoDevices()
    const key = one.save('middle')
    await one.sync()
    await other.sync()
    one.edit(key, 'before middle')
    other.edit(key, 'middle after')
    await one.sync()
    await other.sync()
    await one.sync()
    expect(one.shown()).toEqual(other.shown())
    expect(one.shown()[0]?.note).toBe('before middle after')
  })

  it('says that the key is wrong before it writes anything', async () => {
    const { store, one } = twoDevices()
    one.save()
    await one.sync()
    const stranger = new Device(store, 3, ageSealer([await generateX25519Identity()]))
    stranger.save()
    const before = [...store.files.keys()]
    expect(await stranger.sync()).toEqual({ state: 'failed', fault: 'wrong-key' })
    expect([...store.files.keys()]).toEqual(before)
  })

  it('asks before it takes away more than a fifth, and does so once the reader agrees', async () => {
    const { one, other } = twoDevices()
    const keys = Array.from({ length: 10 }, () => one.save())
    await one.sync()
    await other.sync()
    for (const key of keys.slice(0, 3)) one.trash(key)
    await one.sync()
    expect(await other.sync()).toEqual({ state: 'asks', about: 'losses', removed: 3, of: 10 })
    expect(other.shown().filter(({ trashedAt }) => trashedAt !== null)).toEqual([])
    expect(await other.sync({ losses: true })).toMatchObject({ state: 'done' })
    expect(other.shown().filter(({ trashedAt }) => trashedAt !== null)).toHaveLength(3)
  })

  it('takes away one or two of many without asking', async () => {
    const { one, other } = twoDevices()
    const keys = Array.from({ length: 10 }, () => one.save())
    await one.sync()
    await other.sync()
    for (const key of keys.slice(0, 2)) one.purge(key)
    await one.sync()
    expect(await other.sync()).toMatchObject({ state: 'done' })
    expect(other.shown()).toHaveLength(8)
  })

  it('never reads an empty store as a deletion: it asks, and fills it again', async () => {
    const { store, one, other } = twoDevices()
    one.save()
    await one.sync()
    store.files.clear()
    expect(await one.sync()).toEqual({ state: 'asks', about: 'empty-store', files: 1 })
    expect(one.shown()).toHaveLength(1)
    expect(await one.sync({ refill: true })).toMatchObject({ state: 'done', sent: 1 })
    await other.sync()
    expect(other.shown()).toHaveLength(1)
  })

  it('asks too where a store that tells only what is new was emptied', async () => {
    const { store, one, other } = twoDevices()
    store.hasFeed = true
    one.save('kept')
    await one.sync()
    await one.sync()
    for (const name of [...store.files.keys()]) await store.remove(name)
    expect(await one.sync()).toEqual({ state: 'asks', about: 'empty-store', files: 1 })
    expect(await one.sync()).toEqual({ state: 'asks', about: 'empty-store', files: 1 })
    expect(await one.sync({ refill: true })).toMatchObject({ state: 'done', sent: 1 })
    await other.sync()
    expect(other.shown()).toHaveLength(1)
  })

  it('notices a store that went back in time, and sends again what it lost', async () => {
    const { store, one, other } = twoDevices()
    one.save('early')
    await one.sync()
    const old = new Map(store.files)
    one.save('late')
    await one.sync()
    store.files.clear()
    for (const [name, kept] of old) store.files.set(name, kept)
    await one.sync()
    expect(await one.sync()).toMatchObject({ state: 'done', notices: [{ kind: 'went-back', files: 1 }] })
    await other.sync()
    expect(other.shown()).toHaveLength(2)
  })

  it('notices a file under another name', async () => {
    const { store, one, other } = twoDevices()
    one.save()
    await one.sync()
    const [[name, kept]] = [...store.files] as [[string, { bytes: Uint8Array; visibleFrom: number }]]
    store.files.set(`${[...name.slice(0, 26)].reverse().join('')}.age`, kept)
    expect(await other.sync()).toMatchObject({ state: 'done', notices: [{ kind: 'replayed', files: 1 }] })
    expect(other.shown()).toHaveLength(1)
  })

  it('keeps its log short, and lets a device that was away for long come back', async () => {
    const { store, one, other } = twoDevices()
    const key = one.save('0')
    await one.sync()
    await other.sync()
    for (let edit = 1; edit <= 40; edit++) {
      one.edit(key, `${edit}`)
      await one.sync()
    }
    expect(store.files.size).toBeLessThan(16)
    expect(await other.sync()).toMatchObject({ state: 'done' })
    expect(other.shown()[0]?.note).toBe('40')
  })

  it('takes files that were compacted for no loss where the store tells only what is new', async () => {
    const { store, one, other } = twoDevices()
    store.hasFeed = true
    const remove = store.remove.bind(store)
    const key = one.save('0')
    for (let edit = 1; edit <= 16; edit++) {
      one.edit(key, `${edit}`)
      // The compacted file is there a while before those go that it takes the place of.
      store.remove = async () => failed('unreachable')
      await one.sync()
      expect(await other.sync()).toMatchObject({ state: 'done', sent: 0, notices: [] })
      store.remove = remove
      await one.sync()
      expect(await other.sync()).toMatchObject({ state: 'done', sent: 0, notices: [] })
    }
    expect(other.shown()[0]?.note).toBe('16')
  })

  it('uploads one small file for one edited note', async () => {
    const { store, one, other } = twoDevices()
    const keys = Array.from({ length: 300 }, (_, index) => one.save(`note ${index}`))
    await one.sync()
    await other.sync()
    const [key] = keys as [RecordKey]
    const before = new Set(store.files.keys())
    store.counts.put = 0
    store.got.length = 0
    one.edit(key, 'a changed note')
    await one.sync()
    const [uploaded] = [...store.files.keys()].filter(name => !before.has(name))
    expect(store.counts.put).toBe(1)
    expect(store.files.get(uploaded ?? '')?.bytes.length).toBeLessThan(2_000)
    // Only the upload itself is read back.
    expect(store.got).toEqual([uploaded])
  })
})
