import { useMemo } from 'preact/hooks'
import { ENTITY_KINDS, type EntityKind } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeIndex } from '../../lib/knowledge-search/knowledge-index.ts'
import { say } from '../../lib/language/say.ts'
import type { BrowseState } from './browse-state.ts'

/** Which kind is listed. */
export function KindNav({ state }: { state: BrowseState }) {
  const counts = useKindCounts(state.index.value)
  return (
    <nav class="kind-nav" aria-label={say('browse_kinds')}>
      <KindChoice state={state} kind={null} words={say('browse_everything')} />
      {ENTITY_KINDS.filter(kind => counts.has(kind)).map(kind => (
        <KindChoice key={kind} state={state} kind={kind} words={say(`kinds_${kind}`)} />
      ))}
    </nav>
  )
}

function KindChoice({ state, kind, words }: { state: BrowseState; kind: EntityKind | null; words: string }) {
  return (
    <button
      type="button"
      class="kind-choice"
      aria-current={state.view.value.kind === kind ? 'true' : undefined}
      onClick={() => state.show({ kind, letter: null, year: null, entity: null })}
    >
      {words}
    </button>
  )
}

/** How many entities there are of each kind that there is any of. */
export function useKindCounts(index: KnowledgeIndex | null): ReadonlyMap<EntityKind, number> {
  return useMemo(() => {
    const counts = new Map<EntityKind, number>()
    for (const { kind } of index?.entries ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts
  }, [index])
}
