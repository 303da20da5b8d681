import type { EntityKind } from '../knowledge/entity-id.ts'
import type { FromPack, KnowledgeHit } from './knowledge-index.ts'

/** The best of what was found of one kind, or in one of the reader's packs. */
export interface HitGroup {
  /** Tells it from the others: the kind, or `pack-` and the pack's id. */
  readonly key: string
  /** Of the bundled knowledge; `null` where these are of a pack. */
  readonly kind: EntityKind | null
  readonly from: FromPack | null
  readonly hits: readonly KnowledgeHit[]
  /** How many were found of this kind, or in this pack. */
  readonly count: number
}

/**
 * Gathers hits, those of the bundled knowledge by kind and those of packs by pack, so that the two never stand in one
 * group: the group of the best hit first, the hits of each in their order.
 *
 * @param each so many of a group at most
 * @param all so many in all at most
 */
export function groupHits(hits: readonly KnowledgeHit[], each: number, all: number): readonly HitGroup[] {
  const groups = new Map<string, { hits: KnowledgeHit[]; count: number }>()
  let room = all
  for (const hit of hits) {
    const key = hit.from ? `pack-${hit.from.pack}` : hit.entry.kind
    const group = groups.get(key) ?? { hits: [], count: 0 }
    groups.set(key, group)
    group.count += 1
    if (group.hits.length >= each || room <= 0) continue
    group.hits.push(hit)
    room -= 1
  }
  return [...groups].flatMap(([key, { hits: taken, count }]): HitGroup[] => {
    const [first] = taken
    if (!first) return []
    const { from = null, entry } = first
    return [{ key, kind: from ? null : entry.kind, from, hits: taken, count }]
  })
}
