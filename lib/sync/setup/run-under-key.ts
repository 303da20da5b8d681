import type { Outcome } from '../engine/outcome.ts'
import type { Parts } from '../engine/run.ts'
import { syncOnce } from '../engine/sync-once.ts'
import type { Store, StoreAnswer } from '../stores/store.ts'
import { goOnChangingKey, keepNote } from './change-key.ts'
import type { KeyKeeper } from './key-keeper.ts'
import type { SetUp } from './set-up.ts'

/**
 * One run under the key that is set up, which first goes on with a change of the key, and afterwards removes what lies
 * in the store under an old one. Throws what the library throws.
 *
 * @param partsFor what a run works with; the set-up changes when the key does
 * @returns `null` where sync is not set up
 */
export async function runUnderKey(
  keeper: KeyKeeper,
  partsFor: (setUp: SetUp) => Parts,
): Promise<Outcome | null> {
  const before = await keeper.read()
  if (!before) return null
  const waits = await goOnChangingKey(keeper, partsFor(before))
  if (waits) return waits
  // Perhaps with a new key by now.
  const setUp = (await keeper.read()) ?? before
  const isKeyKnown = setUp.note !== undefined
  const parts = { ...partsFor(setUp), passOver: new Set(setUp.outdated), isKeyKnown }
  const outcome = await syncOnce(parts)
  if (outcome.state === 'done') {
    const kept = await keepNote(keeper, parts.store, setUp)
    if (!kept.ok) return { state: 'failed', ...kept }
  }
  if (!setUp.outdated) return outcome
  const isFull = outcome.state === 'failed' && outcome.fault === 'full'
  // Where there is no room for both, what lies there under the old key goes first: all of it is in the library.
  if (outcome.state !== 'done' && !isFull) return outcome
  const removed = await removeOutdated(keeper, parts.store, setUp)
  if (!removed.ok) return { state: 'failed', ...removed }
  return isFull ? syncOnce(parts) : outcome
}

/**
 * Removes what lies in the store under an old key, once all of the library lies there under the new one. What other
 * devices were sending at the time of the change stays: it cannot be told here whether it is anywhere else.
 */
async function removeOutdated(
  keeper: KeyKeeper,
  store: Store,
  { outdated = [] }: SetUp,
): Promise<StoreAnswer<null>> {
  for (const name of outdated) {
    const removed = await store.remove(name)
    if (!removed.ok) return removed
  }
  await keeper.end('outdated')
  return { ok: true, value: null }
}
