import { LibraryFailure } from '../../library/fault.ts'
import type { Library } from '../../library/library.ts'
import { ageSealer } from '../encryption/age-sealer.ts'
import type { Parts } from '../engine/run.ts'
import { journalIn } from '../journal-database.ts'
import { libraryReplica } from '../library-replica.ts'
import { bothReplicas } from '../records/both-replicas.ts'
import type { RecordSource } from '../records/record-source.ts'
import { recordsReplica } from '../records/records-replica.ts'
import { keyKeeperIn } from '../setup/key-keeper.ts'
import { openStore } from '../setup/open-store.ts'
import { runUnderKey } from '../setup/run-under-key.ts'
import { readSetUp, type SetUp } from '../setup/set-up.ts'
import type { StoreSettings } from '../setup/store-settings.ts'
import type { Store } from '../stores/store.ts'
import type { SyncDatabase } from '../sync-database.ts'
import { type RunOutcome, readStatus, type SyncStatus, statusAfter } from './status.ts'

export interface SyncParts extends Pick<Parts, 'agreed' | 'progress' | 'signal' | 'isTeam'> {
  readonly database: SyncDatabase
  readonly library: Library
  /** What is kept in step besides the library. */
  readonly sources?: readonly RecordSource[]
  /** Whether the browser lets us use this store. */
  readonly hasAccess: (settings: StoreSettings) => Promise<boolean>
  /** Another clock and other stores, for tests. */
  readonly now?: () => Date
  readonly open?: (setUp: SetUp) => Store
}

/**
 * One run with what the reader set up, and a note of how it ended. `null`, and no request, where sync is not set up or
 * is paused. Only one may run at a time; the caller holds the lock. Never throws but where the database of sync fails.
 */
export async function runSync(parts: SyncParts): Promise<SyncStatus | null> {
  const { database, now = () => new Date() } = parts
  const setUp = await readSetUp(database)
  if (!setUp || setUp.paused) return null
  const outcome = await outcomeOf(parts, setUp)
  return database.transaction('rw', [database.meta], async () => {
    // Left meanwhile: nothing is to be kept of it.
    if (!(await readSetUp(database))) return null
    const status = statusAfter(await readStatus(database), outcome, now())
    await database.meta.put({ key: 'status', status })
    return status
  })
}

/** Whether something was changed on this device that was not sent yet. Makes no request. */
export async function hasUnsent({
  database,
  library,
  sources = [],
}: Pick<SyncParts, 'database' | 'library' | 'sources'>): Promise<boolean> {
  if (!(await readSetUp(database))) return false
  const replica = bothReplicas(libraryReplica(library), recordsReplica(database, sources))
  return (await replica.takeUnsent(1)).entries.length > 0
}

async function outcomeOf(parts: SyncParts, setUp: SetUp): Promise<RunOutcome> {
  const { database, library, hasAccess } = parts
  try {
    if (!(await hasAccess(setUp.store))) return { state: 'failed', fault: 'no-access' }
    const outcome = await runUnderKey(keyKeeperIn(database, library), now => partsFor(parts, now))
    if (!outcome) return { state: 'failed', fault: 'unexpected' }
    if (outcome.state !== 'done') return outcome
    // After what the others wrote was taken in: one of them may have restored it. The reader's own is kept up elsewhere.
    if (parts.isTeam) await library.purgeExpired()
    const notices = (parts.sources ?? []).flatMap(source => source.notices?.() ?? [])
    return { ...outcome, notices: [...outcome.notices, ...notices] }
  } catch (thrown) {
    return { state: 'failed', fault: thrown instanceof LibraryFailure ? 'library' : 'unexpected' }
  }
}

function partsFor(parts: SyncParts, setUp: SetUp): Parts {
  const { database, library, sources = [], agreed = {}, progress, signal, now = () => new Date() } = parts
  return {
    store: parts.open ? parts.open(setUp) : openStore(setUp).store,
    sealer: ageSealer([setUp.key]),
    replica: bothReplicas(libraryReplica(library), recordsReplica(database, sources)),
    journal: journalIn(database, setUp.deviceName),
    now,
    agreed,
    isTeam: parts.isTeam ?? false,
    ...(progress ? { progress } : {}),
    ...(signal ? { signal } : {}),
  }
}
