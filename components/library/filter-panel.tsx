import { useEffect, useState } from 'preact/hooks'
import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { Counts } from '../../lib/library/search/search-index.ts'
import { SNIPPET_COLOURS } from '../../lib/library/snippet.ts'
import { ColourShape } from '../shared/colour-shape.tsx'
import { FilterList } from './filter-list.tsx'
import type { LibraryPageState } from './library-state.ts'
import { countFilters, toggled } from './library-view.ts'

/** How long what was found must stand before it is counted, in milliseconds: counting must not slow down typing. */
const PAUSE = 120

/** What the list can be narrowed to, each with how many that leaves. */
export function FilterPanel({ state }: { state: LibraryPageState }) {
  const counts = useCounts(state)
  const view = state.view.value
  const set = countFilters(view)
  // Open where there is room for it; in a narrow window the list comes first.
  const [isOpen, setOpen] = useState(() => globalThis.matchMedia?.('(width >= 900px)').matches ?? true)
  useEffect(() => {
    const width = globalThis.matchMedia?.('(width >= 900px)')
    const follow = () => setOpen(width.matches)
    width?.addEventListener('change', follow)
    return () => width?.removeEventListener('change', follow)
  }, [])
  const entities = [...(counts?.entities ?? [])]
  const ofKind = (fits: (id: EntityId) => boolean) => entities.filter(([id]) => fits(id))
  const isPerson = (id: EntityId) => kindOf(id) === 'person'
  const isReport = (id: EntityId) => kindOf(id) === 'report'
  const toggleEntity = (id: EntityId) => state.show({ entities: toggled(view.entities, id) })
  const groups = [
    ['people', ofKind(isPerson)],
    ['reports', ofKind(isReport)],
    ['others', ofKind(id => !isPerson(id) && !isReport(id))],
  ] as const
  return (
    <details class="filters" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{set > 0 ? say('library_filters_set', { count: set }) : say('library_filters')}</summary>
      <FilterList
        title={say('library_filter_tags')}
        items={[...(counts?.tags ?? [])]}
        nameOf={tag => tag}
        isSet={tag => view.tags.includes(tag)}
        onToggle={tag => state.show({ tags: toggled(view.tags, tag) })}
      />
      {groups.map(([group, items]) => (
        <FilterList
          key={group}
          title={say(`library_filter_${group}`)}
          items={items}
          nameOf={state.names.look}
          isSet={id => view.entities.includes(id)}
          onToggle={toggleEntity}
        />
      ))}
      <FilterList
        title={say('library_filter_sites')}
        items={[...(counts?.hosts ?? [])]}
        nameOf={host => host}
        isSet={host => view.host === host}
        onToggle={host => state.show({ host: view.host === host ? null : host })}
      />
      <fieldset>
        <legend>{say('library_filter_colours')}</legend>
        <div class="chips">
          {SNIPPET_COLOURS.map(colour => (
            <button
              key={colour}
              type="button"
              class="chip"
              aria-pressed={view.colour === colour}
              onClick={() => state.show({ colour: view.colour === colour ? null : colour })}
            >
              <ColourShape colour={colour} /> {say(`colour_${colour}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset class="days">
        <legend>{say('library_filter_days')}</legend>
        {(['from', 'to'] as const).map(end => (
          <label key={end}>
            {say(`library_filter_${end}`)}{' '}
            <input
              type="date"
              value={view[end] ?? ''}
              onChange={event => state.show({ [end]: event.currentTarget.value || null })}
            />
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** Counted a moment after the list is drawn. */
function useCounts(state: LibraryPageState): Counts | undefined {
  const [counts, setCounts] = useState<Counts | undefined>(undefined)
  const found = state.finder.found.value
  const isWhole = state.finder.isWhole.value
  useEffect(() => {
    const timer = setTimeout(() => setCounts(state.finder.count()), PAUSE)
    return () => clearTimeout(timer)
  }, [found, isWhole])
  return counts
}
