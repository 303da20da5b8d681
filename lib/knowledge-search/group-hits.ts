import type { EntityKind } from '../knowledge/entity-id.ts'
import type { KnowledgeHit } from './knowledge-index.ts'

/** The best of what was found of one kind. */
export interface HitGroup {
  readonly kind: EntityKind
  readonly hits: readonly KnowledgeHit[]
  /** How many were found of this kind. */
  readonly count: number
}

/**
 * Gathers hits by kind: the kind of the best hit first, the hits of each in their order.
 *
 * @param each so many of a kind at most
 * @param all so many in all at most
 */
export function groupHits(hits: readonly KnowledgeHit[], each: number, all: number): readonly HitGroup[] {
  const groups = new Map<EntityKind, { hits: KnowledgeHit[]; count: number }>()
  let taken = 0
  for (const hit of hits) {
    const { kind } = hit.entry
    const group = groups.get(kind) ?? { hits: [], count: 0 }
    groups.set(kind, group)
    group.count += 1
    if (group.hits.length >= each || taken >= all) continue
    group.hits.push(hit)
    taken += 1
  }
  return [...groups].flatMap(([kind, { hits, count }]) => (hits.length > 0 ? { kind, hits, count } : []))
}
