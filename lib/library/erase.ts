import { LOCK_RECORD } from '../lock/record-key.ts'
import type { Library } from './library.ts'
import { inLibraryTurn } from './library-turn.ts'
import { eraseCopy } from './second-copy/copy-database.ts'
import { forgetSentinel, type SentinelArea } from './sentinel.ts'

/**
 * Deletes the library for good: everything saved, its backups and its second copy, which would bring it back. Rejects
 * where the browser cannot; it can then be called again.
 *
 * @param area `browser.storage.local`
 */
export async function eraseLibrary(library: Library, area: SentinelArea): Promise<void> {
  const { database, copy } = library.context
  // What was saved last may still be on its way into the copy.
  await inLibraryTurn(library.context, 'write', async () => undefined)
  // First what would bring back the rest.
  const opened = await copy()
  await opened?.delete({ disableAutoOpen: false })
  await eraseCopy()
  await forgetSentinel(area)
  await area.remove(LOCK_RECORD)
  await database.delete({ disableAutoOpen: false })
}
