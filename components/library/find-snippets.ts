import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Failed, failedBy } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Shelf } from '../../lib/library/rows.ts'
import type { SearchEntry } from '../../lib/library/search/entry.ts'
import { type FollowedLibrary, followLibrary } from '../../lib/library/search/follow-library.ts'
import type { Term } from '../../lib/library/search/query.ts'
import type { Counts, LibraryQuery } from '../../lib/library/search/search-index.ts'
import type { Snippet, SnippetId } from '../../lib/library/snippet.ts'
import { afterFrame } from '../shared/after-frame.ts'
import type { EntityNames } from './entity-names.ts'
import { countFilters, type LibraryView } from './library-view.ts'

/** What the view shows, as far as it is known. */
export interface Found {
  readonly ids: readonly SnippetId[]
  /** What to mark in them. */
  readonly terms: readonly Term[]
  /** Whether anything was looked up yet. */
  readonly isKnown: boolean
}

export interface Finder {
  readonly found: ReadonlySignal<Found>
  /** Whether everything was looked through; until then there may be more. */
  readonly isWhole: ReadonlySignal<boolean>
  entryOf(id: SnippetId): SearchEntry | undefined
  /** How many lie on each shelf; `null` until everything was looked through. */
  readonly shelves: ReadonlySignal<Readonly<Record<Shelf, number>> | null>
  /** What can be filtered by among what is shown. `undefined` until the library is read. */
  count(): Counts | undefined
  /** Whether the view asks for less than everything on its shelf. */
  isNarrowed(): boolean
  /** The list is near its end: reads more, where there is more and it is not known yet. */
  more(): void
  stop(): void
}

const NOTHING: Found = { ids: [], terms: [], isKnown: false }
/** The first rows, and how many more with each step while the search is being made ready. */
const FIRST = 24
const STEP = 200
/** How often a list is made anew while the library is being read, in milliseconds. */
const PAUSE = 300

/**
 * Finds what the view asks for: the first rows of a plain list straight from the database, and everything else from
 * the search index, which is filled behind them.
 */
export function findSnippets(
  library: Library,
  names: EntityNames,
  view: ReadonlySignal<LibraryView>,
  { came, failed }: { came: (snippets: readonly Snippet[]) => void; failed: (failure: Failed) => void },
): Finder {
  const found = signal(NOTHING)
  const isWhole = signal(false)
  const changes = signal(0)
  const limit = signal(FIRST)
  let followed: FollowedLibrary | undefined
  let stopped = false
  let pause: ReturnType<typeof setTimeout> | undefined

  const query = computed(() => queryOf(view.value))
  /** The shelf that can be shown without the index. */
  const plainShelf = computed(() => (isWhole.value || !isPlain(view.value) ? null : shelfOf(view.value)))

  function follow() {
    if (followed || stopped) return
    followed = followLibrary(library, names.lookUp, () => {
      if (isWhole.peek()) changes.value += 1
      else
        pause ??= setTimeout(() => {
          pause = undefined
          changes.value += 1
        }, PAUSE)
    })
    followed.whole.then(
      () => {
        isWhole.value = true
      },
      thrown => failed(failedBy(thrown)),
    )
  }

  const stops = [
    effect(() => {
      const shelf = plainShelf.value
      if (shelf === null) return
      const most = limit.value
      return library.watch(
        () => library.newest({ shelf, limit: most }),
        snippets => {
          if (plainShelf.peek() !== shelf) return
          came(snippets)
          found.value = { ids: snippets.map(({ id }) => id), terms: [], isKnown: true }
          afterFrame(follow)
        },
        failed,
      )
    }),
    effect(() => {
      const asked = query.value
      if (plainShelf.value !== null) return
      changes.value
      follow()
      if (asked === null) return
      const { ids, terms } = followed?.index.find(asked) ?? NOTHING
      found.value = { ids, terms, isKnown: isWhole.value || ids.length > 0 }
    }),
  ]

  return {
    found,
    isWhole,
    shelves: computed(() => {
      changes.value
      return isWhole.value ? (followed?.index.shelves ?? null) : null
    }),
    entryOf: id => followed?.index.entry(id),
    count: () => {
      const asked = query.peek()
      return followed && asked ? followed.index.count(asked) : undefined
    },
    isNarrowed: () => view.value.text.trim() !== '' || countFilters(view.value) > 0,
    more() {
      if (plainShelf.peek() !== null && found.peek().ids.length >= limit.peek()) limit.value += STEP
    },
    stop() {
      stopped = true
      clearTimeout(pause)
      followed?.stop()
      for (const stop of stops) stop()
    },
  }
}

export const shelfOf = ({ place }: LibraryView): Shelf => (place === 'trash' ? 'trash' : 'kept')

function isPlain(view: LibraryView): boolean {
  return (
    view.place !== 'backups' &&
    view.text.trim() === '' &&
    countFilters(view) === 0 &&
    (view.arrangement === 'newest' || view.arrangement === 'best')
  )
}

function queryOf(view: LibraryView): LibraryQuery | null {
  if (view.place === 'backups') return null
  const { text, entities, tags, host, page, colour, from, to, arrangement } = view
  return {
    text,
    entities,
    tags,
    shelf: shelfOf(view),
    ...(host === null ? {} : { host }),
    ...(page === null ? {} : { page }),
    ...(colour === null ? {} : { colour }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    order: arrangement === 'changed' ? 'changed' : arrangement === 'best' ? 'relevance' : 'newest',
  }
}
