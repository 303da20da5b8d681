import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { type Failed, failedBy } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Shelf } from '../../lib/library/rows.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import { afterFrame } from '../shared/after-frame.ts'
import type { LibrarySide } from '../team/library-side.ts'
import { createEntityNames, type EntityNames, entityOf } from './entity-names.ts'
import { type Finder, findSnippets } from './find-snippets.ts'
import { createHeldSnippets, type HeldSnippets } from './held-snippets.ts'
import type { ImportReport } from './import-file.ts'
import { type LibraryView, searchOf, viewOf } from './library-view.ts'
import { type ListRow, rowsOf, withRow } from './list-rows.ts'
import { NOTHING_SELECTED, type Selection, selectedOf } from './selection.ts'

/** What was just done, said aloud, with the way back where there is one. */
export interface Notice {
  readonly words: string
  readonly undo: (() => Promise<void>) | null
}

/** Everything the library page shows follows from this. */
export interface LibraryPageState {
  readonly library: Library
  /** Whose library this is, and the way to the other; missing where there is only one. */
  readonly side?: LibrarySide | undefined
  readonly knowledge: Pick<KnowledgeQueries, 'getEntities'>
  readonly names: EntityNames
  readonly view: ReadonlySignal<LibraryView>
  readonly finder: Finder
  readonly held: HeldSnippets
  readonly rows: ReadonlySignal<readonly ListRow[]>
  /** Whether there is something to see: what takes long and can wait comes after it. */
  readonly isShown: ReadonlySignal<boolean>
  /**
   * How many snippets lie on each shelf; `null` until they were counted. The database is asked once and no more: it
   * counts a large library for longer than it takes to show it, and lets nobody else read or write meanwhile.
   */
  readonly counts: ReadonlySignal<Readonly<Record<Shelf, number>> | null>
  readonly selection: Signal<Selection>
  /** What of the selection is in the list. */
  readonly selected: ReadonlySignal<readonly SnippetId[]>
  /** The key of the row that is being edited. */
  readonly edited: Signal<string | null>
  readonly notice: Signal<Notice | null>
  /** What is to be exported, while the reader chooses how. */
  readonly exporting: Signal<readonly SnippetId[] | null>
  /** What came of the last import. */
  readonly imported: Signal<ImportReport | null>
  /** A long piece of work, and how far it is. */
  readonly progress: Signal<{ readonly done: number; readonly of: number } | null>
  /** Why the library cannot be read. */
  readonly failure: Signal<Failed | null>
  /** Shows another view. `typing`: instead of the present one, so that back does not go letter by letter. */
  show(change: Partial<LibraryView>, how?: 'step' | 'typing'): void
  stop(): void
}

/**
 * @param page the address and history of the page, or what stands for them in a test
 */
export function createLibraryState(
  library: Library,
  knowledge: Pick<KnowledgeQueries, 'getEntities'>,
  page: Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>,
  side?: LibrarySide,
): LibraryPageState {
  const view = signal(viewOf(page.location.search))
  const failure = signal<Failed | null>(null)
  const failed = (why: Failed) => {
    failure.value = why
  }
  const names = createEntityNames(knowledge)
  const held = createHeldSnippets(library, failed)
  const finder = findSnippets(library, names, view, { came: held.put, failed })
  const selection = signal(NOTHING_SELECTED)
  const edited = signal<string | null>(null)
  const counted = signal<Record<Shelf, number> | null>(null)

  const isShown = computed(() => finder.found.value.isKnown || view.value.place === 'backups')
  let before: readonly ListRow[] = []
  const rows = computed(() => {
    const { arrangement } = view.value
    const { ids } = finder.found.value
    const nameOf = (heading: string) => {
      const entity = entityOf(heading)
      return entity ? names.look(entity) : heading
    }
    const found = rowsOf(ids, arrangement, finder.entryOf, nameOf)
    // What is being edited may no longer be what was searched for; it stays until the reader is done with it.
    before = withRow(found, before, edited.value)
    return before
  })

  const readAddress = () => {
    view.value = viewOf(page.location.search)
  }
  page.addEventListener('popstate', readAddress)
  const stops = [
    () => page.removeEventListener('popstate', readAddress),
    effect(() => {
      if (!isShown.value || finder.shelves.value) return
      return afterFrame(() => {
        library.count().then(
          counts => {
            counted.value = counts
          },
          thrown => failed(failedBy(thrown)),
        )
      })
    }),
    finder.stop,
    held.stop,
  ]

  return {
    library,
    side,
    knowledge,
    names,
    view,
    finder,
    held,
    rows,
    counts: computed(() => finder.shelves.value ?? counted.value),
    isShown,
    selection,
    selected: computed(() => selectedOf(selection.value, finder.found.value.ids)),
    edited,
    notice: signal(null),
    exporting: signal(null),
    imported: signal(null),
    progress: signal(null),
    failure,
    show(change, how = 'step') {
      const next = { ...view.value, ...change }
      const search = searchOf(next)
      if (search !== searchOf(view.value)) {
        const address = `${page.location.pathname}${search}`
        if (how === 'typing') page.history.replaceState(null, '', address)
        else page.history.pushState(null, '', address)
      }
      if (next.place !== view.value.place) {
        edited.value = null
        selection.value = NOTHING_SELECTED
      }
      view.value = next
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
