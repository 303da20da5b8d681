import browser from 'webextension-polyfill'
import { codecInUse } from '../../lock/codec-in-use.ts'
import type { Parts } from '../engine/run.ts'
import { nameOfLine, SYNC_LINES, type SyncLine } from '../line.ts'
import { libraryOf, syncDatabaseOf } from '../lines-in-use.ts'
import { hasAccess } from '../setup/access.ts'
import { afterSyncTurn, inSyncTurn } from './in-turn.ts'
import { waitAfter } from './next-run.ts'
import { clearProgress, showProgress } from './progress.ts'
import type { SyncStatus } from './status.ts'
import { readSyncFlag, writeSyncFlag } from './sync-flag.ts'

/** Changes come in flocks; a note being typed is written every moment. Milliseconds. */
const AFTER_CHANGE = 4_000
/** A run that the browser cut off is taken up again after so long. Milliseconds. */
const IF_CUT_OFF = 60_000
/** A browser stops a background that calls none of its interfaces for 30 seconds. Milliseconds. */
const SIGN_OF_LIFE = 20_000

/**
 * Syncs when the browser starts, every so often, and after changes. With sync not set up there is no alarm, nothing
 * of sync is loaded, and no request is made. To be called while the background is evaluated.
 */
export function watchSchedule(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    for (const line of SYNC_LINES) if (name === nameOfLine(line)) void syncNow(line)
  })
  browser.runtime.onStartup.addListener(() => void syncIfOn())
  browser.runtime.onInstalled.addListener(() => void syncIfOn())
  browser.permissions.onAdded.addListener(() => void syncIfOn())
}

/** One run now, where sync is set up and not paused. */
export async function syncIfOn(): Promise<void> {
  for (const line of SYNC_LINES) {
    const { state } = await readSyncFlag(line)
    if (state === 'on' || state === 'waiting') await syncNow(line)
  }
}

/** A library that is locked is neither sent nor added to; when it is unlocked, there is a run. */
export async function isLocked(): Promise<boolean> {
  await codecInUse().settled()
  return codecInUse().state() === 'locked'
}

const soon = new Map<SyncLine, ReturnType<typeof setTimeout>>()

/** The library, a dismissed mark or a setting has changed: syncs a moment after the last change, if it has something to send. */
export function syncSoon(line: SyncLine = 'own'): void {
  clearTimeout(soon.get(line))
  soon.set(
    line,
    setTimeout(() => void syncIfUnsent(line), AFTER_CHANGE),
  )
}

async function syncIfUnsent(line: SyncLine): Promise<void> {
  if ((await readSyncFlag(line)).state !== 'on') return
  // After a run that may be under way: it may have looked before the change was made.
  await afterSyncTurn(async () => {
    // A change that sync itself made is none to be sent.
    const { hasUnsent } = await import('./run-sync.ts')
    if (await hasUnsent(await partsOf(line))) await run({}, line)
  }, line)
}

/** What a line works with. Dismissals, settings and packs are the reader's own: they never go to a team. */
async function partsOf(line: SyncLine) {
  const database = syncDatabaseOf(line)
  const parts = { database, library: libraryOf(line), isTeam: line === 'team' }
  if (line === 'team') return { ...parts, sources: [] }
  const [{ recordSources }, { readSetUp }] = await Promise.all([
    import('../records/sources.ts'),
    import('../setup/set-up.ts'),
  ])
  return { ...parts, sources: recordSources((await readSetUp(database))?.store.kind) }
}

/** One run now, unless one is under way in whatever context. */
async function syncNow(line: SyncLine): Promise<void> {
  await inSyncTurn(() => run({}, line), line)
}

/**
 * One run because the reader wants it: after the one that may be under way, which may not have seen what they just did.
 *
 * @param agreed what the reader agreed to when an earlier run asked
 */
export function syncByHand(agreed: Parts['agreed'] = {}, line: SyncLine = 'own'): Promise<void> {
  return afterSyncTurn(() => run(agreed, line), line)
}

async function run(agreed: Parts['agreed'] & object, line: SyncLine): Promise<void> {
  const { state } = await readSyncFlag(line)
  if (state === 'off' || state === 'paused' || (line === 'own' && (await isLocked()))) return
  const alarm = nameOfLine(line)
  await browser.alarms.create(alarm, { when: Date.now() + IF_CUT_OFF })
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE)
  showProgress({ doing: 'receiving', done: 0, of: null }, line)
  try {
    const { runSync } = await import('./run-sync.ts')
    const status = await runSync({
      ...(await partsOf(line)),
      hasAccess,
      progress: progress => showProgress(progress, line),
      agreed,
    })
    await planNext(status, line)
  } finally {
    clearInterval(alive)
    await clearProgress(line)
  }
}

async function planNext(status: SyncStatus | null, line: SyncLine): Promise<void> {
  const wait = status && waitAfter(status, Math.random())
  const alarm = nameOfLine(line)
  if (wait === null) await browser.alarms.clear(alarm)
  else await browser.alarms.create(alarm, { when: Date.now() + wait })
  if (status) await writeSyncFlag({ state: status.outcome.state === 'done' ? 'on' : 'waiting' }, line)
}

/** Nothing happens by itself any more. */
export async function stopSchedule(line: SyncLine = 'own'): Promise<void> {
  await browser.alarms.clear(nameOfLine(line))
}
