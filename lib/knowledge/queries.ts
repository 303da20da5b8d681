import Dexie from 'dexie'
import type { CompiledKnowledge } from '../matching/compiled-knowledge.ts'
import type { Backlink } from './backlinks.ts'
import { type KnowledgeDatabase, knowledgeDatabase, type Part, type Pointer } from './database.ts'
import type { EntityId } from './entity-id.ts'
import type { Entity } from './schema.ts'
import { readParts } from './sorted-blocks.ts'

/** More ids than this are not looked up in one call. */
export const MOST_ENTITIES = 2_000
/** More backlinks of one entity than this are not given. */
export const MOST_BACKLINKS = 500

export interface KnowledgeVersion {
  readonly version: string
  readonly asOf: string
  readonly entities: number
}

/**
 * The knowledge as an extension page or the background reads it. Every query reads the pointer and what it
 * points to in one transaction, so an answer is always of one version; and since it reads the pointer, a Dexie
 * `liveQuery` around it is run again when a new version takes over.
 *
 * What is not there is `undefined` or empty, never an error; a query rejects only when the database itself
 * cannot be read.
 */
export interface KnowledgeQueries {
  /** `undefined` until the first import is done. */
  currentVersion(): Promise<KnowledgeVersion | undefined>
  /** `key` changes with the version and with the code that compiled it. */
  readCompiled(): Promise<
    { readonly version: string; readonly key: string; readonly compiled: CompiledKnowledge } | undefined
  >
  getEntity(id: EntityId): Promise<Entity | undefined>
  /** In the order asked for, without those that are not there; at most `MOST_ENTITIES`. */
  getEntities(ids: readonly EntityId[]): Promise<Entity[]>
  /** The whole of the version in use, by id: for an index over all of it. */
  readEveryEntity(): Promise<{ readonly version: string; readonly entities: readonly Entity[] } | undefined>
  /** Who names this entity; at most `MOST_BACKLINKS`. */
  backlinksOf(id: EntityId): Promise<Backlink[]>
  /** Who names each of these entities, in one read and in the order asked for; of each at most `MOST_BACKLINKS`. */
  backlinksOfEach(ids: readonly EntityId[]): Promise<Backlink[][]>
  /** The persons known to have held an office (a key of `role-calendar.ts`) at any time. */
  holdersOf(office: string): Promise<EntityId[]>
}

/** The queries over one database. */
export function knowledgeQueries(database: KnowledgeDatabase): KnowledgeQueries {
  const { pointers, directories, blocks, compiled } = database

  async function readCurrent(part: Part, keys: readonly string[]): Promise<unknown[]> {
    if (keys.length === 0) return []
    return database.transaction('r', [pointers, directories, blocks], async () => {
      const pointer = await pointers.get('current')
      if (!pointer) return []
      return (await readParts(database, pointer.key, part, keys)).map(fromJson)
    })
  }
  const readLists = async (part: Part, keys: readonly string[], most: number): Promise<unknown[][]> => {
    const lists = await readCurrent(part, keys)
    return keys.map((_, index) => {
      const list = lists[index]
      return Array.isArray(list) ? list.slice(0, most) : []
    })
  }
  const readList = async (part: Part, key: string, most: number): Promise<unknown[]> =>
    (await readLists(part, [key], most))[0] ?? []

  return {
    async currentVersion() {
      const pointer: Pointer | undefined = await pointers.get('current')
      return pointer && { version: pointer.version, asOf: pointer.asOf, entities: pointer.entities }
    },
    readCompiled: () =>
      database.transaction('r', [pointers, compiled], async () => {
        const pointer = await pointers.get('current')
        const stored = pointer && (await compiled.get(pointer.key))
        return (
          pointer &&
          stored && {
            version: pointer.version,
            key: pointer.key,
            compiled: stored.compiled as CompiledKnowledge,
          }
        )
      }),
    async getEntity(id) {
      // Only lines that fit the schema are ever stored, so what is read needs no second check.
      const [entity] = (await readCurrent('entities', [id])) as [Entity | undefined]
      return entity
    },
    async getEntities(ids) {
      const found = (await readCurrent('entities', ids.slice(0, MOST_ENTITIES))) as (Entity | undefined)[]
      return found.filter(entity => entity !== undefined)
    },
    readEveryEntity: () =>
      database.transaction('r', [pointers, blocks], async () => {
        const pointer = await pointers.get('current')
        if (!pointer) return undefined
        const all = await blocks
          .where('[key+part+number]')
          .between([pointer.key, 'entities', Dexie.minKey], [pointer.key, 'entities', Dexie.maxKey])
          .toArray()
        const entities = all.flatMap(({ values }) => values.flatMap(text => (fromJson(text) ?? []) as Entity))
        return { version: pointer.version, entities }
      }),
    backlinksOf: async id => (await readList('backlinks', id, MOST_BACKLINKS)) as Backlink[],
    backlinksOfEach: async ids =>
      (await readLists('backlinks', ids.slice(0, MOST_ENTITIES), MOST_BACKLINKS)) as Backlink[][],
    holdersOf: async office => (await readList('offices', office, MOST_ENTITIES)) as EntityId[],
  }
}

let own: KnowledgeQueries | undefined

/** The queries over this context's own connection, which stays open as long as the context lives. */
export function ownKnowledge(): KnowledgeQueries {
  own ??= knowledgeQueries(knowledgeDatabase())
  return own
}

export const currentVersion: KnowledgeQueries['currentVersion'] = () => ownKnowledge().currentVersion()
export const readCompiled: KnowledgeQueries['readCompiled'] = () => ownKnowledge().readCompiled()
export const getEntity: KnowledgeQueries['getEntity'] = id => ownKnowledge().getEntity(id)
export const getEntities: KnowledgeQueries['getEntities'] = ids => ownKnowledge().getEntities(ids)
export const backlinksOf: KnowledgeQueries['backlinksOf'] = id => ownKnowledge().backlinksOf(id)

/** A value that was damaged in storage counts as not there. */
function fromJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
