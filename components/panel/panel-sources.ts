import type { ReadonlySignal } from '@preact/signals'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { watchKnowledgeVersion } from '../../lib/knowledge/watch-version.ts'
import { createKnowledgeSearch, type KnowledgeSearch } from '../../lib/knowledge-search/knowledge-search.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Packs } from '../../lib/packs/packs.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { type AroundWhat, createPageAround, type PageAround } from './page-around.ts'
import { createPageSnippets, type PageSnippets } from './page-snippets.ts'

/**
 * What the panel reads from its databases, and what it makes of it. The code behind it is most of the panel's; what a
 * page is and what it names is shown without it.
 */
export interface PanelSources {
  /** The reader's packs among it. */
  readonly knowledge: KnowledgeQueries
  /** Over the knowledge and the reader's packs. */
  readonly search: KnowledgeSearch
  /** Calls back with each version of the knowledge that comes into use; gives what stops it. */
  watchVersion(changed: (version: string) => void): () => void
  aroundOf(page: AroundWhat): { around: ReadonlySignal<PageAround | null>; stop: () => void }
  snippetsOf(
    tab: ReadonlySignal<number | undefined>,
    record: ReadonlySignal<TabRecord | undefined | null>,
  ): { saved: PageSnippets; stop: () => void }
}

export function panelSources(knowledge: KnowledgeQueries, packs: Packs, library: Library): PanelSources {
  return {
    knowledge,
    search: createKnowledgeSearch(knowledge, packs),
    watchVersion: changed =>
      watchKnowledgeVersion(knowledge, current => {
        if (current) changed(current.version)
      }),
    aroundOf: page => createPageAround(knowledge, page),
    snippetsOf: (tab, record) => createPageSnippets(library, tab, record),
  }
}
