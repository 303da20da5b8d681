import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { LOCK_RECORD } from './record-key.ts'
import { type WrappedKey, wrappedKeySchema } from './wrapped-key.ts'

/**
 * Which key the library is sealed with, and the wrapped keys, in `storage.local`: outside of the library's database, so
 * that a window knows without opening that it is locked, and so that one of the two outlives the other.
 */
const recordSchema = z.object({
  version: z.literal(1),
  /** The id of the key in use; `null` where there is no passphrase. */
  inUse: z.nullable(z.string()),
  /** Checked one by one, so that a damaged one does not hide the others. */
  keys: z.array(z.unknown()),
})
export interface LockRecord {
  readonly inUse: string | null
  /** More than the one in use only while one takes the place of another. */
  readonly keys: readonly WrappedKey[]
}

const NO_LOCK: LockRecord = { inUse: null, keys: [] }

export const isLockRecordChange = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && LOCK_RECORD in changes

export async function readLockRecord(): Promise<LockRecord> {
  const stored = recordSchema.safeParse((await browser.storage.local.get(LOCK_RECORD))[LOCK_RECORD])
  return stored.success ? { inUse: stored.data.inUse, keys: readableKeys(stored.data.keys) } : NO_LOCK
}

export async function writeLockRecord({ inUse, keys }: LockRecord): Promise<void> {
  if (inUse === null && keys.length === 0) await browser.storage.local.remove(LOCK_RECORD)
  else await browser.storage.local.set({ [LOCK_RECORD]: { version: 1, inUse, keys } })
}

/** Those that have the form of a wrapped key. */
export function readableKeys(stored: readonly unknown[]): WrappedKey[] {
  return stored.flatMap(each => {
    const key = wrappedKeySchema.safeParse(each)
    return key.success ? [key.data] : []
  })
}
