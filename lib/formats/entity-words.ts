import { dayOf, factFor } from '../knowledge/card.ts'
import type { EntityId, EntityKind } from '../knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../knowledge/queries.ts'
import type { Entity } from '../knowledge/schema.ts'
import { citedOf, type Sourced, sourced } from '../knowledge/sourced.ts'
import type { Snippet } from '../library/snippet.ts'

/** What an export says of an entity; every statement with its source. */
export interface EntityWords {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  /** The fact that matters on a day, as the card has it; `null` where none has a source. Takes dates as pages give them. */
  factOn(day: string | null): Sourced | null
  /** Of a statistic: its unit, and its values with their sources. */
  readonly series: { readonly unit: string; readonly points: readonly SeriesPoint[] } | null
}

export interface SeriesPoint {
  readonly date: string
  readonly value: number
  readonly source: Sourced | null
}

/** Gives what is known of an entity; `null` where nothing is, as after it was taken out of the knowledge base. */
export type EntityLookup = (id: EntityId) => EntityWords | null

/** For exports that say nothing of entities, and where the knowledge cannot be read. */
export const NO_ENTITIES: EntityLookup = () => null

export function entityWordsOf(entity: Entity): EntityWords {
  const { id, kind, name, sources } = entity
  const factOn = (day: string | null) => factFor(entity, dayOf(day))
  if (entity.kind !== 'statistic') return { id, kind, name, factOn, series: null }
  const points = entity.points.map(point => ({
    date: point.date,
    value: point.value,
    source: sourced(entity.name, point.date, citedOf(sources, point.sources)),
  }))
  return { id, kind, name, factOn, series: { unit: entity.unit, points } }
}

/** How many entities are asked for in one query. */
const PART = 1_000

/**
 * Looks up all that snippets speak of, so that an export can be written without waiting. Rejects where the
 * knowledge cannot be read.
 */
export async function lookUpEntities(
  queries: Pick<KnowledgeQueries, 'getEntities'>,
  snippets: Iterable<Snippet>,
): Promise<EntityLookup> {
  const wanted = new Set<EntityId>()
  for (const { entities, numbers } of snippets) {
    for (const id of entities) wanted.add(id)
    for (const { series } of numbers) wanted.add(series)
  }
  const ids = [...wanted]
  const found = new Map<EntityId, EntityWords>()
  for (let at = 0; at < ids.length; at += PART) {
    for (const entity of await queries.getEntities(ids.slice(at, at + PART))) {
      found.set(entity.id, entityWordsOf(entity))
    }
  }
  return id => found.get(id) ?? null
}
