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
  readCompiled(): Promise<{ readonly version: string; readonly compiled: CompiledKnowledge } | undefined>
  getEntity(id: EntityId): Promise<Entity | undefined>
  /** In the order asked for, without those that are not there; at most `MOST_ENTITIES`. */
  getEntities(ids: readonly EntityId[]): Promise<Entity[]>
  /** Who names this entity; at most `MOST_BACKLINKS`. */
  backlinksOf(id: EntityId): Promise<Backlink[]>
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
  const readList = async (part: Part, key: string, most: number): Promise<unknown[]> => {
    const [list] = await readCurrent(part, [key])
    return Array.isArray(list) ? list.slice(0, most) : []
  }

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
          pointer && stored && { version: pointer.version, compiled: stored.compiled as CompiledKnowledge }
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
    backlinksOf: async id => (await readList('backlinks', id, MOST_BACKLINKS)) as Backlink[],
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
