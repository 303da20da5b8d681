import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { KnowledgeQueries, KnowledgeVersion } from '../../lib/knowledge/queries.ts'
import { watchKnowledgeVersion } from '../../lib/knowledge/watch-version.ts'
import { createKnowledgeSearch } from '../../lib/knowledge-search/knowledge-search.ts'
import type { WholeIndex } from '../../lib/knowledge-search/whole-index.ts'
import type { Packs } from '../../lib/packs/packs.ts'
import { type BrowseView, searchOf, viewOf } from './browse-view.ts'
import { type Listed, listEntries } from './list-entries.ts'

/** Everything the browse page shows follows from this. */
export interface BrowseState {
  readonly view: ReadonlySignal<BrowseView>
  /** `null` until it is there. */
  readonly index: ReadonlySignal<WholeIndex | null>
  readonly version: ReadonlySignal<KnowledgeVersion | undefined>
  readonly listed: ReadonlySignal<Listed | null>
  /** Shows another view. `typing`: instead of the present one, so that back does not go letter by letter. */
  show(change: Partial<BrowseView>, how?: 'step' | 'typing'): void
}

/**
 * @param packs the reader's, which are listed and searched beside what is bundled
 * @param page the address and history of the page, or what stands for them in a test
 */
export function createBrowseState(
  knowledge: Pick<KnowledgeQueries, 'currentVersion' | 'readEveryEntity'>,
  packs: Pick<Packs, 'list' | 'entitiesOf'>,
  page: Pick<Window, 'location' | 'history' | 'addEventListener'>,
): BrowseState {
  const search = createKnowledgeSearch(knowledge, packs)
  const view = signal(viewOf(page.location.search))
  const index = signal<WholeIndex | null>(null)
  const version = signal<KnowledgeVersion | undefined>(undefined)

  page.addEventListener('popstate', () => {
    view.value = viewOf(page.location.search)
  })
  // Asked again when another version takes over, also while the background is stopped.
  watchKnowledgeVersion(
    knowledge,
    current =>
      void search.index().then(made =>
        batch(() => {
          version.value = current
          index.value = made
        }),
      ),
    () =>
      void search.index().then(made => {
        index.value = made
      }),
  )

  // A pack may be changed in another window.
  liveQuery(() => packs.list()).subscribe(
    () =>
      void search.index().then(made => {
        index.value = made
      }),
    () => {},
  )

  // The entity that is shown beside the list does not change the list.
  const narrowing = computed(() => searchOf({ ...view.value, entity: null }))
  return {
    view,
    index,
    version,
    listed: computed(() => index.value && listEntries(index.value, viewOf(narrowing.value))),
    show(change, how = 'step') {
      const next = { ...view.value, ...change }
      const query = searchOf(next)
      if (query !== searchOf(view.value)) {
        const address = `${page.location.pathname}${query}`
        if (how === 'typing') page.history.replaceState(null, '', address)
        else page.history.pushState(null, '', address)
      }
      view.value = next
    },
  }
}
