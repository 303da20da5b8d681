import { libraryInUse } from '../library/library-in-use.ts'
import type { SnippetId } from '../library/snippet.ts'
import type { OwnCard } from './own-card-content.ts'

/** The note and tags of a passage; `null` where it is not there or cannot be read. */
export async function readOwnCard(id: SnippetId): Promise<OwnCard | null> {
  const snippet = await libraryInUse()
    .get(id)
    .catch(() => null)
  return snippet && { note: snippet.note, tags: snippet.tags, createdAt: snippet.createdAt }
}
