import { type Failed, failedBy } from '../../library/fault.ts'
import type { Outcome } from '../engine/outcome.ts'
import type { Parts } from '../engine/run.ts'
import { syncOnce } from '../engine/sync-once.ts'
import type { Recipient } from '../keys/recipient.ts'
import type { SyncKey } from '../keys/sync-key.ts'
import {
  decodeLogFile,
  encodeLogFile,
  type FileName,
  type LogHeader,
  MOST_CLOSED,
  newFileName,
} from '../log/log-file.ts'
import { failed, type Store, type StoreAnswer } from '../stores/store.ts'
import type { KeyKeeper } from './key-keeper.ts'
import type { KeyNote, SetUp } from './set-up.ts'

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
  keeper: KeyKeeper,
  store: Store,
  key: SyncKey,
  now: Date,
): Promise<BegunKeyChange> {
  const setUp = await keeper.read()
  if (!setUp || setUp.keyChange) return { ok: true }
  const closed = await keysGivenUp(keeper, store, setUp)
  if (!closed.ok) return closed
  const { recipientOf, sealFor } = keeper.encryption
  const recipient = await recipientOf(setUp.key)
  const closes = [...new Set([recipient, ...closed.value])].slice(0, MOST_CLOSED)
  const { device, deviceName } = await keeper.journalOf(setUp).load()
  const header = {
    name: newFileName(),
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
  await keeper.noteChange({ key, note: noteOf(header, bytes) })
  return { ok: true }
}

function noteOf(header: Omit<LogHeader, 'entries'>, bytes: Uint8Array): KeyNote {
  const { name, device, deviceName, first, last, level, madeAt } = header
  const file = { name, device, deviceName, first, last, level, madeAt, size: bytes.length, missed: 0 }
  return { file, bytes }
}

/** Keys that were given up before, for devices that have been away since: the notes that say so are written anew. */
async function keysGivenUp(
  keeper: KeyKeeper,
  store: Store,
  setUp: SetUp,
): Promise<StoreAnswer<readonly Recipient[]>> {
  const { files } = await keeper.journalOf(setUp).load()
  const notes = [...files.values()].filter(({ last }) => last === 0)
  // The one that was kept here counts also where somebody has removed it from the store.
  const found: Recipient[] = []
  if (setUp.note) found.push(...((await readNote(keeper, setUp.note.bytes, setUp.key))?.closes ?? []))
  for (const { name } of notes) {
    const got = await store.get(name)
    if (!got.ok && got.fault === 'no-such-file') continue
    if (!got.ok) return got
    found.push(...((await readNote(keeper, got.value, setUp.key))?.closes ?? []))
  }
  return { ok: true, value: found }
}

/** What a note says, with the keys that are given up; `null` where this key does not open it. */
async function readNote(
  { encryption }: KeyKeeper,
  note: Uint8Array,
  key: SyncKey,
): Promise<LogHeader | null> {
  const opened = await encryption.sealerOf(key).open(note)
  const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
  return decoded?.ok && decoded.file.header.closes ? decoded.file.header : null
}

/**
 * Step 2 and the beginning of step 3, from wherever it was left. Afterwards the set-up holds the new key. Throws what
 * the library throws.
 *
 * @param parts of a run under the old key
 * @returns `null` where it is done; otherwise why it waits
 */
export async function goOnChangingKey(keeper: KeyKeeper, parts: Parts): Promise<Outcome | null> {
  const setUp = await keeper.read()
  if (!setUp?.keyChange) return null
  const { keyChange } = setUp
  const { store } = parts
  for (const isNoted of [false, true]) {
    if (isNoted) {
      const put = await putChecked(store, keyChange.note)
      if (!put.ok) return { state: 'failed', ...put }
    }
    const passOver = new Set([keyChange.note.file.name])
    // Cut off here before, others may have gone on with the new key meanwhile: then all is under that.
    const outcome = await syncOnce({ ...parts, receiveOnly: true, passOver, isKeyKnown: true })
    // Another device was faster: one of two new keys must give way, and nobody has this one yet.
    if (outcome.state === 'asks' && outcome.about === 'new-key') {
      const removed = await store.remove(keyChange.note.file.name)
      if (!removed.ok) return { state: 'failed', ...removed }
      await keeper.end('keyChange')
      return outcome
    }
    if (outcome.state !== 'done') return outcome
  }
  await takeNewKey(keeper, setUp, keyChange.key, keyChange.note)
  return null
}

async function putChecked(store: Store, { file, bytes }: KeyNote): Promise<StoreAnswer<null>> {
  const put = await store.put(file.name, bytes)
  if (!put.ok) return put
  const back = await store.get(file.name)
  if (!back.ok) return back
  const isSame = back.value.length === bytes.length && back.value.every((byte, at) => byte === bytes[at])
  return isSame ? { ok: true, value: null } : failed('strange')
}

/** Begins a fresh log under a new key, with the whole library in it, in the same store. */
async function takeNewKey(keeper: KeyKeeper, setUp: SetUp, key: SyncKey, note: KeyNote): Promise<void> {
  const { keyChange: _, ...rest } = setUp
  const { files, outbox } = await keeper.journalOf(setUp).load()
  const sending = outbox ? [outbox.file.name] : []
  const outdated = [...new Set([...(setUp.outdated ?? []), ...files.keys(), ...sending])]
  await keeper.beginAnew({ ...rest, key, outdated: outdated.filter(name => name !== note.file.name), note })
}

/**
 * Lays down another note where somebody removed or spoilt the one there was: a device that never meets it would write on
 * under the old key. Under a new name, since a file that could not be read is not looked at for ever.
 */
export async function keepNote(keeper: KeyKeeper, store: Store, setUp: SetUp): Promise<StoreAnswer<null>> {
  const { note } = setUp
  const journal = keeper.journalOf(setUp)
  if (!note || (await journal.load()).files.has(note.file.name)) return { ok: true, value: null }
  const header = await readNote(keeper, note.bytes, setUp.key)
  if (!header?.closes) return { ok: true, value: null }
  const { recipientOf, sealFor } = keeper.encryption
  const renamed = { ...header, name: newFileName() }
  const bytes = await sealFor([...header.closes, await recipientOf(setUp.key)], encodeLogFile(renamed, []))
  const another = noteOf(renamed, bytes)
  const removed = await store.remove(note.file.name)
  if (!removed.ok) return removed
  await keeper.replaceNote(another)
  const put = await putChecked(store, another)
  if (put.ok) await journal.write({ add: [{ ...another.file, keys: [] }], forget: [note.file.name] })
  return put
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
  keeper: KeyKeeper,
  store: Store,
  note: FileName,
  key: SyncKey,
): Promise<TakenNewKey> {
  const setUp = await keeper.read()
  if (!setUp) return { ok: true }
  const got = await store.get(note)
  if (!got.ok) return got
  const header = await readNote(keeper, got.value, key)
  // One that was given up itself is no way to go on: the key was changed more than once.
  if (!header || header.closes?.includes(await keeper.encryption.recipientOf(key)))
    return { ok: false, fault: 'other-key' }
  try {
    await takeNewKey(keeper, setUp, key, noteOf(header, got.value))
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}
