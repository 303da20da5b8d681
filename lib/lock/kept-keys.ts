import type { Library } from '../library/library.ts'
import { ownCopy } from '../library/second-copy/own-copy.ts'
import { readableKeys, readLockRecord } from './lock-record.ts'
import { isWhole, type WrappedKey } from './wrapped-key.ts'

/**
 * The wrapped keys from all places where they are kept (extension storage, the library, its second copy), since without
 * them everything would be lost that they seal. Damaged ones last. A place that cannot be read has none.
 */
export async function keptKeys({ context }: Library): Promise<readonly WrappedKey[]> {
  const places = await Promise.all([
    readLockRecord().then(
      ({ keys }) => keys,
      () => [],
    ),
    keysIn(async () => context.database.meta.get('keys')),
    keysIn(async () => (await context.copy())?.meta.get('keys')),
  ])
  const all = places.flat()
  return [...all.filter(isWhole), ...all.filter(key => !isWhole(key))]
}

/** Puts wrapped keys beside the second copy, instead of those that were there. Rejects where it cannot be written. */
export async function keepKeysBesideCopy({ context }: Library, keys: readonly WrappedKey[]): Promise<void> {
  const copy = await ownCopy(context)
  if (keys.length > 0) await copy?.meta.put({ key: 'keys', wrapped: keys })
  else await copy?.meta.delete('keys')
}

async function keysIn(read: () => Promise<unknown>): Promise<WrappedKey[]> {
  const row = await read().catch(() => undefined)
  const wrapped = (row as { wrapped?: unknown } | undefined)?.wrapped
  return Array.isArray(wrapped) ? readableKeys(wrapped) : []
}
