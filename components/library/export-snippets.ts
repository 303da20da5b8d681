import { lookUpEntities, NO_ENTITIES } from '../../lib/formats/entity-words.ts'
import type { ExportFormat, Held } from '../../lib/formats/export-format.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { wallClock } from '../../lib/library/context.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Snippet, SnippetId } from '../../lib/library/snippet.ts'

const PART = 500

/** A file made of snippets. */
export interface ExportedFile {
  readonly name: string
  readonly content: Blob
  /** How many snippets are in it: some may have been deleted meanwhile. */
  readonly count: number
}

/** Writes snippets into a file, in the order of the ids. Rejects where the library cannot be read. */
export async function exportSnippets(
  library: Pick<Library, 'getMany' | 'beside'>,
  knowledge: Pick<KnowledgeQueries, 'getEntities'>,
  ids: readonly SnippetId[],
  format: ExportFormat,
): Promise<ExportedFile> {
  const snippets: Snippet[] = []
  const held = new Map<SnippetId, Held>()
  for (let from = 0; from < ids.length; from += PART) {
    const part = ids.slice(from, from + PART)
    snippets.push(...(await library.getMany(part)))
    if (format.id !== 'json') continue
    for (const [id, beside] of await library.beside(part)) held.set(id, beside)
  }
  // Without the knowledge base an export says less, but holds all that the reader saved.
  const lookup = await lookUpEntities(knowledge, snippets).catch(() => NO_ENTITIES)
  const now = wallClock()
  const pieces = [...format.write(snippets, { lookup, now, held })]
  return {
    name: format.fileName(now),
    content: new Blob(pieces, { type: format.mimeType }),
    count: snippets.length,
  }
}
