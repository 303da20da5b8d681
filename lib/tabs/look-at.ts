import browser from 'webextension-polyfill'
import { mayBeAboutProbation } from '../page/weigh.ts'
import { injectGate } from '../reach/injection.ts'
import { readCurrentRecord } from './current-record.ts'
import { hostOf, pageAddress, writeTabRecord } from './tab-record.ts'
import { writeAsked } from './wishes.ts'

/**
 * Has the gate look at the page of a tab, and notes what it says of a page that it passes by: of those nobody hears
 * otherwise, and the panel is to say why nothing is marked there. A page worth reading is read.
 *
 * @returns whether it could look: the browser lets us only where the reader did
 */
export async function lookAt(tab: number): Promise<boolean> {
  const verdict = await injectGate(tab)
  if (!verdict) return false
  if (mayBeAboutProbation(verdict)) return true
  const url = await urlOf(tab)
  // One that was read because the reader wanted it stays read.
  if ((await readCurrentRecord(tab, url))?.state === 'read') return true
  await writeTabRecord(tab, { state: 'passed', host: hostOf(url), address: pageAddress(url), verdict })
  return true
}

/** The same where the reader asked for the page: then it is marked, if it is read, whatever it is about. */
export async function lookAtAsked(tab: number): Promise<void> {
  await writeAsked(tab, hostOf(await urlOf(tab)))
  await lookAt(tab)
}

/** The address of the page in a tab, where the extension may see it. */
async function urlOf(tab: number): Promise<string | undefined> {
  return (await browser.tabs.get(tab).catch(() => undefined))?.url
}
