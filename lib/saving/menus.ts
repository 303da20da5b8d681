import browser from 'webextension-polyfill'
import { wordsLearnt } from '../language/chosen-language.ts'
import { say } from '../language/say.ts'
import { openFollowForm } from '../packs/follow-wish.ts'
import { saveInTab } from './save-in-tab.ts'

const SELECTION = 'save-selection'
const BLOCK = 'save-block'
const FOLLOW = 'follow-selection'

/** Puts the entries into the browser's menu. Called at install, at an update
 * and when another language is chosen: Chrome keeps them from then on. */
export async function createMenus(): Promise<void> {
  // Missing in Firefox for Android.
  if (!browser.contextMenus) return
  await wordsLearnt()
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: SELECTION,
    title: say('save_menu_selection'),
    contexts: ['selection'],
  })
  browser.contextMenus.create({ id: FOLLOW, title: say('follow_menu'), contexts: ['selection'] })
  browser.contextMenus.create({
    id: BLOCK,
    title: say('save_menu_block'),
    contexts: ['page', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file://*/*'],
  })
}

/** Does what an entry of the menu says. */
export function obeyMenu(
  { menuItemId, selectionText }: browser.Menus.OnClickData,
  tab: browser.Tabs.Tab | undefined,
): void {
  if (!tab) return
  if (menuItemId === SELECTION)
    void saveInTab(tab, { what: 'selection', withFocus: false, words: selectionText })
  if (menuItemId === FOLLOW && selectionText) void openFollowForm(selectionText)
  if (menuItemId === BLOCK) void saveInTab(tab, { what: 'block', withFocus: false })
}
