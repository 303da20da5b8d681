import type { Outcome } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'

/**
 * Takes in deletions that a run asked about, after a copy of the library as it is.
 *
 * @param sync a run that may take away what it asked about
 */
export async function deleteHereToo(library: Library, sync: () => Promise<void>): Promise<Outcome> {
  const copied = await library.backups.take('merge')
  if (copied.ok) await sync()
  return copied
}

/**
 * Takes in everything else, and brings back what was deleted on the other devices: as one more change, so that it comes
 * back there too. It is in a copy of the library before, and may be cut off anywhere.
 *
 * @param sync a run that may take away what it asked about
 */
export async function keepHere(library: Library, sync: () => Promise<void>): Promise<Outcome> {
  const kept: SnippetId[] = []
  for await (const part of library.all()) {
    for (const { id, trashedAt, keptAgainstTrash } of part)
      if (trashedAt === null && !keptAgainstTrash) kept.push(id)
  }
  const copied = await library.backups.take('merge')
  if (!copied.ok) return copied
  await sync()
  // What the others deleted for good comes out of the copy, what they put into the trash out of the trash.
  if (copied.backup) {
    const added = await library.backups.restore(copied.backup.id, 'add')
    if (!added.ok) return added
  }
  const restored = await library.restore(kept)
  if (restored.ok) await sync()
  return restored
}
