import { hostOf, pageKeysOf } from '../page/page-key.ts'
import type { RowCodec, Sealed } from './codec.ts'
import { type Instant, type Snippet, type SnippetId, snippetSchema } from './snippet.ts'

/** Where a snippet lies. An index cannot hold "no time", so this and not `trashedAt` tells the two apart. */
export type Shelf = 'kept' | 'trash'

/** A snippet as pages read it: worked out from its document, and always written together with it. */
export interface SnippetRow {
  readonly id: SnippetId
  readonly shelf: Shelf
  readonly createdAt: Instant
  readonly trashedAt: Instant | null
  /** Tokens, as are the following. */
  readonly pages: readonly string[]
  readonly host: string | null
  readonly entities: readonly string[]
  readonly tags: readonly string[]
  readonly content: Sealed<Snippet>
}

export function rowOf(snippet: Snippet, codec: RowCodec): SnippetRow {
  const { id, createdAt, trashedAt, page, entities, tags } = snippet
  const host = hostOf(page)
  return {
    id,
    shelf: trashedAt === null ? 'kept' : 'trash',
    createdAt,
    trashedAt,
    pages: pageKeysOf(page).map(codec.token),
    host: host === null ? null : codec.token(host),
    entities: entities.map(codec.token),
    tags: tags.map(codec.token),
    content: codec.seal(snippet),
  }
}

/** The snippet of a row; `null` where what is stored is none. Throws `LibraryFailure` where it is locked. */
export function snippetOfRow(row: SnippetRow, codec: RowCodec): Snippet | null {
  const read = snippetSchema.safeParse(codec.open(row.content))
  return read.success ? read.data : null
}
