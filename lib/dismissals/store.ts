import browser from 'webextension-polyfill'
import type { EntityId } from '../knowledge/entity-id.ts'
import { inTurn } from '../turns/in-turn.ts'
import {
  type Dismissal,
  type DismissalScope,
  MOST_DISMISSALS,
  sameDismissal,
  storedDismissalsSchema,
} from './dismissal.ts'

const KEY = 'dismissals'
/** In `storage.session`, which is never written to disk. */
const PRIVATE_KEY = 'dismissals-private'

/** Where dismissals are kept: for good, or for as long as private windows are open. */
type Shelf = 'kept' | 'private'

const areaOf = (shelf: Shelf) => (shelf === 'kept' ? browser.storage.local : browser.storage.session)
const keyOf = (shelf: Shelf) => (shelf === 'kept' ? KEY : PRIVATE_KEY)

/** What is stored, or nothing where nothing readable is stored; what cannot be read is kept aside. */
async function readShelf(shelf: Shelf): Promise<readonly Dismissal[]> {
  const [area, key] = [areaOf(shelf), keyOf(shelf)]
  const stored = (await area.get(key))[key]
  if (stored === undefined) return []
  const parsed = storedDismissalsSchema.safeParse(stored)
  if (parsed.success) return parsed.data.dismissals
  await area.set({ [`${key}-unreadable`]: stored })
  return []
}

async function writeShelf(shelf: Shelf, dismissals: readonly Dismissal[]): Promise<void> {
  const [area, key] = [areaOf(shelf), keyOf(shelf)]
  if (dismissals.length === 0) await area.remove(key)
  else await area.set({ [key]: { version: 1, dismissals } })
}

/** One write at a time across all contexts of the extension, as with the settings. */
const inWriteTurn = <Result>(write: () => Promise<Result>) => inTurn('dismissals', write)

/**
 * The dismissals in force.
 *
 * @param inPrivate whether for a private window: what is dismissed there holds there alone
 */
export async function readDismissals(inPrivate: boolean): Promise<readonly Dismissal[]> {
  const kept = await readShelf('kept')
  return inPrivate ? [...kept, ...(await readShelf('private'))] : kept
}

/**
 * Keeps a dismissal; in a private window only until the last of these is closed.
 *
 * @returns the one that is now kept, which may have been there before, or `null` where it cannot be: there are
 *   `MOST_DISMISSALS` already, or the browser cannot write
 */
export function dismiss(
  entity: EntityId,
  scope: DismissalScope,
  inPrivate: boolean,
): Promise<Dismissal | null> {
  return inWriteTurn(async () => {
    const same = sameDismissal(await readDismissals(inPrivate), entity, scope)
    if (same) return same
    const dismissal = { id: crypto.randomUUID(), entity, scope, createdAt: new Date().toISOString() }
    return (await addTo(inPrivate ? 'private' : 'kept', [dismissal])) ? dismissal : null
  })
}

/**
 * Takes dismissals back, wherever they are kept: it adds nothing to the disk, so that it may be done in a private
 * window too.
 *
 * @returns those that were there, to be put back by `restoreDismissals`
 */
export function undoDismissals(ids: readonly string[]): Promise<readonly Dismissal[]> {
  return inWriteTurn(async () => {
    const undone: Dismissal[] = []
    for (const shelf of ['kept', 'private'] as const) {
      const there = await readShelf(shelf)
      const left = there.filter(({ id }) => !ids.includes(id))
      if (left.length === there.length) continue
      await writeShelf(shelf, left)
      undone.push(...there.filter(({ id }) => ids.includes(id)))
    }
    return undone
  })
}

/** Puts back what was taken back, each with its own id. False where the browser cannot write. */
export function restoreDismissals(dismissals: readonly Dismissal[]): Promise<boolean> {
  return inWriteTurn(() => addTo('kept', dismissals))
}

async function addTo(shelf: Shelf, added: readonly Dismissal[]): Promise<boolean> {
  const ids = new Set(added.map(({ id }) => id))
  const all = [...(await readShelf(shelf)).filter(({ id }) => !ids.has(id)), ...added]
  if (all.length > MOST_DISMISSALS) return false
  return writeShelf(shelf, all).then(
    () => true,
    () => false,
  )
}

/** Forgets what was dismissed in private windows; to be called when the last of them is closed. */
export async function forgetPrivateDismissals(): Promise<void> {
  await browser.storage.session.remove([PRIVATE_KEY, `${PRIVATE_KEY}-unreadable`])
}

/** Calls back when a mark was dismissed or brought back, anywhere; gives back a function that stops it. */
export function watchDismissals(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if ((area === 'local' && KEY in changes) || (area === 'session' && PRIVATE_KEY in changes)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
