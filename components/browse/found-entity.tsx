import type { KnowledgeHit } from '../../lib/knowledge-search/knowledge-index.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import type { Term } from '../../lib/library/search/query.ts'
import { Highlighted } from '../library/highlighted.tsx'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { typeset } from '../shared/typeset.ts'

/**
 * One entity that was found: its line, its name, the other name that was meant, what it is, and of which of the reader's
 * packs it is, where the group it stands in does not say so.
 */
export function FoundEntity({
  hit: { entry, alias, from },
  terms,
  isGrouped = false,
}: {
  hit: KnowledgeHit
  terms: readonly Term[]
  isGrouped?: boolean
}) {
  return (
    <>
      <KindSwatch kind={entry.kind} />
      <span class="found-words">
        <span class="name">
          <Highlighted text={entry.name} terms={terms} />
        </span>
        <span class="small soft line">
          {alias !== null && `${say('lookup_alias', { name: alias })} · `}
          {/* What the reader wrote is in whatever language they wrote it. */}
          <span lang={from ? undefined : LOCALE_OF_KNOWLEDGE}>{typeset(entry.description)}</span>
        </span>
        {from && !isGrouped && (
          <span class="small soft line from-pack">{say('card_from_pack', { pack: from.name })}</span>
        )}
        {from?.known && (
          <span class="small soft line from-pack">
            {say('lookup_known', { text: from.known.text, bundled: from.known.name })}
          </span>
        )}
      </span>
    </>
  )
}
