import { failedBy, type Outcome } from '../../library/fault.ts'
import type { Library } from '../../library/library.ts'
import { libraryReplica } from '../library-replica.ts'
import type { SyncDatabase } from '../sync-database.ts'
import { type SetUp, writeSetUp } from './set-up.ts'

/** How many records are put among what is to be sent in one transaction. */
const PART = 500

/**
 * Turns sync on for a library: everything in it is to be sent. Sends nothing yet. May be cut off anywhere and begun
 * again; sync is set up only with its last step.
 *
 * @param isSameStore whether it was set up there before, under another key
 */
export async function beginSync(
  database: SyncDatabase,
  library: Library,
  setUp: SetUp,
  isSameStore = false,
): Promise<Outcome> {
  try {
    // What lay there for another store would be sent twice.
    for (const syncing of [false, true]) {
      const outcome = await library.setSyncing(syncing)
      if (!outcome.ok) return outcome
    }
    const replica = libraryReplica(library)
    const keys = await replica.keys()
    for (let at = 0; at < keys.length; at += PART) await replica.sendAgain(keys.slice(at, at + PART))
    await writeSetUp(database, setUp, isSameStore)
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}
