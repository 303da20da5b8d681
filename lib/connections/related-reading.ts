import type { EntityId } from '../knowledge/entity-id.ts'
import { pageKeyOf } from '../page/page-key.ts'
import type { Neighbour, Surroundings } from './surroundings.ts'

/** More than this nobody reads beside a page. */
const MOST = 20

/**
 * What to read beside a page: posts, reports and events that share the most telling entities with it, the nearest
 * first. The page itself is not among them, by whichever of its addresses it is read.
 *
 * @param page the page's address
 * @param shown what the panel shows already
 */
export function relatedReading(
  { neighbours, entities }: Surroundings,
  page: string | null,
  shown: ReadonlySet<EntityId>,
): Neighbour[] {
  const own = pageKeyOf({ url: page, canonical: null })
  const others = neighbours.filter(({ id }) => {
    const entity = entities.get(id)
    if (!entity || shown.has(id)) return false
    const address = entity.kind === 'post' || entity.kind === 'report' ? entity.url : undefined
    return own === null || address === undefined || pageKeyOf({ url: address, canonical: null }) !== own
  })
  return others.slice(0, MOST)
}
