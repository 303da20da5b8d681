import browser, { type Permissions } from 'webextension-polyfill'
import type { SyncLine } from '../line.ts'
import { readSyncFlag, writeSyncFlag } from '../schedule/sync-flag.ts'
import { originOf, type StoreSettings } from './store-settings.ts'

/** What Firefox counts as collecting data when it leaves the browser, encrypted or not. Chrome has no such thing. */
const DATA: NonNullable<Permissions.Permissions['data_collection']> = ['browsingActivity', 'websiteContent']

/** Whether the browser asks its readers before an extension sends anything from the device. */
export function asksAboutData(): boolean {
  return browser.runtime.getManifest().browser_specific_settings !== undefined
}

function neededFor(settings: StoreSettings): Permissions.Permissions {
  const origin = originOf(settings)
  const data = settings.kind !== 'folder' && asksAboutData() ? { data_collection: DATA } : {}
  return { ...(origin ? { origins: [origin] } : {}), ...data }
}

/**
 * Asks the browser for what a store needs: its one host, and in Firefox the consent to send data. To be called
 * straight from a click, before anything is awaited: a browser shows its prompt only while it handles one.
 */
export function requestAccess(settings: StoreSettings, line: SyncLine = 'own'): Promise<boolean> {
  // Not awaited; known before anybody can have answered, so that the store's own pages are never read.
  void writeSyncFlag({ origin: originOf(settings) }, line)
  const needed = neededFor(settings)
  if (Object.keys(needed).length === 0) return Promise.resolve(true)
  return browser.permissions.request(needed).catch(() => false)
}

export async function hasAccess(settings: StoreSettings): Promise<boolean> {
  const needed = neededFor(settings)
  return Object.keys(needed).length === 0 || browser.permissions.contains(needed)
}

/** Gives back what was asked for, unless the other line needs it too; what a build declares for good stays. */
export async function giveBackAccess(settings: StoreSettings, line: SyncLine = 'own'): Promise<void> {
  if ((await readSyncFlag(line === 'own' ? 'team' : 'own')).state !== 'off') {
    await giveBackOrigin(settings, line)
    return
  }
  const needed = neededFor(settings)
  if (Object.keys(needed).length === 0) return
  await browser.permissions.remove(needed).catch(() => false)
}

/** The consent to send data is one for both lines; the host only where both are at the same one. */
async function giveBackOrigin(settings: StoreSettings, line: SyncLine): Promise<void> {
  const origin = originOf(settings)
  const other = (await readSyncFlag(line === 'own' ? 'team' : 'own')).origin
  if (origin && origin !== other) await browser.permissions.remove({ origins: [origin] }).catch(() => false)
}
