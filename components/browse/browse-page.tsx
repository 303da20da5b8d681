import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { libraryAddress } from '../panel/own-pages.ts'
import { useSlashKey } from '../shared/use-slash-key.ts'
import type { BrowseState } from './browse-state.ts'
import { isNarrowed } from './browse-view.ts'
import { EntityPane, type PanelOf } from './entity-pane.tsx'
import { EntryList } from './entry-list.tsx'
import { KindNav } from './kind-nav.tsx'
import { KindTiles } from './kind-tiles.tsx'
import { ListFilters } from './list-filters.tsx'

/**
 * The whole knowledge base on a page of its own: a list to search and narrow, and beside it all that is known of one
 * entity. Where there is room for one of them only, the entity takes the place of the list.
 *
 * @param panelOf what the view of an entity is drawn from, here and in the panel
 */
export function BrowsePage({ state, panelOf }: { state: BrowseState; panelOf: PanelOf }) {
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
  const view = state.view.value
  const index = state.index.value
  const isList = isNarrowed(view) || view.entity !== null
  useKeptScroll(view.entity !== null)
  return (
    <main class="browse" data-shows={view.entity === null ? 'list' : 'entity'}>
      <header class="browse-head">
        <h1>{say('browse_title')}</h1>
        <p class="soft small">
          {state.version.value && say('browse_as_of', { date: sayDate(state.version.value.asOf) })}
        </p>
        <a class="small" href={libraryAddress()}>
          {say('library_open')}
        </a>
      </header>
      <div class="browse-list">
        <search>
          <input
            ref={field}
            type="search"
            class="browse-field"
            placeholder={say('lookup_placeholder')}
            aria-label={say('lookup_label')}
            aria-description={say('lookup_hint')}
            autocomplete="off"
            spellcheck={false}
            value={view.q}
            onInput={event => {
              const q = event.currentTarget.value
              // The first letter is a step to come back from; the others are one and the same search.
              state.show({ q, letter: null, entity: null }, view.q === '' || q === '' ? 'step' : 'typing')
            }}
            onKeyDown={event => {
              if (event.key !== 'Escape' || view.q === '') return
              event.preventDefault()
              state.show({ q: '' })
            }}
          />
        </search>
        <KindNav state={state} />
        {index === null && <p class="soft">{say('browse_reading')}</p>}
        {index?.entries.length === 0 && <p>{say('browse_no_knowledge')}</p>}
        {index && index.entries.length > 0 && (isList ? <List state={state} /> : <KindTiles state={state} />)}
      </div>
      {isList && <EntityPane state={state} panelOf={panelOf} />}
    </main>
  )
}

function List({ state }: { state: BrowseState }) {
  const listed = state.listed.value
  if (!listed) return null
  const { q, kind } = state.view.value
  return (
    <>
      <ListFilters state={state} listed={listed} />
      {/* Drawn anew for another kind: where the one before was scrolled to means nothing. */}
      <EntryList key={`${kind} ${q === ''}`} state={state} listed={listed} />
    </>
  )
}

/** Where an entity takes the place of the list, the list is found again where it was left. */
function useKeptScroll(isEntity: boolean) {
  const left = useRef(0)
  const wasEntity = useRef(isEntity)
  useLayoutEffect(() => {
    const isNarrow = matchMedia('(width < 900px)').matches
    if (isNarrow && isEntity !== wasEntity.current) scrollTo({ top: isEntity ? 0 : left.current })
    wasEntity.current = isEntity
    if (isEntity) return
    const note = () => {
      left.current = scrollY
    }
    addEventListener('scroll', note, { passive: true })
    return () => removeEventListener('scroll', note)
  }, [isEntity])
}
