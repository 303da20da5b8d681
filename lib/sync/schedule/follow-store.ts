import { journalIn } from '../journal-database.ts'
import { nameOfLine, type SyncLine } from '../line.ts'
import { syncDatabaseOf } from '../lines-in-use.ts'
import { hasAccess } from '../setup/access.ts'
import { readSetUp } from '../setup/set-up.ts'
import { couchDbStore } from '../stores/couchdb.ts'
import { followChanges, type WaitForChange } from './follow-changes.ts'
import { isLocked, syncByHand } from './schedule.ts'
import { readSyncFlag, watchSyncState } from './sync-flag.ts'

/**
 * Hears at once what other devices write into a store that can tell, as long as a page of the library or of sync is
 * open: a background is not to be kept awake for it. One page of all that are open does it. Where sync is not set up,
 * or with another kind of store, nothing is asked of anybody.
 *
 * @returns what ends it
 */
export function followStore(line: SyncLine): () => void {
  const { signal, abort } = abortable()
  navigator.locks
    .request(`casenote-follow-${nameOfLine(line)}`, { signal }, () =>
      followChanges(
        { find: () => findStore(line), sync: () => syncByHand({}, line), pause: untilDueOr(line) },
        signal,
      ),
    )
    // Ended while another page had its turn.
    .catch(() => undefined)
  return abort
}

async function findStore(line: SyncLine): Promise<WaitForChange | null> {
  if ((await readSyncFlag(line)).state !== 'on') return null
  // A run would take nothing in, and the store would say "changed" again at once.
  if (line === 'own' && (await isLocked())) return null
  const database = syncDatabaseOf(line)
  const setUp = await readSetUp(database)
  if (setUp?.store.kind !== 'couchdb' || setUp.paused || !(await hasAccess(setUp.store))) return null
  const { cursor } = await journalIn(database, setUp.deviceName).load()
  const store = couchDbStore(setUp.store)
  return over => store.waitForChange(cursor, over)
}

/** A pause that ends early where sync was set up, left or is in trouble no more: the store may be another one then. */
function untilDueOr(line: SyncLine) {
  return (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const end = () => {
        clearTimeout(timer)
        stopWatching()
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      const stopWatching = watchSyncState(end, line)
      signal.addEventListener('abort', end)
    })
}

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
