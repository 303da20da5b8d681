import { ENTITY_KINDS } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import type { BrowseState } from './browse-state.ts'
import { useKindCounts } from './kind-nav.tsx'

/** What there is to browse, before anything was asked. */
export function KindTiles({ state }: { state: BrowseState }) {
  const counts = useKindCounts(state.index.value)
  const own = state.index.value?.entriesOfPacks.length ?? 0
  return (
    <section class="tiles">
      <p class="lead">{say('browse_intro')}</p>
      <ul>
        {ENTITY_KINDS.filter(kind => counts.has(kind)).map(kind => (
          <li key={kind}>
            <button type="button" class="found-row tile" onClick={() => state.show({ kind })}>
              <KindSwatch kind={kind} />
              <span class="found-words">
                <span class="name">
                  {say(`kinds_${kind}`)} <span class="soft small">{counts.get(kind)}</span>
                </span>
                <span class="small soft line">{say(`browse_about_${kind}`)}</span>
              </span>
            </button>
          </li>
        ))}
        {own > 0 && (
          <li>
            <button type="button" class="found-row tile" onClick={() => state.show({ from: 'packs' })}>
              <span />
              <span class="found-words">
                <span class="name">
                  {say('browse_packs')} <span class="soft small">{own}</span>
                </span>
                <span class="small soft line">{say('browse_about_packs')}</span>
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
