import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { Backlink } from '../../lib/knowledge/backlinks.ts'
import { type Entity, type EntityId, type EntityKind, kindOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { EntityRow } from './entity-row.tsx'
import type { PanelState } from './panel-state.ts'
import { ShortList } from './short-list.tsx'

/** What a reader follows up first: sayings and findings before places and terms. */
const ORDER: readonly EntityKind[] = [
  'person',
  'organisation',
  'report',
  'promise',
  'statistic',
  'event',
  'legislation',
  'post',
  'place',
  'term',
]

/** What the entity points to, and what points to it; each leads on, with its count where it is on this page too. */
export function CrossLinks({
  state,
  entity,
  backlinks,
  annotations,
}: {
  state: PanelState
  entity: Entity
  backlinks: readonly Backlink[]
  annotations: PageAnnotations | null
}) {
  const onPage = new Map<EntityId, number[]>()
  annotations?.mentions.forEach((mention, index) => {
    onPage.set(mention.entity, [...(onPage.get(mention.entity) ?? []), index])
  })
  const forward = relationsOf(entity)
  // Two entities often point at each other; said once, on the side that says what it is.
  const backward = byEntity(
    backlinks.map(({ from, relation }) => [from, say(`panel_back_${authored(kindOf(from), relation)}`)]),
  )
  for (const id of forward.keys()) backward.delete(id)

  const list = (title: string, links: ReadonlyMap<EntityId, string>, name: string) => {
    if (links.size === 0) return null
    const sorted = [...links].sort(
      ([a], [b]) =>
        (onPage.get(b)?.length ?? 0) - (onPage.get(a)?.length ?? 0) ||
        ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)),
    )
    return (
      <section>
        <h2>
          {title} <span>{links.size}</span>
        </h2>
        <ShortList
          name={`${name} ${entity.id}`}
          rows={sorted.map(([id, words]) => (
            <EntityRow
              key={id}
              state={state}
              id={id}
              context={name}
              mentions={onPage.get(id) ?? []}
              note={words}
              fallback={id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')}
            />
          ))}
        />
      </section>
    )
  }
  return (
    <>
      {list(say('panel_relations'), forward, 'related')}
      {list(say('panel_backlinks'), backward, 'backlinks')}
    </>
  )
}

function relationsOf(entity: Entity): Map<EntityId, string> {
  return byEntity(
    entity.related.map(({ type, target }) => [target, say(`panel_relation_${authored(entity.kind, type)}`)]),
  )
}

/** The knowledge base says `wrote` of an author and, of a report, of its author: the words must say which. */
function authored<Relation extends string>(
  from: EntityKind,
  relation: Relation | 'wrote',
): Relation | 'written-by' | 'wrote' {
  return relation === 'wrote' && (from === 'report' || from === 'post') ? 'written-by' : relation
}

/** One row an entity: several relations to it are said in one line. */
function byEntity(pairs: readonly (readonly [EntityId, string])[]): Map<EntityId, string> {
  const words = new Map<EntityId, string>()
  for (const [id, word] of pairs) {
    const known = words.get(id)
    if (known === undefined) words.set(id, word)
    else if (!known.split(', ').includes(word)) words.set(id, `${known}, ${word}`)
  }
  return words
}
