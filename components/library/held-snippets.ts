import { type ReadonlySignal, signal } from '@preact/signals'
import type { Failed } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Snippet, SnippetId } from '../../lib/library/snippet.ts'

/** Those snippets that are on the screen, kept true whichever window writes, and some that were there a moment ago. */
export interface HeldSnippets {
  readonly held: ReadonlySignal<ReadonlyMap<SnippetId, Snippet>>
  /** Holds snippets that were read for another reason. */
  put(snippets: readonly Snippet[]): void
  /** Reads these, and follows them instead of those before. */
  show(ids: readonly SnippetId[]): void
  stop(): void
}

/** How many are kept for a reader who scrolls back. */
const MOST = 400

export function createHeldSnippets(
  library: Pick<Library, 'getMany' | 'watch'>,
  failed: (failure: Failed) => void,
): HeldSnippets {
  const held = signal<ReadonlyMap<SnippetId, Snippet>>(new Map())
  let shown = ''
  let unwatch = () => {}

  function keep(snippets: readonly Snippet[], asked: readonly SnippetId[]) {
    const next = new Map(held.value)
    for (const id of asked) next.delete(id)
    for (const snippet of snippets) next.set(snippet.id, snippet)
    const spare = next.size - Math.max(MOST, snippets.length)
    for (const id of [...next.keys()].slice(0, Math.max(0, spare))) next.delete(id)
    held.value = next
  }

  return {
    held,
    put: snippets =>
      keep(
        snippets,
        snippets.map(({ id }) => id),
      ),
    show(ids) {
      const name = ids.join()
      if (name === shown) return
      shown = name
      unwatch()
      unwatch = library.watch(
        () => library.getMany(ids),
        snippets => keep(snippets, ids),
        failed,
      )
    },
    stop: () => unwatch(),
  }
}
