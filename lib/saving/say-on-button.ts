import browser from 'webextension-polyfill'
import { wordsLearnt } from '../language/chosen-language.ts'
import { say } from '../language/say.ts'
import type { SaveAnswer } from './save-answer.ts'
import { saySaveFault } from './say-save-fault.ts'

/** How long the toolbar button says what became of a save, in milliseconds. */
const MOMENT = 6_000
/** No red, no green: nothing that draws the eyes of whoever looks over the reader's shoulder. */
const QUIET = '#5c666e'

/** Says on the toolbar button of one tab what became of a save, where the page has no room for it. */
export async function sayOnButton(tab: number, answer: SaveAnswer): Promise<void> {
  await wordsLearnt()
  const words = answer.saved ? say('saved_done') : saySaveFault(answer.fault)
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: QUIET }),
      browser.action.setBadgeText({ tabId: tab, text: answer.saved ? '✓' : '–' }),
      browser.action.setTitle({ tabId: tab, title: words }),
    ])
    setTimeout(() => void sayNothing(tab), MOMENT)
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Takes back from every tab's button what was said there. */
export async function clearButtons(): Promise<void> {
  const [tabs, title] = await Promise.all([browser.tabs.query({}), browser.action.getTitle({})])
  for (const { id } of tabs) {
    if (id === undefined) continue
    await sayNothing(id)
    // Chrome takes no null for "as elsewhere".
    await browser.action.setTitle({ tabId: id, title }).catch(() => undefined)
  }
}

/** The words stay while the page does, so that they can be read later; the sign goes. */
async function sayNothing(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '' }).catch(() => undefined)
}
