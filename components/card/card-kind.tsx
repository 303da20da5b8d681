import type { EntityKind } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'

/** The head of a card: the kind, and which mark of its entity this is. */
export function CardKind({
  kind,
  position,
}: {
  kind: EntityKind
  /** Counted from 1, and of how many. */
  position?: { readonly n: number; readonly m: number } | undefined
}) {
  return (
    <p class="kind">
      <KindSwatch kind={kind} />
      {say(`kind_${kind}`)}
      {position && position.m > 1 && (
        <span class="position">
          <span class="spoken">{say('card_position_spoken', { n: position.n, m: position.m })}</span>
          <span aria-hidden="true">{say('card_position', { n: position.n, m: position.m })}</span>
        </span>
      )}
    </p>
  )
}
