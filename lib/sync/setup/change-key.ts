import { type Failed, failedBy, LibraryFailure } from '../../library/fault.ts'
import type { Library } from '../../library/library.ts'
import { ageSealer, recipientOf, sealFor } from '../encryption/age-sealer.ts'
import type { Outcome } from '../engine/outcome.ts'
import type { Parts } from '../engine/run.ts'
import { syncOnce } from '../engine/sync-once.ts'
import { journalIn } from '../journal-database.ts'
import type { Recipient } from '../keys/recipient.ts'
import type { SyncKey } from '../keys/sync-key.ts'
import { decodeLogFile, encodeLogFile, type FileName, MOST_CLOSED, newFileName } from '../log/log-file.ts'
import { failed, type Store, type StoreAnswer } from '../stores/store.ts'
import type { SyncDatabase } from '../sync-database.ts'
import { beginSync } from './begin.ts'
import { changeSetUp, endInSetUp, readSetUp, type SetUp } from './set-up.ts'

/**
 * Changing the key, which is also how a device is removed: it does not get the new one. Everything is written anew
 * under the new key, in these steps, each of which may be cut off anywhere and is taken up again by the next run:
 *
 * 1. The new key, and a note that the old one is given up, are laid down on this device. The note is sealed for the
 *    old keys and the new one, so that whoever reads it under an old key stops writing, and can try a new key on it.
 * 2. What the others have sent is taken in; then the note goes into the store; then what they sent meanwhile is taken
 *    in too. Nothing is sent any more under the old key.
 * 3. A fresh log is begun under the new key with the whole library in it. When all of it lies in the store, the files
 *    under the old key are removed.
 *
 * A device that gets the new key later sends its whole library again, so that what it wrote meanwhile is lost nowhere.
 */

export type BegunKeyChange = { readonly ok: true } | Extract<StoreAnswer<never>, { ok: false }>

/** Step 1. Changes nothing in the store. */
export async function beginKeyChange(
  database: SyncDatabase,
  store: Store,
  key: SyncKey,
  now: Date,
): Promise<BegunKeyChange> {
  const setUp = await readSetUp(database)
  if (!setUp || setUp.keyChange) return { ok: true }
  const closed = await keysGivenUp(database, store, setUp)
  if (!closed.ok) return closed
  const recipient = await recipientOf(setUp.key)
  const closes = [...new Set([recipient, ...closed.value])].slice(0, MOST_CLOSED)
  const note = newFileName()
  const { device, deviceName } = await journalIn(database, setUp.deviceName).load()
  const header = {
    name: note,
    device,
    deviceName,
    first: 0,
    last: 0,
    level: 0,
    madeAt: now.toISOString(),
    damaged: [],
    closes,
    ...(setUp.team ? { team: true as const } : {}),
  }
  const bytes = await sealFor([...closes, await recipientOf(key)], encodeLogFile(header, []))
  await changeSetUp(database, { keyChange: { key, note, bytes } })
  return { ok: true }
}

/** Keys that were given up before, for devices that have been away since: the notes that say so are written anew. */
async function keysGivenUp(
  database: SyncDatabase,
  store: Store,
  { key }: SetUp,
): Promise<StoreAnswer<readonly Recipient[]>> {
  const notes = (await database.files.toArray()).filter(({ last }) => last === 0)
  const found: Recipient[] = []
  for (const { name } of notes) {
    const got = await store.get(name)
    if (!got.ok && got.fault === 'no-such-file') continue
    if (!got.ok) return got
    found.push(...((await closedBy(got.value, key)) ?? []))
  }
  return { ok: true, value: found }
}

/** The keys that a note says are given up; `null` where this key does not open it. */
async function closedBy(note: Uint8Array, key: SyncKey): Promise<readonly Recipient[] | null> {
  const opened = await ageSealer([key]).open(note)
  const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
  return decoded?.ok ? (decoded.file.header.closes ?? null) : null
}

/** What is needed to go on with a change of the key. */
export interface KeyChangeParts {
  readonly database: SyncDatabase
  readonly library: Library
  /** A run under the old key. */
  readonly parts: Parts
}

/**
 * Step 2 and the beginning of step 3, from wherever it was left. Afterwards the set-up holds the new key. Throws what
 * the library throws.
 *
 * @returns `null` where it is done; otherwise why it waits
 */
export async function goOnChangingKey({ database, library, parts }: KeyChangeParts): Promise<Outcome | null> {
  const setUp = await readSetUp(database)
  if (!setUp?.keyChange) return null
  const { keyChange } = setUp
  const { store } = parts
  for (const isNoted of [false, true]) {
    if (isNoted) {
      const put = await putChecked(store, keyChange.note, keyChange.bytes)
      if (!put.ok) return { state: 'failed', ...put }
    }
    const passOver = new Set([keyChange.note])
    const outcome = await syncOnce({ ...parts, receiveOnly: true, passOver })
    // Another device was faster: one of two new keys must give way, and nobody has this one yet.
    if (outcome.state === 'asks' && outcome.about === 'new-key') {
      const removed = await store.remove(keyChange.note)
      if (!removed.ok) return { state: 'failed', ...removed }
      await endInSetUp(database, 'keyChange')
      return outcome
    }
    if (outcome.state !== 'done') return outcome
  }
  await takeNewKey(database, library, setUp, keyChange.key)
  return null
}

async function putChecked(store: Store, name: FileName, bytes: Uint8Array): Promise<StoreAnswer<null>> {
  const put = await store.put(name, bytes)
  if (!put.ok) return put
  const back = await store.get(name)
  if (!back.ok) return back
  const isSame = back.value.length === bytes.length && back.value.every((byte, at) => byte === bytes[at])
  return isSame ? { ok: true, value: null } : failed('strange')
}

/** Begins a fresh log under a new key, with the whole library in it, in the same store. */
async function takeNewKey(
  database: SyncDatabase,
  library: Library,
  { keyChange: _, ...setUp }: SetUp,
  key: SyncKey,
): Promise<void> {
  const known = await database.files.toCollection().primaryKeys()
  const half = await database.meta.get('outbox')
  const sending = half?.key === 'outbox' ? [half.outbox.file.name] : []
  const outdated = [...new Set([...(setUp.outdated ?? []), ...known, ...sending])]
  const begun = await beginSync(database, library, { ...setUp, key, outdated }, true)
  if (!begun.ok) throw new LibraryFailure(begun.fault, begun.detail)
}

export type TakenNewKey =
  | { readonly ok: true }
  /** The note is for another key: words of some other change, or of another store. */
  | { readonly ok: false; readonly fault: 'other-key' }
  | Extract<StoreAnswer<never>, { ok: false }>
  | Failed

/**
 * On a device whose key was given up: tries the new one on the note, and goes on with it. Everything here is sent
 * under it, so what was changed here meanwhile is not lost.
 */
export async function enterNewKey(
  database: SyncDatabase,
  library: Library,
  store: Store,
  note: FileName,
  key: SyncKey,
): Promise<TakenNewKey> {
  const setUp = await readSetUp(database)
  if (!setUp) return { ok: true }
  const got = await store.get(note)
  if (!got.ok) return got
  const closes = await closedBy(got.value, key)
  // One that was given up itself is no way to go on: the key was changed more than once.
  if (!closes || closes.includes(await recipientOf(key))) return { ok: false, fault: 'other-key' }
  try {
    await takeNewKey(database, library, setUp, key)
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/**
 * Removes what lies in the store under an old key, once all of the library lies there under the new one. What other
 * devices were sending at the time of the change stays: it cannot be told here whether it is anywhere else.
 */
export async function removeOutdated(database: SyncDatabase, store: Store): Promise<StoreAnswer<null>> {
  const { outdated = [] } = (await readSetUp(database)) ?? {}
  for (const name of outdated) {
    const removed = await store.remove(name)
    if (!removed.ok) return removed
  }
  if (outdated.length > 0) await endInSetUp(database, 'outdated')
  return { ok: true, value: null }
}
