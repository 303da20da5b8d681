import { readFileSync } from 'node:fs'
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knowledgeDatabase, openKnowledgeDatabase } from '../../../lib/knowledge/database.ts'
import { importKnowledge } from '../../../lib/knowledge/import.ts'
import { knowledgeQueries } from '../../../lib/knowledge/queries.ts'
import { lastNotAfter, packPart, readParts } from '../../../lib/knowledge/sorted-blocks.ts'
import { compileKnowledge } from '../../../lib/matching/compiled-knowledge.ts'
import { readKnowledgeFolder } from '../../../scripts/knowledge-files.ts'

describe('the bundled knowledge', () => {
  test('comes back from the database as it stands in the files, lexicon and links included', async () => {
    const { entities, manifest } = await readKnowledgeFolder('public/knowledge')
    const database = knowledgeDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
    const result = await importKnowledge({
      database,
      manifest: { ...manifest, compiler: 'this test' },
      readFile: async name => readFileSync(`public/knowledge/${name}`, 'utf8'),
      compile: compileKnowledge,
    })
    expect(result).toMatchObject({ state: 'imported', entities: entities.length })
    const queries = knowledgeQueries(database)
    const all = entities.map(({ entity }) => entity)
    expect(await queries.getEntities(all.map(({ id }) => id))).toEqual(all)
    expect((await queries.readCompiled())?.compiled).toEqual(compileKnowledge(all))

    // The copy in memory that stands in for a browser's database is slow, so one in a hundred is asked for alone.
    for (const entity of all.filter((_, index) => index % 100 === 0)) {
      expect(await queries.getEntity(entity.id)).toEqual(entity)
      for (const { target, type } of entity.related) {
        expect(await queries.backlinksOf(target)).toContainEqual({ from: entity.id, relation: type })
      }
    }
  }, 20_000)
})

describe('sorted blocks', () => {
  test('every key that was packed is found, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 700, size: 'max' }),
        fc.array(fc.string()),
        async (map, others) => {
          const database = knowledgeDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
          const { blocks, directory } = packPart('v', 'entities', Object.entries(map))
          await database.blocks.bulkPut(blocks)
          await database.directories.put(directory)
          const wanted = [...others, ...Object.keys(map)]
          const expected = wanted.map(key => (Object.hasOwn(map, key) ? map[key] : undefined))
          expect(await readParts(database, 'v', 'entities', wanted)).toEqual(expected)
          expect(await readParts(database, 'w', 'entities', wanted)).toEqual(wanted.map(() => undefined))
          database.close()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('the binary search agrees with looking at each', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (keys, wanted) => {
        const sorted = [...keys].sort()
        expect(lastNotAfter(sorted, wanted)).toBe(sorted.filter(key => key <= wanted).length - 1)
      }),
    )
  })
})

describe('opening', () => {
  test('a database that is not ours under our name is begun anew', async () => {
    const indexedDB = new IDBFactory()
    const foreign = new Dexie('knowledge', { indexedDB, IDBKeyRange })
    foreign.version(1).stores({ blocks: '++other', pointers: 'somethingElse' })
    await foreign.open()
    foreign.close()
    const opened = await openKnowledgeDatabase({ indexedDB, IDBKeyRange })
    expect(opened).toMatchObject({ state: 'open', rebuilt: true })
  })

  test('a browser without a database is told as such', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('no storage here', 'SecurityError')
      },
      deleteDatabase: () => {
        throw new DOMException('no storage here', 'SecurityError')
      },
    } as unknown as IDBFactory
    expect(await openKnowledgeDatabase({ indexedDB: refusing, IDBKeyRange })).toMatchObject({
      state: 'failed',
      reason: 'unavailable',
    })
  })

  test('a reader lets go when another context deletes the database', async () => {
    const indexedDB = new IDBFactory()
    const reader = knowledgeDatabase({ indexedDB, IDBKeyRange })
    await reader.open()
    await knowledgeDatabase({ indexedDB, IDBKeyRange }).delete()
    expect(await knowledgeQueries(reader).currentVersion()).toBeUndefined()
  })
})
