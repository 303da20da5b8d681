import type { KnowledgeHit } from '../../lib/knowledge-search/knowledge-index.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import type { Term } from '../../lib/library/search/query.ts'
import { Highlighted } from '../library/highlighted.tsx'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { typeset } from '../shared/typeset.ts'

/** One entity that was found: its line, its name, the other name that was meant, what it is. */
export function FoundEntity({ hit: { entry, alias }, terms }: { hit: KnowledgeHit; terms: readonly Term[] }) {
  return (
    <>
      <KindSwatch kind={entry.kind} />
      <span class="found-words">
        <span class="name">
          <Highlighted text={entry.name} terms={terms} />
        </span>
        <span class="small soft line">
          {alias !== null && `${say('lookup_alias', { name: alias })} · `}
          <span lang={LOCALE_OF_KNOWLEDGE}>{typeset(entry.description)}</span>
        </span>
      </span>
    </>
  )
}
