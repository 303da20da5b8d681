import Dexie, { liveQuery } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import { type KnowledgeDatabase, knowledgeDatabase } from '../../../lib/knowledge/database.ts'
import { type ImportOrder, importKnowledge } from '../../../lib/knowledge/import.ts'
import { type KnowledgeManifest, versionOf } from '../../../lib/knowledge/manifest.ts'
import { knowledgeQueries } from '../../../lib/knowledge/queries.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import { exampleRecord } from './examples.ts'

/** A knowledge base of one file, with everything that an import needs. */
async function bundle(records: readonly Record<string, unknown>[], compiler = 'one') {
  const text = records.map(record => JSON.stringify(record)).join('\n')
  const manifest: KnowledgeManifest = {
    version: await versionOf([text]),
    asOf: '2026-01-01',
    compiler,
    files: [{ name: 'terms.jsonl', kind: 'term', entities: records.length, bytes: text.length }],
  }
  const compile = (entities: readonly Entity[]) => ({
    ids: Int32Array.from(entities, ({ id }) => id.length),
    compiler,
  })
  return { manifest, readFile: async () => text, compile }
}

/** Enough terms for many blocks, each naming the next. */
const terms = (count: number, edition: string) =>
  Array.from({ length: count }, (_, index) =>
    exampleRecord(`term/t${index}`, {
      summary: `Edition ${edition}.`,
      related: [{ type: 'see-also', target: `term/t${(index + 1) % count}` }],
    }),
  )

let factory: IDBFactory
const connect = (): KnowledgeDatabase => knowledgeDatabase({ indexedDB: factory, IDBKeyRange })
const importInto = (database: KnowledgeDatabase, order: Omit<ImportOrder<unknown>, 'database'>) =>
  importKnowledge({ database, ...order })

/** Everything that is stored, counted, to see that nothing of another version stays behind. */
async function storedKeys(database: KnowledgeDatabase): Promise<string[]> {
  const keys = [
    ...(await database.versions.toArray()),
    ...(await database.directories.toArray()),
    ...(await database.blocks.toArray()),
    ...(await database.compiled.toArray()),
  ].map(({ key }) => key)
  return [...new Set(keys)]
}

beforeEach(() => {
  factory = new IDBFactory()
})

describe('importKnowledge', () => {
  test('a file of more lines than a function can take arguments is read', async () => {
    const line = JSON.stringify(exampleRecord('term/t0', {}))
    const text = Array.from({ length: 130_000 }, (_, index) =>
      line.replace('term/t0', `term/t${index}`),
    ).join('\n')
    const order = await bundle([])
    const files = order.manifest.files.map(file => ({ ...file, entities: 130_000, bytes: text.length }))
    const stopping = new AbortController()
    const result = await importInto(connect(), {
      ...order,
      manifest: { ...order.manifest, version: await versionOf([text]), files },
      // What comes after the reading takes long and is not what this is about.
      readFile: async () => {
        setTimeout(() => stopping.abort())
        return text
      },
      signal: stopping.signal,
    })
    expect(result).toMatchObject({ state: 'failed', reason: 'stopped' })
  }, 60_000)

  test('a fresh import can be read', async () => {
    const database = connect()
    const queries = knowledgeQueries(database)
    expect(await queries.currentVersion()).toBeUndefined()
    expect(await queries.readCompiled()).toBeUndefined()
    expect(await queries.getEntity('term/t1' as Entity['id'])).toBeUndefined()

    const order = await bundle(terms(200, 'first'))
    const result = await importInto(database, order)
    expect(result).toMatchObject({ state: 'imported', version: order.manifest.version, entities: 200 })
    expect(await queries.currentVersion()).toEqual({
      version: order.manifest.version,
      asOf: '2026-01-01',
      entities: 200,
    })
    expect((await queries.readCompiled())?.compiled).toEqual(
      order.compile((await queries.getEntities(idsOf(200))) ?? []),
    )
    expect(await queries.backlinksOf('term/t1' as Entity['id'])).toEqual([
      { from: 'term/t0', relation: 'see-also' },
    ])
    expect(await importInto(database, order)).toEqual({ state: 'ready', version: order.manifest.version })
  })

  test('the same files are imported anew when the code that compiles them is another', async () => {
    const database = connect()
    await importInto(database, await bundle(terms(3, 'first'), 'one'))
    const result = await importInto(database, await bundle(terms(3, 'first'), 'two'))
    expect(result.state).toBe('imported')
    expect(await knowledgeQueries(database).readCompiled()).toMatchObject({ compiled: { compiler: 'two' } })
    expect(await storedKeys(database)).toHaveLength(1)
  })

  test('until the switch readers see the old version whole, then the new one, and the old one is gone', async () => {
    const database = connect()
    await importInto(database, await bundle(terms(100, 'first')))
    const reader = knowledgeQueries(connect())
    const during: (string | undefined)[] = []
    const next = await bundle(terms(150, 'second'))
    const compile = next.compile
    const result = await importInto(database, {
      ...next,
      readFile: async () => {
        during.push((await reader.getEntity('term/t99' as Entity['id']))?.summary)
        return next.readFile()
      },
      compile: entities => compile(entities),
    })
    expect(result.state).toBe('imported')
    expect(during).toEqual(['Edition first.'])
    expect((await reader.getEntity('term/t149' as Entity['id']))?.summary).toBe('Edition second.')
    expect(await storedKeys(database)).toHaveLength(1)
  })

  test('a live query is told when a new version takes over', async () => {
    // Dexie's live queries stay silent where the runtime has no database of its own, as Node has none.
    Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange })
    const database = connect()
    await importInto(database, await bundle(terms(5, 'first')))
    const queries = knowledgeQueries(database)
    const seen: (string | undefined)[] = []
    let told: () => void = () => undefined
    const second = new Promise<void>(resolve => {
      told = resolve
    })
    const subscription = liveQuery(() => queries.getEntity('term/t1' as Entity['id'])).subscribe(entity => {
      if (seen.at(-1) !== entity?.summary) seen.push(entity?.summary)
      if (entity?.summary === 'Edition second.') told()
    })
    await importInto(database, await bundle(terms(5, 'second')))
    await second
    subscription.unsubscribe()
    expect(seen.filter(summary => summary !== 'Edition first.')).toEqual(['Edition second.'])
  })
})

describe('an import that is interrupted', () => {
  /** Lets so many writing requests pass and fails the rest, as a browser does when it stops the background. */
  function failAfter(database: KnowledgeDatabase, writes: number): { readonly failed: () => boolean } {
    let left = writes
    database.use({
      stack: 'dbcore',
      name: 'failing',
      create: core => ({
        ...core,
        table: name => {
          const table = core.table(name)
          return {
            ...table,
            mutate: request => {
              left -= 1
              return left < 0 ? Promise.reject(new Error('the disk went away')) : table.mutate(request)
            },
          }
        },
      }),
    })
    return { failed: () => left < 0 }
  }

  test('at any write: the old version stays whole and current, and the next call finishes', async () => {
    const first = await bundle(terms(130, 'first'))
    const second = await bundle(terms(2200, 'second'))
    let interruptions = 0
    for (let writes = 0; ; writes += 1) {
      factory = new IDBFactory()
      await importInto(connect(), first)
      const failing = connect()
      const fault = failAfter(failing, writes)
      const result = await importInto(failing, second)
      failing.close()
      if (!fault.failed()) {
        expect(result.state).toBe('imported')
        break
      }
      interruptions += 1
      expect(result).toMatchObject({ state: 'failed', reason: 'storage' })
      const database = connect()
      const queries = knowledgeQueries(database)
      const current = await queries.currentVersion()
      // Only when all is written and the pointer has moved may the new version be seen; what fails then is tidying.
      const edition = current?.version === second.manifest.version ? 'second' : 'first'
      const count = edition === 'second' ? 2200 : 130
      const entities = await queries.getEntities(idsOf(count))
      expect(entities).toHaveLength(Math.min(count, 2000))
      expect(new Set(entities.map(({ summary }) => summary))).toEqual(new Set([`Edition ${edition}.`]))
      expect((await queries.readCompiled())?.version).toBe(current?.version)

      const resumed = await importInto(database, second)
      expect(resumed.state).toBe(edition === 'second' ? 'ready' : 'imported')
      expect((await queries.getEntity('term/t2199' as Entity['id']))?.summary).toBe('Edition second.')
      expect(await storedKeys(database)).toHaveLength(1)
      database.close()
    }
    // Blocks in several steps, three directories, the lexicon, the switch and the tidying: all were hit.
    expect(interruptions).toBeGreaterThan(10)
  }, 60_000)

  test('by a signal: it stops between two steps and goes on without writing again what is there', async () => {
    const database = connect()
    const order = await bundle(terms(5000, 'first'))
    const stop = new AbortController()
    let written = 0
    database.blocks.hook('creating', () => {
      written += 1
      if (written === 40) stop.abort()
    })
    expect(await importInto(database, { ...order, signal: stop.signal })).toMatchObject({
      state: 'failed',
      reason: 'stopped',
    })
    const before = written
    expect(before).toBeLessThan(79)
    expect((await importInto(database, order)).state).toBe('imported')
    expect(written).toBe(await database.blocks.count())
    expect(written).toBeGreaterThan(before)
  })

  test('two at the same time do no harm', async () => {
    const order = await bundle(terms(300, 'first'))
    const results = await Promise.all([importInto(connect(), order), importInto(connect(), order)])
    expect(results.every(({ state }) => state !== 'failed')).toBe(true)
    const database = connect()
    expect(await knowledgeQueries(database).getEntities(idsOf(300))).toHaveLength(300)
    expect(await storedKeys(database)).toHaveLength(1)
  })
})

describe('an import that cannot be', () => {
  test.each([
    ['a broken line', 'faults', async () => ({ text: '{"id":' })],
    [
      'an id that stands twice',
      'faults',
      async () => ({ text: [1, 2].map(() => JSON.stringify(exampleRecord('term/a'))).join('\n') }),
    ],
    ['a file that cannot be read', 'unreadable', async () => ({ error: new Error('gone') })],
    [
      'a file that is not that of the manifest',
      'altered',
      async () => ({ text: JSON.stringify(exampleRecord('term/b')), alter: true }),
    ],
    ['a manifest that is none', 'manifest', async () => ({ text: '', manifest: { version: '../x' } })],
  ] as const)('%s keeps the old version', async (_what, reason, make) => {
    const database = connect()
    const first = await bundle(terms(5, 'first'))
    await importInto(database, first)
    const made: { text?: string; error?: Error; alter?: boolean; manifest?: unknown } = await make()
    const { text = '' } = made
    const result = await importInto(database, {
      compile: first.compile,
      manifest: made.manifest ?? {
        ...first.manifest,
        version: await versionOf([made.alter ? 'other' : text]),
      },
      readFile: async () => {
        if (made.error) throw made.error
        return text
      },
    })
    expect(result).toMatchObject({ state: 'failed', reason })
    if (result.state === 'failed' && _what === 'a broken line') {
      expect(result.faults[0]).toMatchObject({ file: 'terms.jsonl', line: 1 })
    }
    const queries = knowledgeQueries(database)
    expect((await queries.currentVersion())?.version).toBe(first.manifest.version)
    expect((await queries.getEntity('term/t4' as Entity['id']))?.summary).toBe('Edition first.')
  })

  test('a compiler that throws keeps the old version', async () => {
    const database = connect()
    const order = await bundle(terms(5, 'first'))
    const compile = () => {
      throw new Error('no')
    }
    expect(await importInto(database, { ...order, compile })).toMatchObject({
      state: 'failed',
      message: 'no',
    })
    expect(await knowledgeQueries(database).currentVersion()).toBeUndefined()
    expect((await importInto(database, order)).state).toBe('imported')
  })
})

function idsOf(count: number): Entity['id'][] {
  return Array.from({ length: count }, (_, index) => `term/t${index}` as Entity['id'])
}
