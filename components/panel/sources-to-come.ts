import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { queriesToCome } from '../../lib/knowledge/queries-to-come.ts'
import type { KnowledgeSearch } from '../../lib/knowledge-search/knowledge-search.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import type { PageAround } from './page-around.ts'
import type { DismissedOnPage } from './page-dismissals.ts'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelSources } from './panel-sources.ts'

/** The page that the panel shows, as far as its sources follow it. */
export interface FollowedPage {
  readonly tab: ReadonlySignal<number | undefined>
  readonly record: ReadonlySignal<TabRecord | undefined | null>
  readonly dismissed: ReadonlySignal<DismissedOnPage>
  /** Index of the post that the lists are narrowed to. */
  readonly chosenPost: ReadonlySignal<number | null>
}

/** What the panel draws from, to be used before the code behind it has come. */
export interface SourcesToCome {
  readonly knowledge: KnowledgeQueries
  readonly search: KnowledgeSearch
  /** The version of the knowledge in use; empty while there is none, or none is known yet. */
  readonly version: ReadonlySignal<string>
  /** `null` until it was read. */
  readonly around: ReadonlySignal<PageAround | null>
  /** `null` until the library can be asked. */
  readonly saved: ReadonlySignal<PageSnippets | null>
  stop(): void
}

export function sourcesToCome(coming: Promise<PanelSources>, page: FollowedPage): SourcesToCome {
  const version = signal('')
  const come = signal<{ around: ReadonlySignal<PageAround | null>; saved: PageSnippets } | null>(null)
  const stops: (() => void)[] = []
  let isStopped = false

  void coming.then(sources => {
    if (isStopped) return
    const { around, stop: stopAround } = sources.aroundOf({ ...page, version })
    const { saved, stop: stopSaved } = sources.snippetsOf(page.tab, page.record)
    const stopVersions = sources.watchVersion(now => {
      version.value = now
    })
    stops.push(stopAround, stopSaved, stopVersions)
    come.value = { around, saved }
  })
  return {
    knowledge: queriesToCome(coming.then(({ knowledge }) => knowledge)),
    search: { index: async () => (await coming).search.index() },
    version,
    around: computed(() => come.value?.around.value ?? null),
    saved: computed(() => come.value?.saved ?? null),
    stop() {
      isStopped = true
      for (const each of stops) each()
    },
  }
}
