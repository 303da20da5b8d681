import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { AUTO_LOCK, lockIfClockWentBack, putOffAutoLock } from '../../../lib/lock/auto-lock.ts'
import { codecInUse } from '../../../lib/lock/codec-in-use.ts'
import { choose } from '../../../lib/settings/store.ts'
import { beginProfile, sealed, settled } from './profile.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const MINUTE = 60_000
const NOON = Date.parse('2026-02-03T12:00:00Z')

beforeEach(async () => {
  await beginProfile()
  await browser.alarms.clearAll()
  await sealed()
  await choose({ lockAfter: 30 })
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] })
  await putOffAutoLock()
})
afterEach(() => {
  vi.useRealTimers()
})

it('is set for as long after the last use as the reader chose', async () => {
  expect((await browser.alarms.get(AUTO_LOCK))?.scheduledTime).toBe(NOON + 30 * MINUTE)
  vi.setSystemTime(NOON + 20 * MINUTE)
  await putOffAutoLock()
  expect((await browser.alarms.get(AUTO_LOCK))?.scheduledTime).toBe(NOON + 50 * MINUTE)
  await choose({ lockAfter: 0 })
  await putOffAutoLock()
  expect(await browser.alarms.get(AUTO_LOCK)).toBeUndefined()
})

it('leaves the library open while the clock goes on as it should', async () => {
  vi.setSystemTime(NOON + 29 * MINUTE)
  await lockIfClockWentBack()
  await settled()
  expect(codecInUse().state()).toBe('unlocked')
})

it('locks the library where the clock was set back, since nobody knows how long it was open', async () => {
  vi.setSystemTime(NOON - 60 * MINUTE)
  await lockIfClockWentBack()
  await settled()
  expect(codecInUse().state()).toBe('locked')
})
