import type { EntityId } from '../knowledge/entity-id.ts'
import { scanText } from '../matching/automaton.ts'
import { foldText } from '../matching/fold.ts'
import type { Lexicon } from '../matching/lexicon.ts'
import type { PackEntity } from './pack.ts'
import { plainId } from './read-pack.ts'

/** Something of a pack that the bundled knowledge has too. */
export type PackConflict =
  /** Both have an entity of this id. They stay two; the pack's has an id of its own. */
  | { readonly of: 'id'; readonly entity: EntityId; readonly name: string; readonly bundled: string }
  /** Both know this form. The bundle's meaning holds, unless the reader chooses the pack's for it. */
  | {
      readonly of: 'form'
      readonly entity: EntityId
      readonly name: string
      /** As the pack writes it. */
      readonly text: string
      /** The name of what the bundle means by it. */
      readonly bundled: string
    }

/** More conflicts of one pack are not listed; the bundle's meaning holds for them all the same. */
export const MOST_CONFLICTS = 300

/** What a pack and the bundled knowledge both claim, in the order of the pack. */
export function conflictsOf(entities: readonly PackEntity[], bundled: Lexicon): PackConflict[] {
  const names = new Map(bundled.entities.map(({ id, name }) => [id as string, name]))
  const conflicts: PackConflict[] = []
  for (const { id, name, aliases } of entities) {
    if (conflicts.length >= MOST_CONFLICTS) break
    const same = names.get(plainId(id))
    if (same !== undefined) conflicts.push({ of: 'id', entity: id, name, bundled: same })
    const seen = new Set<string>()
    for (const text of [name, ...aliases.map(alias => alias.text)]) {
      if (seen.has(foldText(text))) continue
      seen.add(foldText(text))
      const meant = meaningIn(bundled, text)
      if (meant !== null) conflicts.push({ of: 'form', entity: id, name, text, bundled: meant })
    }
  }
  return conflicts.slice(0, MOST_CONFLICTS)
}

/** The name of an entity that a lexicon knows by exactly this form; `null` where it knows none. */
export function meaningIn(lexicon: Lexicon, form: string): string | null {
  let entity: number | undefined
  scanText(lexicon.automaton, form, (start, end, found) => {
    const from = lexicon.claimStart[found] ?? 0
    const to = lexicon.claimStart[found + 1] ?? 0
    if (start === 0 && end === form.length && to > from) entity ??= lexicon.claimEntity[from]
  })
  return entity === undefined ? null : (lexicon.entities[entity]?.name ?? null)
}
