import type { LogEntry, RecordKey } from './log/log-entry.ts'

/** What is kept in step, as the engine sees it: the library in its database, or a list in memory in a simulation. */
export interface Replica {
  /** What changed here and was not sent yet, oldest first, up to about so many bytes; empty where all is sent. */
  takeUnsent(bytes: number): Promise<UnsentBatch>
  /** All that was taken up to this mark is safe in the store. */
  confirmSent(upTo: number): Promise<void>
  /** Puts the whole of these records among what is to be sent. Unknown keys are passed over. */
  sendAgain(keys: readonly RecordKey[]): Promise<void>
  /** Every record and tombstone. */
  keys(): Promise<readonly RecordKey[]>
  /** The whole of these records as it is now: state, tombstone, or both. Unknown keys are passed over. */
  statesOf(keys: readonly RecordKey[]): Promise<readonly LogEntry[]>
  /** What applying these would take away from the reader. Changes nothing. */
  lossesOf(entries: readonly LogEntry[]): Promise<Losses>
  /** Merges, and puts what outlived a deletion among what is to be sent. Idempotent. */
  apply(entries: readonly LogEntry[]): Promise<void>
}

export interface UnsentBatch {
  readonly entries: readonly LogEntry[]
  readonly upTo: number
}

export interface Losses {
  /** How many snippets that the reader has now would go to the trash or be deleted for good. */
  readonly removed: number
  /** How many the reader has now. */
  readonly of: number
}
