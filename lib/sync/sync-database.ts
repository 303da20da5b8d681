import Dexie, { type Table } from 'dexie'
import type { KnownFile, Outbox, UnreadableFile } from './journal.ts'
import type { RecordKey } from './log/log-entry.ts'
import type { DeviceId, FileName } from './log/log-file.ts'
import type { RecordState } from './records/record-document.ts'
import type { SyncStatus } from './schedule/status.ts'
import type { SetUp } from './setup/set-up.ts'

/**
 * The database `sync`: where the reader's files lie and with what key, and what was written and read of them. It is
 * there only while sync is set up. No script in a page can read it, as it could `storage.local` if it broke out.
 */
export type SyncDatabase = Dexie & {
  files: Table<KnownFile, FileName>
  contents: Table<ContentsRow, FileName>
  unreadable: Table<UnreadableFile, FileName>
  meta: Table<MetaRow, MetaRow['key']>
  records: Table<RecordRow, RecordKey>
  unsentRecords: Table<{ readonly seq?: number; readonly key: RecordKey }, number>
}

/** Something small that is kept in step besides the library: see `records`. */
export interface RecordRow {
  readonly key: RecordKey
  readonly state: RecordState
  /** Its value where it lives on this device, as sync last saw it there; nothing before the first time. */
  readonly seen?: unknown
}

/** Which records a file speaks of: apart from the files, which are read in every step of a run. */
export interface ContentsRow {
  readonly name: FileName
  readonly keys: readonly RecordKey[]
}

export type MetaRow = JournalRow | OutboxRow | SetUpRow | StatusRow | SourceRow

export interface JournalRow {
  readonly key: 'journal'
  readonly device: DeviceId
  readonly deviceName: string
  readonly lastSequence: number
  readonly removing: readonly FileName[]
  readonly cursor: string | null
}

export interface OutboxRow {
  readonly key: 'outbox'
  readonly outbox: Outbox
}

export interface SetUpRow {
  readonly key: 'set-up'
  readonly setUp: SetUp
}

export interface StatusRow {
  readonly key: 'status'
  readonly status: SyncStatus
}

/** How a source of small records was when records and source last had the same in them. */
export interface SourceRow {
  readonly key: `source-${string}`
  readonly place: string
  /** `null` where something was left to do. */
  readonly edition: string | null
}

export interface SyncDatabaseOptions {
  readonly name?: string
  /** Others than the browser's own, for tests. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The database, not yet open: Dexie opens it with the first query. */
export function syncDatabase({ name = 'sync', ...options }: SyncDatabaseOptions = {}): SyncDatabase {
  const database = new Dexie(name, {
    ...options,
    // What was sent and confirmed in the library must not be forgotten here by a power cut.
    chromeTransactionDurability: 'strict',
  }) as SyncDatabase
  database.version(1).stores({ files: 'name', contents: 'name', unreadable: 'name', meta: 'key' })
  database.version(2).stores({ records: 'key', unsentRecords: '++seq' })
  return database
}
