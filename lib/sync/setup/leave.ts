import type { Outcome } from '../../library/fault.ts'
import type { Library } from '../../library/library.ts'
import { failed, type Store, type StoreAnswer } from '../stores/store.ts'
import type { SyncDatabase } from '../sync-database.ts'

/** Removes every log file from a store, whichever device wrote it. The libraries on the devices stay as they are. */
export async function eraseStore(
  store: Store,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<StoreAnswer<null>> {
  const listing = await store.list(null)
  if (!listing.ok) return listing
  const { files } = listing.value
  for (const [done, { name }] of files.entries()) {
    progress(done, files.length)
    const removed = await store.remove(name)
    if (!removed.ok) return removed
  }
  const after = await store.list(null)
  if (!after.ok) return after
  return after.value.files.length === 0 ? { ok: true, value: null } : failed('busy')
}

/** Forgets the store, the key and everything that was noted of them on this device. The library stays. */
export async function leaveSync(database: SyncDatabase, library: Library): Promise<Outcome> {
  const outcome = await library.setSyncing(false)
  if (!outcome.ok) return outcome
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map(table => table.clear()))
  })
  return { ok: true }
}
