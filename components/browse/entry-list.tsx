import { useCallback, useRef, useState } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { useVirtualRows } from '../library/use-virtual-rows.ts'
import { browseAddress } from './browse-address.ts'
import type { BrowseState } from './browse-state.ts'
import { WHOLE_KNOWLEDGE } from './browse-view.ts'
import { FoundEntity } from './found-entity.tsx'
import type { Listed } from './list-entries.ts'

/** About how high a row is before it was measured, in CSS pixels. */
const ROW = 58

/** The entries that were asked for; only those on the screen are drawn. */
export function EntryList({ state, listed }: { state: BrowseState; listed: Listed }) {
  const { hits, terms } = listed
  const list = useRef<HTMLOListElement>(null)
  const [focused, setFocused] = useState(-1)
  const keyOf = useCallback((index: number) => hits[index]?.entry.id ?? String(index), [hits])
  const { items, height, top, measure, scrollTo } = useVirtualRows(list, hits.length, keyOf, [focused], ROW)
  const shown = state.view.value.entity

  function walk(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.target instanceof Element ? event.target.closest('li') : null
    // Asked of the row itself: while a key is held, the list is drawn less often than it is walked.
    const to = Number(row?.dataset.index ?? -1) + step
    if (step === 0 || row === null || to < 0 || to >= hits.length) return
    event.preventDefault()
    scrollTo(to)
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus()
  }

  if (hits.length === 0) return <NothingListed state={state} />
  return (
    <ol
      ref={list}
      class="entries"
      aria-label={say('browse_list')}
      style={{ height: `${height}px` }}
      onKeyDown={walk}
      onFocusOut={() => setFocused(-1)}
    >
      {items.map(({ index, start }) => {
        const hit = hits[index]
        if (!hit) return null
        const { id } = hit.entry
        return (
          <li
            key={id}
            ref={measure}
            data-index={index}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={hits.length}
            aria-posinset={index + 1}
            onFocusIn={() => setFocused(index)}
          >
            <a
              class="found-row"
              href={browseAddress({ entity: id })}
              aria-current={id === shown ? 'true' : undefined}
              onClick={event => openHere(event, state, id)}
            >
              <FoundEntity hit={hit} terms={terms} />
            </a>
          </li>
        )
      })}
    </ol>
  )
}

/** A plain press shows the entity beside the list; with a key held, the browser opens it where it is wanted. */
function openHere(event: MouseEvent, state: BrowseState, entity: EntityId) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
  event.preventDefault()
  state.show({ entity })
}

function NothingListed({ state }: { state: BrowseState }) {
  const { q } = state.view.value
  return (
    <div class="nothing">
      <p>{q.trim() === '' ? say('browse_none') : say('browse_none_words', { words: q.trim() })}</p>
      <p class="soft">{say('browse_none_how')}</p>
      <p>
        <button type="button" class="text-button" onClick={() => state.show(WHOLE_KNOWLEDGE)}>
          {say('browse_clear')}
        </button>
      </p>
    </div>
  )
}
