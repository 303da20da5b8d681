import { openLibrary } from '../../../../lib/library/library.ts'
import type { Snippet } from '../../../../lib/library/snippet.ts'

/** Runs in a page of the extension. */
Object.assign(globalThis, {
  /** Puts snippets into the reader's library, as an import does. */
  async bringSnippets(snippets: readonly Snippet[]): Promise<void> {
    const library = openLibrary()
    const outcome = await library.bring(snippets.map(snippet => ({ snippet })))
    library.close()
    if (!outcome.ok) throw new Error(outcome.detail)
  },
})
