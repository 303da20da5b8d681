import { firstDay } from '../dates/iso-date.ts'
import type { EntityId } from './entity-id.ts'
import type { Entity, Fact } from './schema.ts'

/** How a body, place or scheme came to its end, as far as one of its own sourced facts tells. */
export interface Ending {
  readonly fact: Fact
  /** Those that the fact names, in the order of the record. */
  readonly successors: readonly Entity[]
}

const KINDS_THAT_END: readonly Entity['kind'][] = ['organisation', 'place', 'term']

/** The entities that an entity says came after it; empty for kinds that come to no end (a report, a person). */
export function successorIds(entity: Entity): EntityId[] {
  if (!KINDS_THAT_END.includes(entity.kind)) return []
  return entity.related
    .filter(({ type, target }) => (type === 'succeeded-by' || type === 'replaced-by') && target !== entity.id)
    .map(({ target }) => target)
}

/**
 * The newest dated fact of the entity that names what came after it. A relation alone carries no source, so
 * without such a fact nothing is said. A place known to be closed may have a fact that only says so.
 */
export function endingOf(entity: Entity, successors: readonly Entity[]): Ending | null {
  const dated = entity.facts
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? 1 : -1))
  for (const fact of dated) {
    const named = successors.filter(successor => names(fact.text, successor))
    if (named.length > 0) return { fact, successors: named }
  }
  if (entity.kind !== 'place' || (entity.status !== 'closed' && entity.status !== 'former')) return null
  const told = entity.facts.find(({ text }) => /\bclosed\b|\bnot active\b/.test(text))
  return told ? { fact: told, successors: [] } : null
}

/** Whether a text names an entity, as whole words; that the two are related is known, so a short form will do. */
function names(text: string, entity: Entity): boolean {
  const forms = [entity.name, ...entity.aliases.map(alias => alias.text)]
  return forms.some(form => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const before = at === 0 ? '' : (text[at - 1] ?? '')
      const after = text[at + form.length] ?? ''
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
    }
    return false
  })
}
