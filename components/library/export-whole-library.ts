import { writeWholeLibrary } from '../../lib/formats/casenote/write-library-file.ts'
import { fileNameFor } from '../../lib/formats/export-format.ts'
import type { Library } from '../../lib/library/library.ts'
import { readKeptPacks } from '../../lib/packs/kept-pack.ts'
import { packsOf } from '../../lib/packs/packs.ts'
import { packsInUse } from '../../lib/packs/packs-database.ts'
import { download } from '../shared/download.ts'

/**
 * Hands the whole library, and the reader's packs with it, to the browser's downloads, before something that cannot be undone. Rejects where it cannot
 * be read.
 *
 * @returns the name of the file
 */
export async function exportWholeLibrary(library: Library): Promise<string> {
  const now = library.context.now()
  const name = fileNameFor('casenote-library', 'json')(now)
  const pieces: string[] = []
  const packs = await readKeptPacks(packsOf(packsInUse()))
  for await (const piece of writeWholeLibrary(library.context, now, packs)) pieces.push(piece)
  download({ name, content: new Blob(pieces, { type: 'application/json' }) })
  return name
}
