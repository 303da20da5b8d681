import browser from 'webextension-polyfill'
import { libraryInUse } from '../../library/library-in-use.ts'
import { codecInUse } from '../../lock/codec-in-use.ts'
import type { Parts } from '../engine/run.ts'
import { hasAccess } from '../setup/access.ts'
import { syncInUse } from '../sync-in-use.ts'
import { afterSyncTurn, inSyncTurn } from './in-turn.ts'
import { waitAfter } from './next-run.ts'
import { clearProgress, showProgress } from './progress.ts'
import type { SyncStatus } from './status.ts'
import { readSyncFlag, writeSyncFlag } from './sync-flag.ts'

const ALARM = 'sync'
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
    if (name === ALARM) void syncNow()
  })
  browser.runtime.onStartup.addListener(() => void syncIfOn())
  browser.runtime.onInstalled.addListener(() => void syncIfOn())
  browser.permissions.onAdded.addListener(() => void syncIfOn())
}

/** One run now, where sync is set up and not paused. */
export async function syncIfOn(): Promise<void> {
  const { state } = await readSyncFlag()
  if (state === 'on' || state === 'waiting') await syncNow()
}

/** A library that is locked is neither sent nor added to; when it is unlocked, there is a run. */
async function isLocked(): Promise<boolean> {
  await codecInUse().settled()
  return codecInUse().state() === 'locked'
}

let soon: ReturnType<typeof setTimeout> | undefined

/** The library, a dismissed mark or a setting has changed: syncs a moment after the last change, if it has something to send. */
export function syncSoon(): void {
  clearTimeout(soon)
  soon = setTimeout(() => void syncIfUnsent(), AFTER_CHANGE)
}

async function syncIfUnsent(): Promise<void> {
  if ((await readSyncFlag()).state !== 'on') return
  // After a run that may be under way: it may have looked before the change was made.
  await afterSyncTurn(async () => {
    // A change that sync itself made is none to be sent.
    const [{ hasUnsent }, { RECORD_SOURCES }] = await Promise.all([
      import('./run-sync.ts'),
      import('../records/sources.ts'),
    ])
    const parts = { database: syncInUse(), library: libraryInUse(), sources: RECORD_SOURCES }
    if (await hasUnsent(parts)) await run({})
  })
}

/** One run now, unless one is under way in whatever context. */
async function syncNow(): Promise<void> {
  await inSyncTurn(() => run({}))
}

/**
 * One run because the reader wants it: after the one that may be under way, which may not have seen what they just did.
 *
 * @param agreed what the reader agreed to when an earlier run asked
 */
export function syncByHand(agreed: Parts['agreed'] = {}): Promise<void> {
  return afterSyncTurn(() => run(agreed))
}

async function run(agreed: Parts['agreed'] & object): Promise<void> {
  const { state } = await readSyncFlag()
  if (state === 'off' || state === 'paused' || (await isLocked())) return
  await browser.alarms.create(ALARM, { when: Date.now() + IF_CUT_OFF })
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE)
  showProgress({ doing: 'receiving', done: 0, of: null })
  try {
    const [{ runSync }, { RECORD_SOURCES }] = await Promise.all([
      import('./run-sync.ts'),
      import('../records/sources.ts'),
    ])
    const status = await runSync({
      database: syncInUse(),
      library: libraryInUse(),
      sources: RECORD_SOURCES,
      hasAccess,
      progress: showProgress,
      agreed,
    })
    await planNext(status)
  } finally {
    clearInterval(alive)
    await clearProgress()
  }
}

async function planNext(status: SyncStatus | null): Promise<void> {
  const wait = status && waitAfter(status, Math.random())
  if (wait === null) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when: Date.now() + wait })
  if (status) await writeSyncFlag({ state: status.outcome.state === 'done' ? 'on' : 'waiting' })
}

/** Nothing happens by itself any more. */
export async function stopSchedule(): Promise<void> {
  await browser.alarms.clear(ALARM)
}
