import type { RecordKey } from './log/log-entry.ts'
import type { DeviceId, FileName } from './log/log-file.ts'

/**
 * What a device remembers between two runs of sync: which files it has written and read, and what it was in the
 * midst of. Losing it costs a download of everything, nothing else.
 */
export interface Journal {
  load(): Promise<JournalState>
  /** All of a change or nothing of it. */
  write(change: JournalChange): Promise<void>
  /** Which records the files with these names spoke of. */
  keysOf(names: readonly FileName[]): Promise<readonly RecordKey[]>
}

export interface JournalState {
  readonly device: DeviceId
  readonly deviceName: string
  /** Number of the last file of this device's own log. */
  readonly lastSequence: number
  readonly files: ReadonlyMap<FileName, KnownFile>
  readonly unreadable: ReadonlyMap<FileName, UnreadableFile>
  /** A file that is being sent. */
  readonly outbox: Outbox | null
  /** Own files that another one has taken the place of, still to be removed from the store. */
  readonly removing: readonly FileName[]
  readonly cursor: string | null
}

/** A file that was written or read and merged. */
export interface KnownFile {
  readonly name: FileName
  readonly device: DeviceId
  readonly deviceName: string
  readonly first: number
  readonly last: number
  readonly level: number
  /** In bytes, encrypted. */
  readonly size: number
  /** When it was made, by its device's clock. */
  readonly madeAt: string
  /** In how many runs in a row it was missing from the store. */
  readonly missed: number
}

export interface UnreadableFile {
  readonly name: FileName
  readonly fault: 'other-key' | 'damaged' | 'replayed' | 'too-large' | 'bomb'
  readonly attempts: number
  /** As the store listed it at the last attempt: another size is worth another one. */
  readonly size?: number | null
  readonly reported: boolean
}

export interface Outbox {
  readonly file: KnownFile
  readonly keys: readonly RecordKey[]
  readonly bytes: Uint8Array
  /** Mark of the replica up to which the file speaks; `null` for a compacted file. */
  readonly upTo: number | null
  /** Own files that it takes the place of. */
  readonly replaces: readonly FileName[]
}

export interface JournalChange {
  readonly lastSequence?: number
  readonly add?: readonly (KnownFile & { readonly keys: readonly RecordKey[] })[]
  /** Counts of runs in which files were missing. */
  readonly missed?: readonly { readonly name: FileName; readonly missed: number }[]
  readonly forget?: readonly FileName[]
  readonly unreadable?: readonly UnreadableFile[]
  readonly outbox?: Outbox | null
  readonly removing?: readonly FileName[]
  readonly cursor?: string | null
}
