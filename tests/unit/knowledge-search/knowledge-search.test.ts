import { readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { knowledgeDatabase } from '../../../lib/knowledge/database.ts'
import { importKnowledge } from '../../../lib/knowledge/import.ts'
import { knowledgeQueries } from '../../../lib/knowledge/queries.ts'
import { createKnowledgeSearch } from '../../../lib/knowledge-search/knowledge-search.ts'
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
    const index = await createKnowledgeSearch(knowledgeQueries(database)).index()
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
    const search = createKnowledgeSearch({
      async currentVersion() {
        if (isBroken) throw new Error('the database is gone')
        return { version, asOf: '2026', entities: 1 }
      },
      async readEveryEntity() {
        reads += 1
        return { version, entities: [example('term/tide', { name: `Tide ${version}` })] }
      },
    })
    expect((await search.index()).entries).toEqual([])
    isBroken = false
    const [first, same] = await Promise.all([search.index(), search.index()])
    expect(first.entries.map(({ name }) => name)).toEqual(['Tide one'])
    expect([same === first, (await search.index()) === first, reads]).toEqual([true, true, 1])
    version = 'two'
    expect((await search.index()).entries.map(({ name }) => name)).toEqual(['Tide two'])
  })
})
