import type { BrowserUnderTest } from './browser-under-test.ts'
import { raise } from './chromium-background.ts'
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
  await raise(under.browser, under.extensionRoot, { event: 'menu', entry }, under.wakeBackground)
}
