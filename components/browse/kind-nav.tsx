import { useMemo } from 'preact/hooks'
import { ENTITY_KINDS, type EntityKind } from '../../lib/knowledge/entity-id.ts'
import type { WholeIndex } from '../../lib/knowledge-search/whole-index.ts'
import { say } from '../../lib/language/say.ts'
import type { BrowseState } from './browse-state.ts'

/** Narrowed to nothing but what was typed. */
const WHOLE_LIST = { kind: null, from: null, letter: null, year: null, entity: null } as const

/** Which kind is listed, or what the reader's packs hold. */
export function KindNav({ state }: { state: BrowseState }) {
  const counts = useKindCounts(state.index.value)
  return (
    <nav class="kind-nav" aria-label={say('browse_kinds')}>
      <KindChoice state={state} kind={null} words={say('browse_everything')} />
      {ENTITY_KINDS.filter(kind => counts.has(kind)).map(kind => (
        <KindChoice key={kind} state={state} kind={kind} words={say(`kinds_${kind}`)} />
      ))}
      {(state.index.value?.entriesOfPacks.length ?? 0) > 0 && (
        <button
          type="button"
          class="kind-choice"
          aria-current={state.view.value.from === 'packs' ? 'true' : undefined}
          onClick={() => state.show({ ...WHOLE_LIST, from: 'packs' })}
        >
          {say('browse_packs')}
        </button>
      )}
    </nav>
  )
}

function KindChoice({ state, kind, words }: { state: BrowseState; kind: EntityKind | null; words: string }) {
  const { from, kind: shown } = state.view.value
  const kindShown = from === 'packs' ? undefined : shown
  return (
    <button
      type="button"
      class="kind-choice"
      aria-current={kindShown === kind ? 'true' : undefined}
      onClick={() => state.show({ ...WHOLE_LIST, kind })}
    >
      {words}
    </button>
  )
}

/** How many entities there are of each kind that there is any of. */
export function useKindCounts(index: WholeIndex | null): ReadonlyMap<EntityKind, number> {
  return useMemo(() => {
    const counts = new Map<EntityKind, number>()
    for (const { kind } of index?.entries ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts
  }, [index])
}
