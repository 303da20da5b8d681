import { sendToBackground } from '../../lib/messages/send.ts'
import { pageAddress } from '../../lib/tabs/tab-record.ts'
import type { ShownTab } from './follow-tab.ts'

/**
 * Has a page looked at of which nothing is known, once each time that it is loaded: of a page that the gate passed by
 * nobody hears, and the panel is to say why.
 *
 * @param looked called when that was done, or could not be
 * @returns a function to be called with whatever tab is shown, that says whether its page is being looked at now
 */
export function createLookOnce(
  looked: () => void,
): (shown: ShownTab | undefined, isKnown: boolean) => boolean {
  let last = ''
  let underWay = ''
  return (shown, isKnown) => {
    if (shown?.isLoaded === false) last = ''
    if (isKnown || !shown?.isLoaded || shown.url === undefined) return false
    const page = `${shown.id} ${pageAddress(shown.url)}`
    if (page === last) return page === underWay
    last = page
    underWay = page
    void sendToBackground({ type: 'look-wanted', tab: shown.id }).then(() => {
      if (underWay === page) underWay = ''
      looked()
    })
    return true
  }
}
