import { say } from '../../lib/language/say.ts'
import { useLater } from '../shared/use-later.ts'
import type { BrowseState } from './browse-state.ts'
import type { Listed } from './list-entries.ts'

/** What the list can be narrowed to, and how much it holds. */
export function ListFilters({ state, listed }: { state: BrowseState; listed: Listed }) {
  const { letter, year } = state.view.value
  const { hits, isNear, letters, years } = listed
  const count = say('browse_found', { count: hits.length })
  const words = isNear ? `${say('lookup_near')} ${count}` : count
  const spoken = useLater(words)
  return (
    <>
      {letters.length > 1 && (
        <nav class="letters" aria-label={say('browse_letters')}>
          <button
            type="button"
            aria-current={letter === null ? 'true' : undefined}
            onClick={() => state.show({ letter: null, entity: null })}
          >
            {say('browse_all_letters')}
          </button>
          {letters.map(each => (
            <button
              key={each}
              type="button"
              aria-label={say('browse_letter', { letter: each.toUpperCase() })}
              aria-current={letter === each ? 'true' : undefined}
              onClick={() => state.show({ letter: each, entity: null })}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </nav>
      )}
      <div class="found-line">
        <p class="soft small">{words}</p>
        <p class="spoken" role="status">
          {spoken}
        </p>
        {years.length > 1 && (
          <label class="small">
            {say('browse_year')}{' '}
            <select
              value={year ?? ''}
              onChange={event => state.show({ year: event.currentTarget.value || null, entity: null })}
            >
              <option value="">{say('browse_all_years')}</option>
              {years.map(each => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </>
  )
}
