import type { Notice } from '../engine/outcome.ts'

/** In place of a value: it is on this device and does not go out, nor is it touched by what comes in. */
export const STAYS_HERE = Symbol('stays on this device')

/**
 * A kind of small records where they live on this device. Sync compares them with what it last saw there, so whoever
 * changes them need not tell it anything.
 */
export interface RecordSource {
  /** Before the stroke in their keys: lower-case letters. */
  readonly kind: string
  /** All that are there, as JSON values by their ids (what stands after the stroke). */
  read(): Promise<ReadonlyMap<string, unknown>>
  /** Makes these as they are on other devices; `null` for gone. What is no value of this kind is passed over. */
  write(changes: ReadonlyMap<string, unknown>): Promise<void>
  /** For what is large: tells without reading all of it whether anything has changed. `null` where it cannot be read. */
  mark?(): Promise<SourceMark | null>
  /**
   * Whether what is here stands where two devices meet for the first time and have different things under one id;
   * `theirs` is `null` where it was removed. Without this, what is in the store stands.
   */
  prefersMine?(mine: unknown, theirs: unknown): boolean
  /** What the reader should hear of the last `read` and `write`. */
  notices?(): readonly Notice[]
}

export interface SourceMark {
  /** Another one where the browser has lost what was kept there: that is no removal, and all is put there again. */
  readonly place: string
  /** Another one after each change. */
  readonly edition: string
}
