import { type EntityId, packOf } from '../knowledge/entity-id.ts'
import { type KnowledgeQueries, MOST_ENTITIES } from '../knowledge/queries.ts'
import type { Entity } from '../knowledge/schema.ts'
import type { PacksDatabase } from './packs-database.ts'

/**
 * The knowledge with the reader's packs beside it. An id says by its form which of the two it is of, so what is bundled
 * is always answered by the bundle. Packs that cannot be read count as not there.
 */
export function withPacks(bundled: KnowledgeQueries, { entities }: PacksDatabase): KnowledgeQueries {
  async function ofPacks(ids: readonly EntityId[]): Promise<Entity[]> {
    if (ids.length === 0) return []
    const rows = await entities.bulkGet([...ids]).catch(() => [])
    return rows.flatMap(row => row?.entity ?? [])
  }
  return {
    ...bundled,
    async getEntity(id) {
      return packOf(id) === null ? bundled.getEntity(id) : (await ofPacks([id]))[0]
    },
    async getEntities(ids) {
      const wanted = ids.slice(0, MOST_ENTITIES)
      const own = wanted.filter(id => packOf(id) !== null)
      if (own.length === 0) return bundled.getEntities(wanted)
      const found = await Promise.all([
        bundled.getEntities(wanted.filter(id => packOf(id) === null)),
        ofPacks(own),
      ])
      const byId = new Map(found.flat().map(entity => [entity.id as string, entity]))
      return wanted.flatMap(id => byId.get(id) ?? [])
    },
    backlinksOf: async id => (packOf(id) === null ? bundled.backlinksOf(id) : []),
  }
}
