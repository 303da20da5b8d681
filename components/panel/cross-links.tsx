import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { Backlink } from '../../lib/knowledge/backlinks.ts'
import { type EntityId, type EntityKind, kindOf } from '../../lib/knowledge/entity-id.ts'
import type { Entity } from '../../lib/knowledge/schema.ts'
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
    if (state.dismissals.dismissed.value.mentions.has(index)) return
    onPage.set(mention.entity, [...(onPage.get(mention.entity) ?? []), index])
  })
  const forward = relationsOf(entity)
  const it = say(entity.kind === 'person' ? 'panel_them' : 'panel_it')
  // Two entities often point at each other; said once, on the side that says what it is.
  const backward = byEntity(
    backlinks.map(({ from, relation }) => [
      from,
      say(`panel_back_${authored(kindOf(from), relation)}`, { it }),
    ]),
  )
  for (const id of forward.keys()) backward.delete(id)

  // That the one is about the other goes nearly without saying in such a list; what it is says more.
  const saysLittle = new Set([
    say('panel_relation_see-also'),
    say('panel_back_about', { it }),
    say('panel_back_mention', { it }),
    `${say('panel_back_about', { it })}, ${say('panel_back_mention', { it })}`,
  ])
  const row =
    (context: string) =>
    ([id, words]: Link) => (
      <EntityRow
        key={id}
        state={state}
        id={id}
        context={context}
        mentions={onPage.get(id) ?? []}
        note={saysLittle.has(words) ? undefined : words}
        fallback={id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')}
      />
    )
  const sorted = (links: ReadonlyMap<EntityId, string>): Link[] =>
    [...links].sort(
      ([a], [b]) =>
        (onPage.get(b)?.length ?? 0) - (onPage.get(a)?.length ?? 0) ||
        ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)),
    )
  const back = sorted(backward)
  const kinds = back.length > MANY ? ORDER.filter(kind => back.some(([id]) => kindOf(id) === kind)) : []

  return (
    <>
      {forward.size > 0 && (
        <section>
          <Title words={say('panel_relations')} count={forward.size} />
          <ShortList name={`related ${entity.id}`} rows={sorted(forward).map(row('related'))} />
        </section>
      )}
      {back.length > 0 && (
        <section>
          <Title words={say('panel_backlinks')} count={back.length} />
          {kinds.length === 0 && <ShortList name={`back ${entity.id}`} rows={back.map(row('back'))} />}
          {kinds.map(kind => (
            <div key={kind}>
              <h3>{say(`kinds_${kind}`)}</h3>
              <ShortList
                name={`back ${kind} ${entity.id}`}
                shown={3}
                rows={back.filter(([id]) => kindOf(id) === kind).map(row('back'))}
              />
            </div>
          ))}
        </section>
      )}
    </>
  )
}

/** From this many on, what refers to an entity is listed by kind. */
const MANY = 8
type Link = [id: EntityId, words: string]

function Title({ words, count }: { words: string; count: number }) {
  return (
    <h2>
      {words} <span>{count}</span>
    </h2>
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
