import browser from 'webextension-polyfill'

/** How often a page that is looked at asks whether its extension is still there, in milliseconds: one property. */
const INTERVAL = 5_000

/**
 * Leaves the page once the extension was updated, switched off or removed. Chromium lets its scripts run on in the pages
 * that are open and tells them nothing; only their runtime has lost its id. (Firefox ends them itself.) A port would
 * tell at once, but also wake the background each time, and close whenever that sleeps.
 */
export function leaveWithTheExtension(document: Document, signal: AbortSignal, leave: () => void): void {
  const look = () => {
    if (isGone()) leave()
  }
  const asking = setInterval(look, INTERVAL)
  document.addEventListener('visibilitychange', look, { signal })
  signal.addEventListener('abort', () => clearInterval(asking), { once: true })
}

function isGone(): boolean {
  try {
    return browser.runtime?.id === undefined
  } catch {
    return true
  }
}
