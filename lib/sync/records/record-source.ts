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
}
