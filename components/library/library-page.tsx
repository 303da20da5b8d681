import { useEffect, useMemo, useRef } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { browseAddress } from '../browse/browse-address.ts'
import { useSettledLock } from '../lock/use-settled-lock.ts'
import { TeamSwitch } from '../team/team-switch.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { BackupList } from './backup-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { FoundLine } from './found-line.tsx'
import { ImportButton } from './import-button.tsx'
import { ImportReportBox } from './import-report.tsx'
import { type LibraryActions, libraryActions } from './library-actions.ts'
import { LibraryGate } from './library-gate.tsx'
import type { LibraryPageState } from './library-state.ts'
import { PLACES, type Place, WHOLE_LIBRARY } from './library-view.ts'
import { NoticeBar } from './notice-bar.tsx'
import { RemovedNotice } from './removed-notice.tsx'
import { SearchBar } from './search-bar.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SnippetList } from './snippet-list.tsx'
import { TroubleNotices } from './trouble-notices.tsx'

/** Everything that was saved, on a page of its own. */
export function LibraryPage({ state }: { state: LibraryPageState }) {
  const actions = useMemo(() => libraryActions(state), [state])
  const { place } = state.view.value
  useSettledLock(state.library, state.failure.value)
  return (
    <main class="library">
      <header>
        <h1>{say(state.side?.which === 'team' ? 'team_title' : 'library_title')}</h1>
        {state.side && <TeamSwitch side={state.side} />}
        <nav aria-label={say('library_places')}>
          {PLACES.map(each => (
            <PlaceButton key={each} state={state} place={each} />
          ))}
        </nav>
        <ImportButton state={state} />
        <a class="small" href={browseAddress()}>
          {say('browse_open')}
        </a>
      </header>
      <LibraryGate failure={state.failure.value} onAgain={() => location.reload()}>
        <RemovedNotice library={state.library} />
        {state.isShown.value && <TroubleNotices library={state.library} />}
        <ImportReportBox state={state} actions={actions} />
        {place === 'backups' ? <BackupList state={state} /> : <Shelf state={state} actions={actions} />}
      </LibraryGate>
      <ExportDialog state={state} />
      <div class="foot">
        <NoticeBar state={state} />
        {place !== 'backups' && <SelectionBar state={state} actions={actions} />}
      </div>
    </main>
  )
}

function PlaceButton({ state, place }: { state: LibraryPageState; place: Place }) {
  const counts = state.counts.value
  const count = place === 'saved' ? counts?.kept : place === 'trash' ? counts?.trash : undefined
  const isHere = state.view.value.place === place
  return (
    <button
      type="button"
      class="place"
      aria-current={isHere ? 'page' : undefined}
      onClick={() => state.show({ ...WHOLE_LIBRARY, place })}
    >
      {say(`library_place_${place}`)}
      {count !== undefined && <span class="soft small"> {count.toLocaleString('en-GB')}</span>}
    </button>
  )
}

function Shelf({ state, actions }: { state: LibraryPageState; actions: LibraryActions }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Finding is what most open the library for. Where fingers type, a keyboard would cover half of it.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.matches('input:not([type="checkbox"]), textarea, select')
      if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isTyping) {
        const { undo } = state.notice.value ?? {}
        if (!undo) return
        event.preventDefault()
        void undo()
      }
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const { place } = state.view.value
  const { found, isWhole } = state.finder
  const isEmpty = found.value.ids.length === 0 && (isWhole.value || found.value.isKnown)
  return (
    <div class="shelf">
      <SearchBar state={state} field={field} />
      <FilterPanel state={state} />
      <div class="results">
        {place === 'trash' && <p class="soft small">{say('trash_hint')}</p>}
        <ActiveFilters state={state} />
        {isEmpty ? <EmptyState state={state} /> : <FoundLine state={state} actions={actions} />}
        {/* Drawn anew for another shelf: nothing of the one before is meant. */}
        {!isEmpty && <SnippetList key={place} state={state} actions={actions} />}
      </div>
    </div>
  )
}
