import type { EntityId } from '../../knowledge/entity-id.ts'
import type { Library } from '../library.ts'
import type { Snippet } from '../snippet.ts'
import { entryOf, wordsOfId } from './entry.ts'
import { SearchIndex } from './search-index.ts'

/** Looks up under which names entities are known; ids that it does not give are looked for by the words in them. */
export type LookUpNames = (ids: readonly EntityId[]) => Promise<ReadonlyMap<EntityId, readonly string[]>>

export interface FollowedLibrary {
  readonly index: SearchIndex
  /** Resolves when everything is in the index; until then it finds what is there already. */
  readonly whole: Promise<void>
  stop(): void
}

/** How many snippets are read at once: few enough that typing and scrolling go on smoothly in between. */
const PART = 250

/**
 * Reads the whole library into a search index, part by part, and keeps it true from then on, whichever window
 * writes. To be called when a page has shown its first rows.
 *
 * @param changed called whenever there is more to be found or something else
 */
export function followLibrary(
  library: Library,
  lookUpNames: LookUpNames,
  changed: () => void,
): FollowedLibrary {
  const index = new SearchIndex()
  const names = new Map<EntityId, readonly string[]>()
  let stopped = false
  let unwatch = () => {}

  async function take(snippets: readonly Snippet[]): Promise<void> {
    const unknown = [...new Set(snippets.flatMap(({ entities }) => entities))].filter(id => !names.has(id))
    if (unknown.length > 0) {
      const found = await lookUpNames(unknown)
      for (const id of unknown) names.set(id, found.get(id) ?? [wordsOfId(id)])
    }
    index.put(snippets.map(snippet => entryOf(snippet, id => names.get(id) ?? [])))
  }

  async function read(): Promise<void> {
    // What changes while the rest is read is read once more after it.
    let { revision } = (await library.state()) ?? { revision: 0 }
    for await (const part of library.all(PART)) {
      if (stopped) return
      await take(part)
      changed()
      await breath()
    }
    const catchUp = async () => {
      const since = await library.changesSince(revision)
      if (stopped || since.revision === revision) return
      revision = since.revision
      index.remove(since.gone)
      await take(since.changed)
      changed()
    }
    await catchUp()
    // One after the other, and none left out that came while one was at work.
    let turn = Promise.resolve()
    unwatch = library.watch(
      async () => (await library.state())?.revision,
      () => {
        turn = turn.then(catchUp).catch(() => undefined)
      },
    )
    if (stopped) unwatch()
  }

  return {
    index,
    whole: read(),
    stop() {
      stopped = true
      unwatch()
    },
  }
}

/** Lets the browser draw and answer before the next part. */
function breath(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
