import { makeCard } from '../knowledge/card.ts'
import { packOf } from '../knowledge/entity-id.ts'
import { knowledge } from '../knowledge/knowledge-in-use.ts'
import type { PackMark } from '../messages/own-mark.ts'
import type { PackCard } from './pack-card-content.ts'
import { withPacks } from './pack-entities.ts'
import { packsInUse } from './packs-database.ts'

/** The card of a name that one of the reader's packs knows; `null` where it is gone meanwhile. */
export async function readPackCard({
  entity,
  day,
}: Pick<PackMark, 'entity' | 'day'>): Promise<PackCard | null> {
  const packs = packsInUse()
  const both = withPacks(knowledge(), packs)
  const [found, row] = await Promise.all([
    both.getEntity(entity),
    packs.packs.get(packOf(entity) ?? '').catch(() => undefined),
  ])
  if (!found || !row) return null
  const { summary, description } = found
  const card = await makeCard(found, day, both)
  return { pack: row.header.name, note: summary === description ? '' : summary, content: card }
}
