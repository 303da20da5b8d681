import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../../lib/library/library.ts'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { syncOnce } from '../../../../lib/sync/engine/sync-once.ts'
import { journalIn } from '../../../../lib/sync/journal-database.ts'
import { newSyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { libraryReplica } from '../../../../lib/sync/library-replica.ts'
import { bothReplicas } from '../../../../lib/sync/records/both-replicas.ts'
import { mergeRecords, recordValue, withValue } from '../../../../lib/sync/records/record-document.ts'
import type { RecordSource } from '../../../../lib/sync/records/record-source.ts'
import { recordsReplica } from '../../../../lib/sync/records/records-replica.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { syncDatabase } from '../../../../lib/sync/sync-database.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'

const sealer = ageSealer([await newSyncKey()])

/** A list on one device. What is no text it does not understand. */
class List implements RecordSource {
  readonly kind = 'dismissal'
  readonly held = new Map<string, unknown>()
  async read() {
    return new Map(this.held)
  }
  async write(changes: ReadonlyMap<string, unknown>) {
    for (const [id, value] of changes) {
      if (value === null) this.held.delete(id)
      else if (typeof value === 'string') this.held.set(id, value)
    }
  }
}

/** The same in a later version, which understands more. */
class LaterList extends List {
  override async write(changes: ReadonlyMap<string, unknown>) {
    for (const [id, value] of changes) {
      if (value === null) this.held.delete(id)
      else this.held.set(id, value)
    }
  }
}

function device(store: Store, sources?: readonly RecordSource[]) {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange }
  const list = new List()
  const database = syncDatabase(browser)
  const library = openLibrary({ ...browser, secondCopy: async () => null })
  const replica = bothReplicas(libraryReplica(library), recordsReplica(database, sources ?? [list]))
  const parts = { store, sealer, replica, journal: journalIn(database, 'a desk'), now: () => new Date() }
  return {
    list: list.held,
    database,
    refill: () => syncOnce({ ...parts, agreed: { refill: true } }),
    sync: async () => expect(await syncOnce({ ...parts, filesALevel: 3 })).toMatchObject({ state: 'done' }),
  }
}

const two = (store = new RoughStore(new Random(1))) => [device(store), device(store)] as const

describe('a small record', () => {
  it('is the same whichever way two states are put together, and however often', () => {
    const change = fc.tuple(fc.nat(1), fc.option(fc.string()))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), changes => {
        const states = [withValue(null, 'first'), withValue(null, 'other')]
        for (const [at, value] of changes) states[at] = withValue(states[at] ?? null, value)
        const [one = new Uint8Array(), other = new Uint8Array()] = states
        const together = mergeRecords(one, other)
        expect(recordValue(mergeRecords(other, one))).toEqual(recordValue(together))
        expect(recordValue(mergeRecords(together, one))).toEqual(recordValue(together))
        expect([recordValue(one), recordValue(other)]).toContainEqual(recordValue(together))
      }),
      { numRuns: 100 },
    )
  })

  it('says what was set last by somebody who had seen what was there', () => {
    const first = withValue(null, 'first')
    const second = withValue(first, null)
    expect(recordValue(mergeRecords(first, second))).toBeNull()
    expect(recordValue(mergeRecords(withValue(second, 'third'), first))).toBe('third')
  })
})

describe('records that are kept in step beside the library', () => {
  it('come, change and go on the other device', async () => {
    const [one, other] = two()
    one.list.set('a', 'made here')
    await one.sync()
    await other.sync()
    expect([...other.list]).toEqual([['a', 'made here']])
    other.list.set('a', 'changed there')
    other.list.set('b', 'made there')
    await other.sync()
    await one.sync()
    expect([...one.list]).toEqual([...other.list])
    one.list.delete('a')
    await one.sync()
    await other.sync()
    expect([...other.list.keys()]).toEqual(['b'])
    one.list.set('a', 'put back')
    await one.sync()
    await other.sync()
    expect(other.list.get('a')).toBe('put back')
  })

  it('are united when two devices meet, and what is in the store stands where they differ', async () => {
    const [one, other] = two()
    one.list.set('same', 'of the store')
    one.list.set('a', 'one')
    other.list.set('same', 'of the newcomer')
    other.list.set('b', 'other')
    await one.sync()
    await other.sync()
    await one.sync()
    const all = new Map([
      ['same', 'of the store'],
      ['a', 'one'],
      ['b', 'other'],
    ])
    expect(one.list).toEqual(all)
    expect(other.list).toEqual(all)
  })

  it('are held and handed on where a version does not know their kind, or their form', async () => {
    const store = new RoughStore(new Random(1))
    const later = new LaterList()
    const [newer, older, list] = [device(store, [later]), device(store, []), device(store)]
    later.held.set('a', 'text')
    later.held.set('b', { later: true })
    await newer.sync()
    await older.sync()
    expect(await older.database.records.count()).toBe(2)
    await list.sync()
    expect([...list.list.keys()]).toEqual(['a'])
    // Its own changes do not undo what it could not take.
    list.list.set('c', 'more')
    for (const each of [list, older, list, newer]) await each.sync()
    expect(Object.fromEntries(later.held)).toEqual({ a: 'text', b: { later: true }, c: 'more' })
    // The newer one is lost, and what it wrote with it: the one that does not know the kind has all of it.
    store.files.clear()
    const [again, another] = [new LaterList(), older]
    await another.refill()
    await device(store, [again]).sync()
    expect(Object.fromEntries(again.held)).toEqual({ a: 'text', b: { later: true }, c: 'more' })
  })

  it('are not sent again where nothing changed, and cost no request of their own', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = two(store)
    one.list.set('a', 'made here')
    await one.sync()
    await other.sync()
    const { put, get } = { ...store.counts }
    for (const each of [one, other, one]) await each.sync()
    expect(store.counts).toMatchObject({ put, get })
  })

  it('stand on all devices alike after any changes, also after compaction', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const random = new Random(seed)
      const store = new RoughStore(random)
      const devices = [device(store), device(store), device(store)]
      for (let step = 0; step < 40; step++) {
        const chosen = random.pick(devices)
        if (!chosen) continue
        const { list, sync } = chosen
        const id = `r${random.below(5)}`
        const kind = random.below(4)
        if (kind === 0) list.delete(id)
        else if (kind === 1) list.set(id, `value ${step}`)
        else await sync()
      }
      for (let round = 0; round < 3; round++) for (const { sync } of devices) await sync()
      const [one, ...others] = devices.map(({ list }) => Object.fromEntries([...list].sort()))
      for (const other of others) expect(other, `seed ${seed}`).toEqual(one)
    }
  }, 30_000)
})
