import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { LibraryPageState } from './library-state.ts'
import { countFilters, type LibraryView, unfiltered } from './library-view.ts'

/** The filters that are set, above the list, each removed by pressing it. */
export function ActiveFilters({ state }: { state: LibraryPageState }) {
  const view = state.view.value
  if (countFilters(view) === 0) return null
  const set: (readonly [string, Partial<LibraryView>])[] = [
    ...view.tags.map(tag => [tag, { tags: view.tags.filter(each => each !== tag) }] as const),
    ...view.entities.map(
      id => [state.names.look(id), { entities: view.entities.filter(each => each !== id) }] as const,
    ),
    ...(view.host === null ? [] : [[view.host, { host: null }] as const]),
    ...(view.page === null
      ? []
      : [[say('library_filter_page', { page: view.page }), { page: null }] as const]),
    ...(view.colour === null ? [] : [[say(`colour_${view.colour}`), { colour: null }] as const]),
    ...(view.from === null
      ? []
      : [[say('library_filter_from_day', { day: sayDate(view.from) }), { from: null }] as const]),
    ...(view.to === null
      ? []
      : [[say('library_filter_to_day', { day: sayDate(view.to) }), { to: null }] as const]),
  ]
  void state.names.fetch(view.entities)
  return (
    <ul class="chips active-filters" aria-label={say('library_filters')}>
      {set.map(([name, without]) => (
        <li key={name}>
          <button
            type="button"
            class="chip"
            aria-label={say('library_filter_remove', { name })}
            onClick={() => state.show(without)}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {set.length > 1 && (
        <li>
          <button
            type="button"
            class="text-button small"
            onClick={() => state.show({ ...unfiltered(view), text: view.text })}
          >
            {say('library_filter_clear')}
          </button>
        </li>
      )}
    </ul>
  )
}
