import browser from 'webextension-polyfill'

/** The tab that the panel speaks of. */
export interface ShownTab {
  readonly id: number
  /** `undefined` where the extension may not see the page. */
  readonly url: string | undefined
  readonly isLoaded: boolean
}

/**
 * Calls back with the tab that the panel speaks of, at once and whenever it changes or goes to another page, or access
 * to one is granted: the active tab of the panel's own window, or the one that the panel's address names (`?tab=12`)
 * where the panel is itself a page in a tab. Gives back a function that looks once more, and one that stops it.
 */
export function followTab(
  search: string,
  changed: (tab: ShownTab | undefined) => void,
): { look(): void; stop(): void } {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN)
  const fixed = Number.isInteger(named) ? named : undefined
  let shown: number | undefined
  let asked = 0

  async function lookAgain() {
    asked += 1
    const mine = asked
    const tab = await (fixed === undefined ? activeTab() : browser.tabs.get(fixed).catch(() => undefined))
    // Tabs can change faster than they are asked for; only the last answer counts.
    if (mine !== asked) return
    shown = tab?.id
    changed(
      tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, isLoaded: tab.status === 'complete' },
    )
  }
  const look = () => void lookAgain()
  const lookIfShown = (tab: number) => {
    if (tab === shown) look()
  }

  browser.tabs.onUpdated.addListener(lookIfShown)
  browser.permissions.onAdded.addListener(look)
  if (fixed === undefined) {
    browser.tabs.onActivated.addListener(look)
    browser.tabs.onAttached.addListener(look)
    browser.tabs.onDetached.addListener(look)
    // Missing in Firefox for Android.
    browser.windows?.onFocusChanged.addListener(look)
  }
  look()
  const stop = () => {
    asked += 1
    browser.tabs.onUpdated.removeListener(lookIfShown)
    browser.permissions.onAdded.removeListener(look)
    browser.tabs.onActivated.removeListener(look)
    browser.tabs.onAttached.removeListener(look)
    browser.tabs.onDetached.removeListener(look)
    browser.windows?.onFocusChanged.removeListener(look)
  }
  return { look, stop }
}

async function activeTab(): Promise<browser.Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]
}
