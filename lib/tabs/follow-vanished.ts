import { sendToAllReaders } from '../messages/send.ts'
import { drawPassagesOnAllTabs } from '../saving/place-passages.ts'
import { clearButtons } from '../saving/say-on-button.ts'
import { repaintAllTabs } from './repaint.ts'

/**
 * Brings every open page in line with the vanish key. What was opened on a page (a card, what was said of a save) is
 * closed also where nothing is painted, and does not come back with the marks. The panel and the extension's own pages
 * follow by themselves.
 */
export async function followVanished(vanished: boolean): Promise<void> {
  if (vanished) await Promise.all([sendToAllReaders({ type: 'hide-everything' }), clearButtons()])
  await repaintAllTabs()
  await drawPassagesOnAllTabs()
}
