import { instantAt } from '../library/context.ts'
import type { Outcome } from '../library/fault.ts'
import type { Library } from '../library/library.ts'
import { newSnippetId, type SnippetId } from '../library/snippet.ts'
import type { NewSnippet } from '../library/snippet-document.ts'

/** What of a snippet goes along. */
export interface CopyWishes {
  /** The reader's note and tags, which were written for their own eyes. */
  readonly withNotes: boolean
}

export interface Copied {
  readonly copied: readonly SnippetId[]
  /** How many were there already: the same words of the same page. */
  readonly there: number
}

/**
 * Copies snippets from one library into another. The copies have ids and dates of their own: nothing in them leads
 * back to the library that they come from, and an edit of one is none of the other.
 */
export async function copySnippets(
  from: Library,
  to: Library,
  ids: readonly SnippetId[],
  { withNotes }: CopyWishes,
  now: () => number = Date.now,
): Promise<Outcome<Copied>> {
  const copied: SnippetId[] = []
  let there = 0
  for (const id of ids) {
    const snippet = await from.get(id)
    if (!snippet || snippet.trashedAt !== null) continue
    const { trashedAt: _, keptAgainstTrash: __, ...content } = snippet
    if (await isThere(to, content)) {
      there++
      continue
    }
    const at = instantAt(now())
    const copy: NewSnippet = {
      ...content,
      ...(withNotes ? {} : { note: '', tags: [] }),
      id: newSnippetId(),
      createdAt: at,
      changedAt: at,
    }
    const article = snippet.kind === 'article' ? await from.article(id) : null
    const saved = await to.save(copy, article ? { article } : {})
    if (!saved.ok) return saved
    copied.push(copy.id)
  }
  return { ok: true, copied, there }
}

async function isThere(library: Library, { page, quote, kind }: NewSnippet): Promise<boolean> {
  const same = await library.ofPage(page)
  return same.some(one => one.quote === quote && one.kind === kind && one.trashedAt === null)
}
