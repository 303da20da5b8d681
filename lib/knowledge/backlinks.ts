import type { EntityId } from './entity-id.ts'
import { type ReferenceRelation, referencesOf } from './references.ts'
import type { Entity } from './schema.ts'

/** That one entity names another, seen from the one that is named. */
export interface Backlink {
  /** The entity that does the naming. */
  readonly from: EntityId
  readonly relation: ReferenceRelation
}

/**
 * For each entity that any other names, who does and as what. Each pair of entity and relation stands once;
 * the order is that of the entities given.
 */
export function backlinksAmong(entities: readonly Entity[]): Map<EntityId, Backlink[]> {
  const links = new Map<EntityId, Backlink[]>()
  for (const entity of entities) {
    const told = new Set<string>()
    for (const { target, relation } of referencesOf(entity)) {
      const once = `${relation} ${target}`
      if (target === entity.id || told.has(once)) continue
      told.add(once)
      const of = links.get(target)
      if (of) of.push({ from: entity.id, relation })
      else links.set(target, [{ from: entity.id, relation }])
    }
  }
  return links
}
