import browser from 'webextension-polyfill'

/**
 * Calls back with the tab that the panel speaks of, at once and whenever it changes or goes to another page:
 * the active tab of the panel's own window, or the one that the panel's address names (`?tab=12`) where the
 * panel is itself a page in a tab. Gives back a function that stops it.
 */
export function followTab(search: string, changed: (tab: number | undefined) => void): () => void {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN)
  const fixed = Number.isInteger(named) ? named : undefined
  let shown: number | undefined
  let asked = 0

  async function lookAgain() {
    asked += 1
    const mine = asked
    const tab = fixed ?? (await activeTab())
    // Tabs can change faster than they are asked for; only the last answer counts.
    if (mine !== asked) return
    shown = tab
    changed(tab)
  }
  const look = () => void lookAgain()
  const lookIfShown = (tab: number) => {
    if (tab === shown) look()
  }

  browser.tabs.onUpdated.addListener(lookIfShown)
  if (fixed === undefined) {
    browser.tabs.onActivated.addListener(look)
    browser.tabs.onAttached.addListener(look)
    browser.tabs.onDetached.addListener(look)
    // Missing in Firefox for Android.
    browser.windows?.onFocusChanged.addListener(look)
  }
  look()
  return () => {
    asked += 1
    browser.tabs.onUpdated.removeListener(lookIfShown)
    browser.tabs.onActivated.removeListener(look)
    browser.tabs.onAttached.removeListener(look)
    browser.tabs.onDetached.removeListener(look)
    browser.windows?.onFocusChanged.removeListener(look)
  }
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}
