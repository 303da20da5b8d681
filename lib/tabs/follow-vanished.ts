import browser from 'webextension-polyfill'
import { sendToReader } from '../messages/send.ts'
import { drawPassages } from '../saving/place-passages.ts'
import { clearButtons } from '../saving/say-on-button.ts'
import { repaintTab } from './repaint.ts'

/**
 * Brings every open page in line with the vanish key. Readers take
 * everything away by themselves, whatever is known of their pages; what was opened (a card, what was said of a save) does
 * not come back with the marks. The panel and the extension's own pages
 * follow by themselves. No page waits for another: one that is busy, or shows an alert, does not answer.
 */
export async function followVanished(vanished: boolean): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all([
    vanished && clearButtons(),
    ...tabs.map(({ id }) => id !== undefined && follow(id, vanished)),
  ])
}

async function follow(tab: number, vanished: boolean): Promise<void> {
  const closed = vanished && sendToReader(tab, { type: 'hide-everything' })
  await repaintTab(tab)
  await drawPassages(tab)
  await closed
}
