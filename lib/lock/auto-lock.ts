import browser from 'webextension-polyfill'
import { readSettings } from '../settings/store.ts'
import { codecInUse } from './codec-in-use.ts'
import { forgetSessionKeys } from './session-keys.ts'

export const AUTO_LOCK = 'auto-lock'
const MINUTE = 60_000
/** At most how often a use is noted; a part of the time that is left, where that is short. Milliseconds. */
const OFTEN = 20_000

/** The library is being used: it locks when nobody has for as long as the reader chose. */
export async function putOffAutoLock(): Promise<void> {
  if (codecInUse().state() !== 'unlocked') return
  const { lockAfter } = await readSettings()
  if (lockAfter > 0) await browser.alarms.create(AUTO_LOCK, { when: Date.now() + lockAfter * MINUTE })
  else await browser.alarms.clear(AUTO_LOCK)
}

/**
 * Alarms go by the clock on the wall: where that was set back meanwhile, the library would stay open for as much longer.
 * It is locked at once then. To be called when the background begins.
 */
export async function lockIfClockWentBack(): Promise<void> {
  if (codecInUse().state() !== 'unlocked') return
  const [alarm, { lockAfter }] = await Promise.all([browser.alarms.get(AUTO_LOCK), readSettings()])
  if (alarm && alarm.scheduledTime - Date.now() > lockAfter * MINUTE + OFTEN) await forgetSessionKeys()
}

/** Takes whatever is pressed or moved in a page of the extension for a use of the library. */
export function noteUseIn(page: Pick<Window, 'addEventListener'>): void {
  let last = Number.NEGATIVE_INFINITY
  let pause = 0
  const noted = () => {
    const now = Date.now()
    // The clock may be set back.
    if (Math.abs(now - last) < pause) return
    last = now
    void readSettings().then(({ lockAfter }) => {
      pause = Math.min(OFTEN, (lockAfter * MINUTE) / 4)
    })
    void putOffAutoLock()
  }
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const) {
    page.addEventListener(type, noted, { capture: true, passive: true })
  }
}
