import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { openLibrary } from '../../../../lib/library/library.ts'
import { addOwnEntity } from '../../../../lib/packs/own-entity.ts'
import { MOST_PACKS, OWN_PACK } from '../../../../lib/packs/pack-limits.ts'
import { packsOf } from '../../../../lib/packs/packs.ts'
import { packsDatabase } from '../../../../lib/packs/packs-database.ts'
import { readPack } from '../../../../lib/packs/read-pack.ts'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { syncOnce } from '../../../../lib/sync/engine/sync-once.ts'
import { journalIn } from '../../../../lib/sync/journal-database.ts'
import { newSyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { libraryReplica } from '../../../../lib/sync/library-replica.ts'
import { recordKeySchema } from '../../../../lib/sync/log/log-entry.ts'
import { bothReplicas } from '../../../../lib/sync/records/both-replicas.ts'
import { packSources } from '../../../../lib/sync/records/pack-sources.ts'
import { withValue } from '../../../../lib/sync/records/record-document.ts'
import { recordsReplica } from '../../../../lib/sync/records/records-replica.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { syncDatabase } from '../../../../lib/sync/sync-database.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'

const sealer = ageSealer([await newSyncKey()])

function device(store: Store, largest?: number) {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange }
  const [database, shelf] = [syncDatabase(browser), packsDatabase(browser)]
  const changed = vi.fn()
  const sources = packSources({
    database: shelf,
    ownName: () => 'My own',
    changed,
    ...(largest === undefined ? {} : { largest }),
  })
  const replica = bothReplicas(
    libraryReplica(openLibrary({ ...browser, secondCopy: async () => null })),
    recordsReplica(database, sources),
  )
  const packs = packsOf(shelf, () => '2026-03-01T10:00:00.000Z')
  const parts = { store, sealer, replica, journal: journalIn(database, 'a desk'), now: () => new Date() }
  return {
    packs,
    shelf,
    changed,
    replica,
    sync: async () => expect(await syncOnce({ ...parts, filesALevel: 3 })).toMatchObject({ state: 'done' }),
    notices: () => sources.flatMap(source => source.notices?.() ?? []),
    follow: (name: string, description = 'a reformer', today = '2026-03-01') =>
      addOwnEntity(packs, { name, kind: 'person', description, note: '' }, 'My own', today),
    take: (id: string, version: number, words = 'of the harbour', entries = 2) => {
      const { header, lines } = readPack(packFile(id, version, words, entries), '2026-03-01')
      if (!header) throw new Error('no pack')
      return packs.take(header, lines)
    },
    followed: async () =>
      Object.fromEntries(
        (await packs.entitiesOf(OWN_PACK)).map(({ entity }) => [entity.name, entity.description]),
      ),
    ids: async () => (await packs.list()).map(({ id }) => id).sort(),
  }
}

function packFile(id: string, version: number, words: string, entries: number): string {
  const header = { pack: id, version, name: `Pack ${id}` }
  const body = Array.from({ length: entries }, (_, index) => ({
    id: `organisation/body-${index}`,
    kind: 'organisation',
    name: `Harbour Body ${index} ${id}`,
    description: words,
    related: index > 0 ? [{ type: 'part-of', target: 'organisation/body-0' }] : [],
  }))
  return [header, ...body].map(line => JSON.stringify(line)).join('\n')
}

function two(store = new RoughStore(new Random(1))) {
  return [device(store), device(store)] as const
}
type Device = ReturnType<typeof device>

async function inTurn(...devices: readonly Device[]) {
  for (const each of devices) await each.sync()
}

describe('packs on two devices', () => {
  it('arrive whole, with what was chosen for them, and open pages are told', async () => {
    const [one, other] = two()
    await one.take('north', 1)
    await one.packs.switchTo('north', false)
    await inTurn(one, other)
    expect(await other.packs.write('north')).toBe(await one.packs.write('north'))
    expect(await other.packs.entitiesOf('north')).toEqual(await one.packs.entitiesOf('north'))
    expect((await other.packs.list())[0]).toMatchObject({ isOn: false, count: 2 })
    expect(other.changed).toHaveBeenCalled()
    expect(one.changed).not.toHaveBeenCalled()
    await other.packs.switchTo('north', true)
    await inTurn(other, one)
    expect((await one.packs.list())[0]?.isOn).toBe(true)
  })

  it('keep what was followed on both, and what was changed of different entries', async () => {
    const [one, other] = two()
    await one.follow('Ada Marr')
    await one.follow('Bea Marr')
    await inTurn(one, other)
    await one.follow('Cleo Marr')
    const [ada] = await other.packs.entitiesOf(OWN_PACK)
    if (ada) await other.packs.removeEntity(ada.id)
    await other.follow('Dora Marr')
    await inTurn(one, other, one)
    const all = { 'Bea Marr': 'a reformer', 'Cleo Marr': 'a reformer', 'Dora Marr': 'a reformer' }
    expect(await one.followed()).toEqual(all)
    expect(await other.followed()).toEqual(all)
    expect((await one.packs.list())[0]).toMatchObject({ count: 3, header: { name: 'My own' } })
  })

  it('do not come back where they were removed, but keep what was added elsewhere meanwhile', async () => {
    const [one, other] = two()
    await one.take('north', 1)
    await one.follow('Ada Marr')
    await inTurn(one, other)
    await one.packs.remove('north')
    await one.packs.remove(OWN_PACK)
    await other.follow('Bea Marr')
    await inTurn(one, other, one, other, one)
    for (const each of [one, other]) {
      expect(await each.ids()).toEqual([OWN_PACK])
      expect(await each.followed()).toEqual({ 'Bea Marr': 'a reformer' })
    }
  })

  it('are what was taken in last by somebody who had seen what was there', async () => {
    const [one, other] = two()
    await one.take('north', 1)
    await inTurn(one, other)
    await other.take('north', 2, 'of the new harbour')
    await inTurn(other, one)
    expect((await one.packs.list())[0]?.header.version).toBe(2)
    await one.packs.remove('north')
    await one.take('north', 1)
    await inTurn(one, other)
    expect((await other.packs.list())[0]?.header.version).toBe(1)
  })

  it('come to the same on both where both changed one at the same time', async () => {
    const [one, other] = two()
    await inTurn(one, other)
    await one.take('north', 2, 'by one')
    await other.take('north', 3, 'by another')
    await one.follow('Ada Marr', 'by one')
    await other.follow('Ada Marr', 'by another')
    await inTurn(one, other, one, other)
    expect(await one.packs.write('north')).toBe(await other.packs.write('north'))
    expect(await one.followed()).toEqual(await other.followed())
  })

  it('are united when devices meet: the newer version stands, and nothing of a newcomer is removed', async () => {
    const store = new RoughStore(new Random(1))
    const [one, newcomer] = two(store)
    await one.take('north', 1)
    await one.take('south', 2)
    await one.take('west', 1)
    await one.sync()
    await one.packs.remove('west')
    await one.sync()
    await newcomer.take('north', 2, 'newer')
    await newcomer.take('south', 1, 'older')
    await newcomer.take('west', 1)
    await newcomer.follow('Ada Marr')
    await inTurn(newcomer, one, newcomer)
    for (const each of [one, newcomer]) {
      expect(await each.ids()).toEqual([OWN_PACK, 'north', 'south', 'west'])
      expect((await each.packs.list()).filter(({ header }) => header.version === 2)).toHaveLength(2)
    }
  })

  it('are put back, not removed everywhere, where a browser lost them', async () => {
    const [one, other] = two()
    await one.take('north', 1)
    await one.follow('Ada Marr')
    await inTurn(one, other)
    await other.shelf.delete()
    await other.shelf.open()
    await inTurn(other, one, other)
    for (const each of [one, other]) expect(await each.ids()).toEqual([OWN_PACK, 'north'])
  })

  it('cost nothing where nothing changed', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = two(store)
    await one.take('north', 1)
    await inTurn(one, other, one, other)
    const before = { ...store.counts }
    const read = vi.spyOn(one.shelf.entities, 'where')
    await inTurn(one, other)
    expect(store.counts).toMatchObject({ put: before.put, get: before.get })
    expect(read).not.toHaveBeenCalled()
  })

  it('travel where they are as large as a pack may be', async () => {
    const [one, other] = two()
    await one.take('large', 1, 'x'.repeat(90), 1_000)
    for (let name = 0; name < 12; name++) await one.follow(`Ada Marr${'abcdefghijkl'[name]}`)
    await inTurn(one, other)
    expect(await other.packs.write('large')).toBe(await one.packs.write('large'))
    expect(await other.followed()).toEqual(await one.followed())
  })

  it('stay where they are, and it is said, where the store is too small for them', async () => {
    const store = new RoughStore(new Random(1))
    const [one, other] = [device(store, 2_000), device(store, 2_000)]
    await one.take('small', 1)
    await one.take('large', 1, 'x'.repeat(90), 40)
    await inTurn(one, other)
    expect(await other.ids()).toEqual(['small'])
    expect(one.notices()).toEqual([{ kind: 'pack-stays', files: 1 }])
    expect(other.notices()).toEqual([])
    await one.take('small', 2, 'x'.repeat(90))
    await one.take('small', 3, 'x'.repeat(90), 40)
    await inTurn(one, other, one)
    // One that has become too large is no removal.
    expect(await other.ids()).toEqual(['small'])
    expect(await one.ids()).toEqual(['large', 'small'])
  })

  it('that do not fit in are held until there is room, and it is said', async () => {
    const [one, other] = two()
    for (let pack = 0; pack < MOST_PACKS; pack++) await other.take(`there-${pack}`, 1)
    await one.take('here', 1)
    await one.sync()
    await other.sync()
    expect(other.notices()).toEqual([{ kind: 'pack-no-room', files: 1 }])
    await other.packs.remove('there-3')
    await other.sync()
    expect(await other.ids()).toContain('here')
    expect(other.notices()).toEqual([])
  })
})

describe('what comes in as a pack and is none', () => {
  const sent = async (one: Device, key: string, value: unknown) => {
    const update = withValue(null, value)
    await one.replica.apply([{ kind: 'change', key: recordKeySchema.parse(key), update }])
  }
  const entry = (change: object) =>
    JSON.stringify({ id: 'person/ada-marr', kind: 'person', name: 'Ada Marr', description: 'x', ...change })

  it.each([
    ['pack/north', 'words'],
    ['pack/north', { file: packFile('south', 1, 'x', 1), addedOn: '2026-03-01' }],
    ['pack/north', { file: packFile('north', 1, 'x', 1), addedOn: 'soon' }],
    ['pack/north', { file: `${packFile('north', 1, 'x', 1)}\n{"id":`, addedOn: '2026-03-01' }],
    ['pack/north', { file: packFile('north', 1, 'x'.repeat(200), 1), addedOn: '2026-03-01' }],
    ['pack/my-own', { file: packFile('my-own', 1, 'x', 1), addedOn: '2026-03-01' }],
    ['ownentry/person.ada-marr', { line: entry({ name: 'Ada' }), asOf: '2026-03-01' }],
    ['ownentry/person.ada-marr', { line: entry({ id: 'person/bea-marr' }), asOf: '2026-03-01' }],
    [
      'ownentry/person.ada-marr',
      { line: `${entry({})}\n${entry({ id: 'person/b-b' })}`, asOf: '2026-03-01' },
    ],
    ['ownentry/person.ada-marr', { line: entry({ url: 'javascript:1' }), asOf: '2026-03-01' }],
    ['packchoice/north', { isOn: 'perhaps', chosen: [] }],
  ])('%s is passed over: %j', async (key, value) => {
    const [one] = two()
    await sent(one, key, value)
    expect(await one.ids()).toEqual([])
    expect(one.changed).not.toHaveBeenCalled()
  })

  it('does not keep what is right from being taken in', async () => {
    const [one] = two()
    await sent(one, 'ownentry/person.bea-marr', { line: 'nothing', asOf: '2026-03-01' })
    await sent(one, 'ownentry/person.ada-marr', { line: entry({}), asOf: '2026-03-01' })
    expect(await one.followed()).toEqual({ 'Ada Marr': 'x' })
  })
})
