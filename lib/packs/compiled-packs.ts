import type { EntityId } from '../knowledge/entity-id.ts'
import { compileLexicon, type Lexicon } from '../matching/lexicon.ts'
import { fullFormsOf } from './careful-forms.ts'
import type { PackEntity } from './pack.ts'

/** All packs that are switched on, ready to be matched: plain data for structured clone. */
export interface CompiledPacks {
  readonly lexicon: Lexicon
  /** For each person, the folded forms that are the full name. */
  readonly fullForms: ReadonlyMap<EntityId, readonly string[]>
}

/**
 * Compiles packs into a lexicon of their own, beside that of the bundle and never mixed with it: so no pack can change
 * what the bundled knowledge says of a page, nor can the marks of a page tell that there is a pack.
 */
export function compilePacks(entities: readonly PackEntity[]): CompiledPacks {
  const people = entities.filter(({ kind }) => kind === 'person')
  return {
    lexicon: compileLexicon(entities),
    fullForms: new Map(people.map(person => [person.id, fullFormsOf(person)])),
  }
}
