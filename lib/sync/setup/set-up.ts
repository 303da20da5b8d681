import type { KnownFile } from '../journal.ts'
import type { SyncKey } from '../keys/sync-key.ts'
import type { FileName } from '../log/log-file.ts'
import type { SyncDatabase } from '../sync-database.ts'
import type { StoreSettings } from './store-settings.ts'

/** What the reader set up on this device. */
export interface SetUp {
  readonly store: StoreSettings
  readonly key: SyncKey
  /** What the reader's other devices call this one. */
  readonly deviceName: string
  readonly begunAt: string
  readonly paused: boolean
  /** Of a team's library: what the team calls it, and the name under which the reader adds to it. */
  readonly team?: { readonly name: string; readonly member: string }
  /** Of a folder on this disk; kept by the browser, which asks before it lets anybody in. */
  readonly folder?: FileSystemDirectoryHandle
  /** The key is being changed, and how far it is; see `change-key.ts`. */
  readonly keyChange?: KeyChange
  /** The note that says that the key before was given up; put back where somebody removes it. */
  readonly note?: KeyNote
  /** Files under the key that was used before; removed when all of the library lies there under the new one. */
  readonly outdated?: readonly FileName[]
}

/** A note for devices that still have an old key. */
export interface KeyNote {
  readonly file: KnownFile
  readonly bytes: Uint8Array
}

/** A change of the key that was begun. */
export interface KeyChange {
  /** The new one. */
  readonly key: SyncKey
  readonly note: KeyNote
}

/** `undefined` where sync is not set up. */
export async function readSetUp({ meta }: SyncDatabase): Promise<SetUp | undefined> {
  const row = await meta.get('set-up')
  return row?.key === 'set-up' ? row.setUp : undefined
}

/**
 * Begins anew: whatever was known of another store or under another key does not hold for this one.
 *
 * @param isSameStore whether it is the same devices under another key: then it is known what they have in common, and
 *   all of it is to be sent
 */
export function writeSetUp(database: SyncDatabase, setUp: SetUp, isSameStore = false): Promise<void> {
  const { records, unsentRecords } = database
  const cleared = database.tables.filter(table => !isSameStore || table.name !== records.name)
  return database.transaction('rw', database.tables, async () => {
    await Promise.all(cleared.map(table => table.clear()))
    const kept = await records.toCollection().primaryKeys()
    await unsentRecords.bulkAdd(kept.map(key => ({ key })))
    await database.meta.put({ key: 'set-up', setUp })
  })
}

/** Changes something that has no bearing on what was sent and received. */
export function changeSetUp(
  database: SyncDatabase,
  change: Partial<Pick<SetUp, 'deviceName' | 'paused' | 'store' | 'folder' | 'keyChange' | 'note' | 'team'>>,
): Promise<void> {
  return database.transaction('rw', [database.meta], async () => {
    const setUp = await readSetUp(database)
    if (setUp) await database.meta.put({ key: 'set-up', setUp: { ...setUp, ...change } })
  })
}

/** Nothing of it is under way any more: a change of the key was given up, or the files of an old one are gone. */
export function endInSetUp(database: SyncDatabase, what: 'keyChange' | 'outdated'): Promise<void> {
  return database.transaction('rw', [database.meta], async () => {
    const setUp = await readSetUp(database)
    if (!setUp) return
    const { [what]: _, ...rest } = setUp
    await database.meta.put({ key: 'set-up', setUp: rest })
  })
}
