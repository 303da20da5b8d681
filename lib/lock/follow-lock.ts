import browser from 'webextension-polyfill'
import { libraryInUse } from '../library/library-in-use.ts'
import { beginSessionOnce, keepLibraryUp } from '../library/upkeep.ts'
import { keepLeftNote } from '../saving/keep-left-note.ts'
import { placePassagesSoon } from '../saving/place-passages.ts'
import { watchSettings } from '../settings/store.ts'
import { syncIfOn } from '../sync/schedule/schedule.ts'
import { watchVanished } from '../tabs/vanished.ts'
import { AUTO_LOCK, lockIfClockWentBack, putOffAutoLock } from './auto-lock.ts'
import { codecInUse } from './codec-in-use.ts'
import { isLockRecordChange } from './lock-record.ts'
import { forgetSessionKeys, isSessionKeysChange } from './session-keys.ts'
import { writeWaiting } from './waiting.ts'

/**
 * What the background does about the lock: locks after a time without use and with the vanish key, and has everything
 * follow when the library locks or opens. To be called while the background is evaluated, since it may have been started
 * by what it listens to.
 */
export function followLock(): void {
  const codec = codecInUse()
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === AUTO_LOCK) void forgetSessionKeys()
  })
  watchVanished(vanished => {
    if (vanished) void forgetSessionKeys()
  })
  watchSettings(() => void putOffAutoLock())
  browser.storage.onChanged.addListener((changes, area) => {
    if (isSessionKeysChange(changes, area) || isLockRecordChange(changes, area)) void follow()
  })

  async function follow(): Promise<void> {
    await codec.settled()
    placePassagesSoon()
    if (codec.state() === 'locked') return
    await putOffAutoLock()
    await takeUp()
  }
  void codec
    .settled()
    .then(lockIfClockWentBack)
    // It may have been cut off while it wrote what waited.
    .then(() => (codec.state() === 'locked' ? undefined : writeWaiting(libraryInUse(), keepLeftNote)))
}

/** What had to wait while it was locked. */
async function takeUp(): Promise<void> {
  const library = libraryInUse()
  await beginSessionOnce(library, browser.storage.local, browser.storage.session)
  await writeWaiting(library, keepLeftNote)
  await keepLibraryUp(library, browser.storage.local, browser.runtime.getManifest().version)
  await syncIfOn()
}
