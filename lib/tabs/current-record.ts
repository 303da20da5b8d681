import browser from 'webextension-polyfill'
import { askReader } from '../messages/send.ts'
import { changeTabRecord, forgetPage, pageAddress, readTabRecord, type TabRecord } from './tab-record.ts'

/** How long a page is given to answer that it is still there, in milliseconds. */
const PATIENCE = 1_000

/**
 * The record of a tab, unless it is of another page than the one that is there now: that a page was left is told by
 * the page itself, and one that crashes or is cut off tells nothing. What is left of such a page is forgotten. A page
 * may also change its own address; then its reader is there and knows what it has read.
 *
 * @param url as the browser gives it, `undefined` where it does not, since the extension may not see that page
 */
export async function readCurrentRecord(
  tab: number,
  url: string | undefined,
): Promise<TabRecord | undefined> {
  const record = await readTabRecord(tab)
  if (!record || record.address === pageAddress(url)) return record
  if (url !== undefined && (await isStillThere(tab, record))) {
    const current = { ...record, address: pageAddress(url) }
    await changeTabRecord(tab, stored =>
      stored.address === record.address ? { ...stored, address: current.address } : undefined,
    )
    return current
  }
  await forgetPage(tab, record.address)
  return undefined
}

/** Whether the page that a record speaks of stands in the tab, whatever its address is by now. */
async function isStillThere(tab: number, record: TabRecord): Promise<boolean> {
  if (record.state !== 'read') return false
  const inVain = new Promise(resolve => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([askReader(tab, { type: 'address-wanted' }), inVain])
  return typeof answer === 'string' && answer === record.annotations.url
}

/** Forgets the pages that were left while nobody could hear it: a browser may drop what a page says in going. */
export async function forgetLeftPages(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && readCurrentRecord(id, url)))
}
