import type { Backlink } from '../knowledge/backlinks.ts'
import { type EntityId, type EntityKind, kindOf } from '../knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../knowledge/queries.ts'
import { referencesOf } from '../knowledge/references.ts'
import type { Entity } from '../knowledge/schema.ts'

/** An entity that a page names, and how much it matters there. */
export interface NamedOnPage {
  readonly entity: EntityId
  /** Above 0; only its relation to that of the others means anything. */
  readonly weight: number
}

/** Something that the page does not name itself, and what of the page's it shares. */
export interface Neighbour {
  readonly id: EntityId
  /** Entities of the page that it names or is named by, the most telling first. */
  readonly shared: readonly EntityId[]
  readonly score: number
}

/** What the knowledge base holds around the entities of one page. */
export interface Surroundings {
  /** As they were given, the weightiest first. */
  readonly named: readonly NamedOnPage[]
  /** Posts, reports and events that share entities with the page, the nearest first. */
  readonly neighbours: readonly Neighbour[]
  /** The entities of the page, and the neighbours that were fetched. */
  readonly entities: ReadonlyMap<EntityId, Entity>
}

/** More entities of one page than this are not looked around: what weighs less says little of it. */
export const MOST_NAMED = 150
/** How many posts and reports, and how many events, are fetched. */
const MOST_READING = 30
const MOST_EVENTS = 120
const READING: ReadonlySet<EntityKind> = new Set(['post', 'report'])

/**
 * Reads what lies around a page, in two reads of the database.
 *
 * @param named the page's entities in any order
 */
export async function readSurroundings(
  knowledge: Pick<KnowledgeQueries, 'getEntities' | 'backlinksOfEach'>,
  named: readonly NamedOnPage[],
): Promise<Surroundings> {
  const kept = named.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_NAMED)
  const ids = kept.map(({ entity }) => entity)
  const [own, backlinks] = await Promise.all([knowledge.getEntities(ids), knowledge.backlinksOfEach(ids)])
  const entities = new Map(own.map(entity => [entity.id, entity]))
  const neighbours = neighboursOf(kept, entities, new Map(ids.map((id, at) => [id, backlinks[at] ?? []])))
  const reading = neighbours.filter(({ id }) => READING.has(kindOf(id))).slice(0, MOST_READING)
  const events = neighbours.filter(({ id }) => kindOf(id) === 'event').slice(0, MOST_EVENTS)
  for (const entity of await knowledge.getEntities([...reading, ...events].map(({ id }) => id))) {
    entities.set(entity.id, entity)
  }
  return { named: kept, neighbours, entities }
}

/**
 * The posts, reports and events that share entities with a page, the nearest first. What is shared counts the more
 * the weightier it is on the page and the fewer others name it (as the inverse document frequency of text search
 * does: Spärck Jones, 1972); that both name the Probation Service says next to nothing.
 *
 * @param backlinks who names each of the page's entities
 */
export function neighboursOf(
  named: readonly NamedOnPage[],
  entities: ReadonlyMap<EntityId, Entity>,
  backlinks: ReadonlyMap<EntityId, readonly Backlink[]>,
): Neighbour[] {
  const onPage = new Set(named.map(({ entity }) => entity))
  const found = new Map<EntityId, { entity: EntityId; worth: number }[]>()
  for (const { entity, weight } of named) {
    const of = backlinks.get(entity) ?? []
    const worth = Math.sqrt(weight) / Math.log2(2 + of.length)
    const own = entities.get(entity)
    const forward = own ? referencesOf(own).map(({ target }) => target) : []
    for (const id of new Set([...of.map(({ from }) => from), ...forward])) {
      if (onPage.has(id) || !(READING.has(kindOf(id)) || kindOf(id) === 'event')) continue
      const shared = found.get(id)
      if (shared) shared.push({ entity, worth })
      else found.set(id, [{ entity, worth }])
    }
  }
  return [...found]
    .map(([id, shared]) => ({
      id,
      shared: shared.toSorted((one, other) => other.worth - one.worth).map(({ entity }) => entity),
      score: shared.reduce((sum, { worth }) => sum + worth, 0),
    }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}
