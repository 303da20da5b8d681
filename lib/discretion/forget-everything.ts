import Dexie from 'dexie'
import browser from 'webextension-polyfill'
import type { Library } from '../library/library.ts'
import { eraseCopy } from '../library/second-copy/copy-database.ts'
import { sendToAllReaders } from '../messages/send.ts'
import { SYNC_LINES } from '../sync/line.ts'
import { afterSyncTurn } from '../sync/schedule/in-turn.ts'
import { writeSyncFlag } from '../sync/schedule/sync-flag.ts'
import type { SyncDatabase } from '../sync/sync-database.ts'

/** The databases that hold what a reader made, chose or met. What the extension shipped with is in `knowledge`. */
export const DATABASES = ['library', 'sync', 'history', 'packs', 'team-library', 'team-sync'] as const
type DatabaseName = (typeof DATABASES)[number]

/** What is not gone: `waiting` goes as soon as the other windows that use it are closed. */
export type Unforgotten =
  | `${'waiting' | 'failed'}_${DatabaseName}`
  | 'failed_copy'
  | 'failed_storage'
  | 'failed_access'

/** How long to wait for windows that still use a database. Milliseconds. */
const LONGEST_WAIT = 5_000

/**
 * Forgets everything of the reader in this browser: library with backups and second copy, sync, history, packs, settings, a team's
 * library,
 * dismissals, what is known of open tabs, and the leave to read sites. Files that were exported, the reader's other
 * devices and the store of sync are not touched. Never rejects; a part that fails does not keep the next from being
 * done, and all of it may be done again.
 *
 * @param library of this context, closed by this
 * @param sync of this context, closed by this
 * @param longestWait for a database that is in use, in milliseconds
 * @returns what is not gone
 */
export async function forgetEverything(
  library: Pick<Library, 'close'>,
  sync: Pick<SyncDatabase, 'close'>,
  longestWait = LONGEST_WAIT,
): Promise<readonly Unforgotten[]> {
  // A page that is read once more would be remembered again.
  await sendToAllReaders({ type: 'leave-page' }).catch(() => undefined)
  const left: Unforgotten[] = []
  if (!(await giveBackAllAccess())) left.push('failed_access')
  await stopSync()
  library.close()
  sync.close()
  // Before the library and after it: the one is brought back from the other where only one of them is there.
  await eraseCopy().catch(() => undefined)
  for (const name of DATABASES) {
    const gone = await deleteDatabase(name, longestWait)
    if (gone !== 'gone') left.push(`${gone}_${name}`)
  }
  if (!(await succeeds(eraseCopy))) left.push('failed_copy')
  if (!(await clearStorage())) left.push('failed_storage')
  return left
}

/** A run under way would write into a database that is being deleted; it is waited for. */
async function stopSync(): Promise<void> {
  for (const line of SYNC_LINES) await writeSyncFlag({ state: 'off' }, line).catch(() => undefined)
  await browser.alarms?.clearAll().catch(() => false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<void>(resolve => {
    timer = setTimeout(resolve, LONGEST_WAIT)
  })
  const ended = SYNC_LINES.map(line => afterSyncTurn(async () => undefined, line).catch(() => undefined))
  await Promise.race([Promise.all(ended), waited])
  clearTimeout(timer)
}

async function deleteDatabase(
  name: DatabaseName,
  longestWait: number,
): Promise<'gone' | 'waiting' | 'failed'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<'waiting'>(resolve => {
    timer = setTimeout(() => resolve('waiting'), longestWait)
  })
  const deleted = Dexie.delete(name).then(
    () => 'gone' as const,
    () => 'failed' as const,
  )
  const answer = await Promise.race([deleted, waited])
  clearTimeout(timer)
  return answer
}

async function clearStorage(): Promise<boolean> {
  // First what is lasting, since open pages follow the settings and then look into the session.
  const areas = [browser.storage.local, browser.storage.session]
  const done: boolean[] = []
  for (const area of areas) done.push(await succeeds(() => area.clear()))
  return done.every(isDone => isDone)
}

/** One by one: what a build declares for good cannot be given back, and must not keep the rest from it. */
async function giveBackAllAccess(): Promise<boolean> {
  return succeeds(async () => {
    const { origins = [] } = await browser.permissions.getAll()
    for (const origin of origins) {
      await browser.permissions.remove({ origins: [origin] }).catch(() => false)
    }
    const after = await browser.permissions.getAll()
    const { host_permissions: declared = [] } = browser.runtime.getManifest()
    const kept = (after.origins ?? []).filter(origin => !declared.includes(origin))
    // Firefox alone; given for sync.
    const { data_collection: data = [] } = after
    if (data.length > 0) await browser.permissions.remove({ data_collection: data }).catch(() => false)
    if (kept.length > 0) throw new Error('The browser keeps the access to hosts.')
  })
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => true,
    () => false,
  )
}
