import { say } from '../../lib/language/say.ts'
import type { LibraryPageState } from './library-state.ts'
import { countFilters, unfiltered } from './library-view.ts'

/** Why there is nothing in the list, and what can be done about it. */
export function EmptyState({ state }: { state: LibraryPageState }) {
  const view = state.view.value
  const isNarrowed = view.text.trim() !== '' || countFilters(view) > 0
  if (isNarrowed) {
    return (
      <div class="empty">
        <h2>{say('library_none_title')}</h2>
        {view.text.trim() !== '' && <p>{say('library_none_words')}</p>}
        {countFilters(view) > 0 && (
          <p>
            {say('library_none_filters')}{' '}
            <button
              type="button"
              class="text-button"
              onClick={() => state.show({ ...unfiltered(view), text: view.text })}
            >
              {say('library_filter_clear')}
            </button>
          </p>
        )}
        {view.place === 'saved' && <p class="soft">{say('library_none_trash')}</p>}
      </div>
    )
  }
  const isTrash = view.place === 'trash'
  return (
    <div class="empty">
      <h2>{say(isTrash ? 'trash_empty_title' : 'library_empty_title')}</h2>
      <p>{say(isTrash ? 'trash_empty_how' : 'library_empty_how')}</p>
      {!isTrash && <p class="soft">{say('library_empty_import')}</p>}
    </div>
  )
}
