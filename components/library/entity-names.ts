import { signal } from '@preact/signals'
import { type EntityId, entityIdSchema } from '../../lib/knowledge/entity-id.ts'
import { type KnowledgeQueries, MOST_ENTITIES } from '../../lib/knowledge/queries.ts'
import { wordsOfId } from '../../lib/library/search/entry.ts'
import type { LookUpNames } from '../../lib/library/search/follow-library.ts'

/** What the entities in snippets are called. Where the knowledge base has no name, the words of the id stand for it. */
export interface EntityNames {
  /** Reading this in a component draws it again when the name comes. */
  look(id: EntityId): string
  fetch(ids: readonly EntityId[]): Promise<void>
  /** All names of each, for the search. */
  readonly lookUp: LookUpNames
}

export function createEntityNames(knowledge: Pick<KnowledgeQueries, 'getEntities'>): EntityNames {
  const names = new Map<EntityId, string>()
  const asked = new Set<EntityId>()
  const came = signal(0)

  const lookUp: LookUpNames = async ids => {
    const all = new Map<EntityId, readonly string[]>()
    for (let from = 0; from < ids.length; from += MOST_ENTITIES) {
      const part = ids.slice(from, from + MOST_ENTITIES)
      // Without the knowledge base everything else can still be found.
      const found = await knowledge.getEntities(part).catch(() => [])
      for (const { id, name, aliases } of found) {
        names.set(id, name)
        all.set(id, [name, ...aliases.map(({ text }) => text)])
      }
    }
    if (all.size > 0) came.value += 1
    return all
  }

  return {
    look(id) {
      came.value
      return names.get(id) ?? wordsOfId(id)
    },
    async fetch(ids) {
      const unknown = [...new Set(ids)].filter(id => !asked.has(id))
      if (unknown.length === 0) return
      for (const id of unknown) asked.add(id)
      await lookUp(unknown)
    },
    lookUp,
  }
}

/** A heading of the list as an id; `null` where it is none. */
export function entityOf(text: string | null): EntityId | null {
  const id = entityIdSchema.safeParse(text)
  return id.success ? id.data : null
}
