import { readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { knowledgeDatabase } from '../../../lib/knowledge/database.ts'
import { importKnowledge } from '../../../lib/knowledge/import.ts'
import { knowledgeQueries } from '../../../lib/knowledge/queries.ts'
import { createKnowledgeSearch } from '../../../lib/knowledge-search/knowledge-search.ts'
import { addOwnEntity } from '../../../lib/packs/own-entity.ts'
import { OWN_PACK } from '../../../lib/packs/pack-limits.ts'
import { packsOf } from '../../../lib/packs/packs.ts'
import { packsDatabase } from '../../../lib/packs/packs-database.ts'
import { readKnowledgeFolder } from '../../../scripts/knowledge-files.ts'
import { example } from '../knowledge/examples.ts'

describe('the search over the version in use', () => {
  it('holds every entity of the bundled knowledge, read from the database', async () => {
    const { entities, manifest } = await readKnowledgeFolder('public/knowledge')
    const database = knowledgeDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
    await importKnowledge({
      database,
      manifest: { ...manifest, compiler: 'this test' },
      readFile: async name => readFileSync(`public/knowledge/${name}`, 'utf8'),
      compile: () => null,
    })
    const index = await createKnowledgeSearch(knowledgeQueries(database), null).index()
    const ids = entities.map(({ entity }) => entity.id).sort()
    expect(index.entries.map(({ id }) => id).sort()).toEqual(ids)
    for (const { entity } of entities.filter((_, number) => number % 50 === 0)) {
      const { hits } = index.find(entity.name)
      const whole = hits.filter(({ tier }) => tier === 'whole-name').map(({ entry }) => entry.id)
      expect(whole).toContain(entity.id)
    }
  })

  it('is made once for a version, and anew for the next; what cannot be read is tried again', async () => {
    let [version, reads, isBroken] = ['one', 0, true]
    const knowledge = {
      async currentVersion() {
        if (isBroken) throw new Error('the database is gone')
        return { version, asOf: '2026', entities: 1 }
      },
      async readEveryEntity() {
        reads += 1
        return { version, entities: [example('term/tide', { name: `Tide ${version}` })] }
      },
    }
    const search = createKnowledgeSearch(knowledge, null)
    expect((await search.index()).entries).toEqual([])
    isBroken = false
    const [first, same] = await Promise.all([search.index(), search.index()])
    expect(first.entries.map(({ name }) => name)).toEqual(['Tide one'])
    expect([same === first, (await search.index()) === first, reads]).toEqual([true, true, 1])
    version = 'two'
    expect((await search.index()).entries.map(({ name }) => name)).toEqual(['Tide two'])
  })

  it('follows the packs that are on, and goes on without those that cannot be read', async () => {
    const database = packsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
    const packs = packsOf(database)
    let isBroken = false
    const knowledge = {
      currentVersion: async () => ({ version: 'one', asOf: '2026', entities: 1 }),
      readEveryEntity: async () => ({
        version: 'one',
        entities: [example('term/tide', { name: 'Tide table' })],
      }),
    }
    const search = createKnowledgeSearch(knowledge, {
      list: async () => (isBroken ? Promise.reject(new Error('the database is gone')) : packs.list()),
      entitiesOf: packs.entitiesOf,
    })
    const found = async () =>
      (await search.index()).find('tide').hits.map(({ entry, from }) => [entry.name, from?.name])
    expect(await found()).toEqual([['Tide table', undefined]])
    const own = { name: 'Tide Watch', kind: 'organisation', description: 'watches', note: '' } as const
    await addOwnEntity(packs, own, 'My own', '2026-07-01')
    const both = [
      ['Tide table', undefined],
      ['Tide Watch', 'My own'],
    ]
    expect(await found()).toEqual(both)
    isBroken = true
    expect(await found()).toEqual(both.slice(0, 1))
    isBroken = false
    expect(await found()).toEqual(both)
    await packs.switchTo(OWN_PACK, false)
    expect(await found()).toEqual(both.slice(0, 1))
    database.close()
  })
})
