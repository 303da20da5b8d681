import type { RefObject } from 'preact'
import { say } from '../../lib/language/say.ts'
import type { LibraryPageState } from './library-state.ts'
import { ARRANGEMENTS, type Arrangement } from './library-view.ts'

/** What is looked for, and in which order it is shown. */
export function SearchBar({
  state,
  field,
}: {
  state: LibraryPageState
  field: RefObject<HTMLInputElement | null>
}) {
  const { text, arrangement, place } = state.view.value
  function search(typed: string) {
    // The first letter is a step to come back from; the others are one and the same search.
    const how = text === '' || typed === '' ? 'step' : 'typing'
    const order: Arrangement = typed === '' && arrangement === 'best' ? 'newest' : arrangement
    state.show({ text: typed, arrangement: order }, how)
  }
  // What is gathered under names needs no more orders than the plain list in the trash.
  const offered = ARRANGEMENTS.filter(
    each =>
      each === arrangement ||
      ((each !== 'best' || text.trim() !== '') &&
        (place === 'saved' || each === 'newest' || each === 'best')),
  )
  return (
    <search class="search-bar">
      <div class="search-field">
        <input
          ref={field}
          type="search"
          id="library-search"
          placeholder={say('library_search')}
          aria-label={say('library_search')}
          aria-description={say('library_search_hint')}
          title={say('library_search_hint')}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={event => search(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape' && text !== '') {
              event.preventDefault()
              search('')
            }
          }}
        />
      </div>
      <label class="arrange">
        <span class="spoken">{say('library_arrange')}</span>
        <select
          value={arrangement}
          onChange={event => {
            const chosen = ARRANGEMENTS.find(each => each === event.currentTarget.value)
            if (chosen) state.show({ arrangement: chosen })
          }}
        >
          {offered.map(each => (
            <option key={each} value={each}>
              {say(`library_arrange_${each}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
