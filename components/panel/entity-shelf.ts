import { signal } from '@preact/signals'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import type { Entity } from '../../lib/knowledge/schema.ts'

/** What is known of an id: the entity, `null` where the knowledge base does not hold it, `undefined` before it has answered. */
export type Shelved = Entity | null | undefined

/**
 * The entities that the panel has shown, kept while it is open: each page names many that the last one named
 * too. Reading `look` inside a component draws it again when the entity arrives.
 */
export interface EntityShelf {
  look(id: EntityId): Shelved
  /** Fetches what is not here yet, in one read. */
  fetch(ids: readonly EntityId[]): Promise<void>
  /** Fetches everything anew: another version of the knowledge took over. */
  renew(): Promise<void>
}

export function createEntityShelf(knowledge: Pick<KnowledgeQueries, 'getEntities'>): EntityShelf {
  const shelf = signal<ReadonlyMap<EntityId, Entity | null>>(new Map())

  async function fetch(ids: readonly EntityId[]): Promise<void> {
    if (ids.length === 0) return
    // An unreadable database shows as empty: the background makes it anew, and a new version brings us back here.
    const found = await knowledge.getEntities(ids).catch(() => [])
    const next = new Map(shelf.peek())
    for (const id of ids) next.set(id, null)
    for (const entity of found) next.set(entity.id, entity)
    shelf.value = next
  }

  return {
    look: id => shelf.value.get(id),
    fetch: ids => fetch([...new Set(ids)].filter(id => !shelf.peek().get(id))),
    renew: () => fetch([...shelf.peek().keys()]),
  }
}
