import browser from 'webextension-polyfill'
import { forgetPrivateDismissals } from '../dismissals/store.ts'

/** Session storage lasts until the browser closes; what was done in private windows must not outlive the last one. */
export function forgetWhenLastPrivateWindowCloses(): void {
  // Missing in Firefox for Android.
  browser.windows?.onRemoved.addListener(closed => void forgetWithoutOthersThan(closed))
}

async function forgetWithoutOthersThan(closed: number): Promise<void> {
  const open = await browser.windows.getAll()
  if (!open.some(({ id, incognito }) => incognito && id !== closed)) await forgetPrivateDismissals()
}
