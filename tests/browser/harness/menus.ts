import type { BrowserUnderTest } from './browser-under-test.ts'
import { reachFirefoxItself } from './firefox-itself.ts'

/** What the browser tells of an entry of its menu that was pressed. */
export interface PressedEntry {
  readonly menuItemId: string
  readonly selectionText?: string
}

/**
 * Raises the event of an entry of the browser's menu for the active page: no program can open that menu. In Firefox
 * it is the event that its own menu raises for the extension.
 */
export async function pressMenu(under: BrowserUnderTest, entry: PressedEntry): Promise<void> {
  if (under.name === 'firefox') {
    const firefox = await reachFirefoxItself(under.browser)
    await firefox.run(`WebExtensionPolicy.getByID('casenote@casenote.invalid').extension.emit(
      'webext-menu-menuitem-click',
      ${JSON.stringify({ modifiers: [], editable: false, ...entry })},
      gBrowser.selectedTab)`)
    return
  }
  // Any message wakes the background, whose worker is then there to be reached.
  const host = new URL(under.extensionRoot).host
  const target = await under.browser.waitForTarget(
    one => one.type() === 'service_worker' && new URL(one.url()).host === host,
  )
  const background = await target.worker()
  await background?.evaluate(async info => {
    const { chrome } = globalThis as unknown as { chrome: ChromeInWorker }
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    chrome.contextMenus.onClicked.dispatch(info, tab)
  }, entry)
}

interface ChromeInWorker {
  tabs: { query(filter: object): Promise<readonly unknown[]> }
  contextMenus: { onClicked: { dispatch(info: unknown, tab: unknown): void } }
}
