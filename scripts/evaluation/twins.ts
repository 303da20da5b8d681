import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { type Entity, MATCHED_KINDS } from '../../lib/knowledge/schema.ts'
import { foldText } from '../../lib/matching/fold.ts'

/** Whether two ids name the same thing, so that either is a right answer. */
export type SameThing = (one: string, other: string) => boolean

/**
 * Some things stand in the knowledge base twice, once as what they are and once as the word for it: a company and
 * the term for such companies, an order and the scheme that it made. Such twins are a term and an entity of another
 * kind that see also each other and share a form. A person is nobody's twin: an office is not its holder.
 */
export function findTwins(entities: readonly Entity[]): SameThing {
  const byId = new Map<string, Entity>(entities.map(entity => [entity.id, entity]))
  const twins = new Set<string>()
  for (const term of entities) {
    if (term.kind !== 'term') continue
    for (const target of seenFrom(term)) {
      const other = byId.get(target)
      if (!other || other.kind === 'term' || other.kind === 'person' || !MATCHED_KINDS.includes(other.kind))
        continue
      if (seenFrom(other).includes(term.id) && shareForm(term, other)) {
        twins.add(`${term.id} ${other.id}`)
        twins.add(`${other.id} ${term.id}`)
      }
    }
  }
  return (one, other) => one === other || twins.has(`${one} ${other}`)
}

const seenFrom = (entity: Entity): EntityId[] =>
  entity.related.filter(({ type }) => type === 'see-also').map(({ target }) => target)

function shareForm(one: Entity, other: Entity): boolean {
  const forms = new Set(formsOf(one))
  return formsOf(other).some(form => forms.has(form))
}

const formsOf = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases.map(({ text }) => text)].map(foldText)
