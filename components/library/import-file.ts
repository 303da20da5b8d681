import type { ImportFormat, ItemFault } from '../../lib/formats/import-result.ts'
import { UNDATED } from '../../lib/formats/imports/undated.ts'
import { say } from '../../lib/language/say.ts'
import type { Progress } from '../../lib/library/in-parts.ts'
import type { Library } from '../../lib/library/library.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import { bringPacksBack, type PacksBrought } from '../../lib/packs/kept-pack.ts'
import { packsOf } from '../../lib/packs/packs.ts'
import { packsChanged } from '../../lib/packs/packs-changed.ts'
import { packsInUse } from '../../lib/packs/packs-database.ts'
import { sayFailure } from './say-failure.ts'

/** What came of an import. */
export type ImportReport =
  | { readonly ok: false; readonly file: string; readonly words: string }
  | {
      readonly ok: true
      readonly file: string
      readonly format: ImportFormat
      /** What was not here before: the way back puts these into the trash. */
      readonly added: readonly SnippetId[]
      readonly changed: number
      readonly already: number
      readonly faults: readonly ItemFault[]
      readonly refused: number
      /** Of the file's packs; `null` where it has none. */
      readonly packs: PacksBrought | null
      /** Of what was added, how many came without a date. */
      readonly undated: number
    }

/** Takes what a file holds into the library. Never rejects. */
export async function importFile(
  library: Pick<Library, 'bring' | 'getMany'>,
  file: File,
  progress: Progress,
): Promise<ImportReport> {
  const failed = (words: string): ImportReport => ({ ok: false, file: file.name, words })
  try {
    // Loaded when it is needed, so that the page opens sooner.
    const { readImport } = await import('../../lib/formats/read-import.ts')
    const read = await readImport(new Uint8Array(await file.arrayBuffer()))
    if (!read.ok)
      return failed(say(`import_fault_${read.fault.replaceAll('-', '_')}` as Parameters<typeof say>[0]))
    const ids = [...new Set(read.brought.map(({ snippet }) => snippet.id))]
    const here = new Set((await library.getMany(ids)).map(({ id }) => id))
    const outcome = await library.bring(read.brought, progress)
    if (!outcome.ok) return failed(sayFailure(outcome))
    const packs = read.packs ? await bringPacks(read.packs) : null
    return {
      ok: true,
      file: file.name,
      format: read.format,
      added: ids.filter(id => !here.has(id)),
      changed: outcome.changed,
      already: outcome.already,
      faults: read.faults,
      refused: read.refused + outcome.refused.length,
      packs,
      undated: read.brought.filter(({ snippet: { id, createdAt } }) => createdAt === UNDATED && !here.has(id))
        .length,
    }
  } catch {
    // The file was moved or is no longer readable, or the library is not.
    return failed(sayFailure({ fault: 'unreadable' }))
  }
}

async function bringPacks(values: readonly unknown[]): Promise<PacksBrought> {
  // What is in the library by now is in; a database of packs that cannot be written takes none of them.
  const done = await bringPacksBack(packsOf(packsInUse()), values).catch(() => null)
  if (done && done.brought > 0) packsChanged()
  return done ?? { brought: 0, already: 0, refused: values.length }
}
