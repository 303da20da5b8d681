import type { LibraryContext } from '../../library/context.ts'
import { snippetOfRow } from '../../library/rows.ts'
import type { Instant, Snippet } from '../../library/snippet.ts'
import type { KeptPack } from '../../packs/kept-pack.ts'
import type { ExportContext, Held } from '../export-format.ts'
import { toBase64 } from './base64.ts'
import { LIBRARY_FILE_FORMAT, LIBRARY_FILE_VERSION } from './library-file.ts'

/** Writes snippets as a Casenote file, one piece a snippet. */
export function* writeLibraryFile(
  snippets: Iterable<Snippet>,
  { now, held }: Pick<ExportContext, 'now' | 'held'>,
): Generator<string, void> {
  yield opening(now, [])
  let before = ''
  for (const snippet of snippets) {
    yield before + lineOf(snippet, held?.get(snippet.id))
    before = ',\n'
  }
  yield CLOSING
}

/**
 * Writes the whole library, trash included, and the reader's packs as a Casenote file: reads it part by part, so that no more than a part
 * and what was written are in memory. Rejects where the database cannot be read.
 *
 * @param packs as `readKeptPacks` gives them
 * @param part how many snippets are read at once, and make one piece
 */
export async function* writeWholeLibrary(
  { database, codec }: LibraryContext,
  now: Instant,
  packs: readonly KeptPack[],
  part = 500,
): AsyncGenerator<string, void> {
  const { snippets, documents, articles } = database
  yield opening(now, packs)
  let last = ''
  let before = ''
  for (;;) {
    // A snippet, its document and its article as of one moment.
    const rows = await database.transaction('r', [snippets, documents, articles], async () => {
      const found = await snippets.where(':id').above(last).limit(part).toArray()
      const ids = found.map(({ id }) => id)
      const [states, copies] = await Promise.all([documents.bulkGet(ids), articles.bulkGet(ids)])
      return found.map((row, index) => ({ row, document: states[index], copy: copies[index] }))
    })
    const end = rows.at(-1)
    if (!end) break
    last = end.row.id
    const lines = rows.flatMap(({ row, document, copy }) => {
      const snippet = snippetOfRow(row, codec)
      if (!snippet) return []
      return lineOf(snippet, {
        state: document && codec.open(document.state),
        article: copy && codec.open(copy.content),
      })
    })
    if (lines.length > 0) {
      yield before + lines.join(',\n')
      before = ',\n'
    }
  }
  yield CLOSING
}

function opening(now: Instant, packs: readonly KeptPack[]): string {
  const lines = packs.map(pack => JSON.stringify(pack)).join(',\n')
  const beside = packs.length > 0 ? `"packs":[\n${lines}\n],` : ''
  return `{"format":"${LIBRARY_FILE_FORMAT}","version":${LIBRARY_FILE_VERSION},"exportedAt":${JSON.stringify(now)},${beside}"snippets":[\n`
}

const CLOSING = '\n]}\n'

function lineOf(snippet: Snippet, held: Held | undefined): string {
  return JSON.stringify({
    snippet,
    ...(held?.state ? { state: toBase64(held.state) } : {}),
    ...(held?.article ? { article: held.article } : {}),
  })
}
